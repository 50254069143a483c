// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class GenKeyCommandTest {
  @Test
  void progress_isDotsAndTwoPlusesOnStandardError() {
    CommandRun run = CommandRun.of("genkey", "AT_SIGNATURE", "--bits", "512", "--progress");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err().strip()).matches("\\.+\\+\\.+\\+");
  }

  @Test
  void mainJob_showsKeyBlobAndCiphertext() {
    CommandRun run =
        CommandRun.of(
            "genkey", "CALG_RC2", "--bits", "40", "--flags", "CRYPT_EXPORTABLE,CRYPT_CREATE_SALT");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("CALG_RC2 (0x6602), Microsoft Strong Cryptographic Provider\n");
    assertThat(run.value("key length")).isEqualTo("40 bits");
    assertThat(run.value("flags")).isEqualTo("CRYPT_EXPORTABLE | CRYPT_CREATE_SALT");
    assertThat(run.value("effective length")).isEqualTo("40 bits");
    assertThat(run.value("salt")).hasSize(22).isNotEqualTo("00".repeat(11));
    assertThat(run.value("mode")).isEqualTo("CRYPT_MODE_CBC");
    assertThat(run.value("IV")).isEqualTo("00".repeat(8));
    assertThat(run.value("PLAINTEXTKEYBLOB")).startsWith("08020000026600000500").hasSize(34);
    assertThat(run.value("\"CAPI for JCA\"")).hasSize(32);
  }

  @Test
  void numberOfFlags_setsLengthAndFlags() {
    CommandRun run = CommandRun.of("genkey", "CALG_RC2", "--flags", "0x00280005");

    assertThat(run.err()).isEmpty();
    assertThat(run.value("key length")).isEqualTo("40 bits");
    assertThat(run.value("flags")).isEqualTo("CRYPT_EXPORTABLE | CRYPT_CREATE_SALT");
  }

  @ParameterizedTest
  @CsvSource({"AT_SIGNATURE, 512", "CALG_RC4, 128", "CALG_RC4, 129"})
  void keyLengthGivenAsFlags_isPointedOut(String algorithm, String flags) {
    CommandRun run = CommandRun.of("genkey", algorithm, "--flags", flags);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("--bits " + (Integer.parseInt(flags) & ~1));
    assertThat(CommandRun.of("genkey", "CALG_RC4", "--flags", "CRYPT_ONLINE").err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"40, keyLength(40)", "0x20, 0x20", "EXPORTABLE, CRYPT_EXPORTABLE", "-1, number"})
  void flagsThatDoNotExist_areRefusedWithWhatIsAllowed(String flags, String message) {
    CommandRun run = CommandRun.of("genkey", "CALG_RC4", "--flags", flags);

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CALG_RC4",
        "CALG_DES",
        "CALG_3DES",
        "CALG_3DES_112",
        "CALG_AES_128",
        "CALG_CYLINK_MEK",
        "CALG_TLS1_MASTER",
        "0x6602",
        "26114"
      })
  void everyKindOfSessionKey_isShown(String algorithm) {
    CommandRun run = CommandRun.of("genkey", algorithm, "--flags", "CRYPT_EXPORTABLE");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.value("PLAINTEXTKEYBLOB")).startsWith("0802");
  }

  @Test
  void keyThatIsNotExportable_showsNoBlob() {
    CommandRun run = CommandRun.of("genkey", "CALG_AES_256");

    assertThat(run.value("PLAINTEXTKEYBLOB")).isEqualTo("the key is not exportable");
    assertThat(run.value("flags")).isEqualTo("none");
  }

  @Test
  void cspOption_choosesTheRules() {
    CommandRun run = CommandRun.of("genkey", "CALG_RC2", "--csp", "ms_def_prov");

    assertThat(run.value("key length")).isEqualTo("40 bits");
    assertThat(run.out()).contains("Microsoft Base Cryptographic Provider v1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_KEYX, 512, 06020000",
    "AT_SIGNATURE, 512, 06020000",
    "CALG_DSS_SIGN, 512, 06020000",
    "CALG_DH_SF, 512, 06020000"
  })
  void pair_showsItsPublicBlob(String algorithm, String bits, String start) {
    CommandRun run = CommandRun.of("genkey", algorithm, "--bits", bits);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.value("PUBLICKEYBLOB")).startsWith(start);
    assertThat(run.value("PRIVATEKEYBLOB")).isEqualTo("the key is not exportable");
  }

  @Test
  void exportablePair_showsItsPrivateBlob() {
    CommandRun run =
        CommandRun.of("genkey", "AT_KEYEXCHANGE", "--bits", "512", "--flags", "CRYPT_EXPORTABLE");

    assertThat(run.value("PRIVATEKEYBLOB")).startsWith("0702000000a40000").hasSize(616);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "genkey CALG_RC2 --bits 41;keyLength 41;ERROR_INVALID_PARAMETER, 87",
        "genkey CALG_RC2 --bits 70000;keyLength 70000;ERROR_INVALID_PARAMETER, 87",
        "genkey CALG_RC5;no Microsoft CSP implements RC5;NTE_BAD_ALGID, 0x80090008",
        "genkey CALG_AES_128 --csp MS_DEF_PROV;MS_ENH_RSA_AES_PROV;NTE_BAD_ALGID, 0x80090008",
        "genkey CALG_RC2 --flags CRYPT_PREGEN;CRYPT_PREGEN;NTE_BAD_FLAGS, 0x80090009",
        "genkey AT_KEYEXCHANGE --flags CRYPT_USER_PROTECTED;user;NTE_SILENT_CONTEXT, 0x80090022"
      })
  void refusal_isOneLineWithItsCode(String line, String value, String code) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("capi: ").contains(value).contains("(" + code + ")");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "genkey",
        "genkey CALG_RC2 --bits many",
        "genkey CALG_RC2 --flags CRYPT_EXPORT",
        "genkey CALG_RC2 --csp Contoso",
        "genkey CALG_RC2 --colour blue"
      })
  void commandThatIsNotUnderstood_isAUsageError(String line) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
  }

  @Test
  void nameThatMeansNothing_isRefusedWithoutAStackTrace() {
    CommandRun run = CommandRun.of("genkey", "AES");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("capi: ").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({"5, 40", "0x5, 40", "CRYPT_EXPORTABLE;4, 40", "0x00380005, 56"})
  void flagsAreNumbersToo_withTheKeyLengthInTheUpperBits(String flags, int bits) {
    CommandRun run =
        CommandRun.of(
            "genkey", "CALG_RC2", "--csp", "MS_DEF_PROV", "--flags", flags.replace(';', ','));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.value("flags")).isEqualTo("CRYPT_EXPORTABLE | CRYPT_CREATE_SALT");
    assertThat(run.value("key length")).isEqualTo(bits + " bits");
  }

  @Test
  void privateBlob_isShownOnATerminalOnRequestOnly() {
    String[] command = {"genkey", "AT_SIGNATURE", "--bits", "512", "--flags", "1"};
    String[] shown = Arrays.copyOf(command, command.length + 1);
    shown[command.length] = "--show-secrets";

    assertThat(new CommandRun.Setup().terminal().run(command).value("PRIVATEKEYBLOB"))
        .contains("--show-secrets");
    assertThat(new CommandRun.Setup().terminal().run(shown).value("PRIVATEKEYBLOB"))
        .startsWith("07020000");
  }

  @Test
  void keyThatGoesElsewhere_isPrintedOnRequestOnly(@TempDir Path folder) {
    String peer = folder.resolve("peer.pem").toString();
    String pair = "genkey AT_KEYEXCHANGE --bits 512 --flags 1";
    String session = "genkey CALG_RC4 --flags 1";
    String file = folder.resolve("key").toString();

    assertThat(run(pair + " --out " + peer).value("PRIVATEKEYBLOB")).contains("--show-secrets");
    assertThat(run(session + " --force --out " + file).value("PLAINTEXTKEYBLOB"))
        .contains("--show-secrets");
    assertThat(run(session + " --wrap-with " + peer).value("PLAINTEXTKEYBLOB"))
        .contains("--show-secrets");
    assertThat(run(pair + " --container new --store " + file + ".store").value("PRIVATEKEYBLOB"))
        .contains("--show-secrets");
    assertThat(run(session + " --show-secrets --force --out " + file).value("PLAINTEXTKEYBLOB"))
        .startsWith("0802");
  }

  private static CommandRun run(String line) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  @Test
  void json_hasEveryLine() throws Exception {
    JsonNode json =
        new ObjectMapper()
            .readTree(CommandRun.of("genkey", "CALG_RC2", "--flags", "5", "--json").out());

    assertThat(json.get("algorithm").asText()).isEqualTo("CALG_RC2");
    assertThat(json.get("keyLength").asInt()).isEqualTo(128);
    assertThat(json.get("flags").get(0).asText()).isEqualTo("CRYPT_EXPORTABLE");
    assertThat(json.get("plaintextkeyblob").asText()).startsWith("0802");
  }

  @Test
  void outOption_writesTheKey(@TempDir Path folder) throws Exception {
    Path pair = folder.resolve("key.pem");
    Path session = folder.resolve("key.blob");
    CommandRun.of(
        "genkey", "AT_SIGNATURE", "--bits", "512", "--flags", "1", "--out", pair.toString());
    CommandRun.of("genkey", "CALG_RC4", "--flags", "1", "--out", session.toString());

    assertThat(pair).content().startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(Recognition.of(Files.readAllBytes(session)).format())
        .isEqualTo(InputFormat.PLAINTEXTKEYBLOB);
    CommandRun kept =
        CommandRun.of("genkey", "CALG_RC4", "--flags", "1", "--out", session.toString());
    assertThat(kept.exitCode()).isEqualTo(1);
    CommandRun notExportable =
        CommandRun.of("genkey", "CALG_RC4", "--out", folder.resolve("x").toString());
    assertThat(notExportable.exitCode()).isEqualTo(1);
    assertThat(notExportable.err()).contains("NTE_BAD_KEY");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void wrapWith_exportsUnderThePublicKeyOrSessionKeyOfAFile(@TempDir Path folder) throws Exception {
    Path pair = folder.resolve("peer.pem");
    Path session = folder.resolve("session.blob");
    CommandRun.of(
        "genkey", "AT_KEYEXCHANGE", "--bits", "512", "--flags", "1", "--out", pair.toString());
    CommandRun.of("genkey", "CALG_3DES", "--flags", "1", "--out", session.toString());

    CommandRun simple =
        CommandRun.of("genkey", "CALG_RC4", "--flags", "1", "--wrap-with", pair.toString());
    CommandRun symmetric =
        CommandRun.of("genkey", "CALG_3DES", "--flags", "1", "--wrap-with", session.toString());
    CommandRun wrappedPair =
        CommandRun.of(
            "genkey",
            "AT_SIGNATURE",
            "--bits",
            "512",
            "--flags",
            "1",
            "--wrap-with",
            session.toString());

    assertThat(simple.value("wrapped SIMPLEBLOB")).startsWith("01020000016800");
    assertThat(symmetric.value("wrapped SYMMETRICWRAPKEYBLOB")).startsWith("0b02000003660000");
    assertThat(wrappedPair.value("wrapped PRIVATEKEYBLOB")).startsWith("0702000000240000");
    CommandRun pairUnderPair =
        CommandRun.of(
            "genkey",
            "AT_SIGNATURE",
            "--bits",
            "512",
            "--flags",
            "1",
            "--wrap-with",
            pair.toString());
    assertThat(pairUnderPair.exitCode()).isEqualTo(1);
    assertThat(pairUnderPair.err()).contains("PLAINTEXTKEYBLOB");
  }
}
