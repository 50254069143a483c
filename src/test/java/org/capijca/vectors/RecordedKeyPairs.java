// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * Fixed key pairs of the vector files, for tests to which it does not matter that a pair is new.
 * Mutation tests repeat {@code @BeforeAll} for each test method, where generating takes minutes.
 */
public final class RecordedKeyPairs {
  private static final RsaKeysOfVectors RSA =
      new RsaKeysOfVectors("signatures", CapiCalls.provider(Csp.MS_STRONG_PROV));
  private static final JsonNode DSS_1024 =
      Vectors.elements(Vectors.file("dss").path("dssKeys"))
          .filter(key -> key.path("bits").asInt() == 1024)
          .findFirst()
          .orElseThrow();

  private RecordedKeyPairs() {}

  /** Imports an RSA key exchange key pair of 2048 bits into MS_STRONG_PROV with these dwFlags. */
  public static KeyPair rsa2048(int dwFlags) throws GeneralSecurityException {
    return RSA.pair(2048, dwFlags);
  }

  /** Imports a DSS key pair of 1024 bits into MS_ENH_DSS_DH_PROV with these dwFlags. */
  public static KeyPair dss1024(int dwFlags) throws GeneralSecurityException {
    KeyFactory factory =
        KeyFactory.getInstance("CALG_DSS_SIGN", CapiCalls.provider(Csp.MS_ENH_DSS_DH_PROV));
    byte[] privateBlob = Vectors.bytes(DSS_1024.path("privateKeyBlob"));
    byte[] publicBlob = Vectors.bytes(DSS_1024.path("publicKeyBlob"));
    return new KeyPair(
        factory.generatePublic(new CapiKeyBlobSpec(publicBlob)),
        factory.generatePrivate(new CapiKeyBlobSpec(privateBlob, dwFlags)));
  }
}
