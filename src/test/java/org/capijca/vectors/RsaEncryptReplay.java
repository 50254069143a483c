// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import javax.crypto.Cipher;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;

/** Replays CryptEncrypt and CryptDecrypt with RSA keys. */
final class RsaEncryptReplay implements Replay {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final int CRYPT_OAEP = 0x40;

  private final CapiProvider provider = CapiCalls.provider(CSP);
  private final RsaKeysOfVectors keys = new RsaKeysOfVectors("rsaencrypt", provider);

  @Override
  public String topic(JsonNode vector) {
    return "rsaencrypt";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        CSP,
        "CALG_RSA_KEYX",
        flags(vector),
        (fitsTheModulus(vector) ? "OAEP fits the modulus, " : "")
            + vector.path("what").asText(vector.get("kind").asText())
            + " "
            + vector.get("rsa"));
  }

  /**
   * Returns whether OAEP data are no longer than the modulus, for which CryptEncrypt has a separate
   * code.
   */
  private static boolean fitsTheModulus(JsonNode vector) {
    return vector.get("kind").asText().equals("encrypt")
        && (flags(vector) & CRYPT_OAEP) != 0
        && bytes(vector.get("in")).length <= vector.get("rsa").asInt() / Byte.SIZE;
  }

  private static int flags(JsonNode vector) {
    return vector.has("flags") ? Vectors.dword(vector.get("flags")) : 0;
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    return switch (vector.get("kind").textValue()) {
      case "decrypt" -> {
        String plain = decrypt(vector, bytes(vector.get("in")));
        yield new Answers().put("/out", plain).put("/expected", plain);
      }
      case "decrypt error" -> decryptError(vector);
      case "encrypt" -> encrypt(vector);
      case "encrypt final" -> new Answers().put("/result", encryptFinal(vector));
      case "encrypt buffer" -> buffer(vector);
      case "signature key" -> signatureKey(vector);
      default -> throw new IllegalArgumentException(vector.toString());
    };
  }

  private Cipher cipher(JsonNode vector, int opmode, Key key) throws GeneralSecurityException {
    boolean oaep = (flags(vector) & CRYPT_OAEP) != 0;
    Cipher cipher =
        Cipher.getInstance(oaep ? "CALG_RSA_KEYX/ECB/OAEPPadding" : "CALG_RSA_KEYX", provider);
    cipher.init(opmode, key);
    return cipher;
  }

  private String decrypt(JsonNode vector, byte[] ciphertext) {
    return Answers.outcome(() ->
        hex(cipher(vector, Cipher.DECRYPT_MODE, keys.privateKey(vector, 0)).doFinal(ciphertext)));
  }

  private Answers decryptError(JsonNode vector) {
    String what = vector.get("what").textValue();
    if ((flags(vector) & ~CRYPT_OAEP) != 0) {
      return new Answers().put(Answers.WHOLE, "NTE_BAD_FLAGS"); // JCA has no dwFlags argument
    }
    byte[] in = bytes(vector.get("in"));
    if (vector.has(WineReadings.AS_WINE)) {
      return new Answers().put("/out", asWine(vector, in));
    }
    String outcome =
        what.equals("public key")
            ? Answers.outcome(
                () -> cipher(vector, Cipher.DECRYPT_MODE, keys.publicKey(vector)).doFinal(in))
            : decrypt(vector, in);
    return new Answers().put(outcome.startsWith("NTE") ? Answers.WHOLE : "/out", outcome);
  }

  /** Replays inputs that Wine accepts: padding without bytes, and an extra byte. */
  private String asWine(JsonNode vector, byte[] in) {
    int length = vector.get("rsa").asInt() / 8;
    if (in.length > length) {
      return decrypt(vector, java.util.Arrays.copyOf(in, length));
    }
    return Answers.outcome(() -> hex(block(vector, in)).substring(6));
  }

  /** Returns the padded block of a ciphertext, big-endian, computed with the numbers of the key. */
  private byte[] block(JsonNode vector, byte[] littleEndian) throws GeneralSecurityException {
    RSAPrivateKey key = (RSAPrivateKey) keys.privateKey(vector, 1);
    byte[] bigEndian = new byte[littleEndian.length];
    for (int i = 0; i < bigEndian.length; i++) {
      bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
    }
    BigInteger block =
        new BigInteger(1, bigEndian).modPow(key.getPrivateExponent(), key.getModulus());
    String text = block.toString(16);
    return Vectors.bytes("0".repeat(2 * bigEndian.length - text.length()) + text);
  }

  /** Decrypts a ciphertext of Wine, and a ciphertext of this provider of the same length. */
  private Answers encrypt(JsonNode vector) throws GeneralSecurityException {
    byte[] message = bytes(vector.get("in"));
    Cipher encrypting = cipher(vector, Cipher.ENCRYPT_MODE, keys.publicKey(vector));
    String ours = Answers.outcome(() -> hex(encrypting.doFinal(message)));
    if (ours.startsWith("NTE")) {
      return new Answers().put(Answers.WHOLE, ours);
    }
    byte[] out = vector.has("out") ? bytes(vector.get("out")) : new byte[0];
    String decrypted = decrypt(vector, out);
    boolean alike =
        decrypted.equals(hex(message))
            && ours.length() == 2 * out.length
            && decrypt(vector, Vectors.bytes(ours)).equals(hex(message));
    return new Answers()
        .put("/out", alike ? hex(out) : ours)
        .put("/decrypted", decrypted)
        .put("/block", hex(block(vector, out)));
  }

  private String encryptFinal(JsonNode vector) {
    return Answers.outcome(() -> {
      cipher(vector, Cipher.ENCRYPT_MODE, keys.publicKey(vector)).doFinal(new byte[12]);
      return Comparison.OK;
    });
  }

  private Answers buffer(JsonNode vector) throws GeneralSecurityException {
    String capacity = vector.get("cap").textValue();
    Cipher cipher = cipher(vector, Cipher.ENCRYPT_MODE, keys.publicKey(vector));
    if (capacity.equals("null")) {
      return new Answers().put("/result", "len=" + cipher.getOutputSize(12));
    }
    byte[] out = new byte[Integer.parseInt(capacity)];
    String outcome =
        Answers.outcome(() -> {
          cipher.doFinal(new byte[12], 0, 12, out);
          return Comparison.OK;
        });
    // Wine does not change the length in *pdwDataLen.
    return new Answers().put("/result", outcome).put("/result/len", 12);
  }

  private Answers signatureKey(JsonNode vector) throws GeneralSecurityException {
    byte[] blob = keys.blob(vector).clone();
    blob[5] = 0x24;
    Key key =
        KeyFactory.getInstance("CALG_RSA_SIGN", provider)
            .generatePrivate(new CapiKeyBlobSpec(blob));
    return new Answers()
        .call("/encrypt", "encrypt", () -> cipher(vector, Cipher.WRAP_MODE, key))
        .call("/decrypt", "decrypt", () -> cipher(vector, Cipher.DECRYPT_MODE, key));
  }
}
