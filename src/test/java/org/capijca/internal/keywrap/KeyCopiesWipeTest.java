// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.RecordedCalls;
import org.capijca.interfaces.CapiKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.BlobHeader;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.keyfile.PvkFiles;
import org.capijca.internal.keypair.ForeignKeys;
import org.capijca.internal.keypair.KeyPairImport;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.primitive.cipher.Rfc3217Engine;
import org.capijca.internal.session.RawKeyImport;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Tests that no copy of a key remains that was made to wrap it, or to wrap or unwrap with it. */
@Tag("unit")
class KeyCopiesWipeTest {
  private static final Csp CSP = Csp.MS_ENHANCED_PROV;

  private static KeyPair pair;
  private static byte[] plainBlob;
  private static CapiSecretKey tripleDes;

  @BeforeAll
  static void generateKeys() throws GeneralSecurityException {
    pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", 512 << 16 | 1);
    plainBlob =
        KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(CSP))
            .getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
            .getEncoded();
    tripleDes = CapiCalls.sessionKey(CSP, "CALG_3DES", 1);
  }

  /** A private key that keeps each copy of its numbers, and each BLOB written from a copy. */
  private static final class ObservedKey {
    private final List<RsaPrivateKeyData> copies = new ArrayList<>();
    private final List<byte[]> blobs = new ArrayList<>();

    KeyPairPrivateKey<?> key() throws Exception {
      RsaPrivateKeyData numbers =
          Mockito.spy((RsaPrivateKeyData) KeyPairBlobs.readPrivate(plainBlob).body());
      Mockito.doAnswer(call -> observed((RsaPrivateKeyData) call.callRealMethod()))
          .when(numbers)
          .copy();
      KeyPairRow row = CspContext.DEFAULT.row(AlgId.CALG_RSA_KEYX, KeyPairRow.class).orElseThrow();
      return KeyPairImport.privateKey(
          row,
          Set.of(KeyFlag.CRYPT_EXPORTABLE),
          numbers,
          UserConsent.SILENT,
          InvalidKeyException::new);
    }

    private RsaPrivateKeyData observed(RsaPrivateKeyData copy) {
      RsaPrivateKeyData observed = Mockito.spy(copy);
      Mockito.doAnswer(
              call -> {
                byte[] blob = (byte[]) call.callRealMethod();
                blobs.add(blob);
                return blob;
              })
          .when(observed)
          .toBlob(Mockito.any());
      copies.add(observed);
      return observed;
    }

    void assertOneCopyWiped() {
      assertThat(copies).hasSize(1);
      assertThat(copies.get(0).primeP()).isZero();
      assertThat(blobs).allSatisfy(blob -> assertThat(blob).containsOnly(0));
    }
  }

  private static Cipher cipher(String form, int opmode, Key key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(form, CapiCalls.provider(CSP));
    cipher.init(opmode, key);
    return cipher;
  }

  private static Cipher pvk(int opmode) throws GeneralSecurityException {
    byte[] password = "secret".getBytes(StandardCharsets.US_ASCII);
    return cipher("PVK", opmode, new SecretKeySpec(password, "RAW"));
  }

  @Test
  void numbersOfPrivateKeyInBlob_areWiped() throws Exception {
    ObservedKey observed = new ObservedKey();

    byte[] blob = cipher("PRIVATEKEYBLOB", Cipher.WRAP_MODE, tripleDes).wrap(observed.key());

    observed.assertOneCopyWiped();
    assertThat(observed.blobs).hasSize(1);
    Key back =
        cipher("PRIVATEKEYBLOB", Cipher.UNWRAP_MODE, tripleDes)
            .unwrap(blob, "RSA", Cipher.PRIVATE_KEY);
    assertThat(back.getAlgorithm()).isEqualTo("RSA");
  }

  @Test
  void numbersOfPrivateKeyInPvkFile_areWiped() throws Exception {
    ObservedKey observed = new ObservedKey();

    byte[] file = pvk(Cipher.WRAP_MODE).wrap(observed.key());

    observed.assertOneCopyWiped();
    Key back = pvk(Cipher.UNWRAP_MODE).unwrap(file, "RSA", Cipher.PRIVATE_KEY);
    assertThat(back.getAlgorithm()).isEqualTo("RSA");
  }

  @Test
  void numbersOfUnwrappingKey_areWiped() throws Exception {
    ObservedKey observed = new ObservedKey();
    byte[] blob =
        cipher("SIMPLEBLOB", Cipher.WRAP_MODE, pair.getPublic())
            .wrap(CapiCalls.sessionKey(CSP, "CALG_RC4", 1));

    cipher("SIMPLEBLOB", Cipher.UNWRAP_MODE, observed.key()).unwrap(blob, "RC4", Cipher.SECRET_KEY);

    observed.assertOneCopyWiped();
  }

  /** The engine copies the key that it is made from. */
  @Test
  void sessionKeyThatWrapsByRfc3217_isNotLeftInArray() throws Exception {
    Cipher wrap = cipher("SYMMETRICWRAPKEYBLOB", Cipher.WRAP_MODE, tripleDes);

    assertThat(RecordedCalls.of(Rfc3217Engine.class, byte[].class, () -> wrap.wrap(tripleDes)))
        .hasSize(1)
        .allSatisfy(key -> assertThat(key).hasSize(24).containsOnly(0));
  }

  @Test
  void copiesOfKeysOfOtherProviders_areDestroyedAfterTheyAreWrapped() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(1024);
    Key privateKey = generator.generateKeyPair().getPrivate();
    Cipher privateBlob = cipher("PRIVATEKEYBLOB", Cipher.WRAP_MODE, tripleDes);
    Cipher simpleBlob = cipher("SIMPLEBLOB", Cipher.WRAP_MODE, tripleDes);
    Key rc4 = new SecretKeySpec(new byte[16], "RC4");

    List<CapiKey> copies = new ArrayList<>();
    copies.addAll(
        RecordedCalls.of(
            ForeignKeys.class, KeyPairPrivateKey.class, () -> privateBlob.wrap(privateKey)));
    assertThat(copies).isNotEmpty();
    copies.addAll(
        RecordedCalls.of(RawKeyImport.class, SessionKey.class, () -> simpleBlob.wrap(rc4)));

    assertThat(copies).hasAtLeastOneElementOfType(SessionKey.class);
    assertThat(copies).allMatch(CapiKey::isDestroyed);
  }

  /** Decrypted bytes may form a key although their padding is damaged. */
  @Test
  void privateKeyWithDamagedPadding_isDestroyed() throws Exception {
    byte[] body = Arrays.copyOfRange(plainBlob, BlobHeader.SIZE, plainBlob.length);
    WrappingKey damaging =
        new WrappingKey() {
          @Override
          public AlgId algId() {
            return AlgId.CALG_3DES;
          }

          @Override
          public byte[] wrap(byte[] plain) {
            throw new UnsupportedOperationException();
          }

          @Override
          public UnwrappedData unwrap(byte[] wrapped) {
            return new UnwrappedData(body, false);
          }
        };

    List<CapiKey> read =
        new ArrayList<>(
            RecordedCalls.of(
                KeyPairImport.class,
                KeyPairPrivateKey.class,
                () ->
                    assertThatCapi(() ->
                            new PrivateKeyBlobCodec()
                                .unwrap(
                                    plainBlob,
                                    damaging,
                                    Set.of(),
                                    CspContext.DEFAULT,
                                    "RSA",
                                    Cipher.PRIVATE_KEY))
                        .fails(InvalidKeyException.class)
                        .with(CapiError.NTE_BAD_DATA)));

    assertThat(read).hasSize(1).allMatch(CapiKey::isDestroyed);
  }

  @Test
  void privateKeyInPvkFile_isWipedIfOtherAlgorithmIsNamed() throws Exception {
    byte[] file = pvk(Cipher.WRAP_MODE).wrap(pair.getPrivate());
    Cipher unwrap = pvk(Cipher.UNWRAP_MODE);

    List<PrivateBlob> read =
        RecordedCalls.of(
            PvkFiles.class,
            PrivateBlob.class,
            () ->
                assertThatCapi(() -> unwrap.unwrap(file, "DSA", Cipher.PRIVATE_KEY))
                    .fails(InvalidKeyException.class)
                    .with(CapiError.NTE_BAD_ALGID));

    assertThat(read).hasSize(1);
    assertThat(((RsaPrivateKeyData) read.get(0).body()).primeP()).isZero();
  }
}
