package org.capijca.internal.blob;

import org.capijca.AlgId;

/** The numbers of a public key, as its BLOB holds them. */
public sealed interface PublicBody permits RsaPublicBody, DlPublicBody {
  /** bitlen: the length in bits of the modulus or of P. */
  int bitLength();

  /** A PUBLICKEYBLOB of version 2. */
  byte[] toBlob(AlgId algId);
}
