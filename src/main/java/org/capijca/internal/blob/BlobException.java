package org.capijca.internal.blob;

/** Bytes that are not the BLOB or key file they should be; carries its CryptoAPI code. */
public final class BlobException extends Exception {
  private static final long serialVersionUID = 1L;

  public BlobException(String message) {
    super(message);
  }
}
