// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import java.security.InvalidKeyException;
import java.security.Key;
import java.util.EnumSet;
import java.util.Set;
import org.capijca.BlobType;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyImport;

/** The codec of SYMMETRICWRAPKEYBLOBs: session keys wrapped with a 3DES or RC2 key by RFC 3217. */
public final class SymmetricWrapBlobCodec extends SessionKeyBlobs {
  @Override
  public BlobType type() {
    return BlobType.SYMMETRICWRAPKEYBLOB;
  }

  @Override
  public Set<ExportFlag> exportFlags() {
    return EnumSet.of(ExportFlag.CRYPT_Y_ONLY);
  }

  @Override
  public Set<ImportFlag> importFlags() {
    return SessionKeyImport.FLAGS;
  }

  @Override
  public WrappingKey wrapping(Key key, Set<ExportFlag> flags, byte[] oaepLabel, RandomBytes random)
      throws InvalidKeyException {
    return Rfc3217WrappingKey.of(key, random);
  }

  @Override
  public WrappingKey unwrapping(Key key, Set<ImportFlag> flags, byte[] oaepLabel)
      throws InvalidKeyException {
    return Rfc3217WrappingKey.of(key, RandomBytes.own());
  }

  @Override
  void check(SessionKey key, Set<ExportFlag> flags) {
    // no flag restricts the key
  }
}
