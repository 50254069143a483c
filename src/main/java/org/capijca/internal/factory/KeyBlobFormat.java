package org.capijca.internal.factory;

import java.security.spec.EncodedKeySpec;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;

/** PUBLICKEYBLOB and PRIVATEKEYBLOB: read in either version, written in one. */
abstract class KeyBlobFormat<S extends EncodedKeySpec> implements KeyFileFormat<S> {
  /** The BLOB of a public key. */
  abstract byte[] blob(AlgId algId, PublicBody body) throws BlobException;

  /** The BLOB of a private key. */
  abstract byte[] blob(AlgId algId, PrivateBody body) throws BlobException;

  /** The spec of a BLOB, which it copies. */
  abstract S toSpec(byte[] blob);

  @Override
  public final PublicBlob readPublic(S spec) throws BlobException {
    return PairBlobs.readPublic(spec.getEncoded());
  }

  @Override
  public final PrivateBlob readPrivate(S spec) throws BlobException {
    byte[] blob = spec.getEncoded();
    try {
      return PairBlobs.readPrivate(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }

  @Override
  public final S write(AlgId algId, PublicBody body) throws BlobException {
    return toSpec(blob(algId, body));
  }

  @Override
  public final S write(AlgId algId, PrivateBody body) throws BlobException {
    byte[] blob = blob(algId, body);
    try {
      return toSpec(blob);
    } finally {
      Arrays.fill(blob, (byte) 0);
    }
  }
}
