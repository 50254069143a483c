// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.keypair.KeyPairFamilies;
import org.capijca.internal.keypair.KeyPairFamily;

/** The certificates of key pairs: KP_CERTIFICATE and the certificates of its issuers. */
final class Certificates {
  /** Limits the number of signatures that a file can make its reader verify. */
  private static final int MAX_CHAIN = 32;

  private Certificates() {}

  static X509Certificate decode(byte[] encoded) throws KeyStoreException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (CertificateException | RuntimeException e) {
      throw NTE_BAD_DATA.as(
          KeyStoreException::new, "the certificate cannot be parsed: " + e.getMessage(), e);
    }
  }

  /**
   * Requires the first certificate to contain the public key of the pair, as CryptSetKeyParam does
   * for KP_CERTIFICATE (NTE_BAD_DATA).
   */
  static void check(StoredKeyPair pair) throws KeyStoreException {
    if (!pair.chain().isEmpty() && !isFor(pair, pair.chain().get(0))) {
      throw NTE_BAD_DATA.as(
          KeyStoreException::new,
          "the public key of the certificate is not that of the "
              + pair.row().algId()
              + " key pair");
    }
  }

  /**
   * Returns whether a certificate contains the public key of a pair. Compares numbers, since one
   * key can have several encodings: Diffie-Hellman keys, and RSA keys that are certified as
   * RSASSA-PSS.
   */
  static boolean isFor(StoredKeyPair pair, Certificate certificate) {
    try {
      KeyPairFamily<?, ?> family = KeyPairFamilies.of(pair.row().algorithm().kind());
      PublicKeyData certified =
          family.publicData(new X509EncodedKeySpec(certificate.getPublicKey().getEncoded()));
      return Arrays.equals(
          family.publicKey(pair.row(), certified).getEncoded(), pair.publicKey().getEncoded());
    } catch (InvalidKeySpecException | BlobException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Builds the chain of a leaf certificate from the other certificates, each followed by its
   * issuer, up to a self-signed certificate or the last issuer found.
   */
  static List<Certificate> chain(X509Certificate leaf, Collection<X509Certificate> others) {
    List<Certificate> chain = new ArrayList<>();
    Optional<X509Certificate> next = Optional.of(leaf);
    while (next.isPresent() && chain.size() < MAX_CHAIN) {
      X509Certificate last = next.get();
      chain.add(last);
      next = isSignedBy(last, last) ? Optional.empty() : issuer(last, others, chain);
    }
    return chain;
  }

  /**
   * Finds the issuer of a certificate. Tries certificates with a matching name first, for speed;
   * the others follow because equal names in different string types may not compare equal. Of
   * several issuers the one with the latest expiry date wins, since authorities renew certificates
   * without changing the key.
   */
  private static Optional<X509Certificate> issuer(
      X509Certificate signed, Collection<X509Certificate> others, List<Certificate> chain) {
    Predicate<X509Certificate> named =
        each -> each.getSubjectX500Principal().equals(signed.getIssuerX500Principal());
    return newest(signed, others, named, chain)
        .or(() -> newest(signed, others, named.negate(), chain));
  }

  private static Optional<X509Certificate> newest(
      X509Certificate signed,
      Collection<X509Certificate> others,
      Predicate<X509Certificate> wanted,
      List<Certificate> chain) {
    return others.stream()
        .filter(wanted)
        .filter(each -> !chain.contains(each))
        .filter(each -> isSignedBy(signed, each))
        .max(Comparator.comparing(X509Certificate::getNotAfter));
  }

  private static boolean isSignedBy(X509Certificate signed, X509Certificate issuer) {
    try {
      signed.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
