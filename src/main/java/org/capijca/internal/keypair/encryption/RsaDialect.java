// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

/** The semantics of an RSA cipher service, determined by its name. */
public enum RsaDialect {
  /**
   * CryptEncrypt and CryptDecrypt: ciphertext is little-endian, and OAEP is that of PKCS #1 2.0
   * with SHA-1. NoPadding is CRYPT_DECRYPT_RSA_NO_PADDING_CHECK, for decryption only; that it
   * returns the whole block is inferred.
   */
  ALG_ID("CALG_RSA_KEYX", true, false) {
    @Override
    boolean accepts(RsaPaddingSpec padding) {
      return padding.isSha1();
    }
  },

  /** JCA: big-endian, and also signing with the private key and recovery with the public key. */
  STANDARD("RSA", false, true) {
    @Override
    boolean accepts(RsaPaddingSpec padding) {
      return true;
    }
  };

  private final String serviceName;
  private final boolean littleEndian;
  private final boolean signs;

  RsaDialect(String serviceName, boolean littleEndian, boolean signs) {
    this.serviceName = serviceName;
    this.littleEndian = littleEndian;
    this.signs = signs;
  }

  /** Returns whether ciphertext is little-endian. */
  boolean littleEndian() {
    return littleEndian;
  }

  /**
   * Returns whether encryption with a private key signs, and decryption with a public key recovers.
   */
  boolean signs() {
    return signs;
  }

  /** Returns whether the padding is supported. */
  abstract boolean accepts(RsaPaddingSpec padding);

  @Override
  public String toString() {
    return serviceName;
  }
}
