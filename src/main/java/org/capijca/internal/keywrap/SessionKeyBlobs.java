// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.AlgId;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.WrappedKeyBlob;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;
import org.capijca.internal.session.SessionKeyImport;

/**
 * The common part of the codecs for SIMPLEBLOB and SYMMETRICWRAPKEYBLOB: a session key and the
 * ALG_ID of the key that wrapped it.
 */
abstract class SessionKeyBlobs implements WrappedBlobCodec {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  /** Refuses a key to which the flags do not apply. */
  abstract void check(SessionKey key, Set<ExportFlag> flags) throws InvalidKeyException;

  @Override
  public final byte[] wrap(Key key, WrappingKey wrapping, Set<ExportFlag> flags)
      throws InvalidKeyException, IllegalBlockSizeException {
    SessionKey own = SessionKey.require(key);
    check(own, flags);
    byte[] keyValue = KEYS.exportedValue(own, InvalidKeyException::new);
    try {
      return WrappedKeyBlob.of(type(), own.getAlgId(), wrapping.algId(), wrapping.wrap(keyValue))
          .toBlob();
    } finally {
      Arrays.fill(keyValue, (byte) 0);
    }
  }

  @Override
  public final Key unwrap(
      byte[] bytes,
      WrappingKey wrapping,
      Set<ImportFlag> flags,
      CspContext context,
      String algorithm,
      int type)
      throws InvalidKeyException {
    if (type != Cipher.SECRET_KEY) {
      throw NTE_BAD_TYPE.as(
          InvalidKeyException::new,
          "a " + type() + " contains a secret key; allowed Cipher.SECRET_KEY");
    }
    WrappedKeyBlob blob;
    try {
      blob = WrappedKeyBlob.read(bytes, type());
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    }
    if (blob.wrappingAlgId() != wrapping.algId()) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new,
          "the BLOB was encrypted with a "
              + blob.wrappingAlgId()
              + " key, but the cipher was initialised with a "
              + wrapping.algId()
              + " key");
    }
    SessionKeyRow row = row(blob.algId(), context, algorithm);
    // The length is not known before the key is unwrapped; the use of the key checks it.
    DisabledAlgorithms.check(row, DisabledAlgorithms.ANY_LENGTH, InvalidKeyException::new);
    UnwrappedData opened = wrapping.unwrap(blob.wrapped());
    try {
      return SessionKeyImport.unwrapped(
              row, opened.bytes(), opened.length(), opened.intact(), flags)
          .orElseThrow(UnwrappedData::refusal);
    } finally {
      opened.wipe();
    }
  }

  private static SessionKeyRow row(AlgId algId, CspContext context, String algorithm)
      throws InvalidKeyException {
    SessionKeyRow row =
        context
            .row(algId, SessionKeyRow.class)
            .orElseThrow(() ->
                NTE_BAD_ALGID.as(
                    InvalidKeyException::new,
                    algId + " is not a session key algorithm of " + context.describe()));
    if (!row.algorithm().isCalled(algorithm)) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new,
          "the BLOB holds a "
              + algId
              + " key, not "
              + algorithm
              + "; allowed "
              + row.algorithm().jcaName()
              + " and "
              + algId);
    }
    return row;
  }
}
