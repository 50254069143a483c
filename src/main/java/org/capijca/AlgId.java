// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Optional;
import java.util.Set;

/**
 * The ALG_IDs of {@code wincrypt.h}, by number and by name.
 *
 * <p>An ALG_ID packs a class (3 bits), a type (4 bits) and a sub-identifier (9 bits). Numbers: the
 * SecCrypto page "ALG_ID" and the header. {@link CapiProvider#algorithms()} lists which of them a
 * CSP serves, and with which key lengths.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/seccrypto/alg-id">ALG_ID</a>
 * @since 0.1
 */
public enum AlgId implements NumericConstant {
  /** DES. */
  CALG_DES(0x6601),
  /** RC2. */
  CALG_RC2(0x6602),
  /** 3DES with three keys. */
  CALG_3DES(0x6603),
  /** DESX; no Microsoft CSP has it. */
  CALG_DESX(0x6604),
  /** 3DES with two keys. */
  CALG_3DES_112(0x6609),
  /** SKIPJACK, of Fortezza CSPs. */
  CALG_SKIPJACK(0x660A),
  /** TEK, of Fortezza CSPs. */
  CALG_TEK(0x660B),
  /** DES with 40 secret bits, of the DSS and Diffie-Hellman CSPs. */
  CALG_CYLINK_MEK(0x660C),
  /** RC5; no Microsoft CSP has it. */
  CALG_RC5(0x660D),
  /** AES with 128-bit keys. */
  CALG_AES_128(0x660E),
  /** AES with 192-bit keys. */
  CALG_AES_192(0x660F),
  /** AES with 256-bit keys. */
  CALG_AES_256(0x6610),
  /** AES without a key length; the Microsoft CSPs refuse it. */
  CALG_AES(0x6611),
  /** The null cipher, which has no key. */
  CALG_NULLCIPHER(0x6000),
  /** RC4. */
  CALG_RC4(0x6801),
  /** SEAL; no Microsoft CSP has it. */
  CALG_SEAL(0x6802),

  /** MD2. */
  CALG_MD2(0x8001),
  /** MD4. */
  CALG_MD4(0x8002),
  /** MD5. */
  CALG_MD5(0x8003),
  /** SHA-1. */
  CALG_SHA1(0x8004),
  /** CBC-MAC with a block cipher key. */
  CALG_MAC(0x8005),
  /** MD5 followed by SHA-1: 36 bytes, which SSL 3.0 and TLS 1.0 sign. */
  CALG_SSL3_SHAMD5(0x8008),
  /** HMAC with a session key. */
  CALG_HMAC(0x8009),
  /** The pseudorandom function of TLS 1.0. */
  CALG_TLS1PRF(0x800A),
  /** Replacement of the password hash function of Windows. */
  CALG_HASH_REPLACE_OWF(0x800B),
  /** SHA-256. */
  CALG_SHA_256(0x800C),
  /** SHA-384. */
  CALG_SHA_384(0x800D),
  /** SHA-512. */
  CALG_SHA_512(0x800E),

  /** Stands for the absence of a signature. */
  CALG_NO_SIGN(0x2000),
  /** DSS signature key pairs. */
  CALG_DSS_SIGN(0x2200),
  /** Elliptic curve DSA, of CNG only. */
  CALG_ECDSA(0x2203),
  /** RSA signature key pairs. */
  CALG_RSA_SIGN(0x2400),

  /** RSA key exchange key pairs, which also sign. */
  CALG_RSA_KEYX(0xA400),
  /** Elliptic curve MQV, of CNG only. */
  CALG_ECMQV(0xA001),
  /** Hughes MD5; no Microsoft CSP has it. */
  CALG_HUGHES_MD5(0xA003),
  /** Diffie-Hellman store-and-forward key pairs, which a key container holds. */
  CALG_DH_SF(0xAA01),
  /** Ephemeral Diffie-Hellman key pairs. */
  CALG_DH_EPHEM(0xAA02),
  /** The transitional ALG_ID of an agreed key before KP_ALGID is set. */
  CALG_AGREEDKEY_ANY(0xAA03),
  /** KEA, of Fortezza CSPs. */
  CALG_KEA_KEYX(0xAA04),
  /** Elliptic curve Diffie-Hellman, of CNG only. */
  CALG_ECDH(0xAA05),
  /** Ephemeral elliptic curve Diffie-Hellman, of CNG only. */
  CALG_ECDH_EPHEM(0xAE06),

