// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("unit")
class MacCommandTest {
  @TempDir private Path folder;

  @Test
  void missingFileAmongOthers_isReportedAndTheOthersHaveTheirMac() throws Exception {
    byte[] key = new byte[16];
    Path blob =
        Files.write(
            folder.resolve("key.blob"),
            HexFormat.of().parseHex("080200000e66000010000000" + "00".repeat(16)));
    String first = Files.writeString(folder.resolve("a"), "abc").toString();
    String second = Files.writeString(folder.resolve("b"), "abcd").toString();
    String missing = folder.resolve("c").toString();

    CommandRun run =
        CommandRun.of("mac", "--hmac", "SHA1", "--key", blob.toString(), first, missing, second);

    assertThat(run.out().lines())
        .containsExactly(hmac(key, "abc") + "  " + first, hmac(key, "abcd") + "  " + second);
    assertThat(run.err())
        .isEqualToIgnoringNewLines("capi: no such file: " + missing + " (ERROR_FILE_NOT_FOUND, 2)");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(
            CommandRun.of(
                    "mac", "--json", "--hmac", "SHA1", "--key", blob.toString(), missing, second)
                .out())
        .containsSubsequence(
            "\"macs\"", missing, "ERROR_FILE_NOT_FOUND", hmac(key, "abcd"), second);
  }

  private static String hmac(byte[] key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(key, "HmacSHA1"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes("US-ASCII")));
  }
}
