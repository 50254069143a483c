// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.AlgId.CALG_3DES;
import static org.capijca.AlgId.CALG_3DES_112;
import static org.capijca.AlgId.CALG_AES_128;
import static org.capijca.AlgId.CALG_AES_192;
import static org.capijca.AlgId.CALG_AES_256;
import static org.capijca.AlgId.CALG_CYLINK_MEK;
import static org.capijca.AlgId.CALG_DES;
import static org.capijca.AlgId.CALG_PCT1_MASTER;
import static org.capijca.AlgId.CALG_RC2;
import static org.capijca.AlgId.CALG_RC4;
import static org.capijca.AlgId.CALG_SCHANNEL_MAC_KEY;
import static org.capijca.AlgId.CALG_SSL2_MASTER;
import static org.capijca.AlgId.CALG_SSL3_MASTER;
import static org.capijca.AlgId.CALG_TLS1_MASTER;
import static org.capijca.internal.csp.DerivationRule.EXPAND;
import static org.capijca.internal.csp.DerivationRule.NEVER;
import static org.capijca.internal.csp.DerivationRule.TRUNCATE;
import static org.capijca.internal.csp.KeyShape.FORTY_BIT_DES;
import static org.capijca.internal.csp.KeyShape.ODD_PARITY;
import static org.capijca.internal.csp.KeyShape.PLAIN;
import static org.capijca.internal.csp.KeyShape.SSL3_SECRET;
import static org.capijca.internal.csp.KeyShape.TLS1_SECRET;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.capijca.AlgId;

/** A session key algorithm: the properties that its ALG_ID has in every CSP. */
public enum SessionAlgorithm {
  RC2(CALG_RC2, "RC2", 8, 0, PLAIN, TRUNCATE, "RC2", "RSA Data Security's RC2"),
  RC4(CALG_RC4, "RC4", 0, 0, PLAIN, TRUNCATE, "RC4", "RSA Data Security's RC4"),
  DES(CALG_DES, "DES", 8, 64, ODD_PARITY, TRUNCATE, "DES", "Data Encryption Standard (DES)"),
  TWO_KEY_3DES(
      CALG_3DES_112,
      "DESede",
      8,
      128,
      24,
      ODD_PARITY,
      TRUNCATE,
      "3DES TWO KEY",
      "Two Key Triple DES"),
  THREE_KEY_3DES(CALG_3DES, "DESede", 8, 192, ODD_PARITY, EXPAND, "3DES", "Three Key Triple DES"),
  AES_128(
      CALG_AES_128,
      "AES",
      16,
      128,
      PLAIN,
      EXPAND,
      "AES-128",
      "Advanced Encryption Standard (AES-128)"),
  AES_192(
      CALG_AES_192,
      "AES",
      16,
      192,
      PLAIN,
      EXPAND,
      "AES-192",
      "Advanced Encryption Standard (AES-192)"),
  AES_256(
      CALG_AES_256,
      "AES",
      16,
      256,
      PLAIN,
      EXPAND,
      "AES-256",
      "Advanced Encryption Standard (AES-256)"),
  CYLINK_MEK(
      CALG_CYLINK_MEK, "DES", 8, 64, FORTY_BIT_DES, TRUNCATE, "CYLINK MEK", "40 bits Cylink MEK"),
  PCT1_MASTER(CALG_PCT1_MASTER, "Pct1Master", 0, 128, PLAIN, NEVER, "PCT1 MASTER", "PCT1 Master"),
  SSL2_MASTER(CALG_SSL2_MASTER, "Ssl2Master", 0, 0, PLAIN, NEVER, "SSL2 MASTER", "SSL2 Master"),
  SSL3_MASTER(
      CALG_SSL3_MASTER,
      "TlsRsaPremasterSecret",
      0,
      384,
      SSL3_SECRET,
      NEVER,
      "SSL3 MASTER",
      "SSL3 Master"),
  TLS1_MASTER(
      CALG_TLS1_MASTER,
      "TlsRsaPremasterSecret",
      0,
      384,
      TLS1_SECRET,
      NEVER,
      "TLS1 MASTER",
      "TLS1 Master"),
  /** MAC keys of SChannel, enumerated as {@link HashAlgorithm#MAC_KEY}. */
  SCHANNEL_MAC(CALG_SCHANNEL_MAC_KEY, "SchannelMac", 0, 0, PLAIN, NEVER, null, null);

  private static final Map<String, List<String>> JCA_ALIASES =
      Map.of("RC4", List.of("ARCFOUR"), "DESede", List.of("TripleDES"));

  private final AlgId algId;
  private final String jcaName;
  private final int blockBytes;
  private final int storedBits;
  private final int completedBytes;
  private final KeyShape shape;
  private final DerivationRule derive;
  private final String shortName;
  private final String longName;