  /** Master keys of SSL 3.0. */
  CALG_SSL3_MASTER(0x4C01),
  /** The hash over an SSL or TLS master key from which SChannel keys are derived. */
  CALG_SCHANNEL_MASTER_HASH(0x4C02),
  /** MAC keys that SChannel derives. */
  CALG_SCHANNEL_MAC_KEY(0x4C03),
  /** Master keys of PCT 1.0. */
  CALG_PCT1_MASTER(0x4C04),
  /** Master keys of SSL 2.0. */
  CALG_SSL2_MASTER(0x4C05),
  /** Master keys of TLS 1.0. */
  CALG_TLS1_MASTER(0x4C06),
  /** Encryption keys that SChannel derives. */
  CALG_SCHANNEL_ENC_KEY(0x4C07),

  /** Start of the range for key exchange algorithms of third-party CSPs. */
  CALG_THIRDPARTY_KEY_EXCHANGE(0xB000),
  /** Start of the range for signature algorithms of third-party CSPs. */
  CALG_THIRDPARTY_SIGNATURE(0x3000),
  /** Start of the range for ciphers of third-party CSPs. */
  CALG_THIRDPARTY_CIPHER(0x7000),
  /** Start of the range for hashes of third-party CSPs. */
  CALG_THIRDPARTY_HASH(0x9000),
  /** Marks OID table entries that only CNG supports. */
  CALG_OID_INFO_CNG_ONLY(0xFFFFFFFF),
  /** Marks OID table entries whose algorithm is in the encoded parameters. */
  CALG_OID_INFO_PARAMETERS(0xFFFFFFFE),
  /** Marks OID table entries of post-quantum algorithms. */
  CALG_OID_INFO_PQ(0xFFFFFFFD),
  /** Marks OID table entries of hybrid post-quantum algorithms. */
  CALG_OID_INFO_PQ_T(0xFFFFFFFC);

  /** The header's other name of {@link #CALG_SHA1}. */
  public static final AlgId CALG_SHA = CALG_SHA1;

  private static final String HEX_PREFIX = "0x";

  private final int value;

  AlgId(int value) {
    this.value = value;
  }

  /**
   * Returns the number in {@code wincrypt.h}.
   *
   * @return the number in {@code wincrypt.h}
   */
  @Override
  public int value() {
    return value;
  }

  @Override
  public Set<String> otherNames() {
    return this == CALG_SHA ? Set.of("CALG_SHA") : Set.of();
  }

  /**
   * Returns the class bits (GET_ALG_CLASS), not shifted.
   *
   * @return the class, for example 0x6000 for ALG_CLASS_DATA_ENCRYPT
   */
  public int algClass() {
    return value & 0x7 << 13;
  }

  /**
   * Returns the type bits (GET_ALG_TYPE), not shifted.
   *
   * @return the type, for example 0x0600 for ALG_TYPE_BLOCK
   */
  public int algType() {
    return value & 0xF << 9;
  }

  /**
   * Returns the sub-identifier (GET_ALG_SID).
   *
   * @return the sub-identifier, 0 to 511
   */
  public int algSid() {
    return value & 0x1FF;
  }

  /**
   * Returns the ALG_ID of a number.
   *
   * @param value the number in {@code wincrypt.h}
   * @return the ALG_ID; empty if there is none of that number
   */
  public static Optional<AlgId> fromValue(int value) {
    return NumericConstant.fromValue(AlgId.class, value);
  }

  /**
   * Returns the ALG_ID of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the ALG_ID; empty if there is none of that name
   */
  public static Optional<AlgId> fromName(String name) {
    return NumericConstant.fromName(AlgId.class, name);
  }

  /**
   * Returns the ALG_ID of a header name, hexadecimal number or decimal number, as C code may have
   * it.
   *
   * @param text the name or number
   * @return the ALG_ID; empty if there is none
   */
  public static Optional<AlgId> parse(String text) {
    Optional<AlgId> named = fromName(text);
    return named.isPresent() ? named : number(text.strip()).flatMap(AlgId::fromValue);
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(
          text.regionMatches(true, 0, HEX_PREFIX, 0, HEX_PREFIX.length())
              ? Integer.parseUnsignedInt(text.substring(HEX_PREFIX.length()), 16)
              : Integer.parseUnsignedInt(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
