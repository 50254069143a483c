// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.blob.SnkFile;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.event.KeyEvents;

/**
 * The serialized form of a public key or an exportable private key: a BLOB with all its numbers,
 * including Q and J of a Diffie-Hellman key.
 *
 * <p>A user-protected key is deserialized without a CallbackHandler, so that its use fails with
 * NTE_SILENT_CONTEXT.
 */
final class SerializedKeyPairKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Csp csp;
  private final AlgId algId;
  private final int flags;
  private final int permissions;
  private final boolean isPrivate;
  private final byte[] blob;

  /** The strong-name public key from which the key was read, or null. */
  private final byte[] strongName;

  private SerializedKeyPairKey(KeyPairKey key, boolean isPrivate, byte[] blob, byte[] strongName) {
    this.csp = key.getCsp();
    this.algId = key.getAlgId();
    this.flags = KeyFlag.toBits(key.getFlags());
    this.permissions = key.attributes().permissions();
    this.isPrivate = isPrivate;
    this.blob = blob;
    this.strongName = strongName;
  }

  static SerializedKeyPairKey of(KeyPairPublicKey<?> key, byte[] blob) {
    return new SerializedKeyPairKey(key, false, blob, key.body().strongName().orElse(null));
  }

  static SerializedKeyPairKey of(KeyPairPrivateKey<?> key, byte[] blob) {
    return new SerializedKeyPairKey(key, true, blob, null);
  }

  private Object readResolve() throws InvalidObjectException {
    if (csp == null || algId == null || blob == null) {
      throw NTE_BAD_DATA.as(InvalidObjectException::new, "a field is missing in a serialized key");
    }
    KeyPairRow row =
        AlgorithmTable.row(csp, algId, KeyPairRow.class)
            .orElseThrow(() ->
                NTE_BAD_DATA.as(
                    InvalidObjectException::new, csp + " has no " + algId + " key pairs"));
    try {
      return isPrivate ? privateKey(row) : publicKey(row);
    } catch (BlobException | IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(InvalidObjectException::new, "a serialized key is damaged", e);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  private KeyPairPublicKey<?> publicKey(KeyPairRow row)
      throws BlobException, InvalidObjectException {
    if (strongName != null) {
      return KeyPairImport.publicKey(row, strongNameBody(strongName), InvalidObjectException::new);
    }
    PublicBlob read = KeyPairBlobs.readPublic(blob);
    requireAlgorithm(read.algId());
    return KeyPairImport.publicKey(row, read.body(), InvalidObjectException::new);
  }

  private static PublicKeyData strongNameBody(byte[] file) throws BlobException {
    return SnkFile.read(file)
        .publicBlob()
        .orElseThrow(() ->
            NTE_BAD_DATA.as(
                BlobException::new, "the ECMA key is a placeholder and contains no public key"))
        .body();
  }

  private KeyPairPrivateKey<?> privateKey(KeyPairRow row)
      throws BlobException, InvalidObjectException {
    KeyAttributes<KeyPairRow> attributes =
        KeyAttributes.of(row, KeyFlag.fromBits(flags)).withPermissions(permissions);
    PrivateBlob read = KeyPairBlobs.readPrivate(blob);
    boolean accepted = false;
    try {
      requireAlgorithm(read.algId());
      KeyPairImport.check(row, read.body(), InvalidObjectException::new);
      accepted = true;
    } finally {
      if (!accepted) {
        read.body().wipe();
      }
    }
    KeyEvents.imported(attributes, read.body().bitLength(), "private key");
    return KeyPairFamilies.of(row.algorithm().kind())
        .privateKey(attributes, read.body(), UserConsent.SILENT);
  }

  private void requireAlgorithm(AlgId algIdOfBlob) throws InvalidObjectException {
    if (algIdOfBlob != algId) {
      throw NTE_BAD_DATA.as(
          InvalidObjectException::new,
          "the BLOB of a serialized " + algId + " key is one of " + algIdOfBlob);
    }
  }
}
