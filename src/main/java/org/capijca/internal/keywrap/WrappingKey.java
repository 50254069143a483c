// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import java.security.InvalidKeyException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.AlgId;

/** A key that wraps others: hExpKey of CryptExportKey, hPubKey of CryptImportKey. */
interface WrappingKey {
  /** Its algorithm, which the BLOB of a session key names. */
  AlgId algId();

  /**
   * Encrypts.
   *
   * @throws IllegalBlockSizeException if there is too much for the key (NTE_BAD_LEN)
   */
  byte[] wrap(byte[] plain) throws InvalidKeyException, IllegalBlockSizeException;

  /**
   * Decrypts.
   *
   * @throws InvalidKeyException if the wrapping key cannot be used; never for what is wrong with
   *     the wrapped key
   */
  UnwrappedData unwrap(byte[] wrapped) throws InvalidKeyException;
}
