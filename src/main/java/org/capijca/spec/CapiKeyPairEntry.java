// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Objects;

/**
 * A key pair in a slot of a key container, with or without a certificate, as CryptGenKey stores it.
 * The KeyStore returns a key pair without a certificate as this entry, and one with a certificate
 * also as a PrivateKeyEntry, for programs that do not know this class.
 *
 * @since 0.1
 */
public final class CapiKeyPairEntry implements KeyStore.Entry {
  private final PublicKey publicKey;
  private final PrivateKey privateKey;
  private final List<Certificate> chain;

  /**
   * Creates an entry without a certificate.
   *
   * @param pair the key pair
   */
  public CapiKeyPairEntry(KeyPair pair) {
    this(pair, List.of());
  }

  /**
   * Creates an entry with the certificate of the key pair (KP_CERTIFICATE) and its certificate
   * chain.
   *
   * @param pair the key pair
   * @param chain the certificate chain, the certificate of the key pair first; may be empty
   */
  public CapiKeyPairEntry(KeyPair pair, List<? extends Certificate> chain) {
    this.publicKey = Arguments.notNull(Arguments.notNull(pair, "pair").getPublic(), "public key");
    this.privateKey = Arguments.notNull(pair.getPrivate(), "private key");
    for (Certificate certificate : Arguments.notNull(chain, "certificate chain")) {
      Arguments.notNull(certificate, "a certificate of the chain");
    }
    this.chain = List.copyOf(chain);
  }

  /** {@return the public key} */
  public PublicKey getPublicKey() {
    return publicKey;
  }

  /** {@return the private key} */
  public PrivateKey getPrivateKey() {
    return privateKey;
  }

  /**
   * {@return the certificate chain, the certificate of the key pair first, unmodifiable; empty if
   * there is none}
   */
  public List<Certificate> getCertificateChain() {
    return chain;
  }

  /** Compares the keys and the certificate chain. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiKeyPairEntry that
        && publicKey.equals(that.publicKey)
        && privateKey.equals(that.privateKey)
        && chain.equals(that.chain);
  }

  /** Returns a hash of what is public only. */
  @Override
  public int hashCode() {
    return Objects.hash(publicKey, chain);
  }

  /** Returns the public key and the number of certificates; no secrets. */
  @Override
  public String toString() {
    return "CapiKeyPairEntry[" + publicKey + ", " + chain.size() + " certificates]";
  }
}
