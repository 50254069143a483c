// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.encryption;

/** What follows from the name of an RSA cipher service. */
public enum RsaDialect {
  /**
   * As CryptEncrypt and CryptDecrypt: ciphertext is little-endian, and OAEP is that of PKCS #1 2.0,
   * with SHA-1. Without padding is CRYPT_DECRYPT_RSA_NO_PADDING_CHECK, for decryption only; that it
   * gives the whole block is inferred.
   */
  ALG_ID("CALG_RSA_KEYX", true, false) {
    @Override
    boolean takes(RsaPaddingSpec padding) {
      return padding.isSha1();
    }
  },

  /** As the JDK: big-endian, and the private key also signs and the public one recovers. */
  STANDARD("RSA", false, true) {
    @Override
    boolean takes(RsaPaddingSpec padding) {
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

  /** Whether ciphertext has its least significant byte first. */
  boolean littleEndian() {
    return littleEndian;
  }

  /**
   * Whether encryption with a private key is signing, and decryption with a public one recovery.
   */
  boolean signs() {
    return signs;
  }

  /** Whether the padding exists under this name. */
  abstract boolean takes(RsaPaddingSpec padding);

  @Override
  public String toString() {
    return serviceName;
  }
}
