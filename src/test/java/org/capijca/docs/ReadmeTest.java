// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows the table as it is, and code that runs. */
class ReadmeTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", ""));

  @BeforeEach
  void install() {
    Readme.install();
  }

  @AfterEach
  void remove() {
    Security.removeProvider(CapiProvider.NAME);
  }

  @Test
  void algorithmTable_isThatOfTheRows() throws Exception {
    assertThat(Files.readString(BASE.resolve("README.md"))).contains(AlgorithmTableText.markdown());
  }

  @Test
  void javaBlocks_areCodeThatRuns() throws Exception {
    Path source = BASE.resolve("src/test/java/org/capijca/docs/Readme.java");
    assertThat(blocks(BASE.resolve("README.md"), "```java\n(.*?)\n```"))
        .filteredOn(block -> !block.startsWith("import "))
        .isNotEmpty()
        .containsExactlyElementsOf(
            blocks(source, "// start\n(.*?)\n *// end").stream()
                .map(block -> block.stripIndent().strip())
                .toList());
  }

  /** The first example compiles and runs as a file of its own: imports, then the code. */
  @Test
  void firstExample_runsAsItStands(@TempDir Path folder) throws Exception {
    List<String> java = blocks(BASE.resolve("README.md"), "```java\n(.*?)\n```");
    byte[] plain = "a record".getBytes(StandardCharsets.US_ASCII);
    Cipher peer = Cipher.getInstance("AES/CBC/PKCS5Padding");
    byte[] key =
        MessageDigest.getInstance("SHA-256").digest("pass".getBytes(StandardCharsets.US_ASCII));
    peer.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    String program =
        java.get(0)
            + "\npublic class Example { public static void main(String[] args) throws Exception {\n"
            + "char[] password = \"pass\".toCharArray();\n"
            + "byte[] data = java.util.HexFormat.of().parseHex(\""
            + HexFormat.of().formatHex(peer.doFinal(plain))
            + "\");\n"
            + java.get(1)
            + "\nSystem.out.print(new String(plain)); } }";
    Path file = Files.writeString(folder.resolve("Example.java"), program);

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).endsWith("a record");
  }

  private static List<String> blocks(Path file, String pattern) throws Exception {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  @Test
  void sessionKey_isWhatItsFlagsSay() throws Exception {
    CapiSecretKey key = Readme.sessionKey();
    assertThat(key.getKeyLength()).isEqualTo(40);
    assertThat(key.getSalt()).hasSize(11);
    assertThat(key.isExportable()).isTrue();

    Cipher cipher = Cipher.getInstance("CALG_RC2", "CAPI");
    cipher.init(Cipher.DECRYPT_MODE, key);
    assertThat(cipher.doFinal(Readme.encrypt(key, new byte[20]))).isEqualTo(new byte[20]);
    assertThat(Readme.plaintextKeyBlob(key)).hasSize(12 + 5);
  }

  @Test
  void pair_isExportableAndGivesItsBlob() throws Exception {
    assertThat(((CapiPrivateKey) Readme.pair().getPrivate()).getKeyLength()).isEqualTo(2048);
  }
}
