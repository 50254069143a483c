// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import javax.crypto.interfaces.DHKey;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** A non-exportable Diffie-Hellman private key; only the domain parameters are visible. */
final class NonExportableDhPrivateKey extends KeyPairPrivateKey<DiscreteLogPrivateKeyData>
    implements DHKey {
  private static final long serialVersionUID = 1L;

  NonExportableDhPrivateKey(
      KeyAttributes<KeyPairRow> attributes, DiscreteLogPrivateKeyData body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public DHParameterSpec getParams() {
    return DomainParameterSpecs.dh(publicPart().domain());
  }

  @Override
  byte[] encode(DiscreteLogPrivateKeyData numbers) {
    return DhFamily.INSTANCE.encoding(numbers);
  }
}
