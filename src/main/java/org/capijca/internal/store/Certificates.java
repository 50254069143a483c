package org.capijca.internal.store;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.ByteArrayInputStream;
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
import java.util.List;
import java.util.Optional;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.key.KeyConversions;
import org.capijca.internal.key.PairKeys;

/** The certificates of key pairs: KP_CERTIFICATE and those that vouch for it. */
final class Certificates {
  private Certificates() {}

  static X509Certificate decode(byte[] encoded) throws KeyStoreException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    } catch (CertificateException e) {
      throw NTE_BAD_DATA.as(KeyStoreException::new, "a certificate cannot be read", e);
    }
  }

  /**
   * Fails unless the first certificate is that of the pair, as CryptSetKeyParam demands for
   * KP_CERTIFICATE (NTE_BAD_DATA).
   */
  static void check(StoredPair pair) throws KeyStoreException {
    if (!pair.chain().isEmpty() && !isFor(pair, pair.chain().get(0))) {
      throw NTE_BAD_DATA.as(
          KeyStoreException::new,
          "the public key of the certificate is not that of the " + pair.row().algId() + " pair");
    }
  }

  /** Compares the numbers: the same Diffie-Hellman key has several encodings. */
  static boolean isFor(StoredPair pair, Certificate certificate) {
    try {
      PublicBody certified =
          KeyConversions.publicBody(
              pair.row().algorithm().kind(),
              new X509EncodedKeySpec(certificate.getPublicKey().getEncoded()));
      return Arrays.equals(
          PairKeys.publicKey(pair.row(), certified).getEncoded(), pair.publicKey().getEncoded());
    } catch (InvalidKeySpecException | BlobException e) {
      return false;
    }
  }

  /** The leaf and, each after the one it vouches for, those of the others that lead up from it. */
  static List<Certificate> chain(X509Certificate leaf, Collection<X509Certificate> others) {
    List<Certificate> chain = new ArrayList<>();
    Optional<X509Certificate> next = Optional.of(leaf);
    while (next.isPresent()) {
      X509Certificate last = next.get();
      chain.add(last);
      next =
          others.stream()
              .filter(each -> each.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
              .filter(each -> !chain.contains(each))
              .findFirst();
    }
    return chain;
  }
}
