// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.parameters;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.AlgorithmParametersSpi;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import org.capijca.internal.primitive.encoding.ParameterEncodings;

/**
 * The AlgorithmParameters of ciphers in their standard encodings: an IV as an OCTET STRING,
 * RC2-CBC-Parameter (RFC 2268 section 6), RSAES-OAEP-params (RFC 8017).
 */
public final class StandardAlgorithmParametersSpi extends AlgorithmParametersSpi {
  private final String algorithm;
  private AlgorithmParameters parameters;

  /**
   * @param algorithm their JCA name
   */
  public StandardAlgorithmParametersSpi(String algorithm) {
    this.algorithm = algorithm;
  }

  @Override
  protected void engineInit(AlgorithmParameterSpec spec) throws InvalidParameterSpecException {
    AlgorithmParameters fresh = ParameterEncodings.of(algorithm);
    try {
      fresh.init(spec);
    } catch (InvalidParameterSpecException e) {
      throw refused(e);
    }
    parameters = fresh;
  }

  @Override
  protected void engineInit(byte[] encoded) throws IOException {
    AlgorithmParameters fresh = ParameterEncodings.of(algorithm);
    try {
      fresh.init(encoded, ParameterEncodings.DER);
      // JDK 25 does not check the tag of OAEP parameters.
      if (fresh.getEncoded(ParameterEncodings.DER)[0] != encoded[0]) {
        throw new IOException("tag " + encoded[0]);
      }
    } catch (IOException | RuntimeException e) {
      throw badEncoding(algorithm, e);
    }
    parameters = fresh;
  }

  /** Accepts every format name, because there is only one encoding. */
  @Override
  protected void engineInit(byte[] encoded, String format) throws IOException {
    engineInit(encoded);
  }

  public static IOException badEncoding(String algorithm, Exception e) {
    return NTE_BAD_DATA.as(
        IOException::new, "the data are not encoded " + algorithm + " parameters", e);
  }

  @Override
  protected <T extends AlgorithmParameterSpec> T engineGetParameterSpec(Class<T> type)
      throws InvalidParameterSpecException {
    try {
      return parameters.getParameterSpec(type);
    } catch (InvalidParameterSpecException e) {
      throw refused(e);
    }
  }

  private InvalidParameterSpecException refused(InvalidParameterSpecException e) {
    return ERROR_INVALID_PARAMETER.as(
        InvalidParameterSpecException::new, "not a spec of " + algorithm + " parameters", e);
  }

  @Override
  protected byte[] engineGetEncoded() throws IOException {
    return parameters.getEncoded(ParameterEncodings.DER);
  }

  @Override
  protected byte[] engineGetEncoded(String format) throws IOException {
    return engineGetEncoded();
  }

  @Override
  protected String engineToString() {
    return parameters.toString();
  }
}
