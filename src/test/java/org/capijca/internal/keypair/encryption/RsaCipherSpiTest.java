// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.capijca.MockedUser.questionAbout;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.callback.CallbackHandler;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.MockedUser;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.primitive.rsa.RsaPadding;
import org.capijca.laws.ForeignForms;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class RsaCipherSpiTest {
  private static final byte[] MESSAGE = {1, 2, 3};
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final KeyPair PAIR = pair(PROVIDER, "AT_KEYEXCHANGE");

  private static KeyPair pair(CapiProvider provider, String algorithm, KeyFlag... flags) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
      generator.initialize(CapiKeyGenParameterSpec.builder().keyLength(1024).flags(flags).build());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(String transformation, int opmode, Key key) throws Exception {
    Cipher cipher = Cipher.getInstance(transformation, PROVIDER);
    cipher.init(opmode, key);
    return cipher;
  }

  /** Returns the JDK's cipher with a public key of this provider or its encoding. */
  private static Cipher jdk(String transformation, int opmode, Key key) throws Exception {
    Cipher cipher = Cipher.getInstance(transformation, "SunJCE");
    cipher.init(opmode, key);
    return cipher;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RSA",
        "RSA/ECB/PKCS1Padding",
        "RSA/ECB/OAEPPadding",
        "RSA/ECB/OAEPWithSHA-1AndMGF1Padding",
        "RSA/ECB/OAEPWithSHA1AndMGF1Padding",
        "RSA/ECB/OAEPWithSHA-256AndMGF1Padding"
      })
  void standardTransformations_matchJdk_inBothDirections(String transformation) throws Exception {
    Key jdkKey =
        KeyFactory.getInstance("RSA", "SunRsaSign")
            .generatePublic(new X509EncodedKeySpec(PAIR.getPublic().getEncoded()));
    byte[] ofTheJdk = jdk(transformation, Cipher.ENCRYPT_MODE, jdkKey).doFinal(MESSAGE);

    Cipher decrypting = cipher(transformation, Cipher.DECRYPT_MODE, PAIR.getPrivate());
    assertThat(decrypting.doFinal(ofTheJdk)).isEqualTo(MESSAGE);

    byte[] ours = cipher(transformation, Cipher.ENCRYPT_MODE, PAIR.getPublic()).doFinal(MESSAGE);
    assertThat(decrypting.doFinal(ours)).isEqualTo(MESSAGE);
  }

  @Test
  void algIdTransformation_isLittleEndian() throws Exception {
    byte[] littleEndian =
        cipher("CALG_RSA_KEYX", Cipher.ENCRYPT_MODE, PAIR.getPublic()).doFinal(MESSAGE);

    assertThat(
            cipher("RSA", Cipher.DECRYPT_MODE, PAIR.getPrivate())
                .doFinal(LittleEndianNumber.reversed(littleEndian)))
        .isEqualTo(MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0xa400", "41984"})
  void algIdNumber_namesCipher(String name) throws Exception {
    byte[] encrypted = cipher(name, Cipher.ENCRYPT_MODE, PAIR.getPublic()).doFinal(MESSAGE);

    assertThat(cipher(name, Cipher.DECRYPT_MODE, PAIR.getPrivate()).doFinal(encrypted))
        .isEqualTo(MESSAGE);
  }

  @Test
  void oaepLabel_isTakenFromParameters() throws Exception {
    OAEPParameterSpec labelled =
        new OAEPParameterSpec(
            "SHA-1", "MGF1", MGF1ParameterSpec.SHA1, new PSource.PSpecified(new byte[] {5}));
    Cipher encrypting = Cipher.getInstance("CALG_RSA_KEYX/ECB/OAEPPadding", PROVIDER);
    encrypting.init(Cipher.ENCRYPT_MODE, PAIR.getPublic(), labelled);
    byte[] encrypted = encrypting.doFinal(MESSAGE);

    Cipher decrypting = Cipher.getInstance("CALG_RSA_KEYX/ECB/OAEPPadding", PROVIDER);
    decrypting.init(Cipher.DECRYPT_MODE, PAIR.getPrivate(), encrypting.getParameters());
    assertThat(decrypting.doFinal(encrypted)).isEqualTo(MESSAGE);

    decrypting.init(Cipher.DECRYPT_MODE, PAIR.getPrivate());
    assertThatThrownBy(() -> decrypting.doFinal(encrypted)).isInstanceOf(BadPaddingException.class);
  }

  @Test
  void cryptOaep_requiresSha1() throws Exception {
    assertThatThrownBy(
            () -> Cipher.getInstance("CALG_RSA_KEYX/ECB/OAEPWithSHA-256AndMGF1Padding", PROVIDER))
        .satisfies(failure -> assertThat(CapiError.of(failure)).isPresent());
    Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX/ECB/OAEPPadding", PROVIDER);
    OAEPParameterSpec sha256 =
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, PAIR.getPublic(), sha256))
        .isInstanceOf(InvalidAlgorithmParameterException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_FLAGS));
  }

  @Test
  void otherParameters_areRefused_withInvalidKeyExceptionInUnwrapMode() throws Exception {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", PROVIDER);
    IvParameterSpec other = new IvParameterSpec(new byte[8]);

    assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, PAIR.getPrivate(), other))
        .isInstanceOf(InvalidAlgorithmParameterException.class);
    assertThatThrownBy(() -> cipher.init(Cipher.UNWRAP_MODE, PAIR.getPrivate(), other))
        .isInstanceOf(InvalidKeyException.class);
  }

  @Test
  void noPadding_decryptsWholeBlock() throws Exception {
    byte[] encrypted =
        cipher("CALG_RSA_KEYX", Cipher.ENCRYPT_MODE, PAIR.getPublic()).doFinal(MESSAGE);

    byte[] block =
        cipher("CALG_RSA_KEYX/ECB/NoPadding", Cipher.DECRYPT_MODE, PAIR.getPrivate())
            .doFinal(encrypted);

    assertThat(block).hasSize(128).startsWith(0, 2).endsWith(0, 1, 2, 3);
    assertThatThrownBy(
            () -> cipher("CALG_RSA_KEYX/ECB/NoPadding", Cipher.ENCRYPT_MODE, PAIR.getPublic()))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_FLAGS));
  }

  @Test
  void privateKeyEncryption_isSupportedWithStandardNameOnly() throws Exception {
    KeyPair signing = pair(PROVIDER, "AT_SIGNATURE");
    byte[] signed =
        cipher("RSA/ECB/PKCS1Padding", Cipher.ENCRYPT_MODE, signing.getPrivate()).doFinal(MESSAGE);

    assertThat(
            cipher("RSA/ECB/PKCS1Padding", Cipher.DECRYPT_MODE, signing.getPublic())
                .doFinal(signed))
        .isEqualTo(MESSAGE);
    assertThat(jdk("RSA", Cipher.DECRYPT_MODE, signing.getPublic()).doFinal(signed))
        .isEqualTo(MESSAGE);
    for (String refusing : new String[] {"CALG_RSA_KEYX", "RSA/ECB/OAEPPadding"}) {
      assertThatThrownBy(() -> cipher(refusing, Cipher.ENCRYPT_MODE, PAIR.getPrivate()))
          .isInstanceOf(InvalidKeyException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "RSA"})
  void signatureKeys_doNotEncryptOrDecrypt(String name) {
    KeyPair signing = pair(PROVIDER, "AT_SIGNATURE");

    assertThatThrownBy(() -> cipher(name, Cipher.ENCRYPT_MODE, signing.getPublic()))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
    assertThatThrownBy(() -> cipher(name, Cipher.DECRYPT_MODE, signing.getPrivate()))
        .isInstanceOf(InvalidKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RSA_KEYX", "RSA"})
  void foreignPublicKeys_encrypt_andPrivateOnesAreRefused(String name) throws Exception {
    KeyPair own = pair(PROVIDER, "AT_KEYEXCHANGE");
    PublicKey foreign =
        KeyFactory.getInstance("RSA", "SunRsaSign")
            .generatePublic(new X509EncodedKeySpec(own.getPublic().getEncoded()));
    for (PublicKey key :
        List.of(foreign, ForeignForms.numbersOnly(foreign), ForeignForms.encodingOnly(foreign))) {
      byte[] encrypted = cipher(name, Cipher.ENCRYPT_MODE, key).doFinal(MESSAGE);
      assertThat(cipher(name, Cipher.DECRYPT_MODE, own.getPrivate()).doFinal(encrypted))
          .isEqualTo(MESSAGE);
      byte[] wrapped = cipher(name, Cipher.WRAP_MODE, key).wrap(new SecretKeySpec(MESSAGE, "RC4"));
      assertThat(
              cipher(name, Cipher.UNWRAP_MODE, own.getPrivate())
                  .unwrap(wrapped, "RC4", Cipher.SECRET_KEY)
                  .getEncoded())
          .isEqualTo(MESSAGE);
    }

    for (Key refused :
        List.of(
            ForeignForms.hiddenPublic("RSA"),
            ForeignForms.hiddenPublic("EC"),
            new SecretKeySpec(MESSAGE, "RSA"))) {
      assertThatThrownBy(() -> cipher(name, Cipher.ENCRYPT_MODE, refused))
          .isInstanceOf(InvalidKeyException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(1024);
    assertThatThrownBy(
            () -> cipher(name, Cipher.DECRYPT_MODE, generator.generateKeyPair().getPrivate()))
        .isInstanceOf(InvalidKeyException.class)
        .hasMessageContaining("translateKey")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
  }

  @Test
  void destroyedKey_isRefused() throws Exception {
    KeyPair pair = pair(PROVIDER, "AT_KEYEXCHANGE");
    Cipher ready = cipher("RSA", Cipher.DECRYPT_MODE, pair.getPrivate());
    pair.getPrivate().destroy();

    assertThatThrownBy(() -> cipher("RSA", Cipher.DECRYPT_MODE, pair.getPrivate()))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
    assertThatThrownBy(() -> ready.doFinal(new byte[128]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wrongKeyAndBadPadding_failIdentically() throws Exception {
    byte[] forAnother =
        cipher("RSA", Cipher.ENCRYPT_MODE, pair(PROVIDER, "AT_KEYEXCHANGE").getPublic())
            .doFinal(MESSAGE);
    forAnother[0] = 0;
    byte[] tooBig = new byte[128];
    Arrays.fill(tooBig, (byte) 0xFF);
    byte[] badPadding =
        cipher("RSA/ECB/NoPadding", Cipher.ENCRYPT_MODE, PAIR.getPublic()).doFinal(MESSAGE);
    Cipher decrypting = cipher("RSA", Cipher.DECRYPT_MODE, PAIR.getPrivate());

    for (byte[] bad : new byte[][] {forAnother, tooBig, badPadding}) {
      assertThatThrownBy(() -> decrypting.doFinal(bad))
          .isExactlyInstanceOf(BadPaddingException.class)
          .hasMessage(RsaPadding.refusal().getMessage());
    }
  }

  @Test
  void excessInput_isRefused_andCipherRemainsUsable() throws Exception {
    Cipher encrypting = cipher("RSA", Cipher.ENCRYPT_MODE, PAIR.getPublic());
    encrypting.update(new byte[100]);
    encrypting.update(new byte[10_000]);

    assertThatThrownBy(encrypting::doFinal)
        .isInstanceOf(IllegalBlockSizeException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_LEN));
    assertThat(encrypting.doFinal(MESSAGE)).hasSize(128);
  }

  @Test
  void updates_collectInput() throws Exception {
    Cipher encrypting = cipher("RSA", Cipher.ENCRYPT_MODE, PAIR.getPublic());

    assertThat(encrypting.update(MESSAGE)).isEmpty();
    assertThat(encrypting.update(MESSAGE, 0, 2, new byte[0])).isZero();
    byte[] encrypted = encrypting.doFinal(MESSAGE);

    assertThat(cipher("RSA", Cipher.DECRYPT_MODE, PAIR.getPrivate()).doFinal(encrypted))
        .containsExactly(1, 2, 3, 1, 2, 1, 2, 3);
  }

  @Test
  void sessionKeys_wrapAndUnwrap() throws Exception {
    SecretKey key = new SecretKeySpec(new byte[16], "AES");
    byte[] wrapped = cipher("RSA/ECB/OAEPPadding", Cipher.WRAP_MODE, PAIR.getPublic()).wrap(key);

    assertThat(
            cipher("RSA/ECB/OAEPPadding", Cipher.UNWRAP_MODE, PAIR.getPrivate())
                .unwrap(wrapped, "AES", Cipher.SECRET_KEY))
        .isEqualTo(key);
    wrapped[3] ^= 1;
    assertThatThrownBy(() ->
            cipher("RSA/ECB/OAEPPadding", Cipher.UNWRAP_MODE, PAIR.getPrivate())
                .unwrap(wrapped, "AES", Cipher.SECRET_KEY))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  @Test
  void paddingWithoutName_isRefused() {
    assertThatThrownBy(() -> Cipher.getInstance("CALG_RSA_KEYX/ECB/ISO9796", PROVIDER))
        .isInstanceOf(NoSuchPaddingException.class)
        .hasMessageContaining("CALG_RSA_KEYX does not support the padding ISO9796");
  }

  @Test
  void protectedKey_requestsConsentForEachDecryption() throws Exception {
    CallbackHandler user = MockedUser.consenting();
    CapiProvider interactive = new CapiProvider().withCallbackHandler(user);
    KeyPair pair = pair(interactive, "AT_KEYEXCHANGE", KeyFlag.CRYPT_USER_PROTECTED);
    assertThat(((CapiPrivateKey) pair.getPrivate()).isUserProtected()).isTrue();
    byte[] encrypted = cipher("RSA", Cipher.ENCRYPT_MODE, pair.getPublic()).doFinal(MESSAGE);
    Cipher decrypting = cipher("RSA", Cipher.DECRYPT_MODE, pair.getPrivate());
    clearInvocations(user);

    decrypting.doFinal(encrypted);
    decrypting.doFinal(encrypted);
    verify(user, times(2)).handle(questionAbout("decrypt"));

    MockedUser.refuse(user);
    assertThatThrownBy(() -> decrypting.doFinal(encrypted))
        .isInstanceOf(ProviderException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_PERM));
  }

  @ParameterizedTest
  @ValueSource(ints = {127, 129, 200})
  void dataOfOtherLength_areNotDecrypted(int length) throws Exception {
    Cipher cipher = cipher("RSA/ECB/PKCS1Padding", Cipher.DECRYPT_MODE, PAIR.getPrivate());

    assertThatCapi(() -> cipher.doFinal(new byte[length]))
        .fails(IllegalBlockSizeException.class)
        .with(CapiError.NTE_BAD_DATA)
        .hasMessageContaining(
            (length > 128 ? "more than 128" : "127") + " bytes to decrypt; allowed 128");
  }

  /** JSSE unwraps like this: what is not a secret becomes random bytes. */
  @Test
  void preMasterSecret_isUnwrappedOrReplaced() throws Exception {
    byte[] secret = new byte[48];
    secret[0] = 3;
    byte[] wrapped =
        cipher("RSA/ECB/PKCS1Padding", Cipher.ENCRYPT_MODE, PAIR.getPublic()).doFinal(secret);
    byte[] other =
        cipher("RSA/ECB/PKCS1Padding", Cipher.ENCRYPT_MODE, PAIR.getPublic()).doFinal(MESSAGE);
    Cipher unwrap = cipher("RSA/ECB/PKCS1Padding", Cipher.UNWRAP_MODE, PAIR.getPrivate());

    assertThat(unwrap.unwrap(wrapped, "TlsRsaPremasterSecret", Cipher.SECRET_KEY).getEncoded())
        .isEqualTo(secret);
    assertThat(unwrap.unwrap(other, "TlsRsaPremasterSecret", Cipher.SECRET_KEY).getEncoded())
        .hasSize(48)
        .isNotEqualTo(secret)
        .isNotEqualTo(new byte[48]);
  }

  /** The object identifier of OAEP is a transformation whose parameters say the rest. */
  @Test
  void objectIdentifierOfOaep_takesParameters() throws Exception {
    OAEPParameterSpec sha256 =
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    Cipher byName = Cipher.getInstance("RSA/ECB/OAEPPadding", PROVIDER);
    byName.init(Cipher.ENCRYPT_MODE, PAIR.getPublic(), sha256);
    RsaCipherSpi byIdentifier = RsaCipherSpi.oaep();
    byIdentifier.engineInit(Cipher.DECRYPT_MODE, PAIR.getPrivate(), sha256, null);

    byte[] sealed = byName.doFinal(MESSAGE);

    assertThat(byIdentifier.engineDoFinal(sealed, 0, sealed.length)).isEqualTo(MESSAGE);
    byIdentifier.engineInit(
        Cipher.DECRYPT_MODE, PAIR.getPrivate(), (AlgorithmParameterSpec) null, null);
    assertThatCapi(() -> byIdentifier.engineDoFinal(sealed, 0, sealed.length))
        .fails(BadPaddingException.class);
  }

  /** The operations of signatures replace what has another length, too. */
  @Test
  void recoveredData_areReplacedIfTheirLengthIsWrong() throws Exception {
    byte[] block = cipher("RSA", Cipher.ENCRYPT_MODE, PAIR.getPrivate()).doFinal(MESSAGE);
    RsaOperation recovery =
        RsaOperation.of(
            RsaDialect.STANDARD, false, PAIR.getPublic(), RsaPaddingSpec.PKCS1, bytes -> {});
    byte[] substitute = {7, 8, 9};

    assertThat(recovery.applyOr(block, substitute)).isEqualTo(MESSAGE);
    byte[] longer = {7, 8, 9, 10};
    assertThat(recovery.applyOr(block, longer)).isEqualTo(longer).isNotSameAs(longer);
  }
}
