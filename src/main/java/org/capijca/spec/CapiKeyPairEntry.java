// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.util.List;

/**
 * A key pair in a slot of a key container, with or without a certificate: what CryptGenKey leaves
 * there. Pairs without a certificate are read as this entry; pairs with one also as a
 * PrivateKeyEntry, which is what programs that know nothing of CryptoAPI ask for.
 *
 * @since 0.1
 */
public final class CapiKeyPairEntry implements KeyStore.Entry {
  private final PublicKey publicKey;
  private final PrivateKey privateKey;
  private final List<Certificate> chain;

  /** A pair without a certificate. */
  public CapiKeyPairEntry(KeyPair pair) {
    this(pair, List.of());
  }

  /**
   * A pair with its certificate (KP_CERTIFICATE) and those that vouch for it.
   *
   * @param chain the certificate of the pair first; may be empty
   */
  public CapiKeyPairEntry(KeyPair pair, List<? extends Certificate> chain) {
    this.publicKey = Arguments.notNull(Arguments.notNull(pair, "pair").getPublic(), "public key");
    this.privateKey = Arguments.notNull(pair.getPrivate(), "private key");
    for (Certificate certificate : Arguments.notNull(chain, "certificate chain")) {
      Arguments.notNull(certificate, "a certificate of the chain");
    }
    this.chain = List.copyOf(chain);
  }

  public PublicKey getPublicKey() {
    return publicKey;
  }

  public PrivateKey getPrivateKey() {
    return privateKey;
  }

  /** The certificate of the pair and those that vouch for it; empty where it has none. */
  public List<Certificate> getCertificateChain() {
    return chain;
  }

  /** No secrets. */
  @Override
  public String toString() {
    return "CapiKeyPairEntry[" + publicKey + ", " + chain.size() + " certificates]";
  }
}
