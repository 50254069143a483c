package org.capijca.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.capijca.Csp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CapiTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commandLine =
        Capi.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }

  @Test
  void alone_listsTheAlgorithmsOfTheDefaultProvider() {
    assertThat(run()).isZero();
    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "CALG_RC2 0x6602 KeyGenerator 128 40 128 8 MS_STRONG_PROV",
            "CALG_AES_256 0x6610 KeyGenerator 256 256 256 - MS_ENH_RSA_AES_PROV",
            "CALG_DSS_SIGN 0x2200 KeyPairGenerator 1024 512 1024 64 MS_ENH_DSS_DH_PROV");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void csp_listsItsOwnAlgorithms() {
    assertThat(run("--csp", "MS_DEF_PROV")).isZero();
    assertThat(out.toString()).contains("CALG_RC2").doesNotContain("CALG_AES_256", "MS_STRONG");
  }

  @Test
  void genkey_showsAnExportableSessionKey() {
    int code =
        run("genkey", "CALG_RC2", "--bits", "40", "--flags", "CRYPT_EXPORTABLE,CRYPT_CREATE_SALT");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("CALG_RC2 (0x6602), Microsoft Strong Cryptographic Provider")
        .containsPattern("key length +40 bits")
        .containsPattern("flags +CRYPT_EXPORTABLE \\| CRYPT_CREATE_SALT")
        .containsPattern("salt +[0-9a-f]{22}\\R")
        .containsPattern("PLAINTEXTKEYBLOB +080200000266000005000000[0-9a-f]{10}\\R")
        .containsPattern("\"CAPI for JCA\" +[0-9a-f]{32}\\R");
  }

  @Test
  void genkey_showsNoBlobOfAKeyThatIsNotExportable() {
    assertThat(run("genkey", "0x6801", "--csp", "MS_ENHANCED_PROV")).isZero();
    assertThat(out.toString())
        .contains("CALG_RC4 (0x6801), Microsoft Enhanced")
        .containsPattern("PLAINTEXTKEYBLOB +the key is not exportable")
        .containsPattern("mode +none");
  }

  @Test
  void genkey_showsAMasterSecretWithoutASample() {
    assertThat(run("genkey", "CALG_TLS1_MASTER", "--flags", "CRYPT_EXPORTABLE")).isZero();
    assertThat(out.toString())
        .containsPattern("PLAINTEXTKEYBLOB +08020000064c0000300000000301")
        .doesNotContain("CAPI for JCA\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AT_SIGNATURE", "CALG_DSS_SIGN", "CALG_DH_EPHEM"})
  void genkey_showsAPair(String algorithm) {
    assertThat(run("genkey", algorithm, "--bits", "512", "--flags", "CRYPT_EXPORTABLE")).isZero();
    assertThat(out.toString())
        .containsPattern("PUBLICKEYBLOB +0602")
        .containsPattern("PRIVATEKEYBLOB +0702");
  }

  @Test
  void refusal_isOneLineAndExitCodeOne() {
    assertThat(run("genkey", "CALG_RC2", "--bits", "2056")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("capi: keyLength 2056 is not valid for CALG_RC2 in MS_STRONG_PROV")
        .contains("(ERROR_INVALID_PARAMETER, 87)")
        .hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void unknownAlgorithm_isARefusal() {
    assertThat(run("genkey", "CALG_SKIPJACK")).isEqualTo(1);
    assertThat(err.toString()).contains("Fortezza", "NTE_BAD_ALGID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "genkey",
        "genkey CALG_RC2 --flags CRYPT_NOTHING",
        "genkey CALG_RC2 --csp NOBODY",
        "genkey CALG_RC2 --bits many",
        "--colour",
        "sing CALG_RC2"
      })
  void commandThatIsNotUnderstood_isExitCodeTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotEmpty().doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void help_isAvailable() {
    assertThat(run("--help")).isZero();
    assertThat(run("genkey", "--help")).isZero();
    assertThat(out.toString()).contains("--csp", "--bits", "ALG_ID by name or number");
  }

  @Test
  void everyCsp_canBeListed() {
    Arrays.stream(Csp.values())
        .forEach(csp -> assertThat(run("--csp", csp.providerName())).isZero());
  }
}
