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

/** The semantics of an agreement service, determined by its name: the format of the secret. */
public enum AgreementDialect {
  /**
   * CryptoAPI: bytes are little-endian, like KP_KEYVAL of an agreed key; keys are named by ALG_ID.
   */
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

  /** JCA: bytes are big-endian, and the only key is the pre-master secret of TLS. */
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
            algorithm + " keys cannot be derived from the agreed number; allowed " + TLS_PREMASTER);
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
   * Returns the result of {@code generateSecret()}.
   *
   * @param z big-endian, as long as P
   */
  abstract byte[] bytes(byte[] z);

  /**
   * Returns the result of {@code generateSecret(String)}.
   *
   * @param csp the CSP of the private key
   */
  abstract SecretKey key(
      byte[] z, String algorithm, Csp csp, CapiKeyAgreementParameterSpec parameters)
      throws NoSuchAlgorithmException, InvalidKeyException;
}
