// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.ProviderException;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.primitive.prime.DiscreteLogPair;
import org.capijca.internal.primitive.prime.DomainParameters;

/** What the makers of DSS and Diffie-Hellman pairs share: putting the numbers into a body. */
final class DlPairs {
  private DlPairs() {}

  static DiscreteLogPrivateKeyData body(
      DiscreteLogFormat format, DomainParameters domain, DiscreteLogPair pair) {
    byte[] seed =
        domain.seed() == null
            ? null
            : DomainParameterData.seedField(domain.seed().counter(), domain.seed().seed());
    try {
      DomainParameterData fields =
          DomainParameterData.of(domain.p(), domain.q(), domain.g(), domain.j(), seed);
      return DiscreteLogPrivateKeyData.of(format, fields, pair.y(), pair.x());
    } catch (BlobException e) {
      throw new ProviderException("generated numbers do not fit their fields", e);
    }
  }
}
