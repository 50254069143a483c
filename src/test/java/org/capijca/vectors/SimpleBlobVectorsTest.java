package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.spec.CapiWrapParameterSpec;
import org.junit.jupiter.api.Test;

/** SIMPLEBLOBs: each recorded import has the same outcome here, or a named excuse. */
class SimpleBlobVectorsTest {
  private static final int CRYPT_EXPORTABLE = 1;
  private static final int CRYPT_OAEP = 0x40;

  private final Map<Csp, RsaKeysOfVectors> keys = new EnumMap<>(Csp.class);

  private RsaKeysOfVectors keys(JsonNode vector) {
    return keys.computeIfAbsent(
        Vectors.csp(vector), csp -> new RsaKeysOfVectors("simpleblob", CapiCalls.provider(csp)));
  }

  private CapiSecretKey unwrap(JsonNode vector, AlgId algId, int dwFlags)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", CapiCalls.provider(Vectors.csp(vector)));
    Key exchangeKey = keys(vector).privateKey(vector, 0);
    cipher.init(Cipher.UNWRAP_MODE, exchangeKey, new CapiWrapParameterSpec(dwFlags));
    return (CapiSecretKey)
        cipher.unwrap(bytes(vector.get("blob")), algId.name(), Cipher.SECRET_KEY);
  }

  private static List<JsonNode> vectors(String... kinds) {
    return Vectors.load("simpleblob").stream()
        .filter(vector -> List.of(kinds).contains(vector.get("kind").textValue()))
        .toList();
  }

  @Test
  void imports_endTheSameOrHaveAnExcuse() throws GeneralSecurityException {
    Comparison comparison = new Comparison("simpleblob");
    for (JsonNode vector : vectors("import", "damaged")) {
      int dwFlags = Vectors.dword(vector.get("flags"));
      byte[] blob = bytes(vector.get("blob"));
      AlgId algId =
          AlgId.fromValue(LittleEndianNumber.read(new byte[] {blob[4], blob[5]}).intValue())
              .orElseThrow();
      Subject subject =
          new Subject(
              Vectors.csp(vector),
              algId.name(),
              dwFlags,
              vector.path("what").asText("import") + " " + vector.get("rsa"));
      comparison.check(subject, wine(vector), ours(vector, algId, dwFlags));
    }
    comparison.verify();
  }

  private static Map<String, String> wine(JsonNode vector) {
    Map<String, String> facts = new TreeMap<>();
    facts.put(Comparison.OUTCOME, vector.path("errorName").asText(Comparison.OK));
    vector
        .path("params")
        .properties()
        .forEach(parameter -> facts.put(parameter.getKey(), parameter.getValue().asText()));
    if (vector.has("plaintextKeyBlob")) {
      facts.put("blob", vector.get("plaintextKeyBlob").textValue());
      JsonNode encrypted = vector.get("encrypt").get(0);
      facts.put(
          "first ciphertext", encrypted.path("out").asText(encrypted.path("errorName").asText()));
    }
    return facts;
  }

  private Map<String, String> ours(JsonNode vector, AlgId algId, int dwFlags) {
    Map<String, String> facts = new TreeMap<>();
    facts.put(Comparison.OUTCOME, Comparison.OK);
    try {
      CapiSecretKey key = unwrap(vector, algId, dwFlags);
      if (vector.has("plaintextKeyBlob")) {
        facts.putAll(SessionKeyFacts.of(key));
        facts.put("blob", exported(key));
        facts.put("first ciphertext", encrypted(key, vector));
      }
    } catch (GeneralSecurityException e) {
      facts.put(Comparison.OUTCOME, CapiCalls.outcome(e));
    }
    return facts;
  }

  private static String exported(CapiSecretKey key) {
    try {
      return hex(CapiCalls.exportKey(key));
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  private static String encrypted(CapiSecretKey key, JsonNode vector) {
    try {
      Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(key.getCsp()));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      return hex(cipher.doFinal(bytes(vector.get("encrypt").get(0).get("in"))));
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  @Test
  void withoutTheFlag_noKeyOfABlobLeaves() throws Exception {
    for (JsonNode vector : vectors("import, hPubKey 0")) {
      AlgId algId = AlgId.valueOf(vector.get("alg").textValue());
      if (Vectors.csp(vector) == Csp.MS_DEF_PROV) {
        continue; // has no keys of these algorithms or lengths
      }
      CapiSecretKey key = unwrap(vector, algId, 0);

      assertThat(key.getEncoded()).isNull();
      assertThatThrownBy(() -> CapiCalls.exportKey(key))
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
    }
  }

  /** What Wine generated and wrapped opens here; wrapped again, it is as long, and opens too. */
  @Test
  void generatedBlobs_open_andAreWrappedAlike() throws Exception {
    int opened = 0;
    for (JsonNode vector : vectors("generated")) {
      if (vector.has("error")) {
        continue;
      }
      AlgId algId = AlgId.valueOf(vector.get("alg").textValue());
      int oaep = Vectors.dword(vector.get("exportFlags")) & CRYPT_OAEP;
      CapiSecretKey key = unwrap(vector, algId, oaep | CRYPT_EXPORTABLE);
      assertThat(SessionKeyFacts.keyValue(key)).isEqualTo(bytes(vector.get("key")));

      byte[] again = wrap(vector, key, oaep);
      byte[] recorded = bytes(vector.get("blob"));
      assertThat(again).hasSameSizeAs(recorded).startsWith(head(recorded));
      opened++;
    }
    assertThat(opened).isEqualTo(210);
  }

  private static byte[] head(byte[] blob) {
    return Arrays.copyOf(blob, 12);
  }

  private byte[] wrap(JsonNode vector, Key key, int dwFlags) throws Exception {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", CapiCalls.provider(Vectors.csp(vector)));
    cipher.init(
        Cipher.WRAP_MODE, keys(vector).publicKey(vector), new CapiWrapParameterSpec(dwFlags));
    return cipher.wrap(key);
  }

  /** OAEP leaves a 512-bit key room for 22 bytes. */
  @Test
  void keyTooLongForTheExchangeKey_isBadLength() throws Exception {
    int refused = 0;
    for (JsonNode vector : vectors("generated")) {
      if (!vector.path("errorName").asText().equals("NTE_BAD_LEN")) {
        continue;
      }
      CapiSecretKey key =
          CapiCalls.sessionKey(
              Vectors.csp(vector),
              vector.get("alg").textValue(),
              Vectors.dword(vector.get("genFlags")));
      assertThatThrownBy(() -> wrap(vector, key, Vectors.dword(vector.get("exportFlags"))))
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_LEN));
      refused++;
    }
    assertThat(refused).isEqualTo(4);
  }

  @Test
  void keyThatIsNotExportable_isNotWrapped() throws Exception {
    for (JsonNode vector : vectors("export error")) {
      if (!vector.get("what").textValue().equals("not exportable")) {
        continue;
      }
      CapiSecretKey key = CapiCalls.sessionKey(Vectors.csp(vector), "CALG_RC4", 0x00280000);

      assertThatThrownBy(() -> wrap(vector, key, 0))
          .isInstanceOf(InvalidKeyException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
    }
  }
}
