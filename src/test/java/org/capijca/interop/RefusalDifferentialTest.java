// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.KeyParameters;
import org.capijca.vectors.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Makes random calls, most of which must fail: wrong algorithms, lengths, flags, BLOBs and
 * parameters cause the same code in both implementations, or a known deviation.
 */
@Tag("interop")
@RequiresOracle
class RefusalDifferentialTest {
  private final Comparison comparison = new Comparison("live refusals");
  private Random random;
  private final Oracle oracle;

  RefusalDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  @Test
  void randomCalls_areRefusedIdentically() throws Exception {
    for (int i = 0; i < LiveSubject.REFUSALS.cases(); i++) {
      random = LiveRun.random("refusal", i);
      Csp csp = LiveRun.CSPS.get(random.nextInt(LiveRun.CSPS.size()));
      switch (i % 3) {
        case 0 -> generate(csp, i);
        case 1 -> importKey(csp, i);
        default -> setParameter(csp, i);
      }
    }
    LiveRun.finish(LiveSubject.REFUSALS, comparison);
  }

  /** Calls CryptGenKey with any ALG_ID except those of key pairs, which take too long. */
  private void generate(Csp csp, int call) {
    AlgId algId = anyOf(AlgId.values());
    if (AlgorithmTable.row(csp, algId, KeyPairRow.class).isPresent()) {
      return;
    }
    int lengthWord = random.nextInt(3) == 0 ? 0 : 8 * random.nextInt(40) + random.nextInt(9) / 8;
    int flags = 1 | (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 0);
    int dwFlags = lengthWord << 16 | flags;
    Subject subject = subject(csp, algId, dwFlags, "CryptGenKey", call);
    compare(
        subject,
        OracleKey.generate(oracle, csp, algId, dwFlags),
        () -> CapiCalls.sessionKey(csp, algId.name(), dwFlags));
  }

  /** Calls CryptImportKey with a BLOB of a wrong length and sometimes a wrong header. */
  private void importKey(Csp csp, int call) {
    AlgId algId = anyRow(csp).algId();
    byte[] value = new byte[random.nextInt(40)];
    random.nextBytes(value);
    byte[] blob = CapiCalls.plaintextKeyBlob(algId, value);
    String detail = "length " + value.length;
    switch (random.nextInt(8)) {
      case 0 -> {
        blob[1] = anyOf((byte) 0, (byte) 1, (byte) 3);
        detail = "version " + blob[1] + ", " + detail;
      }
      case 1 -> {
        blob = Arrays.copyOf(blob, random.nextInt(blob.length));
        detail = (blob.length == 0 ? "empty " : "cut to ") + blob.length;
      }
      default -> {}
    }
    int flags = 1 | (random.nextInt(4) == 0 ? 0x10 : 0) | (random.nextInt(16) == 0 ? 0x4 : 0);
    byte[] given = blob;
    compare(
        subject(csp, algId, flags, detail, call),
        OracleKey.importKey(oracle, csp, given, flags),
        () -> CapiCalls.importKey(csp, algId, given, flags));
  }

  private interface Maker {
    CapiSecretKey make() throws GeneralSecurityException;
  }

  /** Compares the outcomes of the calls, and the key lengths if both succeeded. */
  private void compare(Subject subject, OracleKey.Made there, Maker here) {
    String ourOutcome = Comparison.OK;
    CapiSecretKey ours = null;
    try {
      ours = here.make();
    } catch (GeneralSecurityException | RuntimeException e) {
      ourOutcome = CapiCalls.outcome(e);
    }
    comparison.check(subject, Comparison.OUTCOME, there.outcome(), ourOutcome);
    if (there.key() == null) {
      return;
    }
    try (OracleKey theirs = there.key()) {
      if (ours != null) {
        String length =
            "" + Integer.reverseBytes(HexFormat.fromHexDigits(hex(theirs.get("KP_KEYLEN"))));
        comparison.check(subject, "KP_KEYLEN", length, "" + ours.getKeyLength());
      }
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Calls CryptSetKeyParam with arbitrary values. */
  private void setParameter(Csp csp, int call) throws GeneralSecurityException {
    AlgId algId = anyRow(csp).algId();
    String parameter =
        anyOf(
            "KP_SALT_EX",
            "KP_PADDING",
            "KP_MODE",
            "KP_MODE_BITS",
            "KP_EFFECTIVE_KEYLEN",
            "KP_PERMISSIONS");
    byte[] value =
        switch (parameter) {
          case "KP_SALT_EX" ->
              new byte[random.nextBoolean() ? random.nextInt(30) : 20 + random.nextInt(6)];
          case "KP_MODE" -> KeyParameters.bytes(anyOf(CipherMode.values()).value());
          case "KP_PERMISSIONS" -> KeyParameters.bytes(random.nextInt(0x100));
          default -> KeyParameters.bytes(random.nextInt(anyOf(64, 140, 1100)));
        };
    CapiSecretKey ours = CapiCalls.sessionKey(csp, algId.name(), 1);
    OracleKey.Made made = OracleKey.importKey(oracle, csp, CapiCalls.exportKey(ours), 1);
    try (OracleKey theirs = made.key()) {
      Subject subject = subject(csp, algId, 1, parameter + " " + hex(value), call);
      comparison.check(
          subject,
          Comparison.OUTCOME,
          theirs.set(parameter, value),
          outcome(KeyParameters.set(parameter, value).orElseThrow(), ours));
    }
  }

  private static String outcome(KeyParameters.Change change, CapiSecretKey key) {
    try {
      change.apply(key);
      return Comparison.OK;
    } catch (RuntimeException e) {
      return CapiCalls.outcome(e);
    }
  }

  private SessionKeyRow anyRow(Csp csp) {
    List<SessionKeyRow> rows = LiveRun.ciphers(csp).toList();
    return rows.get(random.nextInt(rows.size()));
  }

  @SafeVarargs
  private <T> T anyOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  private static Subject subject(Csp csp, AlgId algId, int dwFlags, String detail, int call) {
    return new Subject(csp, algId.name(), dwFlags, detail + ", " + LiveRun.name(call));
  }
}
