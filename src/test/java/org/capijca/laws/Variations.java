// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import java.util.List;
import java.util.stream.IntStream;
import org.capijca.CipherMode;
import org.capijca.KeyFlag;
import org.capijca.WinCrypt;
import org.capijca.internal.csp.AlgorithmRow;
import org.opentest4j.TestAbortedException;

/**
 * What laws vary for a row: dwFlags, modes and lengths; failures name the row and the variation.
 */
final class Variations {
  /** The modes of block ciphers that the CSPs implement. */
  static final List<CipherMode> MODES =
      List.of(CipherMode.CRYPT_MODE_CBC, CipherMode.CRYPT_MODE_ECB, CipherMode.CRYPT_MODE_CFB);

  /** The dwFlags that decide about the export of a key. */
  static final List<Integer> EXPORT_FLAGS =
      List.of(
          0,
          WinCrypt.CRYPT_EXPORTABLE,
          WinCrypt.CRYPT_ARCHIVABLE,
          WinCrypt.CRYPT_EXPORTABLE | WinCrypt.CRYPT_ARCHIVABLE);

  /** The dwFlags that decide about the salt of an exportable key. */
  static final List<Integer> SALT_FLAGS =
      List.of(
          WinCrypt.CRYPT_EXPORTABLE,
          WinCrypt.CRYPT_EXPORTABLE | WinCrypt.CRYPT_CREATE_SALT,
          WinCrypt.CRYPT_EXPORTABLE | WinCrypt.CRYPT_NO_SALT,
          WinCrypt.CRYPT_EXPORTABLE | WinCrypt.CRYPT_CREATE_SALT | WinCrypt.CRYPT_NO_SALT);

  private Variations() {}

  /** The assertions on one variation. */
  interface Check {
    void run() throws Exception;
  }

  /** Returns lengths of messages in bytes: no byte, and more than two blocks. */
  static IntStream messageLengths() {
    return IntStream.rangeClosed(0, 33);
  }

  /** Runs assertions on a row with a key length and flags, which a failure names. */
  static void check(AlgorithmRow row, int bits, int flags, Check check) {
    check(row, bits + " bits, " + KeyFlag.fromBits(flags), check);
  }

  /** Runs assertions on a row; a failure names it and what varies. */
  static void check(AlgorithmRow row, String variation, Check check) {
    try {
      check.run();
    } catch (TestAbortedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          row.algId() + " in " + row.csp() + ", " + variation + ": " + e.getMessage(), e);
    }
  }
}
