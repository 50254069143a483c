// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * Fixed key pairs of the vector files, for tests to which it does not matter that a pair is new.
 * Mutation tests repeat {@code @BeforeAll} for each test method, where generating takes minutes.
 */
public final class RecordedKeyPairs {
  private static final JsonNode RSA_2048 = key("signatures", "rsaKeys", 2048);
  private static final JsonNode DSS_1024 = key("dss", "dssKeys", 1024);

  private RecordedKeyPairs() {}

  private static JsonNode key(String topic, String list, int bits) {
    return Vectors.elements(Vectors.file(topic).path(list))
        .filter(key -> key.path("bits").asInt() == bits)
        .findFirst()
        .orElseThrow();
  }

  /** Imports an RSA key exchange key pair of 2048 bits into MS_STRONG_PROV with these dwFlags. */
  public static KeyPair rsa2048(int dwFlags) throws GeneralSecurityException {
    KeyFactory factory =
        KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(Csp.MS_STRONG_PROV));
    PublicKey publicKey =
        factory.generatePublic(
            new RSAPublicKeySpec(
                new BigInteger(RSA_2048.path("n").asText(), 16),
                BigInteger.valueOf(RSA_2048.path("e").asLong())));
    return new KeyPair(publicKey, privateKey(factory, RSA_2048.path("blob"), dwFlags));
  }

  /** Imports a DSS key pair of 1024 bits into MS_ENH_DSS_DH_PROV with these dwFlags. */
  public static KeyPair dss1024(int dwFlags) throws GeneralSecurityException {
    KeyFactory factory =
        KeyFactory.getInstance("CALG_DSS_SIGN", CapiCalls.provider(Csp.MS_ENH_DSS_DH_PROV));
    PublicKey publicKey =
        factory.generatePublic(new CapiKeyBlobSpec(Vectors.bytes(DSS_1024.path("publicKeyBlob"))));
    return new KeyPair(publicKey, privateKey(factory, DSS_1024.path("privateKeyBlob"), dwFlags));
  }

  private static PrivateKey privateKey(KeyFactory factory, JsonNode blob, int dwFlags)
      throws GeneralSecurityException {
    return factory.generatePrivate(new CapiKeyBlobSpec(Vectors.bytes(blob), dwFlags));
  }
}
