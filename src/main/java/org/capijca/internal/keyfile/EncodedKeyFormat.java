// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.security.spec.EncodedKeySpec;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;

/**
 * A format whose spec is the encoding of a public or private key and no more: BLOBs of CryptoAPI
 * and CNG, and XML. Copies of encodings are wiped here.
 */
abstract class EncodedKeyFormat<S extends EncodedKeySpec> implements KeyFileFormat<S> {
  private final Class<S> spec;
  private final Function<byte[], S> constructor;
  private final Function<S, Set<ImportFlag>> flags;

  /**
   * @param constructor copies the encoding
   * @param flags the dwFlags in a spec
   */
  EncodedKeyFormat(
      Class<S> spec, Function<byte[], S> constructor, Function<S, Set<ImportFlag>> flags) {
    this.spec = spec;
    this.constructor = constructor;
    this.flags = flags;
  }

  abstract PublicBlob publicKey(byte[] encoded) throws BlobException;

  abstract PrivateBlob privateKey(byte[] encoded) throws BlobException;

  abstract byte[] encoded(AlgId algId, PublicKeyData data) throws BlobException;

  /** Encodes the private key; the caller wipes the result. */
  abstract byte[] encoded(AlgId algId, PrivateKeyData data) throws BlobException;

  @Override
  public final Class<S> spec() {
    return spec;
  }

  @Override
  public final Set<ImportFlag> flags(S spec) {
    return flags.apply(spec);
  }

  /** Returns whether an encoding is of a private key, whose public half is read from it. */
  boolean isPrivateKey(byte[] encoded) {
    return false;
  }

  @Override
  public final boolean isPrivateOnly(S spec) {
    byte[] encoded = spec.getEncoded();
    boolean privateKey = isPrivateKey(encoded);
    Arrays.fill(encoded, (byte) 0);
    return privateKey;
  }

  @Override
  public final PublicBlob readPublic(S spec) throws BlobException {
    return read(spec, this::publicKey);
  }

  @Override
  public final PrivateBlob readPrivate(S spec) throws BlobException {
    return read(spec, this::privateKey);
  }

  private interface Reader<T> {
    T read(byte[] encoded) throws BlobException;
  }

  private <T> T read(S spec, Reader<T> reader) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return reader.read(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public final S write(AlgId algId, PublicKeyData data) throws BlobException {
    return constructor.apply(encoded(algId, data));
  }

  @Override
  public final S write(AlgId algId, PrivateKeyData data) throws BlobException {
    byte[] encoded = encoded(algId, data);
    try {
      return constructor.apply(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
