// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.cli.CommandRun;
import org.capijca.format.PemBlock;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class ConvertCommandTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final String PASSWORD = "p\u00e4ss";

  /** The PRIVATEKEYBLOB of each family. */
  private static final Map<String, byte[]> BLOBS = new TreeMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void makeKeys() throws Exception {
    for (String algorithm :
        List.of("CALG_RSA_KEYX", "CALG_RSA_SIGN", "CALG_DSS_SIGN", "CALG_DH_SF")) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
      generator.initialize(
          CapiKeyGenParameterSpec.builder()
              .keyLength(512)
              .flags(List.of(KeyFlag.CRYPT_EXPORTABLE))
              .build());
      KeyPair pair = generator.generateKeyPair();
      BLOBS.put(
          algorithm,
          KeyFactory.getInstance(algorithm, PROVIDER)
              .getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
              .getEncoded());
    }
  }

  private static CommandRun convert(byte[] input, String... options) {
    String[] arguments = Arrays.copyOf(new String[] {"convert", "-"}, 2 + options.length);
    System.arraycopy(options, 0, arguments, 2, options.length);
    return new CommandRun.Setup()
        .in(input)
        .variable("PW", PASSWORD)
        .variable("ASCII", "test")
        .run(arguments);
  }

  private static byte[] converted(byte[] input, String... options) {
    CommandRun run = convert(input, options);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run.bytes();
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_KEYX, blob, PRIVATEKEYBLOB",
    "CALG_RSA_KEYX, pvk, PVK",
    "CALG_RSA_SIGN, snk, PRIVATEKEYBLOB",
    "CALG_RSA_KEYX, pem, PEM",
    "CALG_RSA_KEYX, der, PKCS8",
    "CALG_RSA_KEYX, pkcs1, PEM",
    "CALG_RSA_KEYX, jwk, JSON_WEB_KEY",
    "CALG_RSA_KEYX, xml, XML_KEY",
    "CALG_RSA_KEYX, cng, CNG_BLOB",
    "CALG_DSS_SIGN, blob, PRIVATEKEYBLOB",
    "CALG_DSS_SIGN, blob3, PRIVATEKEYBLOB",
    "CALG_DSS_SIGN, pvk, PVK",
    "CALG_DSS_SIGN, pem, PEM",
    "CALG_DSS_SIGN, xml, XML_KEY",
    "CALG_DSS_SIGN, cng, CNG_BLOB",
    "CALG_DH_SF, blob, PRIVATEKEYBLOB",
    "CALG_DH_SF, pem, PEM",
    "CALG_DH_SF, cng, CNG_BLOB"
  })
  void privateKey_isReadFromEveryFormatUnchanged(
      String algorithm, String format, InputFormat expected) {
    byte[] blob = BLOBS.get(algorithm);
    byte[] there = converted(blob, "--to", format);

    assertThat(Recognition.of(there).format()).isEqualTo(expected);
    byte[] back =
        converted(
            there,
            "--to",
            "blob",
            "--slot",
            algorithm.equals("CALG_RSA_SIGN") ? "AT_SIGNATURE" : "1");
    // DSS keys are converted without their seed, for which PKCS #8 has no field.
    int compared = algorithm.equals("CALG_DSS_SIGN") ? blob.length - 24 : blob.length;
    assertThat(Arrays.copyOf(back, compared)).isEqualTo(Arrays.copyOf(blob, compared));
  }

  @ParameterizedTest
  @CsvSource({"pem", "der", "pvk", "pfx"})
  void encryptedKey_isReadWithItsPasswordOnly(String format) {
    byte[] blob = BLOBS.get("CALG_RSA_KEYX");
    byte[] there = converted(blob, "--to", format, "--encrypt", "--out-password-env", "PW");

    assertThat(converted(there, "--to", "blob", "--password-env", "PW")).isEqualTo(blob);
    CommandRun wrong =
        new CommandRun.Setup()
            .in(there)
            .variable("PW", "other")
            .run("convert", "-", "--to", "blob", "--password-env", "PW");
    assertThat(wrong.exitCode()).as(wrong.err()).isEqualTo(1);
    assertThat(wrong.err()).contains("password").doesNotContain("\tat ");
    assertThat(wrong.bytes()).isEmpty();
    CommandRun none = convert(there, "--to", "blob");
    assertThat(none.err()).contains("no terminal to ask for the password of standard input");
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_KEYX, blob, PUBLICKEYBLOB",
    "CALG_RSA_SIGN, snk, STRONG_NAME_PUBLIC_KEY",
    "CALG_RSA_KEYX, pem, PEM",
    "CALG_RSA_KEYX, der, SUBJECT_PUBLIC_KEY_INFO",
    "CALG_RSA_KEYX, pkcs1, PEM",
    "CALG_RSA_KEYX, jwk, JSON_WEB_KEY",
    "CALG_RSA_KEYX, xml, XML_KEY",
    "CALG_RSA_KEYX, cng, CNG_BLOB",
    "CALG_DSS_SIGN, blob3, PUBLICKEYBLOB",
    "CALG_DSS_SIGN, pem, PEM",
    "CALG_DH_SF, blob3, PUBLICKEYBLOB",
    "CALG_DH_SF, cng, CNG_BLOB"
  })
  void publicKey_comesFromThePrivateOneAndGoesOn(
      String algorithm, String format, InputFormat expected) {
    byte[] there = converted(BLOBS.get(algorithm), "--public", "--to", format);

    assertThat(Recognition.of(there).format()).isEqualTo(expected);
    assertThat(converted(there, "--to", "pem"))
        .isEqualTo(converted(BLOBS.get(algorithm), "--public", "--to", "pem"));
  }

  @ParameterizedTest
  @CsvSource({"CALG_RSA_KEYX", "CALG_RSA_SIGN", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void publicBlob_hasTheAlgIdOfThePrivateOne(String algorithm) {
    byte[] privateBlob = BLOBS.get(algorithm);
    byte[] publicBlob = converted(privateBlob, "--public", "--to", "blob");

    assertThat(Arrays.copyOfRange(publicBlob, 4, 8))
        .isEqualTo(Arrays.copyOfRange(privateBlob, 4, 8));
  }

  @Test
  void token_isThatOfEveryFormat() {
    byte[] blob = BLOBS.get("CALG_RSA_KEYX");
    byte[] token = converted(blob, "--to", "token");

    assertThat(new String(token, StandardCharsets.US_ASCII)).matches("[0-9a-f]{16}\n");
    for (String format : List.of("pvk", "pem", "pkcs1", "jwk", "xml", "cng")) {
      assertThat(converted(converted(blob, "--to", format), "--to", "token"))
          .as(format)
          .isEqualTo(token);
    }
  }

  @Test
  void pfxFile_isReadByTheJdk() throws Exception {
    byte[] pfx =
        converted(
            BLOBS.get("CALG_RSA_KEYX"), "--to", "pfx", "--encrypt", "--out-password-env", "ASCII");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(pfx), "test".toCharArray());
    String alias = store.aliases().nextElement();

    assertThat(store.getKey(alias, "test".toCharArray())).isInstanceOf(RSAPrivateCrtKey.class);
  }

  @Test
  void pkcs1_isReadByOpenSslsLabel() {
    byte[] text = converted(BLOBS.get("CALG_RSA_KEYX"), "--to", "pkcs1");

    assertThat(PemBlock.parse(text))
        .singleElement()
        .satisfies(block -> {
          assertThat(block.label()).isEqualTo("RSA PRIVATE KEY");
          assertThat(Recognition.of(block.content()).format())
              .isEqualTo(InputFormat.PKCS1_PRIVATE_KEY);
        });
  }

  /** Keys that openssl rsa -traditional encrypts, here with the derivation of Bouncy Castle. */
  @ParameterizedTest
  @CsvSource({"DES-CBC", "DES-EDE3-CBC", "AES-128-CBC", "AES-256-CBC"})
  void encryptedPemOfOpenSsl_isReadWithItsPassword(String cipher) throws Exception {
    byte[] blob = BLOBS.get("CALG_RSA_KEYX");
    byte[] pkcs1 = PemBlock.parse(converted(blob, "--to", "pkcs1")).get(0).content();
    byte[] pem = TraditionalPem.encrypt(pkcs1, cipher, PASSWORD);

    assertThat(converted(pem, "--to", "blob", "--password-env", "PW")).isEqualTo(blob);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CALG_DSS_SIGN | --to snk | 1 | ",
        "CALG_DSS_SIGN | --to jwk | 1 | RSA",
        "CALG_DH_SF | --to pkcs1 | 1 | RSA",
        "CALG_DH_SF | --to xml | 1 | ",
        "CALG_RSA_KEYX | --to pvk --public | 1 | holds private keys",
        "CALG_RSA_KEYX | --to pfx | 1 | --out-password-env",
        "CALG_RSA_KEYX | --to xml --encrypt --out-password-env PW | 1 | cannot be encrypted",
        "CALG_RSA_KEYX | --to pem --encrypt --out-password-env NONE | 1 | NONE is not set",
        "CALG_RSA_KEYX | --to snow | 2 | snow",
        "CALG_RSA_KEYX | --public | 2 | Missing format",
        "CALG_RSA_KEYX | --to pem --slot 3 | 2 | key slot",
        "CALG_RSA_KEYX | --to pem --password-env A --password-stdin | 2 | mutually exclusive"
      })
  void conversionThatIsNotPossible_isRefused(
      String algorithm, String options, int exitCode, String message) {
    CommandRun run = convert(BLOBS.get(algorithm), options.split(" "));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err()).startsWith("capi: ").contains(message == null ? "" : message);
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("unexpected");
    assertThat(run.bytes()).isEmpty();
  }

  @Test
  void damagedKeys_areRefusedInOneLine() {
    for (String format : List.of("blob", "pvk", "der", "pem", "jwk", "xml", "cng", "pkcs1")) {
      byte[] key = converted(BLOBS.get("CALG_RSA_KEYX"), "--to", format);
      for (int length : new int[] {0, 1, 9, 30, key.length / 3}) {
        CommandRun run = convert(Arrays.copyOf(key, length), "--to", "blob");
        assertThat(run.exitCode()).as(format + " " + length).isEqualTo(1);
        assertThat(run.err().lines()).as(format + " " + length + run.err()).hasSize(1);
        assertThat(run.err()).as(format + " " + length).doesNotContain("unexpected");
      }
    }
  }

  @Test
  void outputFile_namesTheFormatAndIsForItsOwner() throws Exception {
    Path file = folder.resolve("key.pem");
    assertThat(convert(BLOBS.get("CALG_DSS_SIGN"), "--out", file.toString()).exitCode()).isZero();

    assertThat(file).content().startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    CommandRun again = convert(BLOBS.get("CALG_DSS_SIGN"), "--out", file.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("--force").contains("NTE_EXISTS");
  }

  @Test
  void json_describesTheKey() throws Exception {
    JsonNode json =
        new ObjectMapper()
            .readTree(converted(BLOBS.get("CALG_RSA_KEYX"), "--to", "blob", "--public", "--json"));

    assertThat(json.get("algorithm").asText()).isEqualTo("CALG_RSA_KEYX");
    assertThat(json.get("keyLength").asInt()).isEqualTo(512);
    assertThat(json.get("private").asBoolean()).isFalse();
    assertThat(json.get("content").asText()).startsWith("0602000000a40000");
  }

  @Test
  void terminal_getsPrivateKeysOnRequestOnly() {
    CommandRun.Setup setup = new CommandRun.Setup().in(BLOBS.get("CALG_RSA_KEYX")).terminal();

    assertThat(setup.run("convert", "-", "--to", "pem").err()).contains("--out -");
    assertThat(setup.run("convert", "-", "--to", "pem", "--public").exitCode()).isZero();
    assertThat(setup.run("convert", "-", "--to", "pem", "--out", "-").out()).contains("PRIVATE");
  }
}
