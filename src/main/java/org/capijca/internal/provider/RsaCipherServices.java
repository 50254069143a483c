// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;
import java.util.Map;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.encryption.RsaCipherSpi;
import org.capijca.internal.keypair.encryption.RsaDialect;

/**
 * The Cipher services for key pairs that encrypt: by ALG_ID, and by the standard name RSA and the
 * object identifiers of PKCS #1 for these keys.
 */
final class RsaCipherServices {
  private static final Map<String, String> STANDARD =
      Map.of(
          KeyClasses.ATTRIBUTE,
          KeyClasses.PAIR,
          "SupportedModes",
          "ECB",
          "SupportedPaddings",
          "NOPADDING|PKCS1PADDING|OAEPPADDING|OAEPWITH[^/]+ANDMGF1PADDING");

  private RsaCipherServices() {}

  static void addTo(ServiceList services) {
    for (KeyPairRow row : services.context().rows(KeyPairRow.class)) {
      if (row.algorithm().encrypts()) {
        services.add(row.algId(), () -> new RsaCipherSpi(RsaDialect.ALG_ID));
        services.add(
            row.algorithm().kind().jcaName(),
            ObjectIdentifiers.withPrefixes(List.of("1.2.840.113549.1.1.1")),
            STANDARD,
            () -> new RsaCipherSpi(RsaDialect.STANDARD));
        services.add(
            "RSAES-OAEP",
            ObjectIdentifiers.withPrefixes(List.of("1.2.840.113549.1.1.7")),
            KeyClasses.PAIR_KEYS,
            RsaCipherSpi::oaep);
      }
    }
  }
}
