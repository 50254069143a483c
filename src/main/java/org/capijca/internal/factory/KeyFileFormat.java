package org.capijca.internal.factory;

import java.security.spec.KeySpec;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.ImportFlag;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PairBlobs.PrivateBlob;
import org.capijca.internal.blob.PairBlobs.PublicBlob;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;

/**
 * A form in which Windows programs keep key pairs, and the spec that carries it.
 *
 * @param <S> the spec
 */
interface KeyFileFormat<S extends KeySpec> {
  Class<S> spec();

  PublicBlob readPublic(S spec) throws BlobException;

  PrivateBlob readPrivate(S spec) throws BlobException;

  /** The dwFlags that a key is imported with. */
  Set<ImportFlag> flags(S spec);

  /** Whether keys in this form say their ALG_ID; else they get that of the factory. */
  default boolean namesAlgId() {
    return true;
  }

  S write(AlgId algId, PublicBody body) throws BlobException;

  S write(AlgId algId, PrivateBody body) throws BlobException;
}
