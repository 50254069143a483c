// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import org.capijca.CipherMode;
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
record Hit(Form form, CipherMode mode, IvChoice iv, double bits, double ivBits, byte[] beginning) {}
