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

/** A BLOB type whose keys are under another key. */
public interface WrappedBlobCodec {
  BlobType type();

  /** The dwFlags of CryptExportKey that it has a use for. */
  Set<ExportFlag> exportFlags();

  /** The dwFlags of CryptImportKey that it has a use for. */
  Set<ImportFlag> importFlags();

  /** The wrapping key, set up to wrap. */
  WrappingKey wrapping(Key key, Set<ExportFlag> flags, byte[] oaepLabel, RandomBytes random)
      throws InvalidKeyException, InvalidAlgorithmParameterException;

  /** The wrapping key, set up to unwrap. */
  WrappingKey unwrapping(Key key, Set<ImportFlag> flags, byte[] oaepLabel)
      throws InvalidKeyException, InvalidAlgorithmParameterException;

  /** The BLOB of an exportable key. */
  byte[] wrap(Key key, WrappingKey wrapping, Set<ExportFlag> flags)
      throws InvalidKeyException, IllegalBlockSizeException;

  /**
   * The key in a BLOB.
   *
   * @param algorithm what the caller calls it
   * @param type SECRET_KEY, PRIVATE_KEY or PUBLIC_KEY of {@link javax.crypto.Cipher}
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
