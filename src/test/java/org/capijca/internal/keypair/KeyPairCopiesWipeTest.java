// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.UserConsent;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;

/** Tests that each use, import and export of a private key wipes its copies of the numbers. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class KeyPairCopiesWipeTest {
  private static final Map<String, KeyPair> PAIRS = new HashMap<>();

  private final CapiProvider provider = new CapiProvider();

  /** Copies of the numbers that the key has made, and numbers read from BLOBs. */
  private final Set<PrivateKeyData> copies = Collections.newSetFromMap(new IdentityHashMap<>());

  @BeforeAll
  static void generate() throws Exception {
    for (String name : List.of("CALG_RSA_KEYX", "CALG_RSA_SIGN")) {
      PAIRS.put(name, CapiCalls.keyPair(Csp.MS_STRONG_PROV, name, 512 << 16 | 1));
    }
    for (String name : List.of("CALG_DSS_SIGN", "CALG_DH_SF")) {
      PAIRS.put(name, CapiCalls.keyPair(Csp.MS_ENH_DSS_DH_PROV, name, 512 << 16 | 1));
    }
  }

  /** Returns a copy of the private key whose copies of its numbers are kept here. */
  private PrivateKey recorded(String name) {
    PrivateKey key = PAIRS.get(name).getPrivate();
    PrivateKeyData numbers = KeyBytes.numbers(key);
    PrivateKeyData recording =
        mock(
            numbers.getClass(),
            withSettings()
                .spiedInstance(numbers)
                .defaultAnswer(call -> {
                  Object result = call.callRealMethod();
                  if (result instanceof PrivateKeyData copy) {
                    copies.add(copy);
                  }
                  return result;
                }));
    KeyPairPrivateKey<?> own = (KeyPairPrivateKey<?>) key;
    return KeyPairFamilies.of(own.kind())
        .privateKey(own.attributes(), recording, UserConsent.SILENT);
  }

  private static BigInteger secret(PrivateKeyData numbers) {
    return numbers instanceof RsaPrivateKeyData rsa
        ? rsa.privateExponent()
        : ((DiscreteLogPrivateKeyData) numbers).x();
  }

  private void assertWiped(int count) {
    assertThat(copies)
        .hasSize(count)
        .allSatisfy(copy -> assertThat(secret(copy)).isEqualTo(BigInteger.ZERO));
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_SIGN, CALG_SHA1withCALG_RSA_SIGN",
    "CALG_RSA_SIGN, SHA1withRSA",
    "CALG_DSS_SIGN, CALG_SHA1withCALG_DSS_SIGN",
    "CALG_DSS_SIGN, SHA1withDSA",
  })
  void signing_wipesItsCopy(String key, String algorithm) throws Exception {
    Signature signature = Signature.getInstance(algorithm, provider);
    signature.initSign(recorded(key));
    byte[] value = signature.sign();

    assertWiped(1);
    signature.initVerify(PAIRS.get(key).getPublic());
    assertThat(signature.verify(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "RSA/ECB/PKCS1Padding"})
  void decryption_wipesItsCopy(String transformation) throws Exception {
    Cipher cipher = Cipher.getInstance(transformation, provider);
    cipher.init(Cipher.ENCRYPT_MODE, PAIRS.get("CALG_RSA_KEYX").getPublic());
    byte[] sealed = cipher.doFinal(new byte[] {1, 2});
    cipher.init(Cipher.DECRYPT_MODE, recorded("CALG_RSA_KEYX"));

    assertThat(cipher.doFinal(sealed)).containsExactly(1, 2);

    assertWiped(1);
  }

  @Test
  void agreement_wipesItsCopy() throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
    agreement.init(recorded("CALG_DH_SF"));
    agreement.doPhase(PAIRS.get("CALG_DH_SF").getPublic(), true);

    assertThat(agreement.generateSecret()).hasSize(64);

    assertWiped(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void export_wipesItsCopy(String name) throws Exception {
    PrivateKey key = recorded(name);
    KeyFactory factory = KeyFactory.getInstance(name, provider);

    assertThat(factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded()).isNotEmpty();
    assertThat(factory.getKeySpec(key, PKCS8EncodedKeySpec.class).getEncoded())
        .isEqualTo(PAIRS.get(name).getPrivate().getEncoded());

    assertWiped(2);
  }

  /** Reads what the call reads from BLOBs into the list. */
  private MockedStatic<KeyPairBlobs> reading() {
    return mockStatic(
        KeyPairBlobs.class,
        call -> {
          Object result = call.callRealMethod();
          if (result instanceof PrivateBlob blob) {
            copies.add(blob.body());
          }
          return result;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void publicKeyOfPrivateBlob_leavesNoNumbers(String name) throws Exception {
    KeyFactory factory = KeyFactory.getInstance(name, provider);
    KeySpec blob = factory.getKeySpec(PAIRS.get(name).getPrivate(), CapiKeyBlobSpec.class);
    try (MockedStatic<KeyPairBlobs> blobs = reading()) {
      assertThat(factory.generatePublic(blob)).isEqualTo(PAIRS.get(name).getPublic());
    }

    assertWiped(1);
  }

  @Test
  void blobOfOtherAlgorithm_leavesNoNumbers() throws Exception {
    KeyFactory rsa = KeyFactory.getInstance("CALG_RSA_KEYX", provider);
    KeyFactory dss = KeyFactory.getInstance("CALG_DSS_SIGN", provider);
    KeySpec blob = dss.getKeySpec(PAIRS.get("CALG_DSS_SIGN").getPrivate(), CapiKeyBlobSpec.class);
    try (MockedStatic<KeyPairBlobs> blobs = reading()) {
      assertThatCapi(() -> rsa.generatePrivate(blob))
          .fails(InvalidKeySpecException.class)
          .with(CapiError.NTE_BAD_ALGID);
    }

    assertWiped(1);
  }

  @Test
  void keyOfOtherProvider_leavesNeitherEncodingNorCopy() throws Exception {
    KeyPair pair = PAIRS.get("CALG_RSA_KEYX");
    byte[] encoded = pair.getPrivate().getEncoded();
    PrivateKey foreign = mock(PrivateKey.class);
    when(foreign.getAlgorithm()).thenReturn("RSA");
    when(foreign.getFormat()).thenReturn("PKCS#8");
    when(foreign.getEncoded()).thenReturn(encoded);
    List<KeyPairPrivateKey<?>> made = new ArrayList<>();
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", provider);
    byte[] blob;
    try (MockedStatic<ForeignKeys> importing =
        mockStatic(
            ForeignKeys.class,
            call -> {
              Object result = call.callRealMethod();
              if (result instanceof KeyPairPrivateKey<?> key) {
                made.add(key);
              }
              return result;
            })) {
      blob = factory.getKeySpec(foreign, CapiKeyBlobSpec.class).getEncoded();
    }

    assertThat(blob)
        .isEqualTo(factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class).getEncoded());
    assertThat(encoded).containsOnly(0);
    assertThat(made).isNotEmpty().allSatisfy(key -> assertThat(key.isDestroyed()).isTrue());
  }
}
