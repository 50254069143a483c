// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.CapiProvider;
import org.capijca.forked.ForkedJvm;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.PfxProtection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads PFX files with the protection of every program in the cookbook's table, written by openssl,
 * keytool and Bouncy Castle, and reads files of this provider with these three.
 */
@Tag("interop")
class PfxWritersTest {
  private static final Path COOKBOOK =
      Path.of(System.getProperty("basedir", "")).resolve("docs/COOKBOOK.md");
  private static final String PASSWORD = "Geheim";
  private static final String OLD = "-legacy -macalg sha1 -keypbe PBE-SHA1-3DES -certpbe ";
  private static final String AES = "-keypbe AES-256-CBC -certpbe AES-256-CBC -macalg sha256 ";

  /** The rows of the table, with the options of openssl for the same protection. */
  private static final Map<String, String> BY_OPENSSL =
      Map.of(
          "Windows XP to 8.1, Server 2003 to 2012 R2", OLD + "PBE-SHA1-RC2-40 -iter 2000",
          "Windows 10, 11, Server 2019 and later: TripleDES_SHA1", OLD + "PBE-SHA1-3DES -iter 2000",
          "Windows 10, 11, Server 2019 and later: AES256_SHA256", AES + "-iter 2000",
          "Azure Key Vault", OLD + "PBE-SHA1-3DES -iter 2000 -passout pass:",
          "openssl 1.0 and 1.1", OLD + "PBE-SHA1-RC2-40 -iter 2048",
          "openssl 3", AES + "-iter 2048",
          "openssl -nomac, .NET Pkcs12Builder without a MAC", AES + "-nomac",
          ".NET 5 to 9 X509Certificate2.Export", OLD + "PBE-SHA1-3DES -iter 2000",
          "macOS Keychain Access", OLD + "PBE-SHA1-RC2-40 -iter 2048 -nomaciter");

  private static final Map<String, List<String>> BY_KEYTOOL =
      Map.of(
          "Java 8 to 15", List.of("-J-Dkeystore.pkcs12.legacy"),
          "Java 16 and later", List.of());

  private static final Map<String, String> BY_BOUNCY_CASTLE =
      Map.of("Bouncy Castle PKCS12", "PKCS12");

  @TempDir private static Path folder;

