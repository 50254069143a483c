// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;

/** Decrypts records that each have a key of their own. */
interface RecordReader {
  /** Derives the key from the secret and returns the plaintext. */
  byte[] read(byte[] secret, byte[] ciphertext) throws GeneralSecurityException;
}
