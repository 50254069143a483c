// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_HASH;

import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.keypair.SignatureInput;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.encoding.PssParameters;
import org.capijca.internal.primitive.rsa.PssPadding;

/** The hash of an RSASSA-PSS signature, with its parameters. */
final class PssInput implements SignatureInput {
  static final int TRAILER_BC = 1;

  private final PSSParameterSpec initial;
  private PSSParameterSpec spec;

  PssInput(PSSParameterSpec initial) {
    this.initial = initial;
    this.spec = initial;
  }

  @Override
  public MessageDigest message() throws SignatureException {
    return Digests.of(hash(chosen().getDigestAlgorithm()).orElseThrow().digest());
  }

  private PSSParameterSpec chosen() throws SignatureException {
    if (spec == null) {
      throw NTE_BAD_HASH.as(
          SignatureException::new, "RSASSA-PSS requires parameters: set a PSSParameterSpec");
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
          "RSASSA-PSS supports MGF1 with its parameters and trailer field 1, not " + wanted);
    }
    requireHash(wanted.getDigestAlgorithm());
    requireHash(mgf.getDigestAlgorithm());
    spec = wanted;
  }

  private static void requireHash(String name) throws InvalidAlgorithmParameterException {
    if (hash(name).isEmpty()) {
      throw NTE_BAD_ALGID.as(
          InvalidAlgorithmParameterException::new,
          "RSASSA-PSS does not support the hash function " + name);
    }
    if (DisabledAlgorithms.contain(name)) {
      throw DisabledAlgorithms.refusal(name, InvalidAlgorithmParameterException::new);
    }
  }

  @Override
  public AlgorithmParameters parameters() {
    return spec == null ? null : PssParameters.of(spec);
  }

  /**
   * Returns the padding that the parameters describe.
   *
   * @throws SignatureException if the parameters must name the hash and do not (NTE_BAD_HASH)
   */
  PssPadding padding() throws SignatureException {
    MGF1ParameterSpec mgf = (MGF1ParameterSpec) chosen().getMGFParameters();
    return PssPadding.of(
        hash(spec.getDigestAlgorithm()).orElseThrow().digest(),
        hash(mgf.getDigestAlgorithm()).orElseThrow().digest(),
        spec.getSaltLength());
  }

  /** Returns the hash value, which the padding encodes itself. */
  @Override
  public byte[] content(byte[] value) {
    return value;
  }

  @Override
  public String toString() {
    return "RSASSA-PSS with " + spec;
  }
}
