// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Optional;
import java.util.Set;
import javax.crypto.interfaces.DHKey;
import org.capijca.CapiError;
import org.capijca.KeyFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/**
 * Imports keys of other providers with accessible values. The owner of such a key can read it, so
 * that importing it with CRYPT_EXPORTABLE reveals nothing new.
 *
 * <p>Keys of this provider are not imported here: their flags determine what can be read.
 */
public final class ForeignKeys {
  private ForeignKeys() {}

  /** Returns the type of a key of any provider, by its interface or the name of its algorithm. */
  public static Optional<Kind> kind(Key key) {
    if (key instanceof RSAKey) {
      return Optional.of(Kind.RSA);
    }
    if (key instanceof DSAKey) {
      return Optional.of(Kind.DSS);
    }
    return key instanceof DHKey ? Optional.of(Kind.DH) : Kind.ofName(key.getAlgorithm());
  }

  /**
   * Returns the default row for importing a key of another provider: AT_KEYEXCHANGE for RSA and
   * Diffie-Hellman keys, AT_SIGNATURE for DSS keys.
   *
   * @throws InvalidKeyException if the context supports no keys of this type (NTE_BAD_ALGID)
   */
  public static KeyPairRow row(CspContext context, Key key) throws InvalidKeyException {
    Optional<Kind> kind = kind(key);
    return context.rows(KeyPairRow.class).stream()
        .filter(row -> kind.equals(Optional.of(row.algorithm().kind())))
        .filter(row -> row.algorithm().slot().isPresent())
        .filter(row -> row.algorithm().encrypts() == row.algorithm().kind().encrypts())
        .findFirst()
        .orElseThrow(() ->
            CapiError.NTE_BAD_ALGID.as(
                InvalidKeyException::new,
                "a "
                    + key.getAlgorithm()
                    + " key has no key pair algorithm of "
                    + context.describe()));
  }

  /**
   * Imports a public key of another provider.
   *
   * @throws InvalidKeyException if its values are not accessible (NTE_BAD_KEY), or the CSP does not
   *     support such keys (NTE_BAD_DATA)
   */
  public static KeyPairPublicKey<?> publicKey(KeyPairRow row, PublicKey key)
      throws InvalidKeyException {
    KeySpec spec = ShownValues.of(key);
    try {
      return KeyPairImport.publicKey(
          row,
          KeyPairFamilies.of(row.algorithm().kind()).publicData(spec),
          InvalidKeyException::new);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    } catch (InvalidKeySpecException e) {
      throw refused(row.algorithm().kind(), e);
    }
  }

  /**
   * Imports a private key of another provider.
   *
   * @param flags the flags of the new key
   * @throws InvalidKeyException if its values are not accessible (NTE_BAD_KEY), the CSP does not
   *     support such keys or the numbers are inconsistent (NTE_BAD_DATA), or the flags require user
   *     consent and no CallbackHandler is available (NTE_SILENT_CONTEXT)
   */
  public static KeyPairPrivateKey<?> privateKey(
      KeyPairRow row, Set<KeyFlag> flags, PrivateKey key, UserConsent consent)
      throws InvalidKeyException {
    return KeyPairImport.privateKey(
        row, flags, numbers(row.algorithm().kind(), key), consent, InvalidKeyException::new);
  }

  /**
   * Returns the unchecked numbers of a private key of another provider.
   *
   * @throws InvalidKeyException if its values are not accessible (NTE_BAD_KEY), or are not a key of
   *     this type (NTE_BAD_KEY, NTE_BAD_DATA)
   */
  public static PrivateKeyData numbers(Kind kind, PrivateKey key) throws InvalidKeyException {
    KeySpec spec = ShownValues.of(key);
    try {
      return KeyPairFamilies.of(kind).privateData(spec);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    } catch (InvalidKeySpecException e) {
      throw refused(kind, e);
    }
  }

  /**
   * Returns an exportable copy of a private key of another provider, which is to be written in
   * another format and destroyed.
   *
   * @throws InvalidKeyException like {@link #privateKey}
   */
  public static KeyPairPrivateKey<?> exportable(KeyPairRow row, PrivateKey key)
      throws InvalidKeyException {
    return privateKey(row, Set.of(KeyFlag.CRYPT_EXPORTABLE), key, UserConsent.SILENT);
  }

  private static InvalidKeyException refused(Kind kind, InvalidKeySpecException e) {
    return NTE_BAD_KEY.as(
        InvalidKeyException::new, "the key is not a " + kind.jcaName() + " key of CryptoAPI", e);
  }
}
