// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;

/** Which hash is signed, by name or by parameters, and what of it a PKCS #1 block holds. */
public interface SignatureInput {
  /**
   * What the message is fed to.
   *
   * @throws SignatureException if no hash has been chosen yet (NTE_BAD_HASH)
   */
  MessageDigest message() throws SignatureException;

  /**
   * Looks at a value that the caller has hashed.
   *
   * @throws SignatureException if it is none of the hash (NTE_BAD_LEN), or no hash has been chosen
   *     (NTE_BAD_HASH)
   */
  default void check(byte[] value) throws SignatureException {
    // what has been hashed here is right
  }

  /** The bytes that stand for this (checked) value in a block. */
  byte[] content(byte[] value);

  /** All that may stand for this (checked) value in a block that is verified. */
  default List<byte[]> acceptedContents(byte[] value) {
    return List.of(content(value));
  }

  /**
   * Takes parameters, or null for those of a fresh Signature; no others unless a choice overrides
   * this.
   *
   * @throws InvalidAlgorithmParameterException if they are not for this choice
   */
  default void setParameter(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (params != null) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "the signature takes no parameters, not a " + params.getClass().getName());
    }
  }

  /** Returns the parameters that a verifier needs apart from the name; null if none. */
  default AlgorithmParameters parameters() {
    return null;
  }

  /** Refuses a finished value that is too short or too long for its hash. */
  static void requireLength(byte[] value, int length) throws SignatureException {
    if (value.length != length) {
      throw NTE_BAD_LEN.as(
          SignatureException::new,
          "a hash value of "
              + value.length
              + " bytes; allowed "
              + length
              + ", the length of its hash");
    }
  }
}
