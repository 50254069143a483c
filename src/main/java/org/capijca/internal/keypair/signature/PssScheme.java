// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_HASH;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.encoding.PssParameters;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.rsa.PssPadding;

/** RSASSA-PSS (RFC 8017 section 8.1) with MGF1, for frameworks: CryptoAPI has none. */
public final class PssScheme extends RsaScheme {
  private static final int TRAILER_BC = 1;

  private final PSSParameterSpec initial;
  private PSSParameterSpec spec;

  private PssScheme(PSSParameterSpec initial) {
    super(SignatureEncoding.BIG_ENDIAN);
    this.initial = initial;
    this.spec = initial;
  }

  /** RSASSA-PSS, whose parameters must be set, as the JDK wants it. */
  public static PssScheme withoutParameters() {
    return new PssScheme(null);
  }

  /** SHA256withRSAandMGF1 and the like: the hash twice, and a salt as long as its value. */
  public static PssScheme of(JcaSignatureHash hash) {
    String digest = hash.digest();
    return new PssScheme(
        new PSSParameterSpec(
            digest,
            "MGF1",
            new MGF1ParameterSpec(digest),
            Digests.of(digest).getDigestLength(),
            TRAILER_BC));
  }

  @Override
  public MessageDigest message() throws SignatureException {
    return Digests.of(hash(chosen().getDigestAlgorithm()).orElseThrow().digest());
  }

  private PSSParameterSpec chosen() throws SignatureException {
    if (spec == null) {
      throw NTE_BAD_HASH.as(
          SignatureException::new, "RSASSA-PSS needs parameters: set a PSSParameterSpec");
    }
    return spec;
  }

  private static Optional<JcaSignatureHash> hash(String name) {
    return JcaSignatureHash.named(name).filter(JcaSignatureHash::isForPss);
  }

  @Override
  public void setParameter(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (params == null) {
      spec = initial;
      return;
    }
    if (!(params instanceof PSSParameterSpec wanted)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "RSASSA-PSS takes a PSSParameterSpec, not a " + params.getClass().getName());
    }
    if (wanted.getTrailerField() != TRAILER_BC
        || !wanted.getMGFAlgorithm().equalsIgnoreCase("MGF1")
        || !(wanted.getMGFParameters() instanceof MGF1ParameterSpec mgf)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          "RSASSA-PSS has MGF1, with its parameters, and trailer field 1; not " + wanted);
    }
    requireHash(wanted.getDigestAlgorithm());
    requireHash(mgf.getDigestAlgorithm());
    spec = wanted;
  }

  private static void requireHash(String name) throws InvalidAlgorithmParameterException {
    if (hash(name).isEmpty()) {
      throw NTE_BAD_ALGID.as(
          InvalidAlgorithmParameterException::new, "RSASSA-PSS has no hash function " + name);
    }
  }

  @Override
  public AlgorithmParameters parameters() {
    return spec == null ? null : PssParameters.of(spec);
  }

  /** The value is that of {@link #message}, and has its length. */
  @Override
  void check(byte[] value) {}

  private PssPadding padding() throws SignatureException {
    MGF1ParameterSpec mgf = (MGF1ParameterSpec) chosen().getMGFParameters();
    return PssPadding.of(
        hash(spec.getDigestAlgorithm()).orElseThrow().digest(),
        hash(mgf.getDigestAlgorithm()).orElseThrow().digest(),
        spec.getSaltLength());
  }

  @Override
  byte[] block(byte[] value, BigInteger modulus, RandomBytes random) throws SignatureException {
    PssPadding padding = padding();
    if (!padding.fits(modulus)) {
      throw NTE_BAD_LEN.as(
          SignatureException::new,
          "an RSA key of " + modulus.bitLength() + " bits is too short for " + spec);
    }
    return padding.pad(value, modulus, random);
  }

  @Override
  boolean matches(byte[] block, byte[] value, BigInteger modulus) throws SignatureException {
    PssPadding padding = padding();
    return padding.fits(modulus) && padding.matches(block, value, modulus);
  }
}