  @BeforeAll
  static void makeKey() throws Exception {
    OpenSsl.assumeInstalled();
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=Key",
        "-keyout",
        path("key.pem"),
        "-out",
        path("cert.pem"));
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String run(String... command) throws Exception {
    ForkedJvm.Outcome outcome = ForkedJvm.execute(List.of(command));
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private static void openssl(String out, String options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                path("key.pem"),
                "-in",
                path("cert.pem"),
                "-name",
                "Key",
                "-out",
                path(out)));
    command.addAll(List.of(options.split(" ")));
    if (!options.contains("-passout")) {
      command.addAll(List.of("-passout", "pass:" + PASSWORD));
    }
    run(command.toArray(new String[0]));
  }

  private static String keytool(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(options);
    command.addAll(List.of(arguments));
    return run(command.toArray(new String[0]));
  }

  private static KeyStore load(String file, String password) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", new CapiProvider());
    store.load(
        CapiLoadStoreParameter.builder()
            .file(folder.resolve(file))
            .password(password.toCharArray())
            .build());
    return store;
  }

  private static void assertRead(String row, String file, String password) throws Exception {
    KeyStore store = load(file, password);
    List<String> aliases = Collections.list(store.aliases());
    assertThat(aliases).as(row).hasSize(1);
    assertThat(store.getKey(aliases.get(0), null)).as(row).isNotNull();
    assertThat(store.getCertificateChain(aliases.get(0))).as(row).hasSize(1);
  }

  static Stream<String> opensslRows() {
    return BY_OPENSSL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("opensslRows")
  void fileByOpenssl_isRead(String row) throws Exception {
    String options = BY_OPENSSL.get(row);
    openssl("row.pfx", options);
    if (row.startsWith("Windows")) {
      Files.write(folder.resolve("row.pfx"), new byte[17], StandardOpenOption.APPEND);
    }
    assertRead(row, "row.pfx", options.contains("-passout") ? "" : PASSWORD);
  }

  static Stream<String> keytoolRows() {
    return BY_KEYTOOL.keySet().stream();
  }

  /** With a secret key next to the key pair, as keytool can store one. */
  @ParameterizedTest
  @MethodSource("keytoolRows")
  void fileByKeytool_isRead(String row) throws Exception {
    Files.deleteIfExists(folder.resolve("java.p12"));
    String[] store = {
      "-keystore", path("java.p12"), "-storetype", "PKCS12", "-storepass", PASSWORD
    };
    keytool(
        BY_KEYTOOL.get(row),
        concat(store, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=Key", "-alias", "key"));
    keytool(
        BY_KEYTOOL.get(row),
        concat(store, "-genseckey", "-keyalg", "AES", "-keysize", "128", "-alias", "secret"));
    assertRead(row, "java.p12", PASSWORD);
  }

  private static String[] concat(String[] first, String... second) {
    return Stream.concat(Stream.of(first), Stream.of(second)).toArray(String[]::new);
  }

  @Test
  void filesByBouncyCastle_areRead() throws Exception {
    openssl("source.pfx", AES);
    KeyStore source = KeyStore.getInstance("PKCS12", "SunJSSE");
    source.load(Files.newInputStream(folder.resolve("source.pfx")), PASSWORD.toCharArray());
    for (Map.Entry<String, String> row : BY_BOUNCY_CASTLE.entrySet()) {
      KeyStore store = KeyStore.getInstance(row.getValue(), new BouncyCastleProvider());
      store.load(null, null);
      store.setKeyEntry(
          "key",
          source.getKey("key", PASSWORD.toCharArray()),
          null,
          source.getCertificateChain("key"));
      store.store(Files.newOutputStream(folder.resolve("bc.p12")), PASSWORD.toCharArray());
      assertRead(row.getKey(), "bc.p12", PASSWORD);
    }
  }

  /** Returns each encryption algorithm of openssl for keys and certificates. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PBE-SHA1-RC4-128",
        "PBE-SHA1-RC4-40",
        "PBE-SHA1-3DES",
        "PBE-SHA1-2DES",
        "PBE-SHA1-RC2-128",
        "PBE-SHA1-RC2-40",
        "PBE-MD5-DES",
        "PBE-SHA1-DES",
        "PBE-MD5-RC2-64",
        "PBE-SHA1-RC2-64",
        "AES-128-CBC",
        "AES-192-CBC",
        "AES-256-CBC",
        "DES-EDE3-CBC",
        "DES-CBC",
        "RC2-CBC",
        "RC2-40-CBC",
        "RC2-64-CBC",
        "NONE",
      })
  void everyEncryptionOfOpenSsl_isRead(String algorithm) throws Exception {
    openssl("pbe.pfx", "-legacy -keypbe " + algorithm + " -certpbe " + algorithm);
    assertRead(algorithm, "pbe.pfx", PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "md5",
        "ripemd160",
        "sha1",
        "sha224",
        "sha256",
        "sha384",
        "sha512",
        "sha512-224",
        "sha512-256",
        "sha3-224",
        "sha3-256",
        "sha3-384",
        "sha3-512",
      })
  void everyMacOfOpenSsl_isRead(String hash) throws Exception {
    openssl("mac.pfx", "-macalg " + hash);
    assertRead(hash, "mac.pfx", PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AES256_SHA256", "TripleDES_SHA1", "AES256_SHA256, mac=none"})
  void writtenFile_isReadByOpenSslKeytoolAndBouncyCastle(String protection) throws Exception {
    openssl("source.pfx", AES);
    KeyStore store = load("source.pfx", PASSWORD);
    store.store(
        CapiLoadStoreParameter.builder()
            .file(folder.resolve("ours.pfx"))
            .password(PASSWORD.toCharArray())
            .pfxProtection(PfxProtection.parse(protection))
            .build());

    boolean mac = !protection.endsWith("none");
    List<String> command =
        new ArrayList<>(
            List.of(
                "openssl",
                "pkcs12",
                "-in",
                path("ours.pfx"),
                "-info",
                "-nodes",
                "-passin",
                "pass:" + PASSWORD));
    if (!mac) {
      command.add("-nomacver");
    }
    assertThat(run(command.toArray(new String[0])))
        .contains("BEGIN PRIVATE KEY", "BEGIN CERTIFICATE", "friendlyName: Key");
    assertThat(keytool(List.of(), "-list", "-keystore", path("ours.pfx"), "-storepass", PASSWORD))
        .contains("PrivateKeyEntry");
    KeyStore other = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
    other.load(Files.newInputStream(folder.resolve("ours.pfx")), PASSWORD.toCharArray());
    assertThat(other.getCertificateChain("Key")).isEqualTo(store.getCertificateChain("Key"));
  }

  @Test
  void tableOfCookbook_hasTheseRows() throws Exception {
    String section = Files.readString(COOKBOOK).split("### PFX files: who writes what", 2)[1];
    List<String> rows =
        Pattern.compile("\n\\| ([^|]+) \\|[^\n]*\\| (?:yes|PfxWritersTest)")
            .matcher(section.split("\n## ", 2)[0])
            .results()
            .map((MatchResult row) -> row.group(1))
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(BY_OPENSSL, BY_KEYTOOL, BY_BOUNCY_CASTLE)
                .flatMap(map -> map.keySet().stream())
                .toList());
  }
}
