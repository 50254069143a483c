// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.KeySlot;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PvkFile;
import org.capijca.internal.csp.KeyPairAlgorithm;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.PvkProtection;

/** Reads and writes key pairs in PVK files. */
public final class PvkFiles {
  private PvkFiles() {}

  /**
   * Reads the private key in a file.
   *
   * @param password null if there is none
   * @throws BlobException if this is not a PVK file (NTE_BAD_DATA), a password is missing
   *     (NTE_BAD_KEY_STATE) or wrong (NTE_BAD_DATA); faults in the decrypted data are not
   *     distinguished
   */
  public static PrivateBlob read(byte[] file, byte[] password) throws BlobException {
    PvkFile pvk = PvkFile.read(file);
    if (password == null || !pvk.isEncrypted()) {
      return readBlob(pvk);
    }
    PvkFile decrypted = pvk.decrypt(password, KeyFileCipher.INSTANCE);
    try {
      return readBlob(decrypted);
    } catch (BlobException sameAnswer) {
      throw PvkFile.refusal();
    }
  }

  /** Reads the key in a decrypted file, and wipes the file. */
  private static PrivateBlob readBlob(PvkFile pvk) throws BlobException {
    byte[] blob = null;
    try {
      blob = pvk.privateKeyBlob();
      return KeyPairBlobs.readPrivate(blob);
    } finally {
      wipe(blob);
      pvk.wipe();
    }
  }

  /** Writes an unencrypted file, which the caller wipes. */
  public static byte[] write(AlgId algId, PrivateKeyData body) throws BlobException {
    PvkFile pvk = pvk(algId, body);
    try {
      return pvk.toBytes();
    } finally {
      pvk.wipe();
    }
  }

  /**
   * Writes a file encrypted with a password and new salt, or an unencrypted one for protection
   * NONE.
   */
  public static byte[] encrypt(
      AlgId algId,
      PrivateKeyData body,
      byte[] password,
      PvkProtection protection,
      RandomBytes random)
      throws BlobException {
    PvkFile pvk = pvk(algId, body);
    try {
      byte[] salt = new byte[PvkFile.SALT_SIZE];
      random.fill(salt);
      return pvk.encrypt(password, salt, protection, KeyFileCipher.INSTANCE).toBytes();
    } finally {
      pvk.wipe();
    }
  }

  private static PvkFile pvk(AlgId algId, PrivateKeyData body) throws BlobException {
    byte[] blob = body.toBlob(algId);
    try {
      return PvkFile.of(slot(algId), blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  private static KeySlot slot(AlgId algId) throws BlobException {
    return Arrays.stream(KeyPairAlgorithm.values())
        .filter(pair -> pair.algId() == algId && pair.hasPvkFiles())
        .findAny()
        .flatMap(KeyPairAlgorithm::slot)
        .orElseThrow(() -> NTE_BAD_TYPE.as(BlobException::new, algId + " keys have no PVK files"));
  }

  /** Overwrites the arrays that are not null. */
  public static void wipe(byte[]... secrets) {
    for (byte[] secret : secrets) {
      if (secret != null) {
        Arrays.fill(secret, (byte) 0);
      }
    }
  }
}
