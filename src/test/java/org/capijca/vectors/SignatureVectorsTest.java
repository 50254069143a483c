package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.vectors.Comparison.OK;
import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiSignatureParameterSpec;
import org.junit.jupiter.api.Test;

/** CryptSignHash and CryptVerifySignature with RSA keys, as recorded. */
class SignatureVectorsTest {
  private static final int CRYPT_NOHASHOID = 1;
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  private final CapiProvider provider = CapiCalls.provider(CSP);
  private final RsaKeysOfVectors keys = new RsaKeysOfVectors("signatures", provider);
  private final Comparison comparison = new Comparison("signatures");

  @Test
  void signatures_areTheSame_andAreTakenAlike() throws Exception {
    int signatures = 0;
    for (JsonNode vector : Vectors.load("signatures")) {
      String kind = vector.get("kind").textValue();
      if (kind.equals("sign")) {
        checkSign(vector);
        signatures++;
      } else if (kind.equals("verify")) {
        int flags = Vectors.dword(vector.get("flags"));
        comparison.check(
            subject(vector),
            what(flags),
            outcome(vector.get("answer")),
            verify(vector, bytes(vector.get("signature")), flags));
      }
    }
    assertThat(signatures).isEqualTo(218);
    comparison.verify();
  }

  /** szDescription is hashed behind the data. */
  @Test
  void description_canBeAddedToTheMessage() throws Exception {
    JsonNode vector =
        Vectors.load("signatures").stream()
            .filter(each -> each.get("kind").textValue().equals("description"))
            .findFirst()
            .orElseThrow();
    Signature signature = signature(vector, 0);
    signature.initSign(privateKey(vector));
    signature.update(message(vector));
    signature.update(vector.get("description").textValue().getBytes(StandardCharsets.UTF_16LE));

    assertThat(signature.sign()).isEqualTo(bytes(vector.get("signature")));
  }

  private void checkSign(JsonNode vector) throws Exception {
    int flags = Vectors.dword(vector.get("flags"));
    comparison.check(
        subject(vector),
        "sign",
        vector.path("errorName").asText(vector.path("signature").asText()),
        sign(vector, flags));
    if (vector.has("verify") && flags <= CRYPT_NOHASHOID) {
      byte[] signature = bytes(vector.get("signature"));
      comparison.check(
          subject(vector),
          what(flags),
          outcome(vector.get("verify")),
          verify(vector, signature, flags));
      comparison.check(
          subject(vector),
          what(flags ^ CRYPT_NOHASHOID),
          outcome(vector.get("verifyOtherFlags")),
          verify(vector, signature, flags ^ CRYPT_NOHASHOID));
    }
  }

  private static Subject subject(JsonNode vector) {
    return new Subject(
        CSP,
        vector.get("hash").textValue(),
        Vectors.dword(vector.get("flags")),
        vector.path("what").asText() + " " + vector.get("rsa") + " bits");
  }

  private static String what(int flags) {
    return flags == CRYPT_NOHASHOID ? "verify under CRYPT_NOHASHOID" : "verify";
  }

  /** {@code ok}, or the name in {@code err 80090006 NTE_BAD_SIGNATURE}. */
  private static String outcome(JsonNode answer) {
    List<String> words = List.of(answer.textValue().split(" "));
    return words.get(words.size() - 1);
  }

  private String sign(JsonNode vector, int flags) throws Exception {
    try {
      Signature signature = signature(vector, flags);
      signature.initSign(privateKey(vector));
      signature.update(message(vector));
      return hex(signature.sign());
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  private String verify(JsonNode vector, byte[] value, int flags) throws Exception {
    Signature signature = signature(vector, flags);
    signature.initVerify(publicKey(vector));
    signature.update(message(vector));
    try {
      return signature.verify(value) ? OK : "NTE_BAD_SIGNATURE";
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  private static byte[] message(JsonNode vector) {
    return bytes(vector.has("setHashValue") ? vector.get("setHashValue") : vector.get("data"));
  }

  private Signature signature(JsonNode vector, int flags) throws GeneralSecurityException {
    String hash = vector.get("hash").textValue();
    boolean finished = vector.has("setHashValue");
    Signature signature =
        Signature.getInstance((finished ? "" : hash + "with") + pairName(vector), provider);
    signature.setParameter(
        finished
            ? new CapiSignatureParameterSpec(AlgId.valueOf(hash), flags)
            : new CapiSignatureParameterSpec(flags));
    return signature;
  }

  private static String pairName(JsonNode vector) {
    return vector.get("keySpec").asInt() == 2 ? "CALG_RSA_SIGN" : "CALG_RSA_KEYX";
  }

  private PrivateKey privateKey(JsonNode vector) throws Exception {
    byte[] blob = keys.blob(vector).clone();
    blob[5] = (byte) (pairName(vector).equals("CALG_RSA_SIGN") ? 0x24 : 0xA4);
    return KeyFactory.getInstance(pairName(vector), provider)
        .generatePrivate(new CapiKeyBlobSpec(blob));
  }

  /** Whatever the key is for, its public half verifies under either name. */
  private PublicKey publicKey(JsonNode vector) throws Exception {
    return keys.publicKey(vector);
  }
}
