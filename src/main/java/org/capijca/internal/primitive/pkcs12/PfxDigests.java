// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.capijca.internal.primitive.digest.JdkExtendedDigest;

/** The hash functions of files, by object identifiers of the hash or its HMAC. */
final class PfxDigests {
  /**
   * HMAC identifiers older than those of PKCS #5, and missing from Bouncy Castle's list (RFC 8018,
   * B.1).
   */
  private static final ASN1ObjectIdentifier HMAC_WITH_MD5 =
      new ASN1ObjectIdentifier("1.2.840.113549.2.6");

  private static final Map<ASN1ObjectIdentifier, Supplier<ExtendedDigest>> DIGESTS =
      new HashMap<>();

  static {
    add(PKCSObjectIdentifiers.md5, HMAC_WITH_MD5, MD5Digest::new);
    add(X509ObjectIdentifiers.id_SHA1, PKCSObjectIdentifiers.id_hmacWithSHA1, SHA1Digest::new);
    add(
        NISTObjectIdentifiers.id_sha224,
        PKCSObjectIdentifiers.id_hmacWithSHA224,
        SHA224Digest::new);
    add(
        NISTObjectIdentifiers.id_sha256,
        PKCSObjectIdentifiers.id_hmacWithSHA256,
        SHA256Digest::new);
    add(
        NISTObjectIdentifiers.id_sha384,
        PKCSObjectIdentifiers.id_hmacWithSHA384,
        SHA384Digest::new);
    add(
        NISTObjectIdentifiers.id_sha512,
        PKCSObjectIdentifiers.id_hmacWithSHA512,
        SHA512Digest::new);
    add(
        NISTObjectIdentifiers.id_sha512_224,
        PKCSObjectIdentifiers.id_hmacWithSHA512_224,
        () -> new SHA512tDigest(224));
    add(
        NISTObjectIdentifiers.id_sha512_256,
        PKCSObjectIdentifiers.id_hmacWithSHA512_256,
        () -> new SHA512tDigest(256));
    add(
        NISTObjectIdentifiers.id_sha3_224,
        NISTObjectIdentifiers.id_hmacWithSHA3_224,
        () -> new SHA3Digest(224));
    add(
        NISTObjectIdentifiers.id_sha3_256,
        NISTObjectIdentifiers.id_hmacWithSHA3_256,
        () -> new SHA3Digest(256));
    add(
        NISTObjectIdentifiers.id_sha3_384,
        NISTObjectIdentifiers.id_hmacWithSHA3_384,
        () -> new SHA3Digest(384));
    add(
        NISTObjectIdentifiers.id_sha3_512,
        NISTObjectIdentifiers.id_hmacWithSHA3_512,
        () -> new SHA3Digest(512));
    DIGESTS.put(TeleTrusTObjectIdentifiers.ripemd160, RIPEMD160Digest::new);
  }

  private PfxDigests() {}

  private static void add(
      ASN1ObjectIdentifier hash, ASN1ObjectIdentifier hmac, Supplier<ExtendedDigest> digest) {
    DIGESTS.put(hash, digest);
    DIGESTS.put(hmac, digest);
  }

  /**
   * Returns a factory of digests of an algorithm; each computation uses a new one.
   *
   * @throws IOException if the algorithm is unknown (NTE_BAD_ALGID)
   */
  static Supplier<ExtendedDigest> of(ASN1ObjectIdentifier algorithm) throws IOException {
    Supplier<ExtendedDigest> digest = DIGESTS.get(algorithm);
    if (digest == null) {
      throw NTE_BAD_ALGID.as(
          IOException::new,
          "the hash or MAC "
              + algorithm
              + "; allowed MD5, RIPEMD-160, SHA-1, SHA-2 and SHA-3 of any length");
    }
    return () -> JdkExtendedDigest.preferredTo(digest.get());
  }
}
