package org.capijca.internal.table;

import org.capijca.AlgId;

/** What follows from a hash's ALG_ID, whichever CSP serves it. */
public enum HashAlgorithm {
  MD2(AlgId.CALG_MD2, 128, "MD2", "Message Digest 2 (MD2)"),
  MD4(AlgId.CALG_MD4, 128, "MD4", "Message Digest 4 (MD4)"),
  MD5(AlgId.CALG_MD5, 128, "MD5", "Message Digest 5 (MD5)"),
  SHA1(AlgId.CALG_SHA1, 160, "SHA-1", "Secure Hash Algorithm (SHA-1)"),
  SHA_256(AlgId.CALG_SHA_256, 256, "SHA-256", "Secure Hash Algorithm (SHA-256)"),
  SHA_384(AlgId.CALG_SHA_384, 384, "SHA-384", "Secure Hash Algorithm (SHA-384)"),
  SHA_512(AlgId.CALG_SHA_512, 512, "SHA-512", "Secure Hash Algorithm (SHA-512)"),
  SSL3_SHAMD5(AlgId.CALG_SSL3_SHAMD5, 288, "SSL3 SHAMD5", "SSL3 SHAMD5"),
  MAC(AlgId.CALG_MAC, 0, "MAC", "Message Authentication Code"),
  HMAC(AlgId.CALG_HMAC, 0, "HMAC", "Hugo's MAC (HMAC)"),
  MASTER_HASH(AlgId.CALG_SCHANNEL_MASTER_HASH, 0, "SCH MASTER HASH", "SChannel Master Hash"),
  MAC_KEY(AlgId.CALG_SCHANNEL_MAC_KEY, 0, "SCH MAC KEY", "SChannel MAC Key"),
  ENC_KEY(AlgId.CALG_SCHANNEL_ENC_KEY, 0, "SCH ENC KEY", "SChannel Encryption Key"),
  TLS1PRF(AlgId.CALG_TLS1PRF, 0, "TLS1 PRF", "TLS1 Pseudo Random Function");

  private final AlgId algId;
  private final int bits;
  private final String shortName;
  private final String longName;

  HashAlgorithm(AlgId algId, int bits, String shortName, String longName) {
    this.algId = algId;
    this.bits = bits;
    this.shortName = shortName;
    this.longName = longName;
  }

  public AlgId algId() {
    return algId;
  }

  /** Length of the hash value in bits; 0 where it depends on the key or the caller. */
  public int bits() {
    return bits;
  }

  /** szName of PP_ENUMALGS_EX. */
  public String shortName() {
    return shortName;
  }

  /** szLongName of PP_ENUMALGS_EX. */
  public String longName() {
    return longName;
  }
}
