// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.capijca.AlgId;

/** A session key algorithm: the properties that its ALG_ID has in every CSP. */
public enum SessionAlgorithm {
  RC2(
      AlgId.CALG_RC2,
      "RC2",
      8,
      0,
      0,
      KeyShape.PLAIN,
      Derive.TRUNCATE,
      "RC2",
      "RSA Data Security's RC2"),
  RC4(
      AlgId.CALG_RC4,
      "RC4",
      0,
      0,
      0,
      KeyShape.PLAIN,
      Derive.TRUNCATE,
      "RC4",
      "RSA Data Security's RC4"),
  DES(
      AlgId.CALG_DES,
      "DES",
      8,
      64,
      0,
      KeyShape.ODD_PARITY,
      Derive.TRUNCATE,
      "DES",
      "Data Encryption Standard (DES)"),
  TWO_KEY_3DES(
      AlgId.CALG_3DES_112,
      "DESede",
      8,
      128,
      24,
      KeyShape.ODD_PARITY,
      Derive.TRUNCATE,
      "3DES TWO KEY",
      "Two Key Triple DES"),
  THREE_KEY_3DES(
      AlgId.CALG_3DES,
      "DESede",
      8,
      192,
      0,
      KeyShape.ODD_PARITY,
      Derive.EXPAND,
      "3DES",
      "Three Key Triple DES"),
  AES_128(
      AlgId.CALG_AES_128,
      "AES",
      16,
      128,
      0,
      KeyShape.PLAIN,
      Derive.EXPAND,
      "AES-128",
      "Advanced Encryption Standard (AES-128)"),
  AES_192(
      AlgId.CALG_AES_192,
      "AES",
      16,
      192,
      0,
      KeyShape.PLAIN,
      Derive.EXPAND,
      "AES-192",
      "Advanced Encryption Standard (AES-192)"),
  AES_256(
      AlgId.CALG_AES_256,
      "AES",
      16,
      256,
      0,
      KeyShape.PLAIN,
      Derive.EXPAND,
      "AES-256",
      "Advanced Encryption Standard (AES-256)"),
  CYLINK_MEK(
      AlgId.CALG_CYLINK_MEK,
      "DES",
      8,
      64,
      0,
      KeyShape.FORTY_BIT_DES,
      Derive.TRUNCATE,
      "CYLINK MEK",
      "40 bits Cylink MEK"),
  PCT1_MASTER(
      AlgId.CALG_PCT1_MASTER,
      "Pct1Master",
      0,
      128,
      0,
      KeyShape.PLAIN,
      Derive.NEVER,
      "PCT1 MASTER",
      "PCT1 Master"),
  SSL2_MASTER(
      AlgId.CALG_SSL2_MASTER,
      "Ssl2Master",
      0,
      0,
      0,
      KeyShape.PLAIN,
      Derive.NEVER,
      "SSL2 MASTER",
      "SSL2 Master"),
  SSL3_MASTER(
      AlgId.CALG_SSL3_MASTER,
      "TlsRsaPremasterSecret",
      0,
      384,
      0,
      KeyShape.SSL3_SECRET,
      Derive.NEVER,
      "SSL3 MASTER",
      "SSL3 Master"),
  TLS1_MASTER(
      AlgId.CALG_TLS1_MASTER,
      "TlsRsaPremasterSecret",
      0,
      384,
      0,
      KeyShape.TLS1_SECRET,
      Derive.NEVER,
      "TLS1 MASTER",
      "TLS1 Master"),
  /** MAC keys of SChannel, enumerated as {@link HashAlgorithm#MAC_KEY}. */
  SCHANNEL_MAC(
      AlgId.CALG_SCHANNEL_MAC_KEY,
      "SchannelMac",
      0,
      0,
      0,
      KeyShape.PLAIN,
      Derive.NEVER,
      null,
      null);

  /** The method by which CryptDeriveKey derives the key from the hash value. */
  public enum Derive {
    /** The first bytes of the hash value. */
    TRUNCATE,
    /** As TRUNCATE for the SHA-2 hashes; expanded through 0x36 and 0x5C pads for the others. */
    EXPAND,
    /** CryptDeriveKey refuses the ALG_ID. */
    NEVER
  }

  private static final Map<String, List<String>> JCA_ALIASES =
      Map.of("RC4", List.of("ARCFOUR"), "DESede", List.of("TripleDES"));

  private final AlgId algId;
  private final String jcaName;
  private final int blockBytes;
  private final int storedBits;
  private final int completedBytes;
  private final KeyShape shape;
  private final Derive derive;
  private final String shortName;
  private final String longName;

  SessionAlgorithm(
      AlgId algId,
      String jcaName,
      int blockBytes,
      int storedBits,
      int completedBytes,
      KeyShape shape,
      Derive derive,
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
    return derive != Derive.NEVER;
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
        && storedBits > 0
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

  public Derive derive() {
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
