package org.capijca.internal.registry;

/**
 * Services that are made together. A name is looked for in the families of its JCA engine in this
 * order, which has in front what a short-lived program asks for. The SecureRandom is in none, as it
 * is there from the start.
 */
public enum ServiceFamily {
  SESSION_KEY_GENERATORS("KeyGenerator"),
  PAIR_GENERATORS("KeyPairGenerator"),
  PAIR_FACTORIES("KeyFactory"),
  SESSION_KEY_FACTORIES("SecretKeyFactory"),
  SCHANNEL_KEY_FACTORIES("SecretKeyFactory"),
  SESSION_CIPHERS("Cipher"),
  RSA_CIPHERS("Cipher"),
  BLOB_CIPHERS("Cipher"),
  STANDARD_CIPHERS("Cipher"),
  AGREEMENTS("KeyAgreement"),
  PARAMETERS("AlgorithmParameters"),
  PARAMETER_GENERATORS("AlgorithmParameterGenerator"),
  DIGESTS("MessageDigest"),
  MACS("Mac"),
  SIGNATURES("Signature"),
  STANDARD_SIGNATURES("Signature"),
  KEY_STORES("KeyStore");

  private final String type;

  ServiceFamily(String type) {
    this.type = type;
  }

  /** The JCA engine. */
  public String type() {
    return type;
  }
}
