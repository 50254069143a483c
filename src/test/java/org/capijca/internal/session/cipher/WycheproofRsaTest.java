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
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.capijca.CapiProvider;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.vectors.Wycheproof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The RSA decryption vectors of the C2SP Wycheproof project, from the directory in the system
 * property {@code capi.wycheproof}.
 */
@Tag("unit")
class WycheproofRsaTest {
  private final CapiProvider provider = new CapiProvider();

  @ParameterizedTest
  @ValueSource(strings = {"rsa_pkcs1_2048_test", "rsa_pkcs1_3072_test"})
  void pkcs1Vectors_agree(String file) throws Exception {
    JsonNode all = read(file);
    Set<String> refusals = new HashSet<>();
    int tests = 0;
    for (JsonNode group : all.get("testGroups")) {
      PrivateKey key = key(group);
      for (JsonNode test : group.get("tests")) {
        Cipher standard = Cipher.getInstance("RSA/ECB/PKCS1Padding", provider);
        standard.init(Cipher.DECRYPT_MODE, key);
        agrees(standard, bytes(test.get("ct")), test, refusals);
        Cipher byAlgId = Cipher.getInstance("CALG_RSA_KEYX", provider);
        byAlgId.init(Cipher.DECRYPT_MODE, key);
        agrees(byAlgId, LittleEndianNumber.reversed(bytes(test.get("ct"))), test, refusals);
        tests++;
      }
    }
    assertThat(tests).isEqualTo(all.get("numberOfTests").asInt());
    assertThat(refusals).as("distinct failures of bad blocks").hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rsa_oaep_2048_sha1_mgf1sha1_test", "rsa_oaep_2048_sha256_mgf1sha256_test"})
  void oaepVectors_agree(String file) throws Exception {
    JsonNode all = read(file);
    Set<String> refusals = new HashSet<>();
    int tests = 0;
    for (JsonNode group : all.get("testGroups")) {
      PrivateKey key = key(group);
      for (JsonNode test : group.get("tests")) {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding", provider);
        cipher.init(
            Cipher.DECRYPT_MODE,
            key,
            new OAEPParameterSpec(
                group.get("sha").textValue(),
                "MGF1",
                new MGF1ParameterSpec(group.get("mgfSha").textValue()),
                new PSource.PSpecified(bytes(test.get("label")))));
        agrees(cipher, bytes(test.get("ct")), test, refusals);
        tests++;
      }
    }
    assertThat(tests).isEqualTo(all.get("numberOfTests").asInt());
    assertThat(refusals).as("distinct failures of bad blocks").hasSize(1);
  }

  private static JsonNode read(String file) throws Exception {
    return new ObjectMapper()
        .readTree(Files.readAllBytes(Wycheproof.folder().resolve(file + ".json")));
  }

  private PrivateKey key(JsonNode group) throws GeneralSecurityException {
    PrivateKey key =
        KeyFactory.getInstance("CALG_RSA_KEYX", provider)
            .generatePrivate(new PKCS8EncodedKeySpec(bytes(group.get("privateKeyPkcs8"))));
    assertThat(key.getEncoded()).as("encoding of the key").isNull();
    return key;
  }

  private static void agrees(Cipher cipher, byte[] ciphertext, JsonNode test, Set<String> refusals)
      throws GeneralSecurityException {
    if (test.get("result").asText().equals("valid")) {
      assertThat(cipher.doFinal(ciphertext))
          .as("tcId %s", test.get("tcId"))
          .isEqualTo(bytes(test.get("msg")));
      return;
    }
    assertThatThrownBy(() -> cipher.doFinal(ciphertext))
        .as("tcId %s", test.get("tcId"))
        .isInstanceOfAny(BadPaddingException.class, IllegalBlockSizeException.class)
        .satisfies(e -> {
          if (e instanceof BadPaddingException) {
            refusals.add(e.getMessage());
          }
        });
  }
}
