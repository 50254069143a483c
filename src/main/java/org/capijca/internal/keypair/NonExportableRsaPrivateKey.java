// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.interfaces.RSAKey;
import java.security.spec.AlgorithmParameterSpec;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** A non-exportable RSA private key; only the modulus is visible. */
final class NonExportableRsaPrivateKey extends KeyPairPrivateKey<RsaPrivateKeyData>
    implements RSAKey {
  private static final long serialVersionUID = 1L;

  NonExportableRsaPrivateKey(
      KeyAttributes<KeyPairRow> attributes, RsaPrivateKeyData body, UserConsent consent) {
    super(attributes, body, consent);
  }

  @Override
  public BigInteger getModulus() {
    return publicPart().ownModulus();
  }

  /**
   * Overridden because since Java 22 both RSAKey and AsymmetricKey declare a default getParams().
   */
  @Override
  public AlgorithmParameterSpec getParams() {
    return null;
  }

  @Override
  byte[] encode(RsaPrivateKeyData numbers) {
    return RsaFamily.INSTANCE.encoding(numbers);
  }
}
