// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.BlobType;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.BlobHeader;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.LittleEndianReader;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.ImportedKeyFlags;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.KeyPairPrivateKey;
import org.capijca.internal.keypair.KeyUse;
import org.capijca.internal.keypair.PrivateKeyAccess;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * The codec of PRIVATEKEYBLOBs encrypted with a session key: everything after the header is
 * encrypted (DSS, Diffie-Hellman and RSA key BLOB pages).
 */
public final class PrivateKeyBlobCodec implements WrappedBlobCodec {
  private static final PrivateKeyAccess KEYS = PrivateKeyAccess.of(MethodHandles.lookup());

  @Override
  public BlobType type() {
    return BlobType.PRIVATEKEYBLOB;
  }

  @Override
  public Set<ExportFlag> exportFlags() {
    return EnumSet.of(ExportFlag.CRYPT_Y_ONLY, ExportFlag.CRYPT_BLOB_VER3);
  }

  @Override
  public Set<ImportFlag> importFlags() {
    return EnumSet.of(ImportFlag.CRYPT_EXPORTABLE, ImportFlag.CRYPT_USER_PROTECTED);
  }

  @Override
  public WrappingKey wrapping(Key key, Set<ExportFlag> flags, byte[] oaepLabel, RandomBytes random)
      throws InvalidKeyException {
    return SessionWrappingKey.of(key);
  }

  @Override
  public WrappingKey unwrapping(Key key, Set<ImportFlag> flags, byte[] oaepLabel)
      throws InvalidKeyException {
    return SessionWrappingKey.of(key);
  }

  @Override
  public byte[] wrap(Key key, WrappingKey wrapping, Set<ExportFlag> flags)
      throws InvalidKeyException {
    KeyPairPrivateKey<?> own = PrivateKeyBlobImport.own(key);
    PrivateKeyData body = KEYS.numbers(own, KeyUse.EXPORT, InvalidKeyException::new);
    byte[] blob;
    try {
      blob =
          flags.contains(ExportFlag.CRYPT_BLOB_VER3)
              ? body.toVersion3Blob(own.getAlgId())
              : body.toBlob(own.getAlgId());
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    } finally {
      body.wipe();
    }
    byte[] secret = Arrays.copyOfRange(blob, BlobHeader.SIZE, blob.length);
    try {
      byte[] wrapped = wrapping.wrap(secret);
      return joined(blob, wrapped);
    } catch (IllegalBlockSizeException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(secret, (byte) 0);
      Arrays.fill(blob, (byte) 0);
    }
  }

  @Override
  public Key unwrap(
      byte[] blob,
      WrappingKey wrapping,
      Set<ImportFlag> flags,
      CspContext context,
      String algorithm,
      int type)
      throws InvalidKeyException {
    PrivateKeyBlobImport.requirePrivate(type);
    KeyPairRow row = PrivateKeyBlobImport.row(header(blob).algId(), context, algorithm);
    context.consent().requireUser(ImportedKeyFlags.of(flags), InvalidKeyException::new);
    UnwrappedData opened = wrapping.unwrap(Arrays.copyOfRange(blob, BlobHeader.SIZE, blob.length));
    byte[] clear = joined(blob, opened.bytes());
    try {
      KeyPairPrivateKey<?> key =
          read(clear, BlobHeader.SIZE + opened.length(), row, flags, context);
      if (!opened.intact()) {
        key.destroy();
        throw UnwrappedData.refusal();
      }
      return key;
    } finally {
      opened.wipe();
      Arrays.fill(clear, (byte) 0);
    }
  }

  /** Reads the header, which is not encrypted, so that its faults can be reported in detail. */
  private static BlobHeader header(byte[] blob) throws InvalidKeyException {
    try {
      BlobHeader header = BlobHeader.read(new LittleEndianReader(blob));
      header.require(BlobType.PRIVATEKEYBLOB);
      return header;
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    }
  }

  /**
   * Reads the key in decrypted bytes; every fault in them is reported with the same exception.
   *
   * @param length length of the BLOB in bytes; the padding after it is kept, because the time of a
   *     copy depends on its length
   */
  private static KeyPairPrivateKey<?> read(
      byte[] clear, int length, KeyPairRow row, Set<ImportFlag> flags, CspContext context)
      throws InvalidKeyException {
    try {
      return PrivateKeyBlobImport.imported(
          row, KeyPairBlobs.readPrivate(clear, length).body(), flags, context);
    } catch (BlobException | InvalidKeyException sameAnswer) {
      throw UnwrappedData.refusal();
    }
  }

  /** Returns the header of a BLOB followed by other bytes. */
  private static byte[] joined(byte[] header, byte[] rest) {
    byte[] joined = Arrays.copyOf(header, BlobHeader.SIZE + rest.length);
    System.arraycopy(rest, 0, joined, BlobHeader.SIZE, rest.length);
    return joined;
  }
}
