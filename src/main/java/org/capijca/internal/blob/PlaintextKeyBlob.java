// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.BlobType;

/** A PLAINTEXTKEYBLOB: an unencrypted session key, preceded by its length in bytes. */
public final class PlaintextKeyBlob {
  private final AlgId algId;
  private final byte[] key;

  private PlaintextKeyBlob(AlgId algId, byte[] key) {
    this.algId = algId;
    this.key = key;
  }

  /** Reads a PLAINTEXTKEYBLOB; trailing bytes are ignored. */
  public static PlaintextKeyBlob read(byte[] blob) throws BlobException {
    LittleEndianReader in = new LittleEndianReader(blob);
    BlobHeader header = BlobHeader.read(in);
    header.require(BlobType.PLAINTEXTKEYBLOB);
    header.requireVersion2();
    int length = in.dword("key length");
    in.require(Integer.toUnsignedLong(length), "key");
    return new PlaintextKeyBlob(header.algId(), in.bytes(length, "key"));
  }

  /** Writes the BLOB of a key; the caller wipes it. */
  public static byte[] write(AlgId algId, byte[] key) {
    LittleEndianWriter out = new LittleEndianWriter(BlobHeader.SIZE + Integer.BYTES + key.length);
    new BlobHeader(BlobType.PLAINTEXTKEYBLOB, BlobHeader.VERSION_2, algId).write(out);
    return out.dword(key.length).bytes(key).toByteArray();
  }

  public AlgId algId() {
    return algId;
  }

  /** Returns a copy of the key bytes; the caller wipes it. */
  public byte[] key() {
    return key.clone();
  }

  public void wipe() {
    Arrays.fill(key, (byte) 0);
  }
}
