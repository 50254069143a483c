// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.agreement;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.DwFlags;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiKeyAgreementParameterSpec;

/** What follows from the name of an agreement service: the form of what has been agreed. */
public enum AgreementDialect {
  /** Bytes little-endian, as KP_KEYVAL of an agreed key reads; keys by ALG_ID. */
  ALG_ID {
    @Override
    byte[] bytes(byte[] z) {
      return LittleEndianNumber.reversed(z);
    }

    @Override
    SecretKey key(byte[] z, String algorithm, Csp csp, CapiKeyAgreementParameterSpec parameters)
        throws NoSuchAlgorithmException, InvalidKeyException {
      SessionKeyRow row =
          AlgId.parse(algorithm)
              .flatMap(algId -> AlgorithmTable.sessionKey(csp, algId))
              .orElseThrow(() ->
                  NTE_BAD_ALGID.as(
                      NoSuchAlgorithmException::new,
                      algorithm
                          + " is not a session key algorithm of "
                          + csp
                          + "; allowed "
                          + AlgorithmTable.rows(csp, SessionKeyRow.class).stream()
                              .map(each -> each.algId().name())
                              .collect(Collectors.joining(", "))));
      return AgreedKeyDerivation.derive(
          row, DwFlags.fromBits(parameters.getDwFlags()), z, parameters.getRule());
    }
  },

  /** As the JDK: bytes big-endian, and as a key the pre-master secret of TLS only. */
  STANDARD {
    @Override
    byte[] bytes(byte[] z) {
      return z.clone();
    }

    @Override
    SecretKey key(byte[] z, String algorithm, Csp csp, CapiKeyAgreementParameterSpec parameters)
        throws NoSuchAlgorithmException {
      if (!algorithm.equals(TLS_PREMASTER)) {
        throw NTE_BAD_ALGID.as(
            NoSuchAlgorithmException::new,
            algorithm + " keys are not made of the agreed number; allowed " + TLS_PREMASTER);
      }
      byte[] secret = AgreedKeyDerivation.preMasterSecret(z);
      try {
        return new SecretKeySpec(secret, TLS_PREMASTER);
      } finally {
        Arrays.fill(secret, (byte) 0);
      }
    }
  };

  private static final String TLS_PREMASTER = "TlsPremasterSecret";

  /**
   * What {@code generateSecret()} answers.
   *
   * @param z big-endian, as long as P
   */
  abstract byte[] bytes(byte[] z);

  /**
   * What {@code generateSecret(String)} answers.
   *
   * @param csp that of the private key
   */
  abstract SecretKey key(
      byte[] z, String algorithm, Csp csp, CapiKeyAgreementParameterSpec parameters)
      throws NoSuchAlgorithmException, InvalidKeyException;
}
