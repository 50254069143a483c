// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.List;
import org.capijca.CipherMode;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.Form;

/**
 * A key, mode and IV with which a ciphertext opens.
 *
 * @param form the form of the ciphertext
 * @param mode the mode; null for stream ciphers
 * @param iv the IV
 * @param bits the evidence that the key is right, in bits
 * @param ivBits the part of it that depends on the IV
 * @param beginning the first bytes of the plaintext
 */
@SuppressWarnings("ArrayRecordComponent")
record Hit(Form form, CipherMode mode, IvChoice iv, double bits, double ivBits, byte[] beginning) {
  /** Returns what may be set on the key: one use for each origin of the IV. */
  List<CipherUse> uses(int effectiveBits, byte[] keySalt) {
    return iv.origins().stream()
        .map(origin -> new CipherUse(mode, effectiveBits, keySalt, origin.rule(), origin.given()))
        .toList();
  }
}
