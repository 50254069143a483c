// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.CapiError;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.ForeignKeys;
import org.capijca.internal.keypair.KeyPairFamilies;
import org.capijca.internal.keypair.KeyPairImport;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyUse;
import org.capijca.internal.keypair.PrivateKeyAccess;
import org.capijca.internal.primitive.pkcs12.KeyBag;

/** Converts private keys of this and other providers to key pairs of containers. */
final class KeyPairEntryImport {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  private final CspContext context;
  private final ImportedKeyAlgorithm rows;
  private final Set<KeyFlag> importFlags;

  /**
   * @param importFlags the flags of imported keys that have none
   */
  KeyPairEntryImport(CspContext context, Set<KeyFlag> importFlags) {
    this.context = context;
    this.rows = new ImportedKeyAlgorithm(context);
    this.importFlags = importFlags;
  }

  /**
   * Returns the key pair of a key that a program stores in a container.
   *
   * @throws KeyStoreException if the key cannot be stored
   */
  StoredKeyPair of(PrivateKey key, Optional<KeySlot> wanted, List<Certificate> chain)
      throws KeyStoreException {
    StoredKeyPair pair =
        key instanceof KeyPairPrivateKey<?> own
            ? ofOwn(own, wanted, chain)
            : ofForeign(key, wanted, chain);
    try {
      Certificates.check(pair);
      requireFamily(pair.row());
    } catch (KeyStoreException e) {
      pair.body().wipe();
      throw e;
    }
    return pair;
  }

  private void requireFamily(KeyPairRow row) throws KeyStoreException {
    if (!context.families().contains(row.algorithm().kind().family())) {
      throw NTE_BAD_ALGID.as(
          KeyStoreException::new,
          "containers of " + context.describe() + " hold no " + row.algId() + " key pairs");
    }
  }

  /**
   * Keeps the flags of the key except CRYPT_ARCHIVABLE, which applies only to the key object that
   * was generated.
   */
  private static StoredKeyPair ofOwn(
      KeyPairPrivateKey<?> key, Optional<KeySlot> wanted, List<Certificate> chain)
      throws KeyStoreException {
    KeyPairRow row = key.attributes().row();
    Optional<KeySlot> slot = row.algorithm().slot();
    if (slot.isEmpty()) {
      throw NTE_BAD_KEY.as(
          KeyStoreException::new, row.algId() + " key pairs cannot be stored in containers");
    }
    if (wanted.isPresent() && !wanted.equals(slot)) {
      throw NTE_BAD_KEY.as(
          KeyStoreException::new,
          "a " + row.algId() + " key pair belongs in " + slot.get() + ", not in " + wanted.get());
    }
    if (key.isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(KeyStoreException::new, "the key has been destroyed");
    }
    return new StoredKeyPair(
        row,
        withoutArchivable(key.getFlags()),
        KEYS.numbers(key, KeyUse.STORE, KeyStoreException::new),
        chain,
        Instant.now());
  }

  static Set<KeyFlag> withoutArchivable(Set<KeyFlag> flags) {
    Set<KeyFlag> kept = EnumSet.noneOf(KeyFlag.class);
    kept.addAll(flags);
    kept.remove(KeyFlag.CRYPT_ARCHIVABLE);
    return kept;
  }

  private StoredKeyPair ofForeign(PrivateKey key, Optional<KeySlot> wanted, List<Certificate> chain)
      throws KeyStoreException {
    if (key == null) {
      throw NTE_BAD_KEY.as(KeyStoreException::new, "the private key is null");
    }
    Set<KeyFlag> flags = withoutArchivable(importFlags);
    context.consent().requireUser(flags, KeyStoreException::new);
    Kind kind =
        ForeignKeys.kind(key)
            .orElseThrow(() ->
                NTE_BAD_ALGID.as(
                    KeyStoreException::new,
                    "a key of the algorithm " + key.getAlgorithm() + "; allowed RSA, DSA, DH"));
    KeyPairRow row = rows.choose(kind, Optional.empty(), wanted, chain);
    PrivateKeyData body = numbers(kind, key);
    try {
      KeyPairImport.check(row, body, KeyStoreException::new);
    } catch (KeyStoreException e) {
      body.wipe();
      throw e;
    }
    return new StoredKeyPair(row, flags, body, chain, Instant.now());
  }

  private static PrivateKeyData numbers(Kind kind, PrivateKey key) throws KeyStoreException {
    try {
      return ForeignKeys.numbers(kind, key);
    } catch (InvalidKeyException e) {
      throw new KeyStoreException(e.getMessage(), e);
    }
  }

  /**
   * Returns the key pair of a key in a PFX file that has no flags of its own, as CryptImportKey
   * would import it.
   *
   * @param body the numbers; this object takes ownership unless it refuses the key
   */
  StoredKeyPair ofFile(KeyPairRow row, PrivateKeyData body) throws KeyStoreException {
    KeyPairImport.check(row, body, KeyStoreException::new);
    return new StoredKeyPair(row, importFlags, body, List.of(), Instant.now());
  }

  /**
   * Throws if the import flags require user consent and no CallbackHandler is available
   * (NTE_SILENT_CONTEXT).
   */
  void requireUser() throws KeyStoreException {
    context.consent().requireUser(importFlags, KeyStoreException::new);
  }

  static Kind kind(byte[] encoded) throws KeyStoreException {
    String algorithm;
    try {
      algorithm = KeyBag.algorithm(encoded);
    } catch (IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(KeyStoreException::new, "the key's encoding is not PKCS #8", e);
    }
    return Kind.ofObjectIdentifier(algorithm)
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                KeyStoreException::new,
                "a key of the algorithm "
                    + KeyAlgorithmName.of(algorithm)
                    + "; allowed RSA, DSA, DH"));
  }

  /** Reads the numbers of a PrivateKeyInfo. */
  static PrivateKeyData body(Kind kind, byte[] encoded) throws KeyStoreException {
    try {
      return KeyPairFamilies.of(kind).privateData(new PKCS8EncodedKeySpec(encoded));
    } catch (InvalidKeySpecException | BlobException e) {
      String reason = "not a " + kind.jcaName() + " key of CryptoAPI: " + e.getMessage();
      throw CapiError.of(e).isPresent()
          ? new KeyStoreException(reason, e)
          : NTE_BAD_DATA.as(KeyStoreException::new, reason, e);
    }
  }
}