  /**
   * @param jcaName the name of the cipher in the JCA
   * @param blockBytes the block length, 0 for stream ciphers and secrets
   * @param storedBits the length with parity bits, 0 if it is the requested length
   * @param shortName szName of PP_ENUMALGS_EX; null if the algorithm is not enumerated
   */
  SessionAlgorithm(
      AlgId algId,
      String jcaName,
      int blockBytes,
      int storedBits,
      KeyShape shape,
      DerivationRule derive,
      String shortName,
      String longName) {
    this(algId, jcaName, blockBytes, storedBits, 0, shape, derive, shortName, longName);
  }

  SessionAlgorithm(
      AlgId algId,
      String jcaName,
      int blockBytes,
      int storedBits,
      int completedBytes,
      KeyShape shape,
      DerivationRule derive,
      String shortName,
      String longName) {
    this.algId = algId;
    this.jcaName = jcaName;
    this.blockBytes = blockBytes;
    this.storedBits = storedBits;
    this.completedBytes = completedBytes;
    this.shape = shape;
    this.derive = derive;
    this.shortName = shortName;
    this.longName = longName;
  }

  public AlgId algId() {
    return algId;
  }

  /**
   * Returns the name that {@code getAlgorithm()} reports, which is also the JDK's name of the
   * cipher.
   */
  public String jcaName() {
    return jcaName;
  }

  /** Returns other JCA names of the cipher. */
  public List<String> jcaAliases() {
    return JCA_ALIASES.getOrDefault(jcaName, List.of());
  }

  /** Returns whether keys encrypt data; the master secrets of SChannel do not. */
  public boolean isCipher() {
    return derive != NEVER;
  }

  /** Returns the block length in bytes; 0 if it is not a block cipher. */
  public int blockBytes() {
    return blockBytes;
  }

  /**
   * Returns the key bits that KP_KEYLEN reports, parity included; 0 if that is the requested
   * length.
   */
  public int storedBits() {
    return storedBits;
  }

  /** Returns the protocol whose connection keys are derived from this secret. */
  public SecretProtocol protocol() {
    if (this == TLS1_MASTER) {
      return SecretProtocol.TLS1;
    }
    return this == SSL3_MASTER ? SecretProtocol.SSL3 : SecretProtocol.NONE;
  }

  /** Returns whether BLOBs carry keys for CALG_HMAC under this ALG_ID (CryptImportKey page). */
  public boolean carriesHmacKeys() {
    return this == RC2;
  }

  /**
   * Returns whether a SIMPLEBLOB may hold keys above the CSP's maximum length (Wine test suite).
   */
  public boolean unwrapsOversized() {
    return this == RC2;
  }

  /**
   * Returns whether keys of this algorithm wrap others by RFC 3217, with the cipher {@link
   * #jcaName()}: 3DES and RC2.
   */
  public boolean wrapsByRfc3217() {
    return this == RC2 || this == THREE_KEY_3DES || this == TWO_KEY_3DES;
  }

  /**
   * Returns whether CRYPT_SSL2_FALLBACK applies to keys of this algorithm (CryptExportKey page).
   */
  public boolean fallsBackToSsl2() {
    return this == SSL2_MASTER;
  }

  /**
   * Returns whether keys of other providers with this algorithm name are keys of this algorithm.
   */
  public boolean isCalled(String name) {
    return jcaName.equalsIgnoreCase(name)
        || algId.name().equalsIgnoreCase(name)
        || jcaAliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
  }

  /**
   * Returns the key length in bytes to which a shorter key is extended by its own first bytes,
   * because cipher engines require it: in two-key 3DES the first key is also the third. 0 if keys
   * are used as they are.
   */
  public int completedBytes() {
    return completedBytes;
  }

  /**
   * Returns whether this is the length in bytes of a DES key without its parity bits: 7, 14 or 21.
   */
  public boolean isWithoutParity(int length) {
    return shape == KeyShape.ODD_PARITY
        && length == OddParity.lengthWithout(storedBits / Byte.SIZE);
  }

  /**
   * Returns a copy of the key in an encoding for a cipher engine, without the extension. A DES key
   * without parity bits gets them: each 7 bits, highest first, become the high bits of a byte.
   */
  public byte[] storedKey(byte[] encoded) {
    if (isWithoutParity(encoded.length)) {
      return OddParity.added(encoded);
    }
    int stored = storedBits / Byte.SIZE;
    boolean completed =
        completedBytes != 0
            && encoded.length == completedBytes
            && Arrays.equals(encoded, 0, completedBytes - stored, encoded, stored, completedBytes);
    return Arrays.copyOf(encoded, completed ? stored : encoded.length);
  }

  public KeyShape shape() {
    return shape;
  }

  public DerivationRule derive() {
    return derive;
  }

  /** Returns szName of PP_ENUMALGS_EX; null if the algorithm is not enumerated. */
  public String shortName() {
    return shortName;
  }

  /** Returns szLongName of PP_ENUMALGS_EX; null if the algorithm is not enumerated. */
  public String longName() {
    return longName;
  }
}
