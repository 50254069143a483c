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

/** An RSA private key that is not exportable: only its modulus can be seen. */
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

  /** Said here because from Java 22 on two interfaces have a default, and neither wins. */
  @Override
  public AlgorithmParameterSpec getParams() {
    return null;
  }

  @Override
  byte[] encode(RsaPrivateKeyData numbers) {
    return RsaFamily.INSTANCE.encoding(numbers);
  }
}
