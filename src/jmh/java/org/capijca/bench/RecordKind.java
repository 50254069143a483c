// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import org.capijca.AlgId;

/** The kinds of records: cipher, base hash and length. */
enum RecordKind {
  RC4_MD5_64("RC4 from MD5, 64 bytes", "RC4", "RC4", 16, AlgId.CALG_RC4, "MD5", AlgId.CALG_MD5, 64),
  AES_256_SHA_256_64(
      "AES-256 from SHA-256, 64 bytes",
      "AES/CBC/PKCS5Padding",
      "AES",
      32,
      AlgId.CALG_AES_256,
      "SHA-256",
      AlgId.CALG_SHA_256,
      64),
  TRIPLE_DES_SHA_1_1024(
      "3DES from SHA-1, 1 KiB",
      "DESede/CBC/PKCS5Padding",
      "DESede",
      24,
      AlgId.CALG_3DES,
      "SHA-1",
      AlgId.CALG_SHA1,
      1024);

  private final String label;
  private final String transformation;
  private final String keyAlgorithm;
  private final int keyBytes;
  private final AlgId cipher;
  private final String digest;
  private final AlgId hash;
  private final int length;

  RecordKind(
      String label,
      String transformation,
      String keyAlgorithm,
      int keyBytes,
      AlgId cipher,
      String digest,
      AlgId hash,
      int length) {
    this.label = label;
    this.transformation = transformation;
    this.keyAlgorithm = keyAlgorithm;
    this.keyBytes = keyBytes;
    this.cipher = cipher;
    this.digest = digest;
    this.hash = hash;
    this.length = length;
  }

  /** Returns how the table and the chart name the record. */
  String label() {
    return label;
  }

  String transformation() {
    return transformation;
  }

  String keyAlgorithm() {
    return keyAlgorithm;
  }

  int keyBytes() {
    return keyBytes;
  }

  AlgId cipher() {
    return cipher;
  }

  String digest() {
    return digest;
  }

  AlgId hash() {
    return hash;
  }

  /** Length of the plaintext in bytes. */
  int length() {
    return length;
  }

  /** Returns whether CryptDeriveKey hashes two pads with the hash value. */
  boolean expands() {
    return hash == AlgId.CALG_SHA1 || cipher == AlgId.CALG_3DES;
  }

  /** Block length of the cipher in bytes; 0 for RC4. */
  int blockBytes() {
    return switch (this) {
      case RC4_MD5_64 -> 0;
      case AES_256_SHA_256_64 -> 16;
      case TRIPLE_DES_SHA_1_1024 -> 8;
    };
  }
}
