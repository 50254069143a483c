// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.ImportedKeyFlags;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.keypair.KeyPairImport;
import org.capijca.internal.keypair.KeyPairPrivateKey;

/** Validates private keys to wrap, and imports unwrapped ones. */
final class PrivateKeyBlobImport {
  private PrivateKeyBlobImport() {}

  /** Casts the key to wrap to a private key of this provider. */
  static KeyPairPrivateKey<?> own(Key key) throws InvalidKeyException {
    if (!(key instanceof KeyPairPrivateKey<?> own)) {
      throw RefusedKey.needed("CapiPrivateKey is needed", key);
    }
    return own;
  }

  /** Refuses to unwrap other types than a private key. */
  static void requirePrivate(int type) throws InvalidKeyException {
    if (type != Cipher.PRIVATE_KEY) {
      throw NTE_BAD_TYPE.as(
          InvalidKeyException::new, "the wrapped key is a private key; allowed Cipher.PRIVATE_KEY");
    }
  }

  /** Returns a private key that owns the data; they are wiped if the key is refused. */
  static KeyPairPrivateKey<?> imported(
      KeyPairRow row, PrivateKeyData body, Set<ImportFlag> flags, CspContext context)
      throws InvalidKeyException {
    return KeyPairImport.privateKey(
        row, ImportedKeyFlags.of(flags), body, context.consent(), InvalidKeyException::new);
  }

  /** Returns the row of the ALG_ID in a BLOB, which must be the requested algorithm. */
  static KeyPairRow row(AlgId algId, CspContext context, String algorithm)
      throws InvalidKeyException {
    KeyPairRow row =
        context
            .row(algId, KeyPairRow.class)
            .orElseThrow(() ->
                NTE_BAD_ALGID.as(
                    InvalidKeyException::new,
                    algId + " is not a key pair algorithm of " + context.describe()));
    if (!row.algorithm().isCalled(algorithm)) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new, "the BLOB holds a " + algId + " key, not " + algorithm);
    }
    return row;
  }
}
