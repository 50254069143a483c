// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import java.security.InvalidKeyException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.AlgId;

/** A key that encrypts other keys: hExpKey of CryptExportKey, hPubKey of CryptImportKey. */
interface WrappingKey {
  /** Returns its ALG_ID, which the BLOB of a session key contains. */
  AlgId algId();

  /**
   * Encrypts.
   *
   * @throws IllegalBlockSizeException if the data are too long for the key (NTE_BAD_LEN)
   */
  byte[] wrap(byte[] plain) throws InvalidKeyException, IllegalBlockSizeException;

  /**
   * Decrypts.
   *
   * @throws InvalidKeyException if the wrapping key cannot be used; never for faults of the wrapped
   *     key
   */
  UnwrappedData unwrap(byte[] wrapped) throws InvalidKeyException;
}
