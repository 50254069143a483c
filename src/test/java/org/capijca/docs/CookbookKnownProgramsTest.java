// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recipes for data of known programs, with values from public reports about these programs. */
@Tag("unit")
class CookbookKnownProgramsTest {
  @Test
  void officeVerifier_showsTheRightPassword() throws Exception {
    assertThat(office("password")).isEqualTo("right password");
    assertThat(office("Password")).isEqualTo("wrong");
  }

  /** A workbook of Excel 97 to 2003 that the test files of other projects contain. */
  private static String office(String password) throws Exception {
    return CookbookPrograms.run(
        "OfficePassword",
        "3c167edfaf24e4b07e8da676efe25b83",
        "90881eb1de098fd6723f651a743f4944",
        "959ff92038bca768b454fd7636c282c66478ff40",
        password,
        40);
  }

  /** Published in the forum of AutoIt. */
  @Test
  void autoItData_isDecrypted() throws Exception {
    assertThat(
            CookbookPrograms.run(
                "AutoItData", "ZFBnThUDPRuIUAPV6vx9Ng==", "pjqFX32pfaZaOkkCFQuYziOApaBgRE1Y"))
        .isEqualTo("Am I welcome???");
  }

  /** The octet strings of a message that was published with its secret. */
  @Test
  void capicomData_isDecrypted() throws Exception {
    assertThat(
            CookbookPrograms.run(
                "CapicomData",
                "2a1a99655a3f5cb3",
                "87f7e705467a8a3c0a0d31fd0cb66606",
                "99f699dd51724bf96adfdd680ed8e57111469d7a71946ee8",
                "lovebread"))
        .isEqualTo("hello world");
  }

  /** A secret of a laboratory that was published with the account name in it. */
  @Test
  void policySecret_isDecrypted() throws Exception {
    String secret =
        "89130000703994099597edb7733621248d4f9d474995679d1b487564356e34e63fee0855f34044f494e49a7b"
            + "140000002000000028000000036600000000000015893849fa928387d5c783fa23676ed8da6ab4275a31"
            + "d653f3f5db6df860521b9b33ab0cf12669f1";

    assertThat(CookbookPrograms.run("PolicySecret", secret)).startsWith("LAB\\canyouseeme");
  }

  /** The published example value of many articles about this format. */
  @Test
  void groupPolicyPassword_isDecrypted() throws Exception {
    assertThat(
            CookbookPrograms.run(
                "GroupPolicyPassword", "j1Uyj3Vx8TY9LtLZil2uAuZkFQA/4latT76ZwgdHdhw"))
        .isEqualTo("Local*P4ssword!");
  }
}
