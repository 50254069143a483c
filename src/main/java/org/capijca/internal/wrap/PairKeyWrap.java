package org.capijca.internal.wrap;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.key.PairKeyImport;
import org.capijca.internal.key.PrivatePairKey;
import org.capijca.internal.table.KeyPairRow;

/** Private keys on their way out of and into the provider. */
final class PairKeyWrap {
  private PairKeyWrap() {}

  /** The key to wrap, as a private key of this provider. */
  static PrivatePairKey<?> own(Key key) throws InvalidKeyException {
    if (!(key instanceof PrivatePairKey<?> own)) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new,
          "a CapiPrivateKey is needed, not "
              + (key == null ? "null" : "a " + key.getClass().getName()));
    }
    return own;
  }

  /** The key of a PRIVATEKEYBLOB in the clear. */
  static PrivatePairKey<?> imported(
      byte[] blob, Set<ImportFlag> flags, CspContext context, String algorithm, int type)
      throws InvalidKeyException {
    if (type != Cipher.PRIVATE_KEY) {
      throw NTE_BAD_TYPE.as(InvalidKeyException::new, "the wrapped key is a private key");
    }
    PrivateBlob read;
    try {
      read = PairBlobs.readPrivate(blob);
    } catch (BlobException e) {
      throw e.as(InvalidKeyException::new);
    }
    KeyPairRow row;
    try {
      row = row(read.algId(), context, algorithm);
    } catch (InvalidKeyException e) {
      read.body().wipe();
      throw e;
    }
    return PairKeyImport.privateKey(
        row, ImportFlag.keyFlags(flags), read.body(), context.consent(), InvalidKeyException::new);
  }

  private static KeyPairRow row(AlgId algId, CspContext context, String algorithm)
      throws InvalidKeyException {
    KeyPairRow row =
        context
            .row(algId, KeyPairRow.class)
            .orElseThrow(
                () ->
                    NTE_BAD_ALGID.as(
                        InvalidKeyException::new,
                        algId + " is no key pair algorithm of " + context.describe()));
    if (!row.algorithm().isCalled(algorithm)) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new, "the BLOB holds a " + algId + " key, not " + algorithm);
    }
    return row;
  }
}
