// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import org.capijca.laws.Failures;
import org.capijca.spec.CapiWrapParameterSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passes inputs that once failed to every target of their subject, since the targets differ only in
 * the algorithm.
 */
@Tag("unit")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzFindingsTest {
  private FuzzTargets targets;
  private FuzzCheck check;

  @BeforeAll
  void makeTargets() throws Exception {
    targets = new FuzzTargets();
    check = targets.check();
  }

  static List<FuzzFindings.Finding> findings() throws Exception {
    List<FuzzFindings.Finding> all = new ArrayList<>();
    for (String subject : FuzzFindings.subjects()) {
      all.addAll(FuzzFindings.of(subject));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("findings")
  void finding_isAcceptedOrRefusedWithCode(FuzzFindings.Finding finding) {
    for (FuzzTarget target : targets.of(finding.subject())) {
      check.check(target, finding.input().clone());
    }
  }

  @Test
  void findings_haveTargets() throws Exception {
    assertThat(targets.subjects()).containsAll(FuzzFindings.subjects());
    assertThat(findings()).hasSizeGreaterThan(25);
  }

  /** Numbers that are not below the modulus, as in the findings rsa-data and simpleblobs. */
  @Test
  void numbersAboveModulus_areRefusedWithCode() throws Exception {
    FuzzKeys keys = FuzzKeys.create();
    byte[] input = new byte[64];
    Arrays.fill(input, (byte) 0xFF);
    assertThat(
            Failures.refusalOrValue(
                "data above the modulus",
                () -> {
                  Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", keys.provider());
                  cipher.init(Cipher.DECRYPT_MODE, keys.rsa().getPrivate());
                  return cipher.doFinal(input);
                }))
        .isEmpty();
    for (int dwFlags : new int[] {0, 0x40}) {
      byte[] blob = wrap(keys);
      System.arraycopy(input, 0, blob, blob.length - input.length, input.length);
      assertThat(
              Failures.refusalOrValue(
                  "a BLOB above the modulus", () -> unwrap(keys, keys.rsa(), blob, dwFlags)))
          .as("dwFlags %x", dwFlags)
          .isEmpty();
    }
  }

  private static byte[] wrap(FuzzKeys keys) throws Exception {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", keys.rsaAes());
    cipher.init(Cipher.WRAP_MODE, keys.rsa().getPublic(), new CapiWrapParameterSpec(0));
    return cipher.wrap(keys.session("CALG_RC4"));
  }

  private static Object unwrap(FuzzKeys keys, KeyPair pair, byte[] blob, int dwFlags)
      throws Exception {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", keys.rsaAes());
    cipher.init(Cipher.UNWRAP_MODE, pair.getPrivate(), new CapiWrapParameterSpec(dwFlags));
    return cipher.unwrap(blob, "CALG_RC4", Cipher.SECRET_KEY);
  }
}
