// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that all defects of a wrapped key cause the same failure. */
@Tag("unit")
class WrappedKeyOracleTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final int CRYPT_OAEP = 0x40;
  private static final int HEADER = 8;
  private static final KeyPair PAIR = pair();
  private static final RsaBlocks BLOCKS = new RsaBlocks((RSAPublicKey) PAIR.getPublic());

  private static KeyPair pair() {
    try {
      return CapiCalls.keyPair(
          Csp.MS_STRONG_PROV, "AT_KEYEXCHANGE", 1024 << 16 | KeyFlag.CRYPT_EXPORTABLE.value());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] blob(int type, AlgId algId, AlgId wrapping, byte[] wrapped) {
    return ByteBuffer.allocate(12 + wrapped.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) type, 2, 0, 0})
        .putInt(algId.value())
        .putInt(wrapping.value())
        .put(wrapped)
        .array();
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static Map<String, byte[]> simpleBlobs(Map<String, byte[]> ciphertexts, AlgId algId) {
    Map<String, byte[]> blobs = new LinkedHashMap<>();
    ciphertexts.forEach(
        (what, c) -> blobs.put(what, blob(1, algId, AlgId.CALG_RSA_KEYX, reversed(c))));
    return blobs;
  }

  private static Cipher unwrapping(CapiProvider provider, String name, Key key)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(name, provider);
    cipher.init(Cipher.UNWRAP_MODE, key);
    return cipher;
  }

  static Stream<Arguments> simpleBlobKeys() {
    return Stream.of(
        Arguments.of(AlgId.CALG_RC4, new int[] {0, 1, 4, 17, 77}),
        Arguments.of(AlgId.CALG_RC2, new int[] {0, 1, 4}),
        Arguments.of(AlgId.CALG_DES, new int[] {0, 7, 9, 16, 24}),
        Arguments.of(AlgId.CALG_3DES, new int[] {0, 8, 16, 23, 25}),
        Arguments.of(AlgId.CALG_AES_128, new int[] {0, 15, 17, 32}),
        Arguments.of(AlgId.CALG_TLS1_MASTER, new int[] {0, 46, 47, 49}));
  }

  @ParameterizedTest
  @MethodSource("simpleBlobKeys")
  void simpleBlob_underPkcs1(AlgId algId, int[] lengths) throws Exception {
    Cipher cipher =
        unwrapping(CapiCalls.provider(Attack.row(algId).csp()), "SIMPLEBLOB", PAIR.getPrivate());
    Map<String, byte[]> damaged = simpleBlobs(BLOCKS.damagedPkcs1(lengths), algId);

    Answer.isOneFor(damaged, cipher, algId.name(), Cipher.SECRET_KEY);
  }

  private static Map<String, byte[]> damagedOaep() throws GeneralSecurityException {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPPadding", PROVIDER);
    oaep.init(Cipher.ENCRYPT_MODE, PAIR.getPublic());
    for (int length : new int[] {0, 1, 17, 77}) {
      damaged.put("conforming, message of " + length, oaep.doFinal(new byte[length]));
    }
    Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding", PROVIDER);
    raw.init(Cipher.DECRYPT_MODE, PAIR.getPrivate());
    byte[] good = raw.doFinal(oaep.doFinal(new byte[16]));
    for (int changed : new int[] {0, 1, 20, 21, 40, 41, 80, good.length - 17, good.length - 1}) {
      byte[] block = good.clone();
      block[changed] ^= 1;
      damaged.put("byte " + changed + " changed", BLOCKS.encrypted(block));
    }
    damaged.put("PKCS #1 v1.5", BLOCKS.encrypted(BLOCKS.block(2, 16)));
    damaged.putAll(BLOCKS.damagedNumbers());
    return damaged;
  }

  @Test
  void simpleBlob_underOaep() throws Exception {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", PROVIDER);
    cipher.init(Cipher.UNWRAP_MODE, PAIR.getPrivate(), new CapiWrapParameterSpec(CRYPT_OAEP));

    Answer.isOneFor(
        simpleBlobs(damagedOaep(), AlgId.CALG_RC4), cipher, "CALG_RC4", Cipher.SECRET_KEY);
  }

  /** Returns block cipher ciphertexts that contain no 16-byte key. */
  private static Map<String, byte[]> damagedBlocks(CapiSecretKey key)
      throws GeneralSecurityException {
    int block = key.getBlockLength() / 8;
    String mode = key.getMode().name().replace("CRYPT_MODE_", "");
    Cipher cipher = Cipher.getInstance(key.getAlgId().name() + "/" + mode + "/NoPadding", PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    for (int padding = 0; padding < 256; padding++) {
      byte[] clear = new byte[2 * block];
      Arrays.fill(clear, (byte) padding);
      if (padding == 0 || padding > block || 2 * block - padding != 16) {
        damaged.put("all bytes " + padding, cipher.doFinal(clear));
      }
      if (padding > 1 && padding <= block) {
        clear[clear.length - padding] ^= 1;
        damaged.put("padding " + padding + " begins wrong", cipher.doFinal(clear));
      }
    }
    damaged.put("nothing but padding", cipher.doFinal(filled(block, block)));
    damaged.put("a byte more", new byte[2 * block + 1]);
    damaged.put("empty", new byte[0]);
    return damaged;
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_DES", "CALG_3DES", "CALG_AES_128", "CALG_AES_256"})
  void simpleBlob_underABlockCipher_inEveryMode(AlgId algId) throws Exception {
    for (CipherMode mode :
        new CipherMode[] {
          CipherMode.CRYPT_MODE_CBC, CipherMode.CRYPT_MODE_ECB, CipherMode.CRYPT_MODE_CFB
        }) {
      CapiSecretKey key =
          CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, algId.name(), 0).withMode(mode);
      Map<String, byte[]> blobs = new LinkedHashMap<>();
      damagedBlocks(key)
          .forEach((what, c) -> blobs.put(what, blob(1, AlgId.CALG_AES_128, algId, c)));
      CapiProvider provider = CapiCalls.provider(Csp.MS_ENH_RSA_AES_PROV);

      Answer.isOneFor(
          blobs, unwrapping(provider, "SIMPLEBLOB", key), "CALG_AES_128", Cipher.SECRET_KEY);
    }
  }

  @Test
  void simpleBlob_underRc4() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 0);
    Map<String, byte[]> blobs = new LinkedHashMap<>();
    for (int length : new int[] {0, 7, 9, 24}) {
      blobs.put(length + " bytes", blob(1, AlgId.CALG_DES, AlgId.CALG_RC4, new byte[length]));
    }

    Answer.isOneFor(blobs, unwrapping(PROVIDER, "SIMPLEBLOB", key), "CALG_DES", Cipher.SECRET_KEY);
  }

  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_3DES", "CALG_3DES_112"})
  void symmetricWrapKeyBlob(AlgId wrapping) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, wrapping.name(), 0);
    CapiSecretKey longer =
        CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_3DES", KeyFlag.CRYPT_EXPORTABLE.value());
    Cipher wrap = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", PROVIDER);
    wrap.init(Cipher.WRAP_MODE, key);
    byte[] good = wrap.wrap(longer);
    byte[] wrapped = Arrays.copyOfRange(good, 12, good.length);
    Map<String, byte[]> blobs = new LinkedHashMap<>();
    blobs.put("a key of 24 bytes", blob(11, AlgId.CALG_DES, wrapping, wrapped));
    for (int i = 0; i < wrapped.length; i++) {
      byte[] changed = wrapped.clone();
      changed[i] ^= 0x10;
      blobs.put("byte " + i + " changed", blob(11, AlgId.CALG_DES, wrapping, changed));
    }
    for (int length = 0; length < wrapped.length; length++) {
      byte[] cut = Arrays.copyOf(wrapped, length);
      blobs.put(length + " bytes", blob(11, AlgId.CALG_DES, wrapping, cut));
    }

    Answer.isOneFor(
        blobs, unwrapping(PROVIDER, "SYMMETRICWRAPKEYBLOB", key), "CALG_DES", Cipher.SECRET_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_RC2", "CALG_3DES", "CALG_RC4"})
  void privateKeyBlob(String cipherName) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, cipherName, 0);
    Cipher wrap = Cipher.getInstance("PRIVATEKEYBLOB", PROVIDER);
    wrap.init(Cipher.WRAP_MODE, key);
    byte[] good = wrap.wrap(PAIR.getPrivate());
    Cipher decrypt = Cipher.getInstance(cipherName, PROVIDER);
    decrypt.init(Cipher.DECRYPT_MODE, key);
    byte[] body = decrypt.doFinal(good, HEADER, good.length - HEADER);
    Map<String, byte[]> blobs = new LinkedHashMap<>();
    for (int i = 0; i < body.length; i += i < 16 ? 1 : 29) {
      byte[] changed = body.clone();
      changed[i] ^= 0x40;
      boolean isExponent = (i >= 8 && i < 12) || i >= 12 + 128 + 2 * 64;
      if (!isExponent) {
        blobs.put("byte " + i + " changed", sealed(key, good, changed));
      }
    }
    for (int length : new int[] {0, 3, 4, 8, 11, 12, 100, 300, body.length - 130}) {
      blobs.put(length + " bytes", sealed(key, good, Arrays.copyOf(body, length)));
    }
    if (key.getBlockLength() != 0) {
      byte[] last = good.clone();
      last[last.length - 9] ^= 0x20;
      blobs.put("padding", last);
      blobs.put("cut", Arrays.copyOf(good, good.length - 1));
      blobs.put("a block less", Arrays.copyOf(good, good.length - 8));
    }
    blobs.put("header alone", Arrays.copyOf(good, HEADER));

    Answer.isOneFor(blobs, unwrapping(PROVIDER, "PRIVATEKEYBLOB", key), "RSA", Cipher.PRIVATE_KEY);
  }

  private static byte[] sealed(CapiSecretKey key, byte[] header, byte[] body)
      throws GeneralSecurityException {
    Cipher encrypt = Cipher.getInstance(key.getAlgId().name(), PROVIDER);
    encrypt.init(Cipher.ENCRYPT_MODE, key);
    byte[] secret = encrypt.doFinal(body);
    byte[] blob = Arrays.copyOf(header, HEADER + secret.length);
    System.arraycopy(secret, 0, blob, HEADER, secret.length);
    return blob;
  }

  @Test
  void cipherUnwrap_underRsa() throws Exception {
    Map<String, byte[]> pkcs1 = BLOCKS.damagedPkcs1(0);
    Answer.isOneFor(
        pkcs1,
        unwrapping(PROVIDER, "RSA/ECB/PKCS1Padding", PAIR.getPrivate()),
        "AES",
        Cipher.SECRET_KEY);
    Answer.isOneFor(
        BLOCKS.damagedPkcs1(0, 1, 50),
        unwrapping(PROVIDER, "RSA/ECB/PKCS1Padding", PAIR.getPrivate()),
        "RSA",
        Cipher.PRIVATE_KEY);
    Map<String, byte[]> oaep = damagedOaep();
    oaep.keySet().removeIf(what -> what.matches("conforming, message of [1-9].*"));
    Answer.isOneFor(
        oaep,
        unwrapping(PROVIDER, "RSA/ECB/OAEPPadding", PAIR.getPrivate()),
        "AES",
        Cipher.SECRET_KEY);
    Map<String, byte[]> reversed = new LinkedHashMap<>();
    pkcs1.forEach((what, c) -> reversed.put(what, reversed(c)));
    Answer.isOneFor(
        reversed,
        unwrapping(PROVIDER, "CALG_RSA_KEYX", PAIR.getPrivate()),
        "AES",
        Cipher.SECRET_KEY);
  }

  @Test
  void cipherUnwrap_underABlockCipher() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, "CALG_AES_128", 0);
    Map<String, byte[]> damaged = damagedBlocks(key);
    damaged.keySet().removeIf(what -> what.matches("all bytes ([1-9]|1[0-6])"));
    Answer.isOneFor(damaged, unwrapping(PROVIDER, "CALG_AES_128", key), "AES", Cipher.SECRET_KEY);
    Answer.isOneFor(
        damagedBlocks(key), unwrapping(PROVIDER, "CALG_AES_128", key), "RSA", Cipher.PRIVATE_KEY);

    Cipher standard = Cipher.getInstance("AES/CBC/PKCS5Padding", PROVIDER);
    standard.init(Cipher.UNWRAP_MODE, key, new IvParameterSpec(new byte[16]));
    Answer.isOneFor(damaged, standard, "AES", Cipher.SECRET_KEY);
  }

  @Test
  void cipherUnwrap_inAnAuthenticatedMode() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, "CALG_AES_128", 0);
    GCMParameterSpec nonce = new GCMParameterSpec(128, new byte[12]);
    Cipher wrap = Cipher.getInstance("AES/GCM/NoPadding", PROVIDER);
    wrap.init(Cipher.WRAP_MODE, key, nonce);
    byte[] good = wrap.wrap(new SecretKeySpec(new byte[16], "AES"));
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= 1;
      damaged.put("byte " + i + " changed", changed);
      damaged.put(i + " bytes", Arrays.copyOf(good, i));
    }
    for (Map.Entry<String, byte[]> each : damaged.entrySet()) {
      Cipher unwrap = Cipher.getInstance("AES/GCM/NoPadding", PROVIDER);
      unwrap.init(Cipher.UNWRAP_MODE, key, nonce);
      Answer.isOneFor(Map.of(each.getKey(), each.getValue()), unwrap, "AES", Cipher.SECRET_KEY);
    }
  }

  @Test
  void decryption_underRsa() throws Exception {
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding", PROVIDER);
    cipher.init(Cipher.DECRYPT_MODE, PAIR.getPrivate());
    Map<String, byte[]> damaged = BLOCKS.damagedPkcs1();
    damaged.keySet().removeAll(List.of("cut", "empty"));
    Answer first = Answer.of(catchThrowable(() -> cipher.doFinal(damaged.get("random"))));

    assertThat(first.classes()).hasSize(2).startsWith(BadPaddingException.class);
    damaged.forEach((what, c) ->
        assertThat(Answer.of(catchThrowable(() -> cipher.doFinal(c)))).as(what).isEqualTo(first));
  }

  /** RFC 5246 section 7.4.7.1: random bytes, which a client cannot distinguish from a secret. */
  @Test
  void preMasterSecret_isRandomIfDecryptionFails() throws Exception {
    Cipher cipher = unwrapping(PROVIDER, "RSA/ECB/PKCS1Padding", PAIR.getPrivate());
    byte[] good = BLOCKS.block(2, 48);
    SecretKey secret = preMaster(cipher, BLOCKS.encrypted(good));
    assertThat(secret.getEncoded())
        .isEqualTo(Arrays.copyOfRange(good, good.length - 48, good.length));

    Map<String, byte[]> damaged = BLOCKS.damagedPkcs1(0, 1, 16, 47, 49, 96);
    damaged.keySet().removeAll(List.of("cut", "empty"));
    for (Map.Entry<String, byte[]> each : damaged.entrySet()) {
      byte[] one = preMaster(cipher, each.getValue()).getEncoded();
      byte[] other = preMaster(cipher, each.getValue()).getEncoded();
      assertThat(one).as(each.getKey()).hasSize(48).isNotEqualTo(other);
    }
  }

  private static SecretKey preMaster(Cipher cipher, byte[] wrapped)
      throws GeneralSecurityException {
    return (SecretKey) cipher.unwrap(wrapped, "TlsRsaPremasterSecret", Cipher.SECRET_KEY);
  }
}
