// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.security.spec.EncodedKeySpec;
import java.util.Set;
import java.util.function.Function;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.KeyPairBlobs.PublicBlob;

/** PUBLICKEYBLOB and PRIVATEKEYBLOB: reads both versions; subclasses write one of them. */
abstract class KeyBlobFormat<S extends EncodedKeySpec> extends EncodedKeyFormat<S> {
  KeyBlobFormat(
      Class<S> spec, Function<byte[], S> constructor, Function<S, Set<ImportFlag>> flags) {
    super(spec, constructor, flags);
  }

  @Override
  final boolean isPrivateKey(byte[] encoded) {
    return KeyPairBlobs.isPrivate(encoded);
  }

  @Override
  final PublicBlob publicKey(byte[] encoded) throws BlobException {
    return KeyPairBlobs.readPublic(encoded);
  }

  @Override
  final PrivateBlob privateKey(byte[] encoded) throws BlobException {
    return KeyPairBlobs.readPrivate(encoded);
  }
}
