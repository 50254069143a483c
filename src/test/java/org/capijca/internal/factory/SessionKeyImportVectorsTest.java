package org.capijca.internal.factory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded imports of PLAINTEXTKEYBLOBs. */
class SessionKeyImportVectorsTest {
  private static final int CRYPT_CREATE_SALT = 0x4;
  private static final int CRYPT_NO_SALT = 0x10;

  /** All but those with a flag that is none of CryptImportKey. */
  static Stream<JsonNode> imports() {
    return Vectors.load("sessionkeys").stream()
        .filter(vector -> vector.path("kind").asText().equals("import"))
        .filter(vector -> (Vectors.dword(vector.path("flags")) & CRYPT_CREATE_SALT) == 0);
  }

  @ParameterizedTest
  @MethodSource("imports")
  void import_givesTheRecordedKeyOrError(JsonNode vector) throws Exception {
    CapiError expected = expectedError(vector);
    byte[] blob = Vectors.bytes(vector.path("blob"));
    int flags = Vectors.dword(vector.path("flags"));
    CapiSecretKey key;
    try {
      key = importKey(vector, blob, flags);
    } catch (InvalidKeySpecException | NoSuchAlgorithmException e) {
      assertThat(CapiError.of(e).orElse(CapiError.NTE_BAD_ALGID)).isEqualTo(expected);
      return;
    }

    assertThat(expected).isNull();
    JsonNode params = vector.path("params");
    assertThat(key.getAlgId().value()).isEqualTo(params.path("KP_ALGID").asInt());
    assertThat(key.getKeyLength()).isEqualTo(params.path("KP_KEYLEN").asInt());
    assertThat(key.getBlockLength()).isEqualTo(params.path("KP_BLOCKLEN").asInt());
    assertThat(KeyPermission.toBits(key.getPermissions()))
        .isEqualTo(params.path("KP_PERMISSIONS").asInt());
    if ((flags & CRYPT_NO_SALT) == 0 && params.path("KP_SALT").asText().matches("[0-9a-f]*")) {
      assertThat(Vectors.hex(key.getSalt())).isEqualTo(params.path("KP_SALT").asText());
    }
  }

  private static CapiSecretKey importKey(JsonNode vector, byte[] blob, int flags)
      throws InvalidKeySpecException, NoSuchAlgorithmException {
    CapiProvider provider = new CapiProvider().configure(Vectors.csp(vector).name());
    String algorithm = vector.has("alg") ? vector.path("alg").asText() : "CALG_RC4";
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, provider);
    return (CapiSecretKey) factory.generateSecret(new CapiKeyBlobSpec(blob, flags));
  }

  /** The recorded code, but for what Wine does otherwise than Windows; null for success. */
  private static CapiError expectedError(JsonNode vector) {
    String what = vector.path("what").asText();
    switch (what) {
      case "version 1", "version 3":
        return CapiError.NTE_BAD_VER; // CryptImportKey page
      case "empty":
        return CapiError.NTE_BAD_DATA; // a pointer that is not null, to no bytes
      case "hash algid":
        return CapiError.NTE_BAD_ALGID; // Wine makes an MD5 key of it
      default:
    }
    boolean shortDes =
        vector.path("alg").asText().equals(AlgId.CALG_DES.name())
            && Vectors.bytes(vector.path("blob")).length < 12 + 8;
    String recorded = vector.path("errorName").asText("");
    if (shortDes || recorded.equals("NTE_BAD_FLAGS")) {
      return CapiError.NTE_BAD_DATA; // Wine takes DES keys of 7 bytes, and blames flags for others
    }
    return recorded.isEmpty() ? null : CapiError.named(recorded).orElseThrow();
  }
}
