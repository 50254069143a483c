// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_HASH_STATE;

import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.spec.AlgorithmParameterSpec;
import org.capijca.internal.keypair.SignatureScheme;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * A Signature with key pairs of this provider: collects the message and delegates to its scheme. As
 * the JCA requires, a new message begins after each signature, where an HCRYPTHASH would return
 * NTE_BAD_HASH_STATE.
 */
public final class CapiSignatureSpi extends SignatureSpi {
  private final SignatureScheme scheme;
  private SignatureScheme.Signing signing;
  private SignatureScheme.Verifying verifying;
  private MessageDigest message;

  public CapiSignatureSpi(SignatureScheme scheme) {
    this.scheme = scheme;
  }

  @Override
  protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
    signing = scheme.signing(key);
    verifying = null;
    message = null;
  }

  @Override
  protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
    verifying = scheme.verifying(key);
    signing = null;
    message = null;
  }

  @Override
  protected void engineUpdate(byte input) throws SignatureException {
    engineUpdate(new byte[] {input}, 0, 1);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) throws SignatureException {
    if (message == null) {
      message = scheme.input().message();
    }
    message.update(input, offset, length);
  }

  /**
   * Returns the hash value of the message and resets the message, even if an exception is thrown.
   */
  private byte[] value() throws SignatureException {
    MessageDigest whole = message == null ? scheme.input().message() : message;
    message = null;
    return whole.digest();
  }

  @Override
  protected byte[] engineSign() throws SignatureException {
    return signing.sign(value(), RandomBytes.from(appRandom));
  }

  @Override
  protected boolean engineVerify(byte[] signature) throws SignatureException {
    byte[] value = value();
    if (signature == null) {
      throw ERROR_INVALID_PARAMETER.as(SignatureException::new, "there is no signature to verify");
    }
    return verifying.verify(value, signature);
  }

  @Override
  protected void engineSetParameter(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (message != null) {
      throw NTE_BAD_HASH_STATE.as(
          InvalidAlgorithmParameterException::new,
          "parameters must be set before the first byte of the message");
    }
    scheme.input().setParameter(params);
  }

  @Override
  protected AlgorithmParameters engineGetParameters() {
    return scheme.input().parameters();
  }

  @Override
  @Deprecated
  protected void engineSetParameter(String name, Object value) {
    throw new InvalidParameterException("set parameters with an AlgorithmParameterSpec");
  }

  @Override
  @Deprecated
  protected Object engineGetParameter(String name) {
    throw new InvalidParameterException("get parameters as AlgorithmParameters");
  }
}
