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
   * Decrypts; the caller wipes the result.
   *
   * @throws InvalidKeyException if that cannot be, whatever shows it (NTE_BAD_DATA)
   */
  byte[] unwrap(byte[] wrapped) throws InvalidKeyException;
}
