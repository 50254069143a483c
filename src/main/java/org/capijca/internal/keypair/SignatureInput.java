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

/**
 * The hash that is signed, chosen by name or by parameters, and its representation in a PKCS #1
 * block.
 */
public interface SignatureInput {
  /**
   * Returns the digest of the message.
   *
   * @throws SignatureException if no hash has been chosen yet (NTE_BAD_HASH)
   */
  MessageDigest message() throws SignatureException;

  /**
   * Validates a hash value computed by the caller.
   *
   * @throws SignatureException if its length is not that of the hash (NTE_BAD_LEN), or no hash has
   *     been chosen (NTE_BAD_HASH)
   */
  default void check(byte[] value) throws SignatureException {
    // a digest of this provider has the right length
  }

  /** Returns the bytes that represent this checked value in a block. */
  byte[] content(byte[] value);

  /** Returns all representations of this checked value that verification accepts. */
  default List<byte[]> acceptedContents(byte[] value) {
    return List.of(content(value));
  }

  /**
   * Sets parameters, or restores the initial ones for null; only null is accepted unless
   * overridden.
   *
   * @throws InvalidAlgorithmParameterException if they are not valid for this signature
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

  /** Refuses a hash value whose length is not that of its hash. */
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
