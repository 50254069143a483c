// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        .isNotEmpty()
        .containsExactlyElementsOf(
            blocks(source, "// start\n(.*?)\n *// end").stream()
                .map(block -> block.stripIndent().strip())
                .toList());
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
