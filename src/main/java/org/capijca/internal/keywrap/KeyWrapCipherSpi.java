// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_FLAGS;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.NoSuchPaddingException;
import org.capijca.internal.primitive.random.RandomBytes;

/** A base class of ciphers that only wrap and unwrap keys. */
abstract class KeyWrapCipherSpi extends CipherSpi {
  private final String name;

  KeyWrapCipherSpi(String name) {
    this.name = name;
  }

  /**
   * Initialises the cipher with the wrapping key.
   *
   * @param params null if there are none
   */
  abstract void init(boolean wrap, Key key, AlgorithmParameterSpec params, RandomBytes random)
      throws InvalidKeyException, InvalidAlgorithmParameterException;

  @Override
  protected final void engineInit(
      int opmode, Key key, AlgorithmParameterSpec params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    if (opmode != Cipher.WRAP_MODE && opmode != Cipher.UNWRAP_MODE) {
      throw NTE_BAD_TYPE.as(
          UnsupportedOperationException::new,
          name
              + " wraps and unwraps keys only; init with WRAP_MODE and call wrap, or with UNWRAP_MODE and unwrap");
    }
    init(opmode == Cipher.WRAP_MODE, key, params, RandomBytes.from(random));
  }

  @Override
  protected final void engineInit(int opmode, Key key, SecureRandom random)
      throws InvalidKeyException {
    try {
      engineInit(opmode, key, (AlgorithmParameterSpec) null, random);
    } catch (InvalidAlgorithmParameterException e) {
      throw new InvalidKeyException(e.getMessage(), e);
    }
  }

  @Override
  protected final void engineInit(
      int opmode, Key key, AlgorithmParameters params, SecureRandom random)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    if (params != null) {
      throw refuse(params.getClass());
    }
    engineInit(opmode, key, random);
  }

  /** Returns the exception for parameters of a class that this cipher does not accept. */
  final InvalidAlgorithmParameterException refuse(Class<?> params) {
    return NTE_BAD_FLAGS.as(
        InvalidAlgorithmParameterException::new,
        name + " does not accept " + params.getName() + "; allowed CapiWrapParameterSpec or none");
  }

  @Override
  protected final void engineSetMode(String mode) throws NoSuchAlgorithmException {
    throw NTE_BAD_ALGID.as(
        NoSuchAlgorithmException::new, name + " has no mode " + mode + "; allowed the name alone");
  }

  @Override
  protected final void engineSetPadding(String padding) throws NoSuchPaddingException {
    throw NTE_BAD_ALGID.as(
        NoSuchPaddingException::new,
        name + " has no padding " + padding + "; allowed the name alone");
  }

  @Override
  protected final int engineGetBlockSize() {
    return 0;
  }

  @Override
  protected final int engineGetOutputSize(int inputLength) {
    throw wrapsOnly();
  }

  @Override
  protected final byte[] engineGetIV() {
    return null;
  }

  @Override
  protected final AlgorithmParameters engineGetParameters() {
    return null;
  }

  @Override
  protected final byte[] engineUpdate(byte[] in, int offset, int length) {
    throw wrapsOnly();
  }

  @Override
  protected final int engineUpdate(byte[] in, int offset, int length, byte[] out, int outOffset) {
    throw wrapsOnly();
  }

  @Override
  protected final byte[] engineDoFinal(byte[] in, int offset, int length) {
    throw wrapsOnly();
  }

  @Override
  protected final int engineDoFinal(byte[] in, int offset, int length, byte[] out, int outOffset) {
    throw wrapsOnly();
  }

  private IllegalStateException wrapsOnly() {
    return new IllegalStateException(
        name
            + " wraps and unwraps keys only; init with WRAP_MODE and call wrap, or with UNWRAP_MODE and unwrap");
  }
}
