// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.PrivateKey;
import java.util.Set;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import org.capijca.ImportFlag;
import org.capijca.interfaces.CapiKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.keypair.ForeignKeys;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.session.RawKeyImport;
import org.capijca.internal.session.SessionKey;

/**
 * Imports keys of other providers that show their values, so that they can be wrapped and can wrap.
 * Keys of this provider are used as they are, under their own flags.
 */
final class ForeignKeyImport {
  private final CspContext context;

  ForeignKeyImport(CspContext context) {
    this.context = context;
  }

  /** The wrapping of a key of this provider. */
  interface Wrapping {
    byte[] wrap(Key own) throws InvalidKeyException, IllegalBlockSizeException;
  }

  /**
   * Wraps a key of any provider. One of another provider is exportable for this purpose, since its
   * holder can read it, and the copy is destroyed afterwards.
   *
   * @throws InvalidKeyException if the key does not show its value (NTE_BAD_KEY), or no CSP of the
   *     context has such keys (NTE_BAD_ALGID, NTE_BAD_DATA)
   */
  byte[] wrap(Key key, Wrapping wrapping) throws InvalidKeyException, IllegalBlockSizeException {
    if (key == null || isOwn(key)) {
      return wrapping.wrap(key);
    }
    CapiKey copy = exportable(key);
    try {
      return wrapping.wrap(copy);
    } finally {
      copy.destroy();
    }
  }

  private CapiKey exportable(Key key) throws InvalidKeyException {
    if (key instanceof PrivateKey privateKey) {
      return ForeignKeys.exportable(ForeignKeys.row(context, key), privateKey);
    }
    return session(key, Set.of(ImportFlag.CRYPT_EXPORTABLE));
  }

  /**
   * Returns a key that wraps others: a session key of another provider as one of this provider, any
   * other key as it is.
   *
   * @throws InvalidKeyException as {@link #wrap}
   */
  Key wrappingKey(Key key) throws InvalidKeyException {
    return key instanceof SecretKey && !isOwn(key) ? session(key, Set.of()) : key;
  }

  private SessionKey session(Key key, Set<ImportFlag> flags) throws InvalidKeyException {
    return key instanceof SecretKey secret
        ? RawKeyImport.ofKey(context, secret, flags)
        : SessionKey.require(key);
  }

  private static boolean isOwn(Key key) {
    return key instanceof SessionKey || key instanceof KeyPairPrivateKey<?>;
  }
}
