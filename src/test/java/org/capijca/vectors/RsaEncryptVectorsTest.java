package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.vectors.Vectors.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.util.List;
import java.util.Map;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.ShortBufferException;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;
import org.junit.jupiter.api.Test;

/** CryptEncrypt and CryptDecrypt with RSA keys, as recorded. */
class RsaEncryptVectorsTest {
  private static final int CRYPT_OAEP = 0x40;

  /** What Wine takes and this provider does not, with the reason. */
  private static final Map<String, String> WINE_IS_LENIENT =
      Map.of(
          "padding of no bytes", "PKCS #1 wants at least 8 bytes of padding",
          "one byte long", "CryptDecrypt: the data are as long as the modulus",
          "Final=FALSE", "not a question of the data");

  /** What JCA programs say in another way: by a transformation, or by the kind of key. */
  private static final List<String> NOT_OF_THE_DATA =
      List.of("no padding check (0x20)", "flags 0x1", "public key", "Final=FALSE");

  private final CapiProvider provider = new CapiProvider().configure("MS_ENH_RSA_AES_PROV");
  private final RsaKeysOfVectors keys = new RsaKeysOfVectors("rsaencrypt", provider);

  private Cipher cipher(JsonNode vector, int opmode, Key key) throws Exception {
    boolean oaep = (Vectors.dword(vector.get("flags")) & CRYPT_OAEP) != 0;
    Cipher cipher =
        Cipher.getInstance(oaep ? "CALG_RSA_KEYX/ECB/OAEPPadding" : "CALG_RSA_KEYX", provider);
    cipher.init(opmode, key);
    return cipher;
  }

  private List<JsonNode> vectors(String kind) {
    return Vectors.load("rsaencrypt").stream()
        .filter(vector -> vector.get("kind").textValue().equals(kind))
        .toList();
  }

  @Test
  void ciphertexts_decrypt() throws Exception {
    List<JsonNode> vectors = vectors("decrypt");
    assertThat(vectors).hasSize(82);
    for (JsonNode vector : vectors) {
      assertThat(
              cipher(vector, Cipher.DECRYPT_MODE, keys.privateKey(vector, 0))
                  .doFinal(bytes(vector.get("in"))))
          .isEqualTo(bytes(vector.get("expected")));
    }
  }

  @Test
  void ciphertextsOfTheOtherSide_decrypt_andOursHaveTheirSize() throws Exception {
    int tooLong = 0;
    Comparison comparison = new Comparison("rsaencrypt");
    for (JsonNode vector : vectors("encrypt")) {
      byte[] message = bytes(vector.get("in"));
      Cipher encrypting = cipher(vector, Cipher.ENCRYPT_MODE, keys.publicKey(vector));
      if (vector.has("error")) {
        assertThatThrownBy(() -> encrypting.doFinal(message))
            .isInstanceOf(IllegalBlockSizeException.class)
            .satisfies(
                e ->
                    comparison.check(
                        tooLong(vector),
                        Comparison.OUTCOME,
                        vector.get("errorName").textValue(),
                        CapiError.of(e).orElseThrow().name()));
        tooLong++;
        continue;
      }
      Cipher decrypting = cipher(vector, Cipher.DECRYPT_MODE, keys.privateKey(vector, 0));
      assertThat(decrypting.doFinal(bytes(vector.get("out")))).isEqualTo(message);
      byte[] ours = encrypting.doFinal(message);
      assertThat(ours).hasSameSizeAs(bytes(vector.get("out")));
      assertThat(decrypting.doFinal(ours)).isEqualTo(message);
    }
    assertThat(tooLong).isEqualTo(28);
    comparison.verify();
  }

  private static Subject tooLong(JsonNode vector) {
    int flags = Vectors.dword(vector.get("flags"));
    int modulus = vector.get("rsa").asInt() / Byte.SIZE;
    boolean fits = (flags & CRYPT_OAEP) != 0 && bytes(vector.get("in")).length <= modulus;
    return new Subject(
        Csp.MS_ENH_RSA_AES_PROV,
        "CALG_RSA_KEYX",
        flags,
        (fits ? "OAEP fits the modulus, " : "") + vector.get("rsa").asInt() + " bits");
  }

  @Test
  void whatDoesNotDecrypt_isBadData() throws Exception {
    int refused = 0;
    for (JsonNode vector : vectors("decrypt error")) {
      String what = vector.get("what").textValue();
      if (NOT_OF_THE_DATA.contains(what)) {
        continue;
      }
      assertThat(vector.has("error") || WINE_IS_LENIENT.containsKey(what)).as(what).isTrue();
      Cipher decrypting = cipher(vector, Cipher.DECRYPT_MODE, keys.privateKey(vector, 0));
      assertThatThrownBy(() -> decrypting.doFinal(bytes(vector.get("in"))))
          .as(what)
          .isInstanceOfAny(BadPaddingException.class, IllegalBlockSizeException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
      refused++;
    }
    assertThat(refused).isEqualTo(8 * 7);
  }

  @Test
  void shortOutput_isMoreData_andNothingIsLost() throws Exception {
    for (JsonNode vector : vectors("encrypt buffer")) {
      String capacity = vector.get("cap").textValue();
      Cipher encrypting = Cipher.getInstance("CALG_RSA_KEYX", provider);
      encrypting.init(Cipher.ENCRYPT_MODE, keys.publicKey(vector));
      int size = vector.get("rsa").asInt() / 8;
      assertThat(encrypting.getOutputSize(12)).isEqualTo(size);
      if (capacity.equals("null")) {
        assertThat(vector.get("result").textValue()).isEqualTo("len=" + size);
      } else if (vector.get("result").isTextual()) {
        assertThat(encrypting.doFinal(new byte[12], 0, 12, new byte[size])).isEqualTo(size);
      } else {
        byte[] out = new byte[Integer.parseInt(capacity)];
        assertThatThrownBy(() -> encrypting.doFinal(new byte[12], 0, 12, out))
            .isInstanceOf(ShortBufferException.class)
            .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_MORE_DATA));
      }
    }
  }

  @Test
  void signatureKeys_areRefused() throws Exception {
    for (JsonNode vector : vectors("signature key")) {
      byte[] blob = keys.blob(vector).clone();
      blob[5] = 0x24;
      Key signatureKey =
          KeyFactory.getInstance("CALG_RSA_SIGN", provider)
              .generatePrivate(new CapiKeyBlobSpec(blob));
      Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);

      assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, signatureKey))
          .isInstanceOf(InvalidKeyException.class)
          .satisfies(
              e ->
                  assertThat(CapiError.of(e).orElseThrow().name())
                      .isEqualTo(vector.get("decrypt").get("errorName").textValue()));
    }
  }
}
