// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.parameters;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.AlgorithmParametersSpi;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.keypair.DiscreteLogFamily;
import org.capijca.internal.keypair.DomainParameterSpecs;
import org.capijca.internal.parameters.StandardAlgorithmParametersSpi;
import org.capijca.internal.primitive.encoding.ParameterEncodings;

/**
 * P, Q and G, encoded as in X.509 and PKCS #3, or in the format {@code CAPI}: KP_PUB_PARAMS, a
 * version 3 public key BLOB without Y, which also contains Q, J and the seed.
 */
public final class DomainAlgorithmParametersSpi extends AlgorithmParametersSpi {
  private static final String CAPI = "CAPI";

  private final DiscreteLogFamily family;
  private AlgorithmParameterSpec spec;

  /**
   * @param kind the type of key pair: DSS or DH
   */
  public DomainAlgorithmParametersSpi(Kind kind) {
    this(DiscreteLogFamily.of(kind));
  }

  DomainAlgorithmParametersSpi(DiscreteLogFamily family) {
    this.family = family;
  }

  @Override
  protected void engineInit(AlgorithmParameterSpec newSpec) throws InvalidParameterSpecException {
    AlgorithmParameterSpec required = family.requireParameters(newSpec);
    try {
      DomainParameterSpecs.data(required);
    } catch (BlobException e) {
      throw e.as((message, cause) ->
          (InvalidParameterSpecException)
              new InvalidParameterSpecException(message).initCause(cause));
    }
    spec = required;
  }

  @Override
  protected void engineInit(byte[] encoded) throws IOException {
    AlgorithmParameters standard = ParameterEncodings.of(family.kind().jcaName());
    try {
      standard.init(encoded, ParameterEncodings.DER);
      spec = standard.getParameterSpec(family.parameterType());
    } catch (IOException | InvalidParameterSpecException | RuntimeException e) {
      throw StandardAlgorithmParametersSpi.badEncoding(family.kind().jcaName(), e);
    }
  }

  @Override
  protected void engineInit(byte[] encoded, String format) throws IOException {
    if (!CAPI.equalsIgnoreCase(format)) {
      engineInit(encoded);
      return;
    }
    try {
      spec =
          family.parameterSpec(DomainParameterData.readPublicParameters(encoded, family.format()));
    } catch (BlobException e) {
      throw e.as(IOException::new);
    }
  }

  @Override
  protected <T extends AlgorithmParameterSpec> T engineGetParameterSpec(Class<T> type)
      throws InvalidParameterSpecException {
    if (!type.isInstance(spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidParameterSpecException::new,
          "the parameters cannot be converted to "
              + type.getName()
              + "; allowed "
              + spec.getClass().getName());
    }
    return type.cast(spec);
  }

  @Override
  protected byte[] engineGetEncoded() throws IOException {
    AlgorithmParameters standard = ParameterEncodings.of(family.kind().jcaName());
    try {
      standard.init(family.standardSpec(spec));
    } catch (InvalidParameterSpecException e) {
      throw ERROR_INVALID_PARAMETER.as(IOException::new, "the parameters have no encoding", e);
    }
    return standard.getEncoded(ParameterEncodings.DER);
  }

  @Override
  protected byte[] engineGetEncoded(String format) throws IOException {
    if (!CAPI.equalsIgnoreCase(format)) {
      return engineGetEncoded();
    }
    try {
      return DomainParameterSpecs.data(spec).toPublicParameters(family.format());
    } catch (BlobException e) {
      throw e.as(IOException::new);
    }
  }

  @Override
  protected String engineToString() {
    return family.kind().jcaName() + " domain parameters";
  }
}
