// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.keypair.SignatureInput;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.signature.DigestInfo;

/**
 * The hashes of standard signature names: all that the JDK supports for RSA or DSA, and MD4. They
 * do not depend on the hashes of a CSP.
 */
public enum JcaSignatureHash implements SignatureInput {
  MD2("MD2", HashAlgorithm.MD2, Use.RSA, "1.2.840.113549.1.1.2", ""),
  MD4("MD4", HashAlgorithm.MD4, Use.RSA, "1.2.840.113549.1.1.3", ""),
  MD5("MD5", HashAlgorithm.MD5, Use.RSA, "1.2.840.113549.1.1.4", ""),

  /** The hash of TLS 1.0 and 1.1 signatures. */
  MD5_AND_SHA1("MD5andSHA1", HashAlgorithm.SSL3_SHAMD5, Use.RSA, "", ""),

  SHA1(
      "SHA1",
      HashAlgorithm.SHA1,
      Use.ALL,
      "1.2.840.113549.1.1.5 1.3.14.3.2.29",
      "1.2.840.10040.4.3 1.3.14.3.2.13 1.3.14.3.2.27"
          + " DSA DSS SHA/DSA SHA-1/DSA SHA1/DSA SHAwithDSA DSAWithSHA1"),
  SHA224(
      "SHA224",
      "SHA-224",
      "2.16.840.1.101.3.4.2.4",
      Use.ALL,
      "1.2.840.113549.1.1.14",
      "2.16.840.1.101.3.4.3.1"),
  SHA256(
      "SHA256", HashAlgorithm.SHA_256, Use.ALL, "1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.3.2"),
  SHA384(
      "SHA384", HashAlgorithm.SHA_384, Use.ALL, "1.2.840.113549.1.1.12", "2.16.840.1.101.3.4.3.3"),
  SHA512(
      "SHA512", HashAlgorithm.SHA_512, Use.ALL, "1.2.840.113549.1.1.13", "2.16.840.1.101.3.4.3.4"),
  SHA512_224(
      "SHA512/224",
      "SHA-512/224",
      "2.16.840.1.101.3.4.2.5",
      Use.RSA_AND_PSS,
      "1.2.840.113549.1.1.15",
      ""),
  SHA512_256(
      "SHA512/256",
      "SHA-512/256",
      "2.16.840.1.101.3.4.2.6",
      Use.RSA_AND_PSS,
      "1.2.840.113549.1.1.16",
      ""),
  SHA3_224(
      "SHA3-224",
      "SHA3-224",
      "2.16.840.1.101.3.4.2.7",
      Use.ALL,
      "2.16.840.1.101.3.4.3.13",
      "2.16.840.1.101.3.4.3.5"),
  SHA3_256(
      "SHA3-256",
      "SHA3-256",
      "2.16.840.1.101.3.4.2.8",
      Use.ALL,
      "2.16.840.1.101.3.4.3.14",
      "2.16.840.1.101.3.4.3.6"),
  SHA3_384(
      "SHA3-384",
      "SHA3-384",
      "2.16.840.1.101.3.4.2.9",
      Use.ALL,
      "2.16.840.1.101.3.4.3.15",
      "2.16.840.1.101.3.4.3.7"),
  SHA3_512(
      "SHA3-512",
      "SHA3-512",
      "2.16.840.1.101.3.4.2.10",
      Use.ALL,
      "2.16.840.1.101.3.4.3.16",
      "2.16.840.1.101.3.4.3.8");

  /** The signature schemes that a hash can be used with. */
  private enum Use {
    RSA,
    RSA_AND_PSS,
    ALL
  }

  private final String prefix;
  private final String digest;
  private final String oid;
  private final Use use;
  private final String rsaAliases;
  private final String dsaAliases;

  JcaSignatureHash(
      String prefix, HashAlgorithm algorithm, Use use, String rsaAliases, String dsaAliases) {
    this(
        prefix,
        algorithm.jcaName().orElseThrow(),
        algorithm.oid().orElse(null),
        use,
        rsaAliases,
        dsaAliases);
  }

  JcaSignatureHash(
      String prefix, String digest, String oid, Use use, String rsaAliases, String dsaAliases) {
    this.prefix = prefix;
    this.digest = digest;
    this.oid = oid;
    this.use = use;
    this.rsaAliases = rsaAliases;
    this.dsaAliases = dsaAliases;
  }

  /** Returns the hash with a JCA name, with or without the first hyphen: SHA-256, SHA256. */
  static Optional<JcaSignatureHash> named(String name) {
    return Arrays.stream(values())
        .filter(hash -> name.equalsIgnoreCase(hash.digest) || name.equalsIgnoreCase(hash.prefix))
        .findFirst();
  }

  /** Returns the prefix of signature names with this hash: {@code SHA256} of SHA256withRSA. */
  public String prefix() {
    return prefix;
  }

  /** Returns the JCA name of the hash function. */
  String digest() {
    return digest;
  }

  /** Returns whether RSASSA-PSS supports the hash. */
  public boolean isForPss() {
    return use != Use.RSA;
  }

  /** Returns whether DSA supports the hash. */
  public boolean isForDsa() {
    return use == Use.ALL;
  }

  /** Returns other names of the PKCS #1 signature, including object identifiers. */
  public List<String> rsaAliases() {
    return split(rsaAliases);
  }

  /** Returns other names of the DSA signature, including object identifiers. */
  public List<String> dsaAliases() {
    return split(dsaAliases);
  }

  private static List<String> split(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }

  @Override
  public MessageDigest message() {
    return Digests.of(digest);
  }

  @Override
  public byte[] content(byte[] value) {
    return oid == null ? value : DigestInfo.of(oid, value);
  }
}
