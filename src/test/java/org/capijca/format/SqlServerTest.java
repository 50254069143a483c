// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages of ENCRYPTBYPASSPHRASE and ENCRYPTBYKEY. */
@Tag("unit")
class SqlServerTest {
  private static final UUID GUID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
  private static final int[] LENGTHS = {0, 1, 7, 8, 9, 23, 24, 100, 7900, 65535};

  private final CapiProvider provider = new CapiProvider();

  private SqlServerPassphrase passphrase(String text) {
    return new SqlServerPassphrase(text.toCharArray(), provider);
  }

  private static void refused(ThrowingCallable call, CapiError error) {
    assertThatCapi(call).with(error);
  }

  /** Written by SQL Server (krcs/SQLServerCrypto, README and tests). */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "password1234, , 010000003296649d6782cfd72b8145a07f2c7d7fe3d8b80cf48da419e94fabc90eeb928d,"
        + " Hello World.",
    "tEst1234, , 02000000ffe880c0354780481e64ef25b6197a02e2a854a4ba9d8d9bddfdab27eb56537a"
        + "bda0b1d9c4d1050c91b313550decf429, Hello world."
  })
  void messageOfSqlServer_opens(String password, String tag, String message, String text)
      throws Exception {
    byte[] data = passphrase(password).decrypt(HexFormat.of().parseHex(message));

    assertThat(new String(data, StandardCharsets.US_ASCII)).isEqualTo(text);
    refused(
        () -> passphrase(password).decrypt(HexFormat.of().parseHex(message), new byte[] {1}),
        CapiError.NTE_BAD_DATA);
  }

  /**
   * The same source; the authenticator is not published, but without it the hash can be seen to be
   * asked for.
   */
  @ParameterizedTest
  @CsvSource({
    "test1234, 01000000c73eb93fcab01b36c46d7ac0c965b8f60decdbd52fd03019924a7af5d584d95b54e049b7"
        + "642151b36466da8554743112867fa4b402b61309",
    "tEst1234, 02000000e920e0f4bdd60c4151fde26351a1e6cc6c40da16bbd1338fd66103f616d86d5a4bd81388"
        + "21d0d849a320c9a5aeaeb28e50ccaad8961888af01d593472eeaa744"
  })
  void messageWithAuthenticator_needsIt(String password, String message) {
    refused(
        () -> passphrase(password).decrypt(HexFormat.of().parseHex(message)),
        CapiError.NTE_BAD_DATA);
    refused(
        () -> passphrase(password).decrypt(HexFormat.of().parseHex(message), new byte[5]),
        CapiError.NTE_BAD_DATA);
  }

  @ParameterizedTest
  @EnumSource(SqlServerVersion.class)
  void messages_goBothWays(SqlServerVersion version) throws Exception {
    SqlServerPassphrase passphrase = passphrase("Pa\u00df \u20ac");
    byte[] tag = "authenticator".getBytes(StandardCharsets.UTF_16LE);
    for (int length : LENGTHS) {
      byte[] data = new byte[length];
      Arrays.fill(data, (byte) length);
      byte[] plain = passphrase.encrypt(version, data);
      byte[] tagged = passphrase.encrypt(version, data, tag);

      assertThat(plain).as(length + " bytes").startsWith(version.value(), 0, 0, 0);
      assertThat(passphrase.decrypt(plain)).as(length + " bytes").isEqualTo(data);
      assertThat(passphrase.decrypt(tagged, tag)).as(length + " bytes, tag").isEqualTo(data);
      assertThat(passphrase.encrypt(version, data)).as("fresh IV").isNotEqualTo(plain);
      refused(() -> passphrase.decrypt(tagged), CapiError.NTE_BAD_DATA);
      refused(() -> passphrase.decrypt(plain, tag), CapiError.NTE_BAD_DATA);
      refused(() -> passphrase.decrypt(tagged, new byte[0]), CapiError.NTE_BAD_DATA);
    }
  }

  @ParameterizedTest
  @EnumSource(SqlServerVersion.class)
  void alteredOrCutMessage_neverGivesOtherData(SqlServerVersion version) throws Exception {
    SqlServerPassphrase passphrase = passphrase("secret");
    byte[] data = "some data of a table".getBytes(StandardCharsets.US_ASCII);
    byte[] tag = {1, 2, 3};
    byte[] message = passphrase.encrypt(version, data, tag);
    for (int i = 0; i < message.length; i++) {
      byte[] altered = message.clone();
      altered[i] ^= 0x10;
      byte[] cut = Arrays.copyOf(message, i);
      assertThatThrownBy(() -> passphrase.decrypt(altered, tag))
          .as("byte " + i)
          .isInstanceOf(BadPaddingException.class)
          .satisfies(failure -> assertThat(CapiError.of(failure)).isPresent());
      assertThatThrownBy(() -> passphrase.decrypt(cut, tag))
          .as("cut at " + i)
          .isInstanceOf(BadPaddingException.class)
          .satisfies(failure -> assertThat(CapiError.of(failure)).isPresent());
    }
    assertThatThrownBy(() -> passphrase("Secret").decrypt(message, tag))
        .isInstanceOf(BadPaddingException.class)
        .hasMessageContaining("another pass phrase")
        .hasMessageNotContaining("ecret");
  }

  /** The same layout, taken apart with the JDK's AES. */
  @Test
  void messageOfAKey_isGuidVersionIvAndCiphertext() throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_256", provider);
    generator.init(new CapiKeyGenParameterSpec(1));
    CapiSecretKey key = (CapiSecretKey) generator.generateKey();
    SqlServerSymmetricKey symmetricKey = new SqlServerSymmetricKey(GUID, key, provider);

    byte[] message =
        symmetricKey.encrypt(SqlServerVersion.SQL_SERVER_2017, new byte[] {1, 2, 3}, null);

    assertThat(HexFormat.of().formatHex(message, 0, 20))
        .isEqualTo("33221100554477668899aabbccddeeff02000000");
    Cipher jdk = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    jdk.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key.getEncoded(), "AES"),
        new IvParameterSpec(message, 20, 16));
    assertThat(jdk.doFinal(message, 36, message.length - 36))
        .isEqualTo(HexFormat.of().parseHex("0df0adba00000300010203"));
    assertThat(SqlServerSymmetricKey.guidOf(message)).isEqualTo(GUID);
  }

  @ParameterizedTest
  @EnumSource(
      value = AlgId.class,
      names = {
        "CALG_DES",
        "CALG_3DES",
        "CALG_3DES_112",
        "CALG_RC2",
        "CALG_AES_128",
        "CALG_AES_192",
        "CALG_AES_256"
      })
  void keySource_makesTheSameKeyAgain(AlgId algorithm) throws Exception {
    byte[] data = "data".getBytes(StandardCharsets.US_ASCII);
    byte[] tag = {9};
    for (SqlServerVersion version : SqlServerVersion.values()) {
      byte[] message = key(GUID, algorithm, version, "source").encrypt(version, data, tag);

      assertThat(key(GUID, algorithm, version, "source").decrypt(message, tag)).isEqualTo(data);
      refused(
          () -> key(GUID, algorithm, version, "Source").decrypt(message, tag),
          CapiError.NTE_BAD_DATA);
      refused(
          () -> key(new UUID(1, 2), algorithm, version, "source").decrypt(message, tag),
          CapiError.NTE_BAD_KEY);
    }
  }

  private SqlServerSymmetricKey key(
      UUID guid, AlgId algorithm, SqlServerVersion version, String source) throws Exception {
    return SqlServerSymmetricKey.fromKeySource(
        guid, algorithm, version, source.toCharArray(), provider);
  }

  @Test
  void messageOfTheOtherFunction_isNamed() throws Exception {
    SqlServerVersion version = SqlServerVersion.SQL_SERVER_2008;
    SqlServerSymmetricKey key = key(GUID, AlgId.CALG_AES_128, version, "source");
    byte[] ofKey = key.encrypt(version, new byte[3], null);
    byte[] ofPassphrase = passphrase("secret").encrypt(version, new byte[3]);

    assertThatThrownBy(() -> passphrase("secret").decrypt(ofKey))
        .hasMessageContaining("SqlServerSymmetricKey");
    assertThatThrownBy(() -> key.decrypt(ofPassphrase, null))
        .hasMessageContaining("SqlServerPassphrase");
  }

  @Test
  void badArguments_haveACode() throws Exception {
    SqlServerVersion version = SqlServerVersion.SQL_SERVER_2017;
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC4", provider);
    CapiSecretKey rc4 = (CapiSecretKey) generator.generateKey();

    refused(() -> new SqlServerPassphrase(null), CapiError.ERROR_INVALID_PARAMETER);
    refused(() -> passphrase("secret").encrypt(version, null), CapiError.ERROR_INVALID_PARAMETER);
    refused(
        () -> passphrase("secret").encrypt(version, null, new byte[1]),
        CapiError.ERROR_INVALID_PARAMETER);
    refused(() -> passphrase("secret").encrypt(version, new byte[65536]), CapiError.NTE_BAD_LEN);
    refused(() -> new SqlServerSymmetricKey(GUID, rc4, provider), CapiError.NTE_BAD_KEY);
    refused(
        () -> new SqlServerSymmetricKey(null, rc4, provider), CapiError.ERROR_INVALID_PARAMETER);
    refused(
        () -> new SqlServerSymmetricKey(GUID, null, provider), CapiError.ERROR_INVALID_PARAMETER);
    refused(() -> SqlServerSymmetricKey.guidOf(new byte[15]), CapiError.NTE_BAD_DATA);
  }

  @Test
  void missingProvider_isNamed() {
    assertThatThrownBy(() ->
            new SqlServerPassphrase("secret".toCharArray())
                .encrypt(SqlServerVersion.SQL_SERVER_2017, new byte[1]))
        .isInstanceOf(NoSuchAlgorithmException.class)
        .hasMessageContaining("Security.addProvider(new CapiProvider())");
  }

  @Test
  void destroyedSecrets_areNotUsed_norShown() throws Exception {
    SqlServerPassphrase passphrase = passphrase("secret");
    SqlServerSymmetricKey key =
        key(GUID, AlgId.CALG_AES_128, SqlServerVersion.SQL_SERVER_2017, "source");
    assertThat(passphrase.toString() + key).doesNotContain("secret", "source");
    passphrase.destroy();
    key.destroy();

    assertThat(passphrase.isDestroyed()).isTrue();
    assertThat(key.isDestroyed()).isTrue();
    refused(
        () -> passphrase.encrypt(SqlServerVersion.SQL_SERVER_2017, new byte[1]),
        CapiError.NTE_BAD_KEY_STATE);
    assertThatThrownBy(() -> key.encrypt(SqlServerVersion.SQL_SERVER_2017, new byte[1], null))
        .satisfies(failure -> assertThat(CapiError.of(failure)).isPresent());
  }
}
