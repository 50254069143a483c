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

/** Private keys on their way out of and into the provider. */
final class PrivateKeyBlobImport {
  private PrivateKeyBlobImport() {}

  /** The key to wrap, as a private key of this provider. */
  static KeyPairPrivateKey<?> own(Key key) throws InvalidKeyException {
    if (!(key instanceof KeyPairPrivateKey<?> own)) {
      throw RefusedKey.needed("CapiPrivateKey is needed", key);
    }
    return own;
  }

  /** Refuses to unwrap anything but a private key. */
  static void requirePrivate(int type) throws InvalidKeyException {
    if (type != Cipher.PRIVATE_KEY) {
      throw NTE_BAD_TYPE.as(InvalidKeyException::new, "the wrapped key is a private key");
    }
  }

  /** The key over a body that has been read, which it takes over, or wipes if it is refused. */
  static KeyPairPrivateKey<?> imported(
      KeyPairRow row, PrivateKeyData body, Set<ImportFlag> flags, CspContext context)
      throws InvalidKeyException {
    return KeyPairImport.privateKey(
        row, ImportedKeyFlags.of(flags), body, context.consent(), InvalidKeyException::new);
  }

  /** The row of the algorithm that a BLOB names, which must be the one that was asked for. */
  static KeyPairRow row(AlgId algId, CspContext context, String algorithm)
      throws InvalidKeyException {
    KeyPairRow row =
        context
            .row(algId, KeyPairRow.class)
            .orElseThrow(() ->
                NTE_BAD_ALGID.as(
                    InvalidKeyException::new,
                    algId + " is no key pair algorithm of " + context.describe()));
    if (!row.algorithm().isCalled(algorithm)) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new, "the BLOB holds a " + algId + " key, not " + algorithm);
    }
    return row;
  }
}
