// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.ConfirmationCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiSignatureParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CryptSignHash and CryptVerifySignature under their ALG_ID names. */
class CapiSignatureTest {
  private static final int CRYPT_NOHASHOID = 1;
  private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

  /** A key of OpenSSL's, whose signatures were made by Wine and checked by arithmetic. */
  private static final byte[] PRIVATE_BLOB =
      hex(
          "0702000000240000525341320002000001000100c72e990bc847a1836f24156e900436485361d736223caa62"
              + "ca51a02e3a5c3e7693d6dc2836117d7345960be2df2c544d9e710b1b8114abb1bd2c01ab9140eeb4a5"
              + "cd1e85fea82bd521fc46b497ee248fb9e589f45ffcb3ffdd9c321214fb44dafbf65501a80c9cc4fbe3"
              + "a6019f40e23291768b03e57f80376bce001ca9ed34d459df3cf04a7e150c4c07a10eac736f16ba8434"
              + "f20a15767acf4df2c9237b5885cf28fb05b9b40ea03be2a11f12a5b382bb3f16cc4fc07084b1a729ab"
              + "e56734c42845d0bf11c5abf8b567c7e08d8561060cce97583c1d034a3a7ac114f9973cd7694da21054"
              + "7f666e107324f7cfa40bdaf8143debe1ae6b680d07853c33ab1ed490fb1f7d80f02ffaea14cd69c6bc"
              + "1d1c9e1d9e9bf3ee6fcde24c50ab48590120");

  private static final String SHA1_SIGNATURE =
      "93c4c330e93a687f864621a8f5f245344ee8eae666b44845cbc32683147eae60"
          + "dcd76af1627456d3e22719242c1aa66c00ae681e527cf751ab8d6e7343c6501b";

  private static final String BARE_SIGNATURE =
      "17cd72a57d1decbaa0366101f4c4061161f24298abfa29749b28ef69508abfc0"
          + "9edf12075bc50088fc6821cd385bb0919a34682237ca814fa2adee4e006015a9";

  private final CapiProvider provider = new CapiProvider();

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private PrivateKey privateKey(String algId) throws Exception {
    byte[] blob = PRIVATE_BLOB.clone();
    blob[5] = (byte) (algId.equals("CALG_RSA_SIGN") ? 0x24 : 0xA4);
    return KeyFactory.getInstance(algId, provider).generatePrivate(new CapiKeyBlobSpec(blob));
  }

  private PublicKey publicKey(String algId) throws Exception {
    byte[] blob = Arrays.copyOf(PRIVATE_BLOB, 84);
    blob[0] = 6;
    blob[11] = '1';
    return KeyFactory.getInstance(algId, provider).generatePublic(new CapiKeyBlobSpec(blob));
  }

  private Signature signing(String name) throws Exception {
    Signature signature = Signature.getInstance(name, provider);
    signature.initSign(privateKey("CALG_RSA_SIGN"));
    return signature;
  }

  private Signature verifying(String name) throws Exception {
    Signature signature = Signature.getInstance(name, provider);
    signature.initVerify(publicKey("CALG_RSA_SIGN"));
    return signature;
  }

