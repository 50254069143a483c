// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.capijca.AlgId;

/** What follows from a session key's ALG_ID, whichever CSP makes the key. */
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
  /** It is enumerated as {@link HashAlgorithm#MAC_KEY}. */
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

  /** How CryptDeriveKey gets the key from the hash value. */
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

  /** The name {@code getAlgorithm()} answers, which is also the cipher's name in the JDK. */
  public String jcaName() {
    return jcaName;
  }

  /** Other names JCA has for the cipher. */
  public List<String> jcaAliases() {
    return JCA_ALIASES.getOrDefault(jcaName, List.of());
  }

  /** Whether keys encrypt data; the master secrets of SChannel do not. */
  public boolean isCipher() {
    return derive != Derive.NEVER;
  }

  /** Block length in bytes; 0 where there is no block cipher. */
  public int blockBytes() {
    return blockBytes;
  }

  /** Key bits that KP_KEYLEN reports, parity included; 0 where that is the length asked for. */
  public int storedBits() {
    return storedBits;
  }

  /** The protocol whose connection keys are derived from this secret. */
  public SecretProtocol protocol() {
    if (this == TLS1_MASTER) {
      return SecretProtocol.TLS1;
    }
    return this == SSL3_MASTER ? SecretProtocol.SSL3 : SecretProtocol.NONE;
  }

  /** Whether keys for CALG_HMAC travel under this ALG_ID (CryptImportKey page). */
  public boolean carriesHmacKeys() {
    return this == RC2;
  }

  /** Whether a SIMPLEBLOB may hold keys beyond the CSP's maximum (Wine test suite). */
  public boolean unwrapsOversized() {
    return this == RC2;
  }

  /**
   * Whether keys of this algorithm wrap others as RFC 3217 says, under the cipher's {@link
   * #jcaName()}: 3DES and RC2.
   */
  public boolean wrapsByRfc3217() {
    return this == RC2 || this == THREE_KEY_3DES || this == TWO_KEY_3DES;
  }

  /** Whether CRYPT_SSL2_FALLBACK is for keys of this algorithm (CryptExportKey page). */
  public boolean fallsBackToSsl2() {
    return this == SSL2_MASTER;
  }

  /** Whether another provider's keys of this algorithm name are keys of this algorithm. */
  public boolean isCalled(String name) {
    return jcaName.equalsIgnoreCase(name)
        || algId.name().equalsIgnoreCase(name)
        || jcaAliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name));
  }

  /**
   * Bytes that cipher engines want of a key, and to which one that has fewer is completed by its
   * own beginning: the first key of two-key 3DES is the third, too. 0 where they take a key as it
   * is.
   */
  public int completedBytes() {
    return completedBytes;
  }

  /** A copy of the key in an encoding for a cipher engine, without what completes it. */
  public byte[] storedKey(byte[] encoded) {
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

  /** szName of PP_ENUMALGS_EX; null for what is not enumerated. */
  public String shortName() {
    return shortName;
  }

  /** szLongName of PP_ENUMALGS_EX; null for what is not enumerated. */
  public String longName() {
    return longName;
  }
}
