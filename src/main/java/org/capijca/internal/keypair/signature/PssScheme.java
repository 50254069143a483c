// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.capijca.CapiError.NTE_BAD_LEN;

import java.math.BigInteger;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.capijca.internal.keypair.RsaScheme;
import org.capijca.internal.keypair.SignatureEncoding;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.PssPadding;

/** RSASSA-PSS (RFC 8017 section 8.1) with MGF1, for frameworks; CryptoAPI does not support it. */
public final class PssScheme extends RsaScheme {
  private final PssInput input;

  private PssScheme(PssInput input) {
    super(input, SignatureEncoding.BIG_ENDIAN);
    this.input = input;
  }

  /** Returns RSASSA-PSS, whose parameters must be set, as in the JDK. */
  public static PssScheme withoutParameters() {
    return new PssScheme(new PssInput(null));
  }

  /**
   * Returns SHA256withRSAandMGF1 and similar schemes: MGF1 uses the same hash, and the salt has its
   * length.
   */
  public static PssScheme of(JcaSignatureHash hash) {
    String digest = hash.digest();
    return new PssScheme(
        new PssInput(
            new PSSParameterSpec(
                digest,
                "MGF1",
                new MGF1ParameterSpec(digest),
                Digests.of(digest).getDigestLength(),
                PssInput.TRAILER_BC)));
  }

  @Override
  protected byte[] block(byte[] value, BigInteger modulus, RandomBytes random)
      throws SignatureException {
    PssPadding padding = input.padding();
    if (!padding.fits(modulus)) {
      throw NTE_BAD_LEN.as(
          SignatureException::new,
          "an RSA key of " + modulus.bitLength() + " bits is too short for " + input);
    }
    return padding.pad(value, modulus, random);
  }

  @Override
  protected boolean matches(byte[] block, byte[] value, BigInteger modulus)
      throws SignatureException {
    PssPadding padding = input.padding();
    return padding.fits(modulus) && padding.matches(block, value, modulus);
  }
}
