// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which passwords open which files: absent, empty, non-ASCII and wrong passwords. */
@Tag("unit")
class PfxPasswordTest {
  private static final String TRIPLE_DES = "PBEWithSHA1AndDESede";
  private static final String AES = "PBEWithHmacSHA256AndAES_256";
  private static final byte[] NO_BYTES = new byte[0];
  private static final byte[] ZEROS = new byte[2];

  private static KeyPair pair() throws GeneralSecurityException {
    return PfxMaker.rsa();
  }

  private static final Map<String, ASN1ObjectIdentifier> SCHEMES =
      Map.of(
          "PBEWithSHA1AndRC4_128",
          PKCSObjectIdentifiers.pbeWithSHAAnd128BitRC4,
          "PBEWithSHA1AndRC4_40",
          PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC4,
          "PBEWithSHA1AndRC2_128",
          PKCSObjectIdentifiers.pbeWithSHAAnd128BitRC2_CBC,
          "PBEWithSHA1AndRC2_40",
          PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC2_CBC,
          TRIPLE_DES,
          PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
          "PBEWithMD5AndDES",
          PKCSObjectIdentifiers.pbeWithMD5AndDES_CBC);

  /**
   * Encrypts with the JDK, whose PKCS #12 schemes treat one zero character as an absent password.
   */
  private static EncryptedPrivateKeyInfo encrypt(byte[] plain, String scheme, char[] password)
      throws Exception {
    Cipher cipher = Cipher.getInstance(scheme, "SunJCE");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(scheme, "SunJCE").generateSecret(new PBEKeySpec(password)),
        new PBEParameterSpec(new byte[8], 5));
    byte[] encrypted = cipher.doFinal(plain);
    ASN1Sequence parameters = ASN1Sequence.getInstance(cipher.getParameters().getEncoded());
    AlgorithmIdentifier algorithm =
        parameters.getObjectAt(0).equals(PKCSObjectIdentifiers.id_PBES2)
            ? AlgorithmIdentifier.getInstance(parameters)
            : new AlgorithmIdentifier(
                SCHEMES.getOrDefault(scheme, PKCSObjectIdentifiers.id_PBES2), parameters);
    return new EncryptedPrivateKeyInfo(algorithm, encrypted);
  }

  private static SafeBag shrouded(KeyPair pair, String scheme, char[] password) throws Exception {
    return PfxMaker.bag(
        PKCSObjectIdentifiers.pkcs8ShroudedKeyBag,
        encrypt(pair.getPrivate().getEncoded(), scheme, password));
  }

  private static ContentInfo encryptedSafe(String scheme, char[] password, SafeBag... bags)
      throws Exception {
    EncryptedPrivateKeyInfo info = encrypt(new DERSequence(bags).getEncoded(), scheme, password);
    return new ContentInfo(
        PKCSObjectIdentifiers.encryptedData,
        new EncryptedData(
            PKCSObjectIdentifiers.data,
            info.getEncryptionAlgorithm(),
            new DEROctetString(info.getEncryptedData())));
  }

  private static KeyStore load(byte[] file, char[] password) throws Exception {
    KeyStore store = TestStores.create();
    store.load(new ByteArrayInputStream(file), password);
    return store;
  }

  static Stream<Arguments> filesWithoutPassword() throws Exception {
    KeyPair pair = pair();
    char[] none = {0};
    char[] empty = {};
    return Stream.of(
        Arguments.of(
            "MAC over no bytes, unencrypted",
            PfxMaker.ofSafes(NO_BYTES, PfxMaker.safe(PfxMaker.key(pair.getPrivate())))),
        Arguments.of(
            "MAC over 00 00, unencrypted",
            PfxMaker.ofSafes(ZEROS, PfxMaker.safe(PfxMaker.key(pair.getPrivate())))),
        Arguments.of("no MAC, unencrypted", PfxMaker.file(PfxMaker.key(pair.getPrivate()))),
        Arguments.of(
            "MAC and key over no bytes",
            PfxMaker.ofSafes(NO_BYTES, PfxMaker.safe(shrouded(pair, TRIPLE_DES, none)))),
        Arguments.of(
            "MAC and key over 00 00",
            PfxMaker.ofSafes(ZEROS, PfxMaker.safe(shrouded(pair, TRIPLE_DES, empty)))),
        Arguments.of(
            "MAC over no bytes, key over 00 00",
            PfxMaker.ofSafes(NO_BYTES, PfxMaker.safe(shrouded(pair, TRIPLE_DES, empty)))),
        Arguments.of(
            "MAC over 00 00, key over no bytes",
            PfxMaker.ofSafes(ZEROS, PfxMaker.safe(shrouded(pair, TRIPLE_DES, none)))),
        Arguments.of(
            "MAC over 00 00, PBES2 over no bytes",
            PfxMaker.ofSafes(ZEROS, PfxMaker.safe(shrouded(pair, AES, empty)))),
        Arguments.of(
            "MAC over no bytes, PBES2 over no bytes",
            PfxMaker.ofSafes(NO_BYTES, PfxMaker.safe(shrouded(pair, AES, empty)))),
        Arguments.of(
            "MAC over no bytes, PBES2 over one zero",
            PfxMaker.ofSafes(
                NO_BYTES, PfxMaker.safe(shrouded(pair, "PBEWithHmacSHA1AndAES_128", none)))),
        Arguments.of(
            "MAC over no bytes, a safe over no bytes",
            PfxMaker.ofSafes(
                NO_BYTES,
                encryptedSafe("PBEWithSHA1AndRC2_40", none, PfxMaker.key(pair.getPrivate())))),
        Arguments.of("no MAC, key over no bytes", PfxMaker.file(shrouded(pair, TRIPLE_DES, none))),
        Arguments.of("no MAC, PBES2", PfxMaker.file(shrouded(pair, AES, empty))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesWithoutPassword")
  void fileWithoutPassword_opensWithNullAndEmptyPassword(String kind, byte[] file)
      throws Exception {
    for (char[] password : Arrays.asList(new char[0], null)) {
      assertThat(load(file, password).size()).as(kind).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PBEWithSHA1AndRC4_128",
        "PBEWithSHA1AndRC4_40",
        "PBEWithSHA1AndRC2_128",
        "PBEWithSHA1AndRC2_40",
        "PBEWithSHA1AndDESede",
        "PBEWithMD5AndDES",
        "PBEWithHmacSHA1AndAES_128",
        "PBEWithHmacSHA224AndAES_128",
        "PBEWithHmacSHA256AndAES_256",
        "PBEWithHmacSHA384AndAES_256",
        "PBEWithHmacSHA512AndAES_128",
      })
  void everySchemeOfJdk_isReadWithAndWithoutMac(String scheme) throws Exception {
    KeyPair pair = pair();
    SafeBag bag = shrouded(pair, scheme, TestStores.PASSWORD);
    ContentInfo safe =
        encryptedSafe(scheme, TestStores.PASSWORD, PfxMaker.key(pair().getPrivate()));

    for (byte[] mac : Arrays.asList(PfxMaker.passwordBytes(TestStores.PASSWORD), null)) {
      byte[] file = PfxMaker.ofSafes(mac, PfxMaker.safe(bag), safe);
      assertThat(TestStores.load(file).size()).isEqualTo(2);
    }
  }

  @Test
  void wrongPasswordForFileWithoutMac_isReportedAsWrongPassword() throws Exception {
    for (String scheme : List.of(TRIPLE_DES, AES, "PBEWithSHA1AndRC4_128")) {
      byte[] file = PfxMaker.file(shrouded(pair(), scheme, "other".toCharArray()));
      for (char[] password : Arrays.asList(TestStores.PASSWORD, new char[0], null)) {
        assertThatCapi(() -> load(file, password))
            .as(scheme)
            .fails(IOException.class)
            .hasCauseInstanceOf(UnrecoverableKeyException.class)
            .with(CapiError.ERROR_INVALID_PASSWORD);
      }
    }
  }

  /** OpenSSL before 1.1.0 treated each byte of UTF-8 as a character. */
  @ParameterizedTest
  @ValueSource(strings = {"p\u00e4ssw\u00f6rd", "\u20ac", "\u5bc6\u7801", "\ud83d\udd11"})
  void nonAsciiPassword_opensBothEncodings(String password) throws Exception {
    KeyPair pair = pair();
    String bytes =
        new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    for (String form : List.of(password, bytes)) {
      byte[] file =
          PfxMaker.ofSafes(
              PfxMaker.passwordBytes(form.toCharArray()),
              PfxMaker.safe(PfxMaker.key(pair.getPrivate())));
      assertThat(load(file, password.toCharArray()).size()).as(form).isEqualTo(1);
    }
  }
}
