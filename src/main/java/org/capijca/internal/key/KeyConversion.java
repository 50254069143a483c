package org.capijca.internal.key;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;

/** Between the JDK's key specs of one kind and the bodies of BLOBs. */
interface KeyConversion {
  PublicBody publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException;

  PrivateBody privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException;

  /** The JDK's spec of a public key. */
  KeySpec publicSpec(PublicBody body);

  /** The JDK's spec of a private key. */
  KeySpec privateSpec(PrivateBody body);

  /** The PrivateKeyInfo of a private key. */
  byte[] privateEncoding(PrivateBody body);
}
