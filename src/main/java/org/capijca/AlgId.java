package org.capijca;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ALG_IDs of {@code wincrypt.h}, by number and by name.
 *
 * <p>An ALG_ID packs a class (3 bits), a type (4 bits) and a sub-identifier (9 bits). Numbers: the
 * SecCrypto page "ALG_ID" and the header. Which CSP serves which algorithm, and with what limits,
 * is what {@link Csp#algorithms()} says; the ids that no Microsoft CSP generates a key for say why
 * in {@link #whyNotGenerated()}.
 */
public enum AlgId implements Numbered {
  CALG_DES(0x6601),
  CALG_RC2(0x6602),
  CALG_3DES(0x6603),
  CALG_DESX(0x6604, "no Microsoft CSP implements DESX"),
  CALG_3DES_112(0x6609),
  CALG_SKIPJACK(0x660A, "SKIPJACK exists in Fortezza CSPs only"),
  CALG_TEK(0x660B, "TEK exists in Fortezza CSPs only"),
  CALG_CYLINK_MEK(0x660C),
  CALG_RC5(0x660D, "no Microsoft CSP implements RC5"),
  CALG_AES_128(0x660E),
  CALG_AES_192(0x660F),
  CALG_AES_256(0x6610),
  CALG_AES(
      0x6611,
      "the Microsoft CSPs refuse it; name the size: CALG_AES_128, CALG_AES_192 or CALG_AES_256"),
  CALG_NULLCIPHER(0x6000, "the null cipher has no key"),
  CALG_RC4(0x6801),
  CALG_SEAL(0x6802, "no Microsoft CSP implements SEAL"),

  CALG_MD2(0x8001, Why.HASH),
  CALG_MD4(0x8002, Why.HASH),
  CALG_MD5(0x8003, Why.HASH),
  CALG_SHA1(0x8004, Why.HASH),
  CALG_MAC(0x8005, Why.KEYED_HASH),
  CALG_SSL3_SHAMD5(0x8008, Why.HASH),
  CALG_HMAC(0x8009, Why.KEYED_HASH),
  CALG_TLS1PRF(0x800A, "it is a hash over a CALG_TLS1_MASTER key"),
  CALG_HASH_REPLACE_OWF(0x800B, Why.HASH),
  CALG_SHA_256(0x800C, Why.HASH),
  CALG_SHA_384(0x800D, Why.HASH),
  CALG_SHA_512(0x800E, Why.HASH),

  CALG_NO_SIGN(0x2000, "it stands for the absence of a signature"),
  CALG_DSS_SIGN(0x2200),
  CALG_ECDSA(0x2203, Why.CNG),
  CALG_RSA_SIGN(0x2400),

  CALG_RSA_KEYX(0xA400),
  CALG_ECMQV(0xA001, Why.CNG),
  CALG_HUGHES_MD5(0xA003, "no Microsoft CSP implements Hughes"),
  CALG_DH_SF(0xAA01),
  CALG_DH_EPHEM(0xAA02),
  CALG_AGREEDKEY_ANY(0xAA03, "it is the passing id of an agreed key before KP_ALGID is set"),
  CALG_KEA_KEYX(0xAA04, "KEA exists in Fortezza CSPs only"),
  CALG_ECDH(0xAA05, Why.CNG),
  CALG_ECDH_EPHEM(0xAE06, Why.CNG),

  CALG_SSL3_MASTER(0x4C01),
  CALG_SCHANNEL_MASTER_HASH(0x4C02, "it is a hash over a master key"),
  CALG_SCHANNEL_MAC_KEY(0x4C03, Why.SCHANNEL_DERIVED),
  CALG_PCT1_MASTER(0x4C04),
  CALG_SSL2_MASTER(0x4C05),
  CALG_TLS1_MASTER(0x4C06),
  CALG_SCHANNEL_ENC_KEY(0x4C07, Why.SCHANNEL_DERIVED),

  CALG_THIRDPARTY_KEY_EXCHANGE(0xB000, Why.THIRD_PARTY),
  CALG_THIRDPARTY_SIGNATURE(0x3000, Why.THIRD_PARTY),
  CALG_THIRDPARTY_CIPHER(0x7000, Why.THIRD_PARTY),
  CALG_THIRDPARTY_HASH(0x9000, Why.THIRD_PARTY),
  CALG_OID_INFO_CNG_ONLY(0xFFFFFFFF, Why.OID_TABLE),
  CALG_OID_INFO_PARAMETERS(0xFFFFFFFE, Why.OID_TABLE),
  CALG_OID_INFO_PQ(0xFFFFFFFD, Why.OID_TABLE),
  CALG_OID_INFO_PQ_T(0xFFFFFFFC, Why.OID_TABLE);

  /** The header's other name of {@link #CALG_SHA1}. */
  public static final AlgId CALG_SHA = CALG_SHA1;

  private static final Map<String, AlgId> OTHER_NAMES = Map.of("CALG_SHA", CALG_SHA);

  private static final String HEX_PREFIX = "0x";

  private static final NumberLookup<AlgId> LOOKUP = NumberLookup.of(values(), OTHER_NAMES);

  private final int value;
  private final String whyNotGenerated;

  AlgId(int value) {
    this(value, null);
  }

  AlgId(int value, String whyNotGenerated) {
    this.value = value;
    this.whyNotGenerated = whyNotGenerated;
  }

  /** The number in {@code wincrypt.h}. */
  @Override
  public int value() {
    return value;
  }

  /** The other names that the header has for the same number. */
  public Set<String> otherNames() {
    return OTHER_NAMES.entrySet().stream()
        .filter(entry -> entry.getValue() == this)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** GET_ALG_CLASS: the class bits in place, for example 0x6000 for ALG_CLASS_DATA_ENCRYPT. */
  public int algClass() {
    return value & 0x7 << 13;
  }

  /** GET_ALG_TYPE: the type bits in place, for example 0x0600 for ALG_TYPE_BLOCK. */
  public int algType() {
    return value & 0xF << 9;
  }

  /** GET_ALG_SID: the sub-identifier. */
  public int algSid() {
    return value & 0x1FF;
  }

  /** Why CryptGenKey answers NTE_BAD_ALGID in every Microsoft CSP; empty where one makes keys. */
  public Optional<String> whyNotGenerated() {
    return Optional.ofNullable(whyNotGenerated);
  }

  /** The ALG_ID of that number. */
  public static Optional<AlgId> of(int value) {
    return LOOKUP.byValue(value);
  }

  /** The ALG_ID of that header name, in upper or lower case. */
  public static Optional<AlgId> named(String name) {
    return LOOKUP.byName(name);
  }

  /** The ALG_ID of a header name, hex number or decimal number, as C code may have it. */
  public static Optional<AlgId> parse(String text) {
    Optional<AlgId> named = named(text);
    return named.isPresent() ? named : number(text.strip()).flatMap(AlgId::of);
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

  /** Reasons shared by several ids. */
  private static final class Why {
    static final String HASH = "it is a hash algorithm, not a key algorithm";
    static final String KEYED_HASH = "it is a keyed hash; its key is any session key";
    static final String CNG = "elliptic curves exist in CNG only, not in a CryptoAPI CSP";
    static final String SCHANNEL_DERIVED = "it is derived from a master key, never generated";
    static final String THIRD_PARTY = "it is reserved for CSPs of others";
    static final String OID_TABLE = "it marks entries of the OID tables and is no algorithm";

    private Why() {}
  }
}
