// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.lang.reflect.Field;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the checks before key material is returned, and what is wiped. */
@Tag("unit")
class KeyMaterialTest {
  private static final Csp RSA = Csp.MS_ENH_RSA_AES_PROV;

  private static KeyPairPrivateKey<?> rsa(int dwFlags) throws Exception {
    KeyPair pair = CapiCalls.keyPair(RSA, "CALG_RSA_SIGN", 512 << 16 | dwFlags);
    return (KeyPairPrivateKey<?>) pair.getPrivate();
  }

  /** Returns a key with the same numbers and the flags of a protected key, in a silent context. */
  private static KeyPairPrivateKey<?> protectedCopy(KeyPairPrivateKey<?> key) {
    KeyPairRow row = AlgorithmTable.row(RSA, AlgId.CALG_RSA_SIGN, KeyPairRow.class).orElseThrow();
    Set<KeyFlag> flags = Set.of(KeyFlag.CRYPT_EXPORTABLE, KeyFlag.CRYPT_USER_PROTECTED);
    return KeyPairFamilies.of(key.kind())
        .privateKey(KeyAttributes.of(row, flags), KeyBytes.numbers(key), UserConsent.SILENT);
  }

  private static void assertCode(ThrowingCallable call, CapiError code) {
    assertThatCapi(call).with(code);
  }

  @ParameterizedTest
  @EnumSource(KeyUse.class)
  void numbersOfNonExportableKey_areRefusedForExportOnly(KeyUse use) throws Exception {
    KeyPairPrivateKey<?> key = rsa(0);
    if (use == KeyUse.EXPORT) {
      assertCode(() -> key.numbers(use, InvalidKeyException::new), CapiError.NTE_BAD_KEY_STATE);
    } else {
      assertThat(key.numbers(use, InvalidKeyException::new)).as("%s", use).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(KeyUse.class)
  void numbersOfProtectedKey_requireConsentExceptForStoring(KeyUse use) throws Exception {
    KeyPairPrivateKey<?> key = protectedCopy(rsa(1));
    if (use == KeyUse.STORE) {
      assertThat(key.numbers(use, ProviderException::new)).isNotNull();
    } else {
      assertCode(() -> key.numbers(use, ProviderException::new), CapiError.NTE_SILENT_CONTEXT);
    }
  }

  /** Refused when the signature is initialised, not when it is made. */
  @Test
  void protectedKeyInSilentContext_isRefusedByInitSign() throws Exception {
    KeyPairPrivateKey<?> key = protectedCopy(rsa(1));
    Signature signature = Signature.getInstance("SHA1withRSA", CapiCalls.provider(RSA));

    assertThatCapi(() -> signature.initSign(key))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_SILENT_CONTEXT);
  }

  @ParameterizedTest
  @EnumSource(KeyUse.class)
  void numbersOfDestroyedKey_areRefused(KeyUse use) throws Exception {
    KeyPairPrivateKey<?> key = rsa(1);
    key.destroy();

    assertCode(() -> key.numbers(use, ProviderException::new), CapiError.NTE_BAD_KEY_STATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_SIGN", "CALG_DSS_SIGN"})
  void destroy_wipesTheNumbers(String algorithm) throws Exception {
    Csp csp = algorithm.equals("CALG_RSA_SIGN") ? RSA : Csp.MS_DEF_DSS_DH_PROV;
    CapiPrivateKey key =
        (CapiPrivateKey) CapiCalls.keyPair(csp, algorithm, 512 << 16 | 1).getPrivate();
    PrivateKeyData before = KeyBytes.numbers(key);
    Field field = KeyPairPrivateKey.class.getDeclaredField("body");
    field.setAccessible(true);
    PrivateKeyData body = (PrivateKeyData) field.get(key);
    assertThat(body.toBlob(AlgId.valueOf(algorithm)))
        .isEqualTo(before.toBlob(AlgId.valueOf(algorithm)));

    key.destroy();
    before.wipe();

    assertThat(body.toBlob(AlgId.valueOf(algorithm)))
        .isEqualTo(before.toBlob(AlgId.valueOf(algorithm)));
    assertThat(key.isDestroyed()).isTrue();
  }

  @Test
  void equals_comparesNumbersAndIsFalseForDestroyedKeys() throws Exception {
    KeyPairPrivateKey<?> key = rsa(1);
    CapiPrivateKey same = KeyBytes.copy(key);
    assertThat((Object) key).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(rsa(1));

    same.destroy();

    assertThat((Object) key).isNotEqualTo(same);
    assertThat((Object) same).isNotEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_SIGN", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void publicKeys_areEqualIfTheirEncodingsAre_unlessDestroyed(String algorithm) throws Exception {
    Csp csp = algorithm.equals("CALG_RSA_SIGN") ? RSA : Csp.MS_DEF_DSS_DH_PROV;
    CapiPublicKey key = publicKey(csp, algorithm);
    PublicKey same =
        KeyFactory.getInstance(algorithm, CapiCalls.provider(csp))
            .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
    assertThat((Object) key)
        .isEqualTo(same)
        .hasSameHashCodeAs(same)
        .isNotEqualTo(publicKey(csp, algorithm))
        .isNotEqualTo("a key");

    key.destroy();

    assertThat((Object) key).isEqualTo(key).isNotEqualTo(same);
    assertThat((Object) same).isNotEqualTo(key);
    assertThatCapi(key::getEncoded)
        .fails(IllegalStateException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  private static CapiPublicKey publicKey(Csp csp, String algorithm) throws Exception {
    return (CapiPublicKey) CapiCalls.keyPair(csp, algorithm, 512 << 16).getPublic();
  }

  /** CRYPT_ARCHIVABLE applies only to the key object, CRYPT_EXPORTABLE also to stored copies. */
  @Test
  void archivableKey_isNotPermanentlyExportable() throws Exception {
    assertThat(rsa(0x4000).isPermanentlyExportable()).isFalse();
    assertThat(rsa(1).isPermanentlyExportable()).isTrue();
  }

  @Test
  void wipingCopy_doesNotAffectKey() throws Exception {
    KeyPairPrivateKey<?> key = rsa(1);
    byte[] encoded = key.getEncoded();
    KeyBytes.numbers(key).wipe();

    assertThat(key.getEncoded()).isEqualTo(encoded);
  }
}
