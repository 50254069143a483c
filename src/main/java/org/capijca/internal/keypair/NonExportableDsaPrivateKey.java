// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** A non-exportable DSS private key; only the domain parameters are visible. */
final class NonExportableDsaPrivateKey extends KeyPairPrivateKey<DiscreteLogPrivateKeyData>
    implements DSAKey {
  private static final long serialVersionUID = 1L;

  NonExportableDsaPrivateKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DSAParams getParams() {
    return DomainParameterSpecs.dss(publicPart().domain());
  }

  @Override
  byte[] encode(DiscreteLogPrivateKeyData numbers) {
    return DssFamily.INSTANCE.encoding(numbers);
  }
}
