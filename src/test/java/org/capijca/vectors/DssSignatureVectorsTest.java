package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.vectors.Vectors.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import java.util.stream.Collectors;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;
import org.junit.jupiter.api.Test;

/**
 * DSS signatures as recorded, each in both byte orders: Wine has r and s big-endian, Windows
 * little-endian.
 */
class DssSignatureVectorsTest {
  private final CapiProvider provider = CapiCalls.provider(Csp.MS_DEF_DSS_PROV);

  private final Map<Integer, byte[]> publicKeys =
      Vectors.elements(Vectors.file("dss").path("dssKeys"))
          .collect(
              Collectors.toMap(
                  key -> key.get("bits").asInt(), key -> bytes(key.get("publicKeyBlob"))));

  @Test
  void signatures_verifyInTheOrderOfWindows() throws Exception {
    int signatures = 0;
    for (JsonNode vector : Vectors.load("dss")) {
      if (!vector.path("hash").asText().equals("CALG_SHA1")) {
        continue;
      }
      byte[] bigEndian = bytes(vector.get("bigEndianSignature").get("signature"));
      byte[] littleEndian = bytes(vector.get("littleEndianSignature").get("signature"));
      assertThat(verifies(vector, "CALG_SHA1withCALG_DSS_SIGN", littleEndian)).isTrue();
      assertThat(verifies(vector, "CALG_SHA1withCALG_DSS_SIGN", bigEndian)).isFalse();
      assertThat(verifies(vector, "SHA1withDSAinP1363Format", bigEndian)).isTrue();
      assertThat(verifies(vector, "SHA1withDSAinP1363Format", littleEndian)).isFalse();
      assertThat(MessageDigest.getInstance("SHA-1").digest(bytes(vector.get("data"))))
          .isEqualTo(bytes(vector.get("hashValue")));
      signatures++;
    }
    assertThat(signatures).isEqualTo(3);
  }

  private boolean verifies(JsonNode vector, String name, byte[] value) throws Exception {
    PublicKey key =
        KeyFactory.getInstance("CALG_DSS_SIGN", provider)
            .generatePublic(new CapiKeyBlobSpec(publicKeys.get(vector.get("bits").asInt())));
    Signature signature = Signature.getInstance(name, provider);
    signature.initVerify(key);
    signature.update(bytes(vector.get("data")));
    return signature.verify(value);
  }
}