  private static void assertFails(
      ThrowingCallable call, Class<? extends Exception> type, CapiError error) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(error));
  }

  @ParameterizedTest
  @CsvSource({
    "0, " + SHA1_SIGNATURE,
    "1, " + BARE_SIGNATURE,
  })
  void signature_isTheRecordedOne(int flags, String expected) throws Exception {
    Signature signature = signing("CALG_SHA1withCALG_RSA_SIGN");
    signature.setParameter(new CapiSignatureParameterSpec(flags));
    signature.update(ABC);
    assertThat(signature.sign()).isEqualTo(hex(expected));

    Signature finished = signing("CALG_RSA_SIGN");
    finished.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_SHA1, flags));
    finished.update(MessageDigest.getInstance("CALG_SHA1", provider).digest(ABC));
    assertThat(finished.sign()).isEqualTo(hex(expected));
  }

  /** Windows takes either form under flags 0, and here also under CRYPT_NOHASHOID. */
  @ParameterizedTest
  @ValueSource(strings = {SHA1_SIGNATURE, BARE_SIGNATURE})
  void eitherForm_verifiesUnderEitherFlag(String value) throws Exception {
    Signature signature = verifying("CALG_SHA1withCALG_RSA_SIGN");
    for (int flags : new int[] {0, CRYPT_NOHASHOID}) {
      signature.setParameter(new CapiSignatureParameterSpec(flags));
      signature.update(ABC);
      assertThat(signature.verify(hex(value))).isTrue();
    }
  }

  @Test
  void ssl3Hash_isSignedBareWhateverTheFlag() throws Exception {
    byte[] value = new byte[36];
    for (int i = 0; i < value.length; i++) {
      value[i] = (byte) i;
    }
    String expected =
        "17dc9a075d5aeb2baccb73efdeb5ff0268e7720ee1e8df0af12ecd7d6d7e8754"
            + "fe87288d9d34335f05a36b27103a76b3cc7b71e671a6163ac96440c4f113e330";
    Signature signature = Signature.getInstance("CALG_RSA_KEYX", provider);
    signature.initSign(privateKey("CALG_RSA_KEYX"));
    for (int flags : new int[] {0, CRYPT_NOHASHOID}) {
      signature.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_SSL3_SHAMD5, flags));
      signature.update(value);
      assertThat(signature.sign()).isEqualTo(hex(expected));
    }
  }

  /** As its MessageDigest does, the Signature of CALG_SSL3_SHAMD5 computes MD5 and SHA-1. */
  @Test
  void ssl3Hash_byName_hashesTheMessage() throws Exception {
    Signature signature = signing("CALG_SSL3_SHAMD5withCALG_RSA_SIGN");
    signature.update(ABC);
    Signature finished = signing("CALG_RSA_SIGN");
    finished.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_SSL3_SHAMD5));
    finished.update(MessageDigest.getInstance("MD5").digest(ABC));
    finished.update(MessageDigest.getInstance("SHA-1").digest(ABC));

    assertThat(signature.sign()).isEqualTo(finished.sign());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALG_SHAwithCALG_RSA_SIGN",
        "CALG_SHA1withCALG_RSA_KEYX",
        "calg_sha1withcalg_rsa_sign"
      })
  void otherNames_andKeysForExchange_signAlike(String name) throws Exception {
    Signature signature = Signature.getInstance(name, provider);
    signature.initSign(privateKey("CALG_RSA_KEYX"));
    signature.update(ABC);
    byte[] value = signature.sign();
    assertThat(value).isEqualTo(hex(SHA1_SIGNATURE));

    signature.initVerify(publicKey("CALG_RSA_KEYX"));
    signature.update(ABC);
    assertThat(signature.verify(value)).isTrue();
  }

  @Test
  void numbers_nameThePair() throws Exception {
    for (String name : List.of("0x2400", "9216", "0xa400", "41984")) {
      assertThat(Signature.getInstance(name, provider).getAlgorithm()).isEqualTo(name);
    }
    assertThat(Signature.getInstance("0x2200", provider)).isNotNull();
  }

  /** A SHA-1 signature is little-endian to the JDK's. */
  @Test
  void standardName_isTheReverse() throws Exception {
    Signature standard = signing("SHA1withRSA");
    standard.update(ABC);

    assertThat(LittleEndianNumber.reversed(standard.sign())).isEqualTo(hex(SHA1_SIGNATURE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 63, 65})
  void wrongLength_isABadSignature(int length) throws Exception {
    Signature signature = verifying("CALG_SHA1withCALG_RSA_SIGN");
    signature.update(ABC);

    assertFails(
        () -> signature.verify(new byte[length]),
        SignatureException.class,
        CapiError.NTE_BAD_SIGNATURE);
  }

  /** pbSignature NULL (Wine test suite). */
  @Test
  void noSignature_isABadParameter() throws Exception {
    Signature signature = verifying("CALG_SHA1withCALG_RSA_SIGN");
    signature.update(ABC);

    assertFails(
        () -> signature.verify(null), SignatureException.class, CapiError.ERROR_INVALID_PARAMETER);
  }

  @Test
  void afterAFailure_theMessageStartsAnew() throws Exception {
    Signature signature = verifying("CALG_SHA1withCALG_RSA_SIGN");
    signature.update(ABC);
    assertThatThrownBy(() -> signature.verify(new byte[1])).isInstanceOf(SignatureException.class);
    signature.update(ABC);
    assertThat(signature.verify(hex(SHA1_SIGNATURE))).isTrue();
  }

  @Test
  void finishedHash_mustBeNamedAndHaveItsLength() throws Exception {
    Signature signature = signing("CALG_RSA_SIGN");
    signature.update(new byte[20]);
    assertFails(signature::sign, SignatureException.class, CapiError.NTE_BAD_HASH);

    signature.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_SHA1));
    for (int length : new int[] {0, 16, 19, 21, 36}) {
      signature.update(new byte[length]);
      assertFails(signature::sign, SignatureException.class, CapiError.NTE_BAD_LEN);
    }
  }

  /** The DigestInfo of SHA-512 does not fit 512 bits; neither does the bare value. */
  @Test
  void hashThatDoesNotFitTheKey_isABadLength() throws Exception {
    Signature signature = signing("CALG_SHA_512withCALG_RSA_SIGN");
    signature.update(ABC);
    assertFails(signature::sign, SignatureException.class, CapiError.NTE_BAD_LEN);

    Signature verifying = verifying("CALG_SHA_512withCALG_RSA_SIGN");
    verifying.update(ABC);
    assertThat(verifying.verify(new byte[64])).isFalse();
  }

  @Test
  void flags_thatAreNotForTheKey_areRefused() throws Exception {
    Signature rsa = signing("CALG_SHA1withCALG_RSA_SIGN");
    for (int flags : new int[] {2, 4, 5, 7}) {
      assertFails(
          () -> rsa.setParameter(new CapiSignatureParameterSpec(flags)),
          InvalidAlgorithmParameterException.class,
          CapiError.NTE_BAD_FLAGS);
    }
    for (int flags : new int[] {8, 0x10, 0x80000000}) {
      assertFails(
          () -> new CapiSignatureParameterSpec(flags),
          IllegalArgumentException.class,
          CapiError.NTE_BAD_FLAGS);
    }
    Signature dss = Signature.getInstance("CALG_SHA1withCALG_DSS_SIGN", provider);
    assertFails(
        () -> dss.setParameter(new CapiSignatureParameterSpec(CRYPT_NOHASHOID)),
        InvalidAlgorithmParameterException.class,
        CapiError.NTE_BAD_FLAGS);
    rsa.update(ABC);
    assertThat(rsa.sign()).as("refused flags change nothing").isEqualTo(hex(SHA1_SIGNATURE));
  }

  @Test
  void hash_thatTheCspOrTheKeyDoesNotSign_isRefused() throws Exception {
    CapiProvider strong = CapiCalls.provider(Csp.MS_STRONG_PROV);
    Signature rsa = Signature.getInstance("CALG_RSA_SIGN", strong);
    for (AlgId hash : List.of(AlgId.CALG_SHA_256, AlgId.CALG_HMAC, AlgId.CALG_RC2)) {
      assertFails(
          () -> rsa.setParameter(new CapiSignatureParameterSpec(hash)),
          InvalidAlgorithmParameterException.class,
          CapiError.NTE_BAD_ALGID);
    }
    Signature dss = Signature.getInstance("CALG_DSS_SIGN", provider);
    assertFails(
        () -> dss.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_MD5)),
        InvalidAlgorithmParameterException.class,
        CapiError.NTE_BAD_ALGID);
    Signature named = Signature.getInstance("CALG_SHA1withCALG_RSA_SIGN", provider);
    assertFails(
        () -> named.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_MD5)),
        InvalidAlgorithmParameterException.class,
        CapiError.NTE_BAD_ALGID);
    named.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_SHA1));
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_SHA_256withCALG_RSA_SIGN, these CSPs do: MS_ENH_RSA_AES_PROV",
    "CALG_MD5withCALG_DSS_SIGN, these CSPs do: MS_DEF_DSS_PROV",
    "CALG_HMACwithCALG_RSA_SIGN, keys of CALG_RSA_SIGN do not sign CALG_HMAC",
    "CALG_RC2withCALG_RSA_SIGN, CALG_RC2 is not a hash",
    "CALG_SHA1withCALG_RC2, CALG_RC2 is not a key pair",
    "CALG_SHA1withCALG_ECDSA, no Microsoft CSP has it",
    "CALG_DSS_SIGN, these CSPs do: MS_DEF_DSS_PROV",
    "0x2200, these CSPs do: MS_DEF_DSS_PROV"
  })
  void missingName_saysWhy(String name, String reason) {
    CapiProvider strong = CapiCalls.provider(Csp.MS_STRONG_PROV);
    assertThatThrownBy(() -> Signature.getInstance(name, strong))
        .isInstanceOf(NoSuchAlgorithmException.class)
        .hasMessageContaining(reason)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_ALGID));
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_MD5withCALG_DSS_SIGN, keys of CALG_DSS_SIGN do not sign CALG_MD5",
    "CALG_DH_SF, keys of CALG_DH_SF do not sign"
  })
  void pairThatDoesNotSign_saysSo(String name, String reason) {
    assertThatThrownBy(() -> Signature.getInstance(name, provider))
        .isInstanceOf(NoSuchAlgorithmException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void otherParameters_areRefused_andNullTakesThemBack() throws Exception {
    Signature signature = signing("CALG_SHA1withCALG_RSA_SIGN");
    assertFails(
        () -> signature.setParameter(PSSParameterSpec.DEFAULT),
        InvalidAlgorithmParameterException.class,
        CapiError.ERROR_INVALID_PARAMETER);
    signature.setParameter(new CapiSignatureParameterSpec(CRYPT_NOHASHOID));
    signature.setParameter(null);
    signature.update(ABC);
    assertFails(
        () -> signature.setParameter(new CapiSignatureParameterSpec(CRYPT_NOHASHOID)),
        InvalidAlgorithmParameterException.class,
        CapiError.NTE_BAD_HASH_STATE);
    assertThat(signature.sign()).isEqualTo(hex(SHA1_SIGNATURE));
    assertThat(signature.getParameters()).isNull();
  }

  @Test
  void keyOfAnotherKind_orDestroyed_isRefused() throws Exception {
    Signature dss = Signature.getInstance("CALG_DSS_SIGN", provider);
    assertFails(
        () -> dss.initSign(privateKey("CALG_RSA_SIGN")),
        InvalidKeyException.class,
        CapiError.NTE_BAD_KEY);
    PrivateKey destroyed = privateKey("CALG_RSA_SIGN");
    destroyed.destroy();
    Signature rsa = Signature.getInstance("CALG_RSA_SIGN", provider);
    assertFails(
        () -> rsa.initSign(destroyed), InvalidKeyException.class, CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void user_isAskedForEachSignature() throws Exception {
    List<String> questions = new ArrayList<>();
    int[] answer = {ConfirmationCallback.YES};
    CallbackHandler handler =
        callbacks -> {
          ConfirmationCallback question = (ConfirmationCallback) callbacks[0];
          questions.add(question.getPrompt());
          question.setSelectedIndex(answer[0]);
        };
    CapiProvider asking = new CapiProvider().withCallbackHandler(handler);
    PrivateKey key =
        KeyFactory.getInstance("CALG_RSA_SIGN", asking)
            .generatePrivate(new CapiKeyBlobSpec(PRIVATE_BLOB, 2));
    questions.clear();
    Signature signature = Signature.getInstance("CALG_SHA1withCALG_RSA_SIGN", asking);
    signature.initSign(key);
    for (int i = 1; i <= 2; i++) {
      signature.update(ABC);
      assertThat(signature.sign()).isEqualTo(hex(SHA1_SIGNATURE));
      assertThat(questions).hasSize(i).allMatch(text -> text.contains("sign with the protected"));
    }
    answer[0] = ConfirmationCallback.NO;
    signature.update(ABC);
    assertFails(signature::sign, SignatureException.class, CapiError.NTE_PERM);
  }

  @Test
  void dssSignature_isTwoLittleEndianNumbers() throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_DEF_DSS_PROV, "AT_SIGNATURE", 512 << 16);
    Signature signature = Signature.getInstance("CALG_SHA1withCALG_DSS_SIGN", provider);
    signature.initSign(pair.getPrivate());
    signature.update(ABC);
    byte[] first = signature.sign();
    signature.update(ABC);
    assertThat(signature.sign()).hasSize(40).isNotEqualTo(first);

    byte[] p1363 = new byte[40];
    for (int i = 0; i < 20; i++) {
      p1363[i] = first[19 - i];
      p1363[20 + i] = first[39 - i];
    }
    Signature jdk = Signature.getInstance("SHA1withDSAinP1363Format", "SUN");
    jdk.initVerify(pair.getPublic());
    jdk.update(ABC);
    assertThat(jdk.verify(p1363)).isTrue();
    Signature finished = Signature.getInstance("CALG_DSS_SIGN", provider);
    finished.initVerify(pair.getPublic());
    finished.update(MessageDigest.getInstance("SHA-1").digest(ABC));
    assertThat(finished.verify(first)).as("SHA-1 is the one hash, and need not be named").isTrue();
  }
}
