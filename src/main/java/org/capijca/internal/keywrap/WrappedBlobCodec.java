// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Set;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.BlobType;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.random.RandomBytes;

/** A codec for a BLOB type whose keys are encrypted with another key. */
public interface WrappedBlobCodec {
  BlobType type();

  /** Returns the dwFlags of CryptExportKey that apply to this BLOB type. */
  Set<ExportFlag> exportFlags();

  /** Returns the dwFlags of CryptImportKey that apply to this BLOB type. */
  Set<ImportFlag> importFlags();

  /** Returns the wrapping key, initialised for wrapping. */
  WrappingKey wrapping(Key key, Set<ExportFlag> flags, byte[] oaepLabel, RandomBytes random)
      throws InvalidKeyException, InvalidAlgorithmParameterException;

  /** Returns the wrapping key, initialised for unwrapping. */
  WrappingKey unwrapping(Key key, Set<ImportFlag> flags, byte[] oaepLabel)
      throws InvalidKeyException, InvalidAlgorithmParameterException;

  /** Encodes an exportable key as a BLOB. */
  byte[] wrap(Key key, WrappingKey wrapping, Set<ExportFlag> flags)
      throws InvalidKeyException, IllegalBlockSizeException;

  /**
   * Decodes the key in a BLOB.
   *
   * @param algorithm the algorithm name requested by the caller
   * @param type the key type: SECRET_KEY, PRIVATE_KEY or PUBLIC_KEY of {@link javax.crypto.Cipher}
   */
  Key unwrap(
      byte[] blob,
      WrappingKey wrapping,
      Set<ImportFlag> flags,
      CspContext context,
      String algorithm,
      int type)
      throws InvalidKeyException;
}
