// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("unit")
class DeriveCommandTest {
  /** The MD5 hash of the password. */
  private static final String MD5 = "5f4dcc3b5aa765d61d8327deb882cf99";

  @TempDir Path folder;

  private static CommandRun run(String line) {
    return new CommandRun.Setup()
        .variable("PW", "password")
        .in("abc")
        .run((line + " --password-env PW").split(" "));
  }

  @Test
  void secrets_areShownOnRequestOnly() {
    String line = "derive -a RC2 --hash MD5 --bits 40 --csp MS_DEF_PROV";
    CommandRun hidden = run(line);
    assertThat(hidden.exitCode()).as(hidden.err()).isZero();
    assertThat(hidden.out())
        .contains("CALG_RC2", "40 bits", "11 bytes", "--show-secrets")
        .doesNotContain("5f4dcc3b", "password");

    assertThat(run(line + " --show-secrets").out())
        .contains("080200000266000005000000" + "5f4dcc3b5a", "00".repeat(11));
    assertThat(run(line + " --flags CRYPT_CREATE_SALT --show-secrets").out())
        .contains(MD5.substring(10));
    assertThat(run(line + " --json").out()).contains("\"keyLength\"").doesNotContain("5f4d");
  }

  @Test
  void blob_isForItsOwnerAlone() throws IOException {
    Path blob = folder.resolve("key.blob");
    String line = "derive -a RC4 --hash MD5 --bits 128 --out " + blob;

    assertThat(run(line).exitCode()).isZero();
    assertThat(Files.readAllBytes(blob)).hasSize(28);
    assertThat(Files.getPosixFilePermissions(blob)).hasSize(2);
    assertThat(run(line).exitCode()).isEqualTo(1);
    assertThat(run(line).err()).contains("NTE_EXISTS");
  }

  @Test
  void dotNetClass_derivesItsBytes() throws Exception {
    byte[] salt = "saltsalt".getBytes(StandardCharsets.US_ASCII);
    byte[] expected =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
            .generateSecret(new PBEKeySpec("password".toCharArray(), salt, 7, 128))
            .getEncoded();
    String line = "derive -a AES_128 --bits 128 --derivation Rfc2898DeriveBytes --iterations 7";

    assertThat(run(line + " --salt text:saltsalt --show-secrets").out())
        .contains(HexFormat.of().formatHex(expected));
    assertThat(run(line + " --salt first:8").exitCode()).isEqualTo(2);
  }

  @Test
  void refusalAndUsage_haveTheirExitCodes() {
    CommandRun refused = run("derive -a AES_128 --hash MD5 --csp MS_DEF_PROV");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("NTE_BAD_ALGID").doesNotContain("password");
    assertThat(run("derive -a RC4").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("derive", "-a", "RC4", "--hash", "MD5").exitCode()).isEqualTo(1);
  }

  @Test
  void keyedHash_isThatOfTheKey() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(MD5), "HmacSHA1"));
    byte[] expected = mac.doFinal("abc".getBytes(StandardCharsets.US_ASCII));

    CommandRun run = run("mac --hmac SHA1 -a RC4 --hash MD5 --bits 128");
    assertThat(run.out()).as(run.err()).startsWith(HexFormat.of().formatHex(expected));
    CommandRun cbc = run("mac -a DES --hash MD5 --json");
    assertThat(cbc.exitCode()).as(cbc.err()).isZero();
    assertThat(cbc.out()).contains("CALG_MAC");
    assertThat(run("mac -a RC4 --hash MD5").exitCode()).isEqualTo(1);
    assertThat(run("mac --key-pair x").exitCode()).isEqualTo(2);
  }
}
