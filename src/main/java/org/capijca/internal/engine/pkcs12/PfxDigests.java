package org.capijca.internal.engine.pkcs12;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The hashes that files name, as such or as HMAC. */
final class PfxDigests {
  private static final Map<ASN1ObjectIdentifier, Supplier<ExtendedDigest>> DIGESTS =
      Map.of(
          X509ObjectIdentifiers.id_SHA1, SHA1Digest::new,
          NISTObjectIdentifiers.id_sha224, SHA224Digest::new,
          NISTObjectIdentifiers.id_sha256, SHA256Digest::new,
          NISTObjectIdentifiers.id_sha384, SHA384Digest::new,
          NISTObjectIdentifiers.id_sha512, SHA512Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA1, SHA1Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA224, SHA224Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA256, SHA256Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA384, SHA384Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA512, SHA512Digest::new);

  private PfxDigests() {}

  static ExtendedDigest of(ASN1ObjectIdentifier algorithm) throws IOException {
    Supplier<ExtendedDigest> digest = DIGESTS.get(algorithm);
    if (digest == null) {
      throw NTE_BAD_ALGID.as(
          IOException::new,
          "the hash or MAC " + algorithm + "; allowed SHA-1, SHA-224, SHA-256, SHA-384, SHA-512");
    }
    return digest.get();
  }
}
