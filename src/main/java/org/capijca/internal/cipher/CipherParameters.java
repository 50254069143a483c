package org.capijca.internal.cipher;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;

/** Between the JDK's AlgorithmParameters objects and its specs. */
final class CipherParameters {
  private CipherParameters() {}

  /** The object for a spec; null where no provider makes such objects. */
  static AlgorithmParameters of(String algorithm, AlgorithmParameterSpec spec) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance(algorithm);
      parameters.init(spec);
      return parameters;
    } catch (GeneralSecurityException noSuchParameters) {
      return null;
    }
  }

  /** The spec in an object: that of RC2 where it has one, else an IV. */
  static AlgorithmParameterSpec spec(AlgorithmParameters parameters)
      throws InvalidAlgorithmParameterException {
    try {
      return parameters.getParameterSpec(RC2ParameterSpec.class);
    } catch (InvalidParameterSpecException notRc2) {
      try {
        return parameters.getParameterSpec(IvParameterSpec.class);
      } catch (InvalidParameterSpecException e) {
        throw ERROR_INVALID_PARAMETER.as(
            InvalidAlgorithmParameterException::new,
            parameters.getAlgorithm() + " parameters are not for this cipher",
            e);
      }
    }
  }
}
