// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.SessionKeyHandle;
import org.capijca.vectors.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Tests the client of the oracle. */
@Tag("interop")
@RequiresOracle
class OracleTest {
  private static final byte[] PASSWORD = HexFormat.of().parseHex("70617373776f7264");

  @Test
  void derivedKey_isHashOfPassword(Oracle oracle) {
    int context = oracle.context(Csp.MS_ENHANCED_PROV);
    int key =
        oracle
            .call("derive", context, "CALG_RC4", "CALG_MD5", PASSWORD, "0x800000|CRYPT_EXPORTABLE")
            .id();

    assertThat(oracle.call("exportkey", key, 0, "PLAINTEXTKEYBLOB", 0))
        .hasToString("ok 0802000001680000100000005f4dcc3b5aa765d61d8327deb882cf99");
    assertThat(oracle.call("getkeyparam", key, "KP_KEYLEN").dword()).isEqualTo(128);
    assertThat(oracle.call("getkeyparam", key, "KP_SALT").bytes()).isEmpty();
    assertThat(oracle.call("destroykey", key).isOk()).isTrue();
  }

  @Test
  void refusedCall_hasCode(Oracle oracle) {
    Answer answer = oracle.call("genkey", oracle.context(Csp.MS_ENHANCED_PROV), "CALG_AES_128", 0);

    assertThat(answer).hasToString("err 80090008 NTE_BAD_ALGID");
    assertThat(answer.outcome()).isEqualTo("NTE_BAD_ALGID");
    assertThatThrownBy(answer::bytes).hasMessageContaining("NTE_BAD_ALGID");
  }

  @Test
  void exceptionInCsp_isReportedAsCrash(Oracle oracle) {
    Answer answer = oracle.call("getkeyparam", dssKey(oracle), "KP_ALGID");

    assertThat(answer.outcome()).isEqualTo("CRASH");
  }

  private static int dssKey(Oracle oracle) {
    int context = oracle.context(Csp.MS_DEF_DSS_PROV);
    return oracle.call("genkey", context, "AT_SIGNATURE", 0x02000001).id();
  }

  @Test
  void unknownCommand_isReportedAsIllegalArgument(Oracle oracle) {
    assertThatThrownBy(() -> oracle.call("genkee"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("genkee");
    assertThatThrownBy(() -> oracle.call("destroykey", 4711))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endedProcess_isReportedOnceAndRestarted(Oracle oracle) {
    oracle.call("quit");

    assertThat(oracle.call("version").outcome()).isEqualTo("DEAD");
    int context = oracle.context(Csp.MS_DEF_PROV);
    assertThat(oracle.call("genkey", context, "CALG_RC4", 0).isOk()).isTrue();
  }

  @Test
  void keyThatDiffersInOneBit_isDetected(Oracle oracle) throws Exception {
    Csp csp = Csp.MS_ENH_RSA_AES_PROV;
    byte[] value = new byte[16];
    byte[] altered = value.clone();
    altered[7] ^= 1;

    assertThatCode(() -> compare(oracle, csp, value, value, new byte[20]))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> compare(oracle, csp, value, altered, new byte[20]))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("1 differences");
  }

  /** Encrypts with one key in the second implementation and with another in this provider. */
  private static void compare(Oracle oracle, Csp csp, byte[] there, byte[] here, byte[] message)
      throws GeneralSecurityException {
    AlgId algId = AlgId.CALG_AES_128;
    CapiSecretKey ours =
        CapiCalls.importKey(csp, algId, CapiCalls.plaintextKeyBlob(algId, here), 1);
    Comparison comparison = new Comparison("a test");
    try (OracleKey theirs =
        OracleKey.importKey(oracle, csp, CapiCalls.plaintextKeyBlob(algId, there), 1).key()) {
      Subject subject = new Subject(csp, algId.name(), 1, "a test");
      comparison.check(subject, "KP_KEYLEN", "128", "" + ours.getKeyLength());
      comparison.check(
          subject,
          "encrypt",
          theirs.encrypt(true, message),
          HexFormat.of().formatHex(new SessionKeyHandle(ours).encrypt(true, message)));
    }
    comparison.verify();
  }

  @Test
  void missingProgram_skipsOrFails() {
    assertThat(OracleExtension.decide(List.of("wine"), false).isDisabled()).isTrue();
    assertThat(OracleExtension.decide(List.of("wine"), false).getReason().orElseThrow())
        .contains("wine");
    assertThatThrownBy(() -> OracleExtension.decide(List.of("wine"), true))
        .isInstanceOf(ExtensionConfigurationException.class);
    assertThat(OracleExtension.decide(List.of(), true).isDisabled()).isFalse();
  }
}
