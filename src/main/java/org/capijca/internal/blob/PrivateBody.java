package org.capijca.internal.blob;

import org.capijca.AlgId;

/** The numbers of a private key, as its BLOB holds them. */
public sealed interface PrivateBody permits RsaPrivateBody, DlPrivateBody {
  /** bitlen: the length in bits of the modulus or of P. */
  int bitLength();

  /** A PRIVATEKEYBLOB of version 2; the caller wipes it. */
  byte[] toBlob(AlgId algId);

  /** The public key that belongs to this one. */
  PublicBody publicBody();

  /** Overwrites the secret numbers; the body is of no use afterwards. */
  void wipe();
}
