// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_LEN;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/**
 * The public key token of a strong name, which names the key in {@code PublicKeyToken=…}: the last
 * 8 bytes of the SHA-1 value of the public key with its prefix, last byte first (ECMA-335),
 * whichever hash the prefix names. {@code KeyFactory.getKeySpec(publicKey,
 * CapiPublicKeyTokenSpec.class)} makes the token of a key; the key cannot be found from it.
 *
 * @since 0.1
 */
public final class CapiPublicKeyTokenSpec implements KeySpec {
  private static final int LENGTH = 8;

  private final byte[] token;

  /**
   * Creates the spec of a token.
   *
   * @param token 8 bytes, copied
   * @throws IllegalArgumentException if the token has another length (NTE_BAD_LEN)
   */
  public CapiPublicKeyTokenSpec(byte[] token) {
    if (Arguments.notNull(token, "token").length != LENGTH) {
      throw NTE_BAD_LEN.as(
          IllegalArgumentException::new,
          "a public key token of "
              + token.length
              + " bytes; allowed "
              + LENGTH
              + ". The 16 digits that are printed are decoded by HexFormat.parseHex; of(CapiSnkSpec)"
              + " computes the token of a key"
              + Recognition.of(token).sentence(InputFormat.HEX));
    }
    this.token = token.clone();
  }

  /**
   * Returns the token of a public key without parsing the key, so that it also accepts the 16 bytes
   * that denote the standard public key (ECMA-335), which no KeyFactory can read.
   *
   * @param publicKey the strong-name public key
   * @return the token
   * @throws IllegalStateException if it is a key pair (NTE_BAD_TYPE) or not a strong-name key
   *     (NTE_BAD_DATA)
   */
  public static CapiPublicKeyTokenSpec of(CapiSnkSpec publicKey) {
    Arguments.notNull(publicKey, "publicKey");
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("SHA-1").digest(publicKey.publicKey());
    } catch (NoSuchAlgorithmException e) {
      throw new ProviderException(e);
    }
    byte[] token = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      token[i] = hash[hash.length - 1 - i];
    }
    return new CapiPublicKeyTokenSpec(token);
  }

  /** {@return a copy of the 8 bytes, in the order in which they are printed} */
  public byte[] getToken() {
    return token.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiPublicKeyTokenSpec that && Arrays.equals(token, that.token);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(token);
  }

  /**
   * Returns the token as .NET prints it: 16 hexadecimal digits, for example {@code
   * b77a5c561934e089}.
   */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(token);
  }
}
