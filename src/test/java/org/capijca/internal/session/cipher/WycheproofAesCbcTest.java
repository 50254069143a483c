// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.vectors.Vectors.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.internal.session.SessionKey;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Wycheproof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The AES-CBC vectors of the C2SP Wycheproof project, from the directory in the system property
 * {@code capi.wycheproof}.
 */
@Tag("unit")
class WycheproofAesCbcTest {
  static Provider[] providers() {
    return CipherProviders.all().toArray(Provider[]::new);
  }

  @ParameterizedTest
  @MethodSource("providers")
  void vectors_agree(Provider provider) throws Exception {
    JsonNode all =
        new ObjectMapper()
            .readTree(Files.readAllBytes(Wycheproof.folder().resolve("aes_cbc_pkcs5_test.json")));
    int tests = 0;
    for (JsonNode group : all.get("testGroups")) {
      String algId = "CALG_AES_" + group.get("keySize").asText();
      for (JsonNode test : group.get("tests")) {
        SessionKey key =
            PlainKeys.key(Csp.MS_ENH_RSA_AES_PROV, AlgId.valueOf(algId), bytes(test.get("key")));
        IvParameterSpec iv = new IvParameterSpec(bytes(test.get("iv")));
        for (String name : new String[] {algId, "AES/CBC/PKCS5Padding"}) {
          agrees(Cipher.getInstance(name, provider), key, iv, test);
        }
        tests++;
      }
    }
    assertThat(tests).isEqualTo(all.get("numberOfTests").asInt());
  }

  private static void agrees(Cipher cipher, SessionKey key, IvParameterSpec iv, JsonNode test)
      throws GeneralSecurityException {
    byte[] encrypted = bytes(test.get("ct"));
    cipher.init(Cipher.DECRYPT_MODE, key, iv);
    if (test.get("result").asText().equals("invalid")) {
      assertThatThrownBy(() -> cipher.doFinal(encrypted))
          .as("tcId %s", test.get("tcId"))
          .isInstanceOf(GeneralSecurityException.class);
      return;
    }
    byte[] message = bytes(test.get("msg"));
    assertThat(cipher.doFinal(encrypted)).as("tcId %s", test.get("tcId")).isEqualTo(message);
    cipher.init(Cipher.ENCRYPT_MODE, key, iv);
    assertThat(cipher.doFinal(message)).as("tcId %s", test.get("tcId")).isEqualTo(encrypted);
  }
}
