// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capijca.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class RecipeCommandTest {
  private static final String PASSWORD = "Pa\u00dfwort-17";
  private static final String TEXT = "Dear customer, your number is 4711. Yours, the company.";

  @TempDir Path folder;

  private static CommandRun.Setup setup() {
    return new CommandRun.Setup().variable("PW", PASSWORD);
  }

  private Path encrypted(String name, String text, String options) throws IOException {
    Path plain =
        Files.write(folder.resolve(name + ".plain"), text.getBytes(StandardCharsets.UTF_8));
    Path output = folder.resolve(name);
    List<String> words = new ArrayList<>(List.of(("encrypt " + options).split(" ")));
    words.addAll(List.of("--password-env", "PW", "--out", output.toString(), plain.toString()));
    CommandRun run = setup().run(words.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return output;
  }

  private static CommandRun recipe(Path file, String... options) {
    List<String> words = new ArrayList<>(List.of("recipe", "--password-env", "PW"));
    words.addAll(List.of(options));
    words.add(file.toString());
    return setup().run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-a RC4 --hash MD5 --bits 128 --csp MS_STRONG_PROV",
        "-a RC2 --hash SHA1 --bits 40 --csp MS_DEF_PROV --flags CRYPT_CREATE_SALT --text base64",
        "-a AES_128 --hash SHA_256 --iv hash-end --format length --encoding UTF_16LE",
        "-a 3DES --hash SHA1 --bits 192 --derivation PasswordDeriveBytes --salt none --iterations 2",
        "-a AES_256 --hash SHA_256 --format sqlserver --text hex"
      })
  void printedCommand_decrypts(String options) throws IOException {
    Path file = encrypted("secret", TEXT, options);
    String[] words = options.split(" ");

    CommandRun run = recipe(file, "--json", words[0], words[1], words[2], words[3]);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("confidence").asText()).isEqualTo("certain");
    assertThat(json.get("found").asBoolean()).isTrue();
    assertThat(json.get("chance").asDouble()).isLessThan(1e-6);

    String command = json.get("command").asText();
    assertThat(command).startsWith("capi decrypt ").endsWith("--out OUT " + file);
    String line =
        command.substring("capi ".length()).replace("--out OUT", "--out - --password-env PW");
    assertThat(setup().run(line.split(" ")).out()).isEqualTo(TEXT);
  }

  @Test
  void text_showsCertaintyCommandJavaAndC() throws IOException {
    Path file = encrypted("secret", TEXT, "-a 3DES --hash SHA1 --iv hash-end");

    CommandRun run = recipe(file, "--text");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("Found with certainty.")
        .contains(
            "recipes tried",
            "capi decrypt",
            "--hash CALG_SHA1 --algorithm CALG_3DES",
            "--iv hash-end",
            "other recipes, among them with one other option:",
            "  --csp MS_ENH_RSA_AES_PROV MS_STRONG_PROV",
            "  --flags CRYPT_NO_SALT CRYPT_CREATE_SALT",
            "Java:",
            ".hash(AlgId.CALG_SHA1)",
            "C:",
            "CryptDeriveKey(prov, CALG_3DES, hash, ")
        .doesNotContain(PASSWORD);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void wrongPassword_isNoneOfTheRecipes() throws IOException {
    Path file = encrypted("secret", TEXT, "-a AES_256 --hash SHA_256");

    CommandRun run =
        new CommandRun.Setup()
            .variable("PW", "another")
            .run("recipe", "--password-env", "PW", "--text", file.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).containsPattern("none of [0-9,]+ recipes fits").doesNotContain("another");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void expectation_hasToBeMet() throws IOException {
    Path file = encrypted("secret", TEXT, "-a RC4 --hash MD5 --bits 40");

    assertThat(recipe(file, "--hash", "MD5", "--expect", "4711").exitCode()).isZero();
    assertThat(recipe(file, "--hash", "MD5", "--match", "number is \\d+").exitCode()).isZero();
    assertThat(recipe(file, "--hash", "MD5", "--magic", "44656172").exitCode()).isZero();
    assertThat(recipe(file, "--hash", "MD5", "--expect", "4712").exitCode()).isEqualTo(1);
    assertThat(recipe(file, "--hash", "MD5", "--match", "^x").exitCode()).isEqualTo(1);
    assertThat(recipe(file, "--hash", "SHA1", "--expect", "4711").exitCode()).isEqualTo(1);
  }

  @Test
  void otherCiphertext_hasToOpenToo() throws IOException {
    Path first = encrypted("first", "17 Oaks", "-a DES --hash MD5");
    Path second = encrypted("second", "a longer text than that", "-a DES --hash MD5");
    Path other = encrypted("other", "a longer text than that", "-a DES --hash SHA1");

    CommandRun together = recipe(first, "--hash", "MD5", "--also", second.toString());
    assertThat(together.exitCode()).isZero();
    assertThat(together.out()).contains("--hash CALG_MD5 --algorithm CALG_DES");
    assertThat(recipe(first, "--hash", "MD5", "--also", other.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void beginningOfACiphertext_isFoundWithoutPadding() throws IOException {
    Path file = encrypted("secret", TEXT, "-a AES_256 --hash SHA_256");
    byte[] all = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(all, 35));

    assertThat(recipe(cut, "--hash", "SHA_256").exitCode()).isEqualTo(1);
    CommandRun run = recipe(cut, "--cut", "--hash", "SHA_256");
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("CALG_AES_256");
  }

  @Test
  void givenIvSaltAndIterations_areTried() throws IOException {
    Path iv = encrypted("iv", TEXT, "-a AES_128 --hash SHA1 --iv 0102030405060708090a0b0c0d0e0f10");
    CommandRun found = recipe(iv, "--iv", "0102030405060708090a0b0c0d0e0f10", "--hash", "SHA1");
    assertThat(found.out()).startsWith("Found with certainty").contains("--iv 0102");
    assertThat(recipe(iv, "--hash", "SHA1").out()).contains("the key is certain");

    Path salt =
        encrypted(
            "salt",
            TEXT,
            "-a AES_128 --bits 128 --derivation Rfc2898DeriveBytes --salt text:seasoning --iterations 7");
    CommandRun derived = recipe(salt, "--salt", "text:seasoning", "--iterations", "7");
    assertThat(derived.out())
        .contains("--derivation Rfc2898DeriveBytes")
        .contains("new Rfc2898DeriveBytes(")
        .contains("CryptoAPI has no Rfc2898DeriveBytes");

    Path keySalt = encrypted("key-salt", TEXT, "-a RC4 --hash MD5 --bits 64 --key-salt 0badcafe");
    assertThat(recipe(keySalt, "--key-salt", "0badcafe", "--hash", "MD5").out())
        .contains("--key-salt 0badcafe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--match (", "--expect=", "--iterations 0", "--salt first:8", "--iv xyz"})
  void optionThatIsWrong_isAUsageError(String options) throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "x");

    CommandRun run = recipe(file, options.split(" "));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\0", "deadbeef", "====", "\u0001\0\0\0\u0001\0\0\0"})
  void oddInput_isNoneOfTheRecipes(String content) throws IOException {
    Path file = Files.write(folder.resolve("f"), content.getBytes(Charset.forName("windows-1252")));

    CommandRun run = recipe(file, "--hash", "MD5", "-a", "RC4", "-a", "AES_256");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("none of ");
    assertThat(run.err()).isEmpty();
  }
}
