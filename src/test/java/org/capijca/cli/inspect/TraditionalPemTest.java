// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One RSA key that OpenSSL 3.0.19 encrypted with its ciphers ({@code openssl rsa -traditional
 * -aes256 -passout pass:password}).
 */
@Tag("unit")
class TraditionalPemTest {
  private static final Path FILES =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/pem");

  /** Printed by {@code openssl rsa -noout -modulus}. */
  private static final String MODULUS =
      "D34662AF88DDB4473889331F1F39A4AB0227A80EC0DC514981EAE1594FEC6913"
          + "B330D3F093AA903AF171A6F0D56548200D89F8CB142B472CBBD48CF52B299C49"
          + "60C0074632B7423BB844EDD18ED9C975FA20FDE9A788CB93125C5B6AA79EF136"
          + "65855261FA6DF67EEFE1CA37E7D8088BB0625FAF2F67A722015F1BF37B717C83";

  @TempDir private Path folder;

  private static CommandRun run(String... arguments) {
    return new CommandRun.Setup().variable("PW", "password").variable("WRONG", "x").run(arguments);
  }

  private static String file(String name) {
    return FILES.resolve(name).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "rsa-des.pem, DES-CBC",
    "rsa-des3.pem, DES-EDE3-CBC",
    "rsa-aes128.pem, AES-128-CBC",
    "rsa-aes192.pem, AES-192-CBC",
    "rsa-aes256.pem, AES-256-CBC"
  })
  void fileOfOpenSsl_isShownWithItsPassword(String name, String cipher) throws Exception {
    CommandRun closed = run("inspect", file(name));
    CommandRun open = run("inspect", "--password-env", "PW", file(name));
    CommandRun wrong = run("inspect", "--password-env", "WRONG", file(name));

    assertThat(closed.exitCode()).as(closed.out()).isZero();
    assertThat(closed.out().replaceAll("\\s+", " "))
        .contains("encrypted by OpenSSL with " + cipher, "--open")
        .doesNotContain("modulus");
    assertThat(open.exitCode()).as(open.out()).isZero();
    assertThat(open.out())
        .containsPattern("modulus +1024 bits")
        .containsPattern("\\(secret\\) +privateExponent")
        .doesNotContain("--open");
    assertThat(run("inspect", "--json", "--password-env", "PW", file(name)).out())
        .containsIgnoringCase("00" + MODULUS);
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("! at 0x0000: cannot be opened: ", "ERROR_INVALID_PASSWORD")
        .doesNotContain("modulus");
    assertThat(open.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource({"rsa-des.pem", "rsa-des3.pem", "rsa-aes128.pem", "rsa-aes192.pem", "rsa-aes256.pem"})
  void fileOfOpenSsl_isConverted(String name) throws Exception {
    Path out = folder.resolve("key.der");
    CommandRun run = run("convert", file(name), "--password-env", "PW", "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    RSAPrivateCrtKey key =
        (RSAPrivateCrtKey)
            KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(out)));
    assertThat(key.getModulus()).isEqualTo(new BigInteger(MODULUS, 16));
  }

  @Test
  void otherCipher_isNamedWithThoseThatAreSupported() {
    CommandRun run = run("inspect", "--password-env", "PW", file("rsa-camellia256.pem"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "the encryption CAMELLIA-256-CBC is not supported; allowed AES-128-CBC, AES-192-CBC,"
                + " AES-256-CBC, DES-CBC, DES-EDE3-CBC (NTE_BAD_DATA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AES-256-CBC,00 | IV of 32 hexadecimal digits",
        "AES-256-CBC | IV of 32 hexadecimal digits",
        "AES-256-CBC,0011223344556677 | IV of 32 hexadecimal digits",
        "DES-CBC,00112233445566778899AABBCCDDEEFF | IV of 16 hexadecimal digits",
        "ROT13,00 | ROT13 is not supported"
      })
  void damagedHeader_isNotReportedAsWrongPassword(String header, String message) throws Exception {
    String text = Files.readString(FILES.resolve("rsa-aes256.pem"));
    Path damaged =
        Files.writeString(
            folder.resolve("damaged.pem"),
            text.replaceFirst("DEK-Info: \\S+", "DEK-Info: " + header));

    CommandRun run = run("inspect", "--password-env", "PW", damaged.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(message)
        .doesNotContain("password is wrong");
    CommandRun convert =
        run("convert", "--password-env", "PW", "--to", "der", "--out", "-", damaged.toString());
    assertThat(convert.exitCode()).isEqualTo(1);
    assertThat(convert.err()).contains(message);
  }
}
