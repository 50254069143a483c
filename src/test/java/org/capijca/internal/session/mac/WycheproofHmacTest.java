// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.mac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.Arrays;
import javax.crypto.Mac;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Vectors;
import org.capijca.vectors.Wycheproof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The HMAC vectors of the C2SP Wycheproof project, from the directory in the system property {@code
 * capi.wycheproof}.
 */
@Tag("unit")
class WycheproofHmacTest {
  @ParameterizedTest
  @CsvSource({
    "hmac_sha1_test.json, HmacSHA1",
    "hmac_sha256_test.json, HmacSHA256",
    "hmac_sha384_test.json, HmacSHA384",
    "hmac_sha512_test.json, HmacSHA512"
  })
  void vectors_agree(String file, String name) throws Exception {
    JsonNode all =
        new ObjectMapper().readTree(Files.readAllBytes(Wycheproof.folder().resolve(file)));
    Mac mac = Mac.getInstance(name, new CapiProvider());
    int tests = 0;
    for (JsonNode group : all.get("testGroups")) {
      for (JsonNode test : group.get("tests")) {
        byte[] key = Vectors.bytes(test.get("key"));
        mac.init(PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, key));
        byte[] value = mac.doFinal(Vectors.bytes(test.get("msg")));
        byte[] tag = Arrays.copyOf(value, group.get("tagSize").asInt() / Byte.SIZE);
        assertThat(Arrays.equals(tag, Vectors.bytes(test.get("tag"))))
            .as("%s %s", file, test.get("tcId"))
            .isEqualTo(test.get("result").asText().equals("valid"));
        tests++;
      }
    }
    assertThat(tests).isEqualTo(all.get("numberOfTests").asInt());
  }
}
