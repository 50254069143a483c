// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows the rows of the table, and programs that run as they are printed. */
@Tag("unit")
class ReadmeTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final DocumentPrograms PROGRAMS = DocumentPrograms.of("README.md");

  @Test
  void algorithmTable_isThatOfTheRows() throws Exception {
    String readme = Files.readString(Path.of(System.getProperty("basedir", ""), "README.md"));

    assertThat(readme).contains(AlgorithmTableText.markdown());
  }

  @Test
  void decrypt_printsTheText(@TempDir Path folder) throws Exception {
    byte[] key = MessageDigest.getInstance("SHA-256").digest("Geheim".getBytes(US_ASCII));
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", "SunJCE");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    byte[] data = cipher.doFinal("a record".getBytes(US_ASCII));
    Path file = Files.write(folder.resolve("data"), data);

    assertThat(PROGRAMS.run("Decrypt", file, "Geheim")).isEqualTo("a record");
  }

  @Test
  void generateKey_printsBlobAndCiphertext() throws Exception {
    List<String> printed = PROGRAMS.run("GenerateKey", "a record").lines().toList();

    assertThat(printed).hasSize(2);
    assertThat(printed.get(0)).startsWith("080200000266000005000000").hasSize(2 * (12 + 5));
    assertThat(HEX.parseHex(printed.get(1))).hasSize(16);
  }
}
