// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import org.capijca.internal.primitive.random.RandomBytes;

/** How a hash value becomes a signature: the part of a Signature that its name decides. */
public interface SignatureScheme {
  /** Makes a signature of a hash value. */
  interface Signing {
    /**
     * The signature, in the form of the scheme.
     *
     * @throws SignatureException if the value is not one of the hash (NTE_BAD_LEN), does not fit
     *     the key (NTE_BAD_LEN), or the user does not agree (NTE_SILENT_CONTEXT, NTE_PERM)
     */
    byte[] sign(byte[] value, RandomBytes random) throws SignatureException;
  }

  /** Compares a signature with a hash value. */
  interface Verifying {
    /**
     * Whether the signature is of this value.
     *
     * @throws SignatureException if it cannot be a signature at all, being too short or long or not
     *     in DER (NTE_BAD_SIGNATURE)
     */
    boolean verify(byte[] value, byte[] signature) throws SignatureException;
  }

  /** Returns the hash that is signed, and its parameters. */
  SignatureInput input();

  /**
   * The scheme with a key.
   *
   * @throws InvalidKeyException if it is no private key of the kind and of this provider
   *     (NTE_BAD_KEY, NTE_BAD_KEY_STATE), or its user cannot be asked (NTE_SILENT_CONTEXT)
   */
  Signing signing(PrivateKey key) throws InvalidKeyException;

  /**
   * The scheme with a key.
   *
   * @throws InvalidKeyException if it is no public key of the kind and of this provider
   *     (NTE_BAD_KEY, NTE_BAD_KEY_STATE)
   */
  Verifying verifying(PublicKey key) throws InvalidKeyException;
}
