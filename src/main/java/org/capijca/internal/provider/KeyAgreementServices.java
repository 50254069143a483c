// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.agreement.AgreementDialect;
import org.capijca.internal.keypair.agreement.CapiKeyAgreementSpi;

/**
 * The KeyAgreement services: one for each key pair algorithm with key agreement, and the standard
 * name for these keys.
 */
final class KeyAgreementServices {
  private KeyAgreementServices() {}

  static void addTo(ServiceList services) {
    boolean agrees = false;
    for (KeyPairRow row : services.context().rows(KeyPairRow.class)) {
      if (row.algorithm().kind().agrees()) {
        services.add(row.algId(), () -> new CapiKeyAgreementSpi(AgreementDialect.ALG_ID));
        agrees = true;
      }
    }
    if (agrees) {
      services.add(
          "DiffieHellman",
          List.of("DH", "1.2.840.113549.1.3.1", "OID.1.2.840.113549.1.3.1"),
          KeyClasses.PRIVATE_KEYS,
          () -> new CapiKeyAgreementSpi(AgreementDialect.STANDARD));
    }
  }
}
