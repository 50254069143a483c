// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.PvkProtection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests key files through the JCA: PVK files, strong-name keys, and version 3 BLOBs. */
@Tag("unit")
class KeyFileFormatsTest {
  private static final char[] PASSWORD = "Geheim".toCharArray();
  private static final int EXPORTABLE = 1;

  /**
   * The strong-name public key of Microsoft's later frameworks, as in InternalsVisibleTo
   * attributes; its token appears in their assembly names.
   */
  private static final String MICROSOFT_KEY =
      "002400000480000094000000060200000024000052534131000400000100010007D1FA57C4AED9F0"
          + "A32E84AA0FAEFD0DE9E8FD6AEC8F87FB03766C834C99921EB23BE79AD9D5DCC1DD9AD23613210290"
          + "0B723CF980957FC4E177108FC607774F29E8320E92EA05ECE4E821C0A5EFE8F1645C4C0C93C1AB99"
          + "285D622CAA652C1DFAD63D745D6F2DE5F17E5EAF0FC4963D261C8A12436518206DC093344D5AD293";

  private final CapiProvider provider = new CapiProvider();

  private KeyPair pair(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | EXPORTABLE));
    return generator.generateKeyPair();
  }

  private KeyFactory factory(String algorithm) throws Exception {
    return KeyFactory.getInstance(algorithm, provider);
  }

  private byte[] blob(Key key, String algorithm) throws Exception {
    return factory(algorithm).getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
  }

  private Cipher pvk(int opmode, char[] password, CapiPvkParameterSpec parameters)
      throws Exception {
    Cipher cipher = Cipher.getInstance("PVK", provider);
    cipher.init(opmode, CapiPvkParameterSpec.password(password), parameters);
    return cipher;
  }

  @ParameterizedTest
  @CsvSource({"CALG_RSA_SIGN, 2", "CALG_RSA_KEYX, 1", "CALG_DSS_SIGN, 2"})
  void pvkFile_containsKey_withEachProtection(String algorithm, int keyType) throws Exception {
    KeyPair pair = pair(algorithm, 512);
    byte[] expected = blob(pair.getPrivate(), algorithm);
    for (PvkProtection protection : PvkProtection.values()) {
      byte[] file =
          pvk(Cipher.WRAP_MODE, PASSWORD, new CapiPvkParameterSpec(protection))
              .wrap(pair.getPrivate());
      assertThat(file[8]).as("key type").isEqualTo((byte) keyType);

      PrivateKey read =
          factory(algorithm).generatePrivate(new CapiPvkSpec(file, PASSWORD, EXPORTABLE));
      assertThat(blob(read, algorithm)).isEqualTo(expected);
      Key unwrapped =
          pvk(Cipher.UNWRAP_MODE, PASSWORD, new CapiPvkParameterSpec(protection, EXPORTABLE))
              .unwrap(file, algorithm, Cipher.PRIVATE_KEY);
      assertThat(blob(unwrapped, algorithm)).isEqualTo(expected);
      assertThat(factory(algorithm).generatePublic(new CapiPvkSpec(file, PASSWORD, 0)))
          .isEqualTo(pair.getPublic());
    }
  }

  @Test
  void getKeySpec_returnsUnencryptedPvkFile() throws Exception {
    KeyPair pair = pair("CALG_RSA_SIGN", 512);

    CapiPvkSpec file = factory("CALG_RSA_SIGN").getKeySpec(pair.getPrivate(), CapiPvkSpec.class);

    PrivateKey read = factory("CALG_RSA_SIGN").generatePrivate(new CapiPvkSpec(file.getEncoded()));
    assertThat(read.getEncoded()).as("encoding without CRYPT_EXPORTABLE").isNull();
    assertThat(file.toString()).doesNotContain(HexFormat.of().formatHex(file.getEncoded()));
  }

  @ParameterizedTest
  @EnumSource(
      value = PvkProtection.class,
      names = {"WEAK", "STRONG"})
  void wrongPassword_failsWithBadData_andMissingOneIsReported(PvkProtection protection)
      throws Exception {
    KeyPair pair = pair("CALG_RSA_SIGN", 512);
    byte[] file =
        pvk(Cipher.WRAP_MODE, PASSWORD, new CapiPvkParameterSpec(protection))
            .wrap(pair.getPrivate());
    char[] wrong = new String(PASSWORD).toLowerCase(Locale.ROOT).toCharArray();

    refused(
        () -> factory("CALG_RSA_SIGN").generatePrivate(new CapiPvkSpec(file, wrong, 0)),
        CapiError.NTE_BAD_DATA);
    refused(
        () -> factory("CALG_RSA_SIGN").generatePrivate(new CapiPvkSpec(file)),
        CapiError.NTE_BAD_KEY_STATE);
    assertThatThrownBy(() ->
            pvk(Cipher.UNWRAP_MODE, wrong, new CapiPvkParameterSpec(protection))
                .unwrap(file, "RSA", Cipher.PRIVATE_KEY))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  @Test
  void diffieHellmanKey_isRefusedForPvkFile() throws Exception {
    KeyPair pair = pair("CALG_DH_SF", 512);

    refused(
        () -> factory("CALG_DH_SF").getKeySpec(pair.getPrivate(), CapiPvkSpec.class),
        CapiError.NTE_BAD_TYPE);
  }

  @Test
  void dssKey_isRefusedForStrongNameFile() throws Exception {
    KeyPair pair = pair("CALG_DSS_SIGN", 512);

    for (Key key : new Key[] {pair.getPrivate(), pair.getPublic()}) {
      refused(
          () -> factory("CALG_DSS_SIGN").getKeySpec(key, CapiSnkSpec.class),
          CapiError.NTE_BAD_TYPE);
    }
  }

  @Test
  void nonExportableKey_isWrittenToNoFile() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_RSA_SIGN", provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16));
    PrivateKey key = generator.generateKeyPair().getPrivate();

    refused(
        () -> factory("CALG_RSA_SIGN").getKeySpec(key, CapiPvkSpec.class),
        CapiError.NTE_BAD_KEY_STATE);
    refused(
        () -> factory("CALG_RSA_SIGN").getKeySpec(key, CapiSnkSpec.class),
        CapiError.NTE_BAD_KEY_STATE);
    refused(
        () -> factory("CALG_RSA_SIGN").getKeySpec(key, CapiKeyBlobVer3Spec.class),
        CapiError.NTE_BAD_KEY_STATE);
    Cipher pvk = pvk(Cipher.WRAP_MODE, PASSWORD, new CapiPvkParameterSpec(PvkProtection.STRONG));
    assertThatThrownBy(() -> pvk.wrap(key))
        .isInstanceOf(InvalidKeyException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
  }

  @Test
  void strongNameKeyPair_isBlobWithoutPrefix_andIncludesPublicKey() throws Exception {
    KeyPair pair = pair("CALG_RSA_SIGN", 1024);
    KeyFactory factory = factory("CALG_RSA_SIGN");

    byte[] file = factory.getKeySpec(pair.getPrivate(), CapiSnkSpec.class).getEncoded();

    assertThat(file).hasSize(596).isEqualTo(blob(pair.getPrivate(), "CALG_RSA_SIGN"));
    PrivateKey read = factory.generatePrivate(new CapiSnkSpec(file, EXPORTABLE));
    assertThat(blob(read, "CALG_RSA_SIGN")).isEqualTo(file);
    assertThat(factory.generatePublic(new CapiSnkSpec(file))).isEqualTo(pair.getPublic());
    byte[] publicFile = factory.getKeySpec(pair.getPublic(), CapiSnkSpec.class).getEncoded();
    assertThat(publicFile).hasSize(160);
    assertThat(factory.generatePublic(new CapiSnkSpec(publicFile))).isEqualTo(pair.getPublic());
    refused(() -> factory.generatePrivate(new CapiSnkSpec(publicFile)), CapiError.NTE_BAD_TYPE);
  }

  @Test
  void publicKeyToken_matchesAssemblyNames() throws Exception {
    KeyFactory factory = factory("CALG_RSA_SIGN");
    byte[] file = HexFormat.of().parseHex(MICROSOFT_KEY);
    PublicKey key = factory.generatePublic(new CapiSnkSpec(file));

    assertThat(factory.getKeySpec(key, CapiPublicKeyTokenSpec.class))
        .hasToString("b03f5f7f11d50a3a");
    assertThat(factory.getKeySpec(key, CapiSnkSpec.class).getEncoded()).isEqualTo(file);
    refused(
        () -> factory.generatePublic(new CapiPublicKeyTokenSpec(new byte[8])),
        CapiError.NTE_BAD_TYPE);
  }

  @Test
  void ecmaKey_hasToken_butIsNotReadAsKey() throws Exception {
    byte[] ecma = new byte[16];
    ecma[8] = 4;

    refused(
        () -> factory("CALG_RSA_SIGN").generatePublic(new CapiSnkSpec(ecma)),
        CapiError.NTE_BAD_TYPE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALG_DSS_SIGN", "CALG_DH_SF"})
  void version3Blob_containsWholeKey(String algorithm) throws Exception {
    KeyPair pair = pair(algorithm, 512);
    KeyFactory factory = factory(algorithm);

    CapiKeyBlobVer3Spec publicBlob =
        factory.getKeySpec(pair.getPublic(), CapiKeyBlobVer3Spec.class);
    CapiKeyBlobVer3Spec privateBlob =
        factory.getKeySpec(pair.getPrivate(), CapiKeyBlobVer3Spec.class);

    assertThat(publicBlob.getEncoded()).startsWith(6, 3, 0, 0);
    assertThat(privateBlob.getEncoded()).startsWith(7, 3, 0, 0);
    assertThat(factory.generatePublic(publicBlob)).isEqualTo(pair.getPublic());
    PrivateKey read =
        factory.generatePrivate(new CapiKeyBlobSpec(privateBlob.getEncoded(), EXPORTABLE));
    assertThat(factory.getKeySpec(read, CapiKeyBlobVer3Spec.class)).isEqualTo(privateBlob);
    assertThat(factory.generatePrivate(privateBlob).getEncoded()).isNull();
  }

  @Test
  void version3Blob_isRefusedForRsa() throws Exception {
    KeyPair pair = pair("CALG_RSA_SIGN", 512);

    refused(
        () -> factory("CALG_RSA_SIGN").getKeySpec(pair.getPublic(), CapiKeyBlobVer3Spec.class),
        CapiError.NTE_BAD_FLAGS);
  }

  @Test
  void truncatedAndAlteredFiles_areReadOrRefusedWithCode() throws Exception {
    KeyPair pair = pair("CALG_RSA_SIGN", 512);
    KeyFactory factory = factory("CALG_RSA_SIGN");
    byte[] clear = factory.getKeySpec(pair.getPrivate(), CapiPvkSpec.class).getEncoded();
    byte[] locked =
        pvk(Cipher.WRAP_MODE, PASSWORD, new CapiPvkParameterSpec(PvkProtection.STRONG))
            .wrap(pair.getPrivate());
    byte[] pairFile = factory.getKeySpec(pair.getPrivate(), CapiSnkSpec.class).getEncoded();
    byte[] publicFile = factory.getKeySpec(pair.getPublic(), CapiSnkSpec.class).getEncoded();

    damaged(clear, file -> factory.generatePrivate(new CapiPvkSpec(file)));
    damaged(locked, file -> factory.generatePrivate(new CapiPvkSpec(file, PASSWORD, 0)));
    damaged(pairFile, file -> factory.generatePrivate(new CapiSnkSpec(file)));
    damaged(publicFile, file -> factory.generatePublic(new CapiSnkSpec(file)));
  }

  /** Reads one file. */
  private interface Reader {
    Key read(byte[] file) throws Exception;
  }

  private static void damaged(byte[] file, Reader reader) throws Exception {
    for (int i = 0; i < file.length; i++) {
      byte[] changed = file.clone();
      changed[i] ^= 0x15;
      for (byte[] bad : new byte[][] {changed, Arrays.copyOf(file, i)}) {
        try {
          reader.read(bad);
        } catch (InvalidKeySpecException e) {
          assertThat(CapiError.of(e)).as(e.getMessage()).isPresent();
        }
      }
    }
  }

  /** A call that is expected to fail. */
  private interface Call {
    void run() throws Exception;
  }

  private static void refused(Call call, CapiError error) {
    assertThatThrownBy(call::run)
        .isInstanceOf(InvalidKeySpecException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(error));
  }
}
