package org.capijca.internal.factory;

import java.security.spec.EncodedKeySpec;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;

/** A form of keys that names no ALG_ID: CNG and XML. */
abstract class KindOnlyFormat<S extends EncodedKeySpec> implements KeyFileFormat<S> {
  abstract PublicBlob publicKey(byte[] encoded) throws BlobException;

  abstract PrivateBlob privateKey(byte[] encoded) throws BlobException;

  abstract byte[] encoded(PublicBody body) throws BlobException;

  /** The private key, which the caller wipes. */
  abstract byte[] encoded(PrivateBody body) throws BlobException;

  /** The spec of an encoding, which it copies. */
  abstract S toSpec(byte[] encoded);

  @Override
  public final boolean namesAlgId() {
    return false;
  }

  @Override
  public final PublicBlob readPublic(S spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return publicKey(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public final PrivateBlob readPrivate(S spec) throws BlobException {
    byte[] encoded = spec.getEncoded();
    try {
      return privateKey(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public final S write(AlgId algId, PublicBody body) throws BlobException {
    return toSpec(encoded(body));
  }

  @Override
  public final S write(AlgId algId, PrivateBody body) throws BlobException {
    byte[] encoded = encoded(body);
    try {
      return toSpec(encoded);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
