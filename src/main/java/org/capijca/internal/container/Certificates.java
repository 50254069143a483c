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

/** The certificates of key pairs: KP_CERTIFICATE and those that vouch for it. */
final class Certificates {
  /** A bound for what a file can make its reader verify. */
  private static final int MAX_CHAIN = 32;

  private Certificates() {}

  static X509Certificate decode(byte[] encoded) throws KeyStoreException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (CertificateException | RuntimeException e) {
      throw NTE_BAD_DATA.as(
          KeyStoreException::new, "a certificate that the JDK cannot read: " + e.getMessage(), e);
    }
  }

  /**
   * Fails unless the first certificate is that of the pair, as CryptSetKeyParam demands for
   * KP_CERTIFICATE (NTE_BAD_DATA).
   */
  static void check(StoredKeyPair pair) throws KeyStoreException {
    if (!pair.chain().isEmpty() && !isFor(pair, pair.chain().get(0))) {
      throw NTE_BAD_DATA.as(
          KeyStoreException::new,
          "the public key of the certificate is not that of the " + pair.row().algId() + " pair");
    }
  }

  /**
   * Returns whether a certificate is that of a key pair. Numbers are compared, since one key can
   * have several encodings: Diffie-Hellman keys, and RSA keys that are certified as RSASSA-PSS.
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
   * The leaf and, each after the one that it signed, those of the others that lead up from it, to a
   * self-signed one or as far as there are any.
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
   * The one of the others that signed a certificate. Names are compared first, since that is quick;
   * the same name in another string type may not compare equal. Of several, as authorities renew
   * their certificates without a new key, the one that is valid longest.
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
