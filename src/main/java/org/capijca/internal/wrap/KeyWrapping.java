package org.capijca.internal.wrap;

import java.security.InvalidKeyException;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.AlgId;

/** A key that wraps others: hExpKey of CryptExportKey, hPubKey of CryptImportKey. */
interface KeyWrapping {
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
  Opened unwrap(byte[] wrapped) throws InvalidKeyException;
}
