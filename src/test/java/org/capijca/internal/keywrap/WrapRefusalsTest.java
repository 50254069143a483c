// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.blob.WrappedKeyBlob;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which keys, key types, flags and BLOBs the ciphers for BLOBs and PVK files refuse. */
@Tag("unit")
class WrapRefusalsTest {
  private static final Csp CSP = Csp.MS_ENHANCED_PROV;
  private static final int EXPORTABLE = 0x01;
  private static final int USER_PROTECTED = 0x02;
  private static final int SSL2_FALLBACK = 0x02;
  private static final int OAEP = 0x40;

  private static KeyPair pair;
  private static CapiSecretKey tripleDes;
  private static CapiSecretKey rc4;

  @BeforeAll
  static void generateKeys() throws GeneralSecurityException {
    pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", 1024 << 16 | EXPORTABLE);
    tripleDes = CapiCalls.sessionKey(CSP, "CALG_3DES", EXPORTABLE);
    rc4 = CapiCalls.sessionKey(CSP, "CALG_RC4", 128 << 16 | EXPORTABLE);
  }

  private static Cipher cipher(String form, int opmode, Key key, int dwFlags)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(form, CapiCalls.provider(CSP));
    cipher.init(opmode, key, new CapiWrapParameterSpec(dwFlags));
    return cipher;
  }

  /** A password may be a key of any provider. */
  private static Cipher pvk(int opmode) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("PVK", CapiCalls.provider(CSP));
    cipher.init(opmode, new SecretKeySpec("secret".getBytes(StandardCharsets.US_ASCII), "RAW"));
    return cipher;
  }

  private static byte[] privateKeyBlob() throws GeneralSecurityException {
    return cipher("PRIVATEKEYBLOB", Cipher.WRAP_MODE, tripleDes, 0).wrap(pair.getPrivate());
  }

  private static byte[] simpleBlob(AlgId algId, byte[] plain) throws GeneralSecurityException {
    Cipher encrypt = Cipher.getInstance("CALG_3DES", CapiCalls.provider(CSP));
    encrypt.init(Cipher.ENCRYPT_MODE, tripleDes);
    return WrappedKeyBlob.of(BlobType.SIMPLEBLOB, algId, AlgId.CALG_3DES, encrypt.doFinal(plain))
        .toBlob();
  }

  private static Key unwrapSimple(byte[] blob, AlgId algId) throws GeneralSecurityException {
    return cipher("SIMPLEBLOB", Cipher.UNWRAP_MODE, tripleDes, 0)
        .unwrap(blob, algId.name(), Cipher.SECRET_KEY);
  }

  @ParameterizedTest
  @ValueSource(ints = {Cipher.SECRET_KEY, Cipher.PUBLIC_KEY})
  void privateKey_isNotUnwrappedAsOtherType(int type) throws Exception {
    byte[] blob = privateKeyBlob();
    byte[] file = pvk(Cipher.WRAP_MODE).wrap(pair.getPrivate());

    assertThatCapi(() ->
            cipher("PRIVATEKEYBLOB", Cipher.UNWRAP_MODE, tripleDes, 0).unwrap(blob, "RSA", type))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_TYPE);
    assertThatCapi(() -> pvk(Cipher.UNWRAP_MODE).unwrap(file, "RSA", type))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_TYPE);
  }

  @Test
  void privateKeyBlobCipher_namesTypeOfOtherBlob() throws Exception {
    byte[] simple = cipher("SIMPLEBLOB", Cipher.WRAP_MODE, tripleDes, 0).wrap(rc4);

    assertThatCapi(() ->
            cipher("PRIVATEKEYBLOB", Cipher.UNWRAP_MODE, tripleDes, 0)
                .unwrap(simple, "RSA", Cipher.PRIVATE_KEY))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_TYPE)
        .hasMessageContaining("SIMPLEBLOB");
  }

  /** Whether the BLOB can be decrypted must not matter, or the answer would tell. */
  @Test
  void protectedPrivateKey_isRefusedInSilentContext_beforeItIsDecrypted() throws Exception {
    byte[] blob = privateKeyBlob();
    byte[] damaged = blob.clone();
    damaged[blob.length - 1] ^= 1;

    for (byte[] each : new byte[][] {blob, damaged}) {
      assertThatCapi(() ->
              cipher("PRIVATEKEYBLOB", Cipher.UNWRAP_MODE, tripleDes, USER_PROTECTED)
                  .unwrap(each, "RSA", Cipher.PRIVATE_KEY))
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_SILENT_CONTEXT);
    }
  }

  @Test
  void keyOfAlgorithmThatCspLacks_isNotUnwrapped() throws Exception {
    byte[] aes = simpleBlob(AlgId.CALG_AES_128, new byte[16]);
    byte[] dss = privateKeyBlob();
    ByteBuffer.wrap(dss)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(Integer.BYTES, AlgId.CALG_DSS_SIGN.value());

    assertThatCapi(() -> unwrapSimple(aes, AlgId.CALG_AES_128))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_ALGID)
        .hasMessageContaining("CALG_AES_128");
    assertThatCapi(() ->
            cipher("PRIVATEKEYBLOB", Cipher.UNWRAP_MODE, tripleDes, 0)
                .unwrap(dss, "DSA", Cipher.PRIVATE_KEY))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_ALGID)
        .hasMessageContaining("CALG_DSS_SIGN");
  }

  /** The padding of an encrypted key of no bytes is a whole block, which is no key. */
  @Test
  void encryptedKeyOfNoBytes_isRefused() throws Exception {
    byte[] blob = simpleBlob(AlgId.CALG_RC2, new byte[0]);

    assertThat(unwrapSimple(simpleBlob(AlgId.CALG_RC2, new byte[8]), AlgId.CALG_RC2)).isNotNull();
    assertThatCapi(() -> unwrapSimple(blob, AlgId.CALG_RC2))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  @ParameterizedTest
  @ValueSource(ints = {OAEP, SSL2_FALLBACK, OAEP | SSL2_FALLBACK})
  void rsaPaddings_areRefusedForSessionKeyThatWraps(int dwFlags) {
    assertThatCapi(() -> cipher("SIMPLEBLOB", Cipher.WRAP_MODE, tripleDes, dwFlags))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS);
    assertThatCapi(() -> cipher("SIMPLEBLOB", Cipher.UNWRAP_MODE, tripleDes, OAEP))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS);
  }

  @Test
  void rsaPaddings_excludeEachOther() {
    assertThatCapi(
            () -> cipher("SIMPLEBLOB", Cipher.WRAP_MODE, pair.getPublic(), OAEP | SSL2_FALLBACK))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS);
  }

  /** OAEP takes 42 bytes of the modulus. */
  @Test
  void keyThatJustFits_isWrappedWithOaep() throws Exception {
    KeyPair fits = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", 528 << 16);
    KeyPair shorter = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", 520 << 16);

    byte[] blob = cipher("SIMPLEBLOB", Cipher.WRAP_MODE, fits.getPublic(), OAEP).wrap(tripleDes);

    Key back =
        cipher("SIMPLEBLOB", Cipher.UNWRAP_MODE, fits.getPrivate(), OAEP | EXPORTABLE)
            .unwrap(blob, "CALG_3DES", Cipher.SECRET_KEY);
    assertThat(back.getEncoded()).isEqualTo(tripleDes.getEncoded());
    Cipher tooShort = cipher("SIMPLEBLOB", Cipher.WRAP_MODE, shorter.getPublic(), OAEP);
    assertThatCapi(() -> tooShort.wrap(tripleDes))
        .fails(IllegalBlockSizeException.class)
        .hasMessageContaining("allowed 23 at most")
        .with(CapiError.NTE_BAD_LEN);
  }

  @Test
  void ssl2Fallback_isRefusedForOtherKeys() throws Exception {
    Cipher wrap = cipher("SIMPLEBLOB", Cipher.WRAP_MODE, pair.getPublic(), SSL2_FALLBACK);

    assertThatCapi(() -> wrap.wrap(rc4))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
  }

  /** The padding ends in eight bytes 3 before the zero (RFC 5246, E.2), and PKCS #1 can read it. */
  @ParameterizedTest
  @CsvSource({"0, false", "2, true"})
  void ssl2Master_isWrappedWithPaddingOfFallback_ifRequested(int dwFlags, boolean fallback)
      throws Exception {
    Csp csp = Csp.MS_DEF_RSA_SCHANNEL_PROV;
    CapiProvider schannel = CapiCalls.provider(csp);
    KeyPair exchange = CapiCalls.keyPair(csp, "CALG_RSA_KEYX", 1024 << 16 | EXPORTABLE);
    byte[] value = {1, 2, 3, 4, 5};
    Cipher seal = Cipher.getInstance("RSA/ECB/PKCS1Padding", "SunJCE");
    RSAPublicKey known = (RSAPublicKey) exchange.getPublic();
    RSAPrivateKey secret = (RSAPrivateKey) exchange.getPrivate();
    seal.init(
        Cipher.ENCRYPT_MODE,
        KeyFactory.getInstance("RSA", "SunRsaSign")
            .generatePublic(new RSAPublicKeySpec(known.getModulus(), known.getPublicExponent())));
    byte[] blob =
        WrappedKeyBlob.of(
                BlobType.SIMPLEBLOB,
                AlgId.CALG_SSL2_MASTER,
                AlgId.CALG_RSA_KEYX,
                LittleEndianNumber.reversed(seal.doFinal(value)))
            .toBlob();
    Cipher unwrap = Cipher.getInstance("SIMPLEBLOB", schannel);
    unwrap.init(Cipher.UNWRAP_MODE, exchange.getPrivate(), new CapiWrapParameterSpec(EXPORTABLE));
    Key master = unwrap.unwrap(blob, "CALG_SSL2_MASTER", Cipher.SECRET_KEY);

    Cipher wrap = Cipher.getInstance("SIMPLEBLOB", schannel);
    wrap.init(Cipher.WRAP_MODE, exchange.getPublic(), new CapiWrapParameterSpec(dwFlags));
    byte[] wrapped = wrap.wrap(master);

    BigInteger sealed =
        new BigInteger(
            1, LittleEndianNumber.reversed(Arrays.copyOfRange(wrapped, 12, wrapped.length)));
    byte[] block = sealed.modPow(secret.getPrivateExponent(), secret.getModulus()).toByteArray();
    byte[] threes = Arrays.copyOfRange(block, block.length - 6 - 8, block.length - 6);
    assertThat(block).endsWith(value);
    assertThat(Arrays.equals(threes, new byte[] {3, 3, 3, 3, 3, 3, 3, 3})).isEqualTo(fallback);
  }

  /** CRYPT_Y_ONLY is documented as unused and therefore changes nothing. */
  @Test
  void flagYOnly_isAcceptedByEveryBlobType() throws Exception {
    assertThat(cipher("SIMPLEBLOB", Cipher.WRAP_MODE, tripleDes, 1).wrap(rc4))
        .isEqualTo(cipher("SIMPLEBLOB", Cipher.WRAP_MODE, tripleDes, 0).wrap(rc4));
    assertThat(cipher("PRIVATEKEYBLOB", Cipher.WRAP_MODE, tripleDes, 1).wrap(pair.getPrivate()))
        .isEqualTo(privateKeyBlob());
    assertThat(cipher("SYMMETRICWRAPKEYBLOB", Cipher.WRAP_MODE, tripleDes, 1).wrap(tripleDes))
        .hasSize(12 + 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIMPLEBLOB", "PRIVATEKEYBLOB", "SYMMETRICWRAPKEYBLOB"})
  void algorithmParameters_areRefused_andNullMeansNone(String form) throws Exception {
    Cipher cipher = Cipher.getInstance(form, CapiCalls.provider(CSP));
    AlgorithmParameters iv = AlgorithmParameters.getInstance("DESede", "SunJCE");
    iv.init(new IvParameterSpec(new byte[8]));

    assertThatCapi(() -> cipher.init(Cipher.WRAP_MODE, tripleDes, iv))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS);
    cipher.init(Cipher.WRAP_MODE, tripleDes, (AlgorithmParameters) null);
    Key key = form.equals("PRIVATEKEYBLOB") ? pair.getPrivate() : tripleDes;
    assertThat(cipher.wrap(key)).isNotEmpty();
  }

  @Test
  void outputSize_isRefused_sinceCipherOnlyWraps() throws Exception {
    Cipher cipher = cipher("SIMPLEBLOB", Cipher.WRAP_MODE, tripleDes, 0);

    assertThatThrownBy(() -> cipher.getOutputSize(16))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SIMPLEBLOB wraps and unwraps keys only");
  }
}
