// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Map;
import java.util.stream.Collectors;
import org.capijca.spec.CapiKeyBlobSpec;

/** The fixed RSA keys in the vector file of a topic, by bits and public exponent. */
final class RsaKeysOfVectors {
  private final Map<String, byte[]> blobs;
  private final Provider provider;

  RsaKeysOfVectors(String topic, Provider provider) {
    this.provider = provider;
    blobs =
        Vectors.elements(Vectors.file(topic).path("rsaKeys"))
            .collect(
                Collectors.toMap(
                    key -> name(key.get("bits"), key), key -> Vectors.bytes(key.get("blob"))));
  }

  private static String name(JsonNode bits, JsonNode holder) {
    return bits.asInt() + "/" + holder.path("e").asInt(65537);
  }

  /**
   * Returns the private key that a vector names, imported as a key exchange key with these dwFlags.
   */
  PrivateKey privateKey(JsonNode vector, int dwFlags) throws GeneralSecurityException {
    return privateKey(blob(vector), dwFlags);
  }

  /** Returns the public key of that key pair. */
  PublicKey publicKey(JsonNode vector) throws GeneralSecurityException {
    return publicKey(blob(vector));
  }

  /** Returns the key pair of this length and the public exponent 65537. */
  KeyPair pair(int bits, int dwFlags) throws GeneralSecurityException {
    byte[] blob = blobs.get(bits + "/65537");
    return new KeyPair(publicKey(blob), privateKey(blob, dwFlags));
  }

  private PrivateKey privateKey(byte[] blob, int dwFlags) throws GeneralSecurityException {
    return KeyFactory.getInstance("CALG_RSA_KEYX", provider)
        .generatePrivate(new CapiKeyBlobSpec(blob, dwFlags));
  }

  private PublicKey publicKey(byte[] blob) throws GeneralSecurityException {
    RSAPrivateCrtKey pair = (RSAPrivateCrtKey) privateKey(blob, 1);
    return KeyFactory.getInstance("CALG_RSA_KEYX", provider)
        .generatePublic(new RSAPublicKeySpec(pair.getModulus(), pair.getPublicExponent()));
  }

  /** Returns the PRIVATEKEYBLOB of the key that a vector names. */
  byte[] blob(JsonNode vector) {
    return blobs.get(name(vector.get("rsa"), vector));
  }
}
