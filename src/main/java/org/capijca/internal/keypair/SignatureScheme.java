// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import org.capijca.internal.primitive.random.RandomBytes;

/** Creates signatures of hash values: the part of a Signature that depends on its name. */
public interface SignatureScheme {
  /** Signs hash values. */
  interface Signing {
    /**
     * Returns the signature in the encoding of the scheme.
     *
     * @throws SignatureException if the value is not one of the hash or too long for the key
     *     (NTE_BAD_LEN), or the user does not consent (NTE_SILENT_CONTEXT, NTE_PERM)
     */
    byte[] sign(byte[] value, RandomBytes random) throws SignatureException;
  }

  /** Verifies signatures of hash values. */
  interface Verifying {
    /**
     * Returns whether the signature is valid for this value.
     *
     * @throws SignatureException if it has a wrong length or is not in DER (NTE_BAD_SIGNATURE)
     */
    boolean verify(byte[] value, byte[] signature) throws SignatureException;
  }

  /** Returns the hash that is signed, and its parameters. */
  SignatureInput input();

  /**
   * Initializes signing with a key.
   *
   * @throws InvalidKeyException if it is not a private key of this type and provider (NTE_BAD_KEY,
   *     NTE_BAD_KEY_STATE), or consent cannot be requested (NTE_SILENT_CONTEXT)
   */
  Signing signing(PrivateKey key) throws InvalidKeyException;

  /**
   * Initializes verification with a key.
   *
   * @throws InvalidKeyException if it is not a public key of this type (NTE_BAD_KEY,
   *     NTE_BAD_KEY_STATE)
   */
  Verifying verifying(PublicKey key) throws InvalidKeyException;
}
