// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.List;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;

/** A hash algorithm: the properties that its ALG_ID has in every CSP. */
public enum HashAlgorithm {
  MD2(
      AlgId.CALG_MD2,
      128,
      "MD2",
      "Message Digest 2 (MD2)",
      "MD2",
      64,
      true,
      "1.2.840.113549.2.2",
      Signed.BY_RSA),
  MD4(
      AlgId.CALG_MD4,
      128,
      "MD4",
      "Message Digest 4 (MD4)",
      "MD4",
      64,
      true,
      "1.2.840.113549.2.4",
      Signed.BY_RSA),
  MD5(
      AlgId.CALG_MD5,
      128,
      "MD5",
      "Message Digest 5 (MD5)",
      "MD5",
      64,
      true,
      "1.2.840.113549.2.5",
      Signed.BY_RSA),
  SHA1(
      AlgId.CALG_SHA1,
      160,
      "SHA-1",
      "Secure Hash Algorithm (SHA-1)",
      "SHA-1",
      64,
      true,
      "1.3.14.3.2.26",
      Signed.BY_RSA_AND_DSS),
  SHA_256(
      AlgId.CALG_SHA_256,
      256,
      "SHA-256",
      "Secure Hash Algorithm (SHA-256)",
      "SHA-256",
      64,
      false,
      "2.16.840.1.101.3.4.2.1",
      Signed.BY_RSA),
  SHA_384(
      AlgId.CALG_SHA_384,
      384,
      "SHA-384",
      "Secure Hash Algorithm (SHA-384)",
      "SHA-384",
      128,
      false,
      "2.16.840.1.101.3.4.2.2",
      Signed.BY_RSA),
  SHA_512(
      AlgId.CALG_SHA_512,
      512,
      "SHA-512",
      "Secure Hash Algorithm (SHA-512)",
      "SHA-512",
      128,
      false,
      "2.16.840.1.101.3.4.2.3",
      Signed.BY_RSA),
  SSL3_SHAMD5(
      AlgId.CALG_SSL3_SHAMD5,
      288,
      "SSL3 SHAMD5",
      "SSL3 SHAMD5",
      "MD5andSHA1",
      0,
      false,
      null,
      Signed.BY_RSA),
  MAC(AlgId.CALG_MAC, "MAC", "Message Authentication Code"),
  HMAC(AlgId.CALG_HMAC, "HMAC", "Hugo's MAC (HMAC)"),
  MASTER_HASH(AlgId.CALG_SCHANNEL_MASTER_HASH, "SCH MASTER HASH", "SChannel Master Hash"),
  MAC_KEY(AlgId.CALG_SCHANNEL_MAC_KEY, "SCH MAC KEY", "SChannel MAC Key"),
  ENC_KEY(AlgId.CALG_SCHANNEL_ENC_KEY, "SCH ENC KEY", "SChannel Encryption Key"),
  TLS1PRF(AlgId.CALG_TLS1PRF, "TLS1 PRF", "TLS1 Pseudo Random Function");

  /** The kinds of keys that sign a hash; by the CryptSignHash page, DSS signs SHA-1 only. */
  private enum Signed {
    NEVER,
    BY_RSA(Kind.RSA),
    BY_RSA_AND_DSS(Kind.RSA, Kind.DSS);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Kind> kinds;

    Signed(Kind... kinds) {
      this.kinds = List.of(kinds);
    }
  }

  private final AlgId algId;
  private final int bits;
  private final String shortName;
  private final String longName;
  private final String jcaName;
  private final int hmacStringLength;
  private final boolean expandsKeys;
  private final String oid;
  private final Signed signed;

  /** An algorithm that is enumerated among the hashes but needs a key. */
  HashAlgorithm(AlgId algId, String shortName, String longName) {
    this(algId, 0, shortName, longName, null, 0, false, null, Signed.NEVER);
  }

  HashAlgorithm(
      AlgId algId,
      int bits,
      String shortName,
      String longName,
      String jcaName,
      int hmacStringLength,
      boolean expandsKeys,
      String oid,
      Signed signed) {
    this.algId = algId;
    this.bits = bits;
    this.shortName = shortName;
    this.longName = longName;
    this.jcaName = jcaName;
    this.hmacStringLength = hmacStringLength;
    this.expandsKeys = expandsKeys;
    this.oid = oid;
    this.signed = signed;
  }

  /** Returns the hash algorithm with this ALG_ID. */
  static HashAlgorithm of(AlgId algId) {
    for (HashAlgorithm algorithm : values()) {
      if (algorithm.algId == algId) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(algId + " is not a hash");
  }

  public AlgId algId() {
    return algId;
  }

  /** Returns the length of the hash value in bits; 0 if it depends on the key or the caller. */
  public int bits() {
    return bits;
  }

  /** Returns szName of PP_ENUMALGS_EX. */
  public String shortName() {
    return shortName;
  }

  /** Returns szLongName of PP_ENUMALGS_EX. */
  public String longName() {
    return longName;
  }

  /** Returns the JCA name of the hash function; empty for keyed algorithms. */
  public Optional<String> jcaName() {
    return Optional.ofNullable(jcaName);
  }

  /**
   * Returns the length in bytes of the default inner and outer strings of CALG_HMAC, which is also
   * the length of the longest key that is not hashed first; 0 if CALG_HMAC cannot use the hash.
   *
   * <p>The HMAC_INFO page says 64 bytes. That it means the 128 bytes of RFC 2104 for SHA-384 and
   * SHA-512 is inferred: Wine uses 64 there too, and no Windows measurement is known.
   */
  public int hmacStringLength() {
    return hmacStringLength;
  }

  /** Returns the standard JCA name of HMAC with this hash; empty if there is none. */
  public Optional<String> hmacName() {
    return hmacStringLength == 0
        ? Optional.empty()
        : jcaName().map(name -> "Hmac" + name.replace("-", ""));
  }

  /**
   * Returns whether CryptDeriveKey expands values of this hash for 3DES and AES keys: all but "the
   * SHA-2 family" (CryptDeriveKey). The 36 bytes of CALG_SSL3_SHAMD5 are truncated as in Wine: they
   * are long enough for any key, and expansion would need a hash with an ALG_ID that does not hash
   * data.
   */
  public boolean expandsKeys() {
    return expandsKeys;
  }

  /**
   * Returns the object identifier of the hash in a signature's DigestInfo (RFC 8017 appendix B.1);
   * empty for CALG_SSL3_SHAMD5, which is signed without a DigestInfo ("Creating a CALG_SSL3_SHAMD5
   * Hash" page).
   */
  public Optional<String> oid() {
    return Optional.ofNullable(oid);
  }

  /** Returns whether keys of this kind sign the hash. */
  public boolean isSignedBy(Kind kind) {
    return signed.kinds.contains(kind);
  }
}
