// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiSignatureParameterSpec;

/** Replays CryptSignHash and CryptVerifySignature with RSA keys. */
final class SignaturesReplay implements Replay {
  private static final int CRYPT_NOHASHOID = 1;
  private static final int CRYPT_EXPORTABLE = 1;
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  private final CapiProvider provider = CapiCalls.provider(CSP);
  private final RsaKeysOfVectors keys = new RsaKeysOfVectors("signatures", provider);

  @Override
  public String topic(JsonNode vector) {
    return "signatures";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        CSP, vector.get("hash").textValue(), flags(vector), vector.path("what").asText() + " ");
  }

  private static int flags(JsonNode vector) {
    return vector.has("flags") ? Vectors.dword(vector.get("flags")) : 0;
  }

  @Override
  public Answers answers(JsonNode vector) {
    int flags = flags(vector);
    return switch (vector.get("kind").textValue()) {
      case "sign" -> sign(vector, flags);
      case "verify" ->
          new Answers()
              .put("/answer", what(flags), verify(vector, bytes(vector.get("signature")), flags));
      case "description" -> description(vector);
      case "mac" ->
          new Answers()
              .put(
                  Answers.WHOLE,
                  Answers.outcome(
                      () -> Signature.getInstance("CALG_MACwithCALG_RSA_SIGN", provider)));
      case "states" -> states(vector);
      default -> throw new IllegalArgumentException(vector.toString());
    };
  }

  private Answers sign(JsonNode vector, int flags) {
    if (vector.has(WineReadings.AS_WINE)) {
      return x931(vector);
    }
    String signature = sign(vector, flags, message(vector));
    if (!signature.matches("[0-9a-f]+")) {
      return new Answers().put(Answers.WHOLE, signature);
    }
    byte[] value = Vectors.bytes(signature);
    int other = flags ^ CRYPT_NOHASHOID;
    return new Answers()
        .put("/signature", "sign", signature)
        .put("/verify", what(flags), verify(vector, value, flags))
        .put("/verifyOtherFlags", what(other), verify(vector, value, other));
  }

  /**
   * Computes ANSI X9.31 as in Wine: the trailer of SHA-1 for each hash, the larger of s and n - s.
   */
  private Answers x931(JsonNode vector) {
    String hash =
        Answers.outcome(() ->
            Vectors.hex(
                MessageDigest.getInstance(vector.get("hash").asText(), provider)
                    .digest(message(vector))));
    int length = vector.get("rsa").asInt() / 8;
    String block = "6b" + "bb".repeat(length - hash.length() / 2 - 4) + "ba" + hash + "33cc";
    String signature =
        Answers.outcome(() -> {
          RSAPrivateKey key = (RSAPrivateKey) keys.privateKey(vector, CRYPT_EXPORTABLE);
          return new BigInteger(block, 16)
              .modPow(key.getPrivateExponent(), key.getModulus())
              .toString(16);
        });
    byte[] value = Vectors.bytes("0".repeat(2 * length - signature.length()) + signature);
    for (int i = 0; i < length / 2; i++) {
      byte low = value[i];
      value[i] = value[length - 1 - i];
      value[length - 1 - i] = low;
    }
    return new Answers()
        .put("/signature", "sign", Vectors.hex(value))
        .put("/verify", Comparison.OK)
        .put("/verifyOtherFlags", Comparison.OK);
  }

  /** szDescription is hashed after the data. */
  private Answers description(JsonNode vector) {
    byte[] text = vector.get("description").textValue().getBytes(StandardCharsets.UTF_16LE);
    String signature = sign(vector, 0, message(vector), text);
    byte[] value = Vectors.bytes(signature);
    return new Answers()
        .put("/signature", signature)
        .put("/verify", verify(vector, value, 0, message(vector), text))
        .put("/verifyWithout", verify(vector, value, 0));
  }

  /**
   * Replays calls on one hash object; a Signature starts a new message after the hash is finished.
   */
  private Answers states(JsonNode vector) {
    Answers answers = new Answers();
    for (int i = 0; i < vector.get("steps").size(); i++) {
      String[] call = vector.get("steps").get(i).get("call").textValue().split(" ");
      String answer =
          switch (call[0]) {
            case "signhash" ->
                call[1].equals("2")
                    ? sign(vector, Integer.decode(call[2].replace("0x80000000", "0x40000000")))
                        .values()
                        .values()
                        .iterator()
                        .next()
                    : WineOnlyAnswers.KEY_SPEC_WITHOUT_KEY;
            case "verifysignature" -> WineOnlyAnswers.NULL_HANDLE;
            case "gethashparam" ->
                Answers.outcome(() ->
                    Vectors.hex(
                        MessageDigest.getInstance("CALG_SHA1", provider).digest(message(vector))));
            default -> WineOnlyAnswers.FINISHED_HASH;
          };
      answers.put(
          "/steps/" + i + "/answer",
          call[0],
          answer.matches("[0-9a-f]{20,}") ? "ok " + answer : answer);
    }
    return answers;
  }

  private static String what(int flags) {
    return flags == CRYPT_NOHASHOID ? "verify under CRYPT_NOHASHOID" : "verify";
  }

  private String sign(JsonNode vector, int flags, byte[]... message) {
    return Answers.outcome(() -> {
      Signature signature = signature(vector, flags);
      signature.initSign(privateKey(vector));
      for (byte[] part : message) {
        signature.update(part);
      }
      return Vectors.hex(signature.sign());
    });
  }

  private String verify(JsonNode vector, byte[] value, int flags) {
    return verify(vector, value, flags, message(vector));
  }

  /** The public key verifies with either name, whatever the slot of the key. */
  private String verify(JsonNode vector, byte[] value, int flags, byte[]... message) {
    return Answers.outcome(() -> {
      Signature signature = signature(vector, flags);
      signature.initVerify(keys.publicKey(vector));
      for (byte[] part : message) {
        signature.update(part);
      }
      return signature.verify(value) ? Comparison.OK : "NTE_BAD_SIGNATURE";
    });
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

  private PrivateKey privateKey(JsonNode vector) throws GeneralSecurityException {
    byte[] blob = keys.blob(vector).clone();
    blob[5] = (byte) (pairName(vector).equals("CALG_RSA_SIGN") ? 0x24 : 0xA4);
    return KeyFactory.getInstance(pairName(vector), provider)
        .generatePrivate(new CapiKeyBlobSpec(blob));
  }
}
