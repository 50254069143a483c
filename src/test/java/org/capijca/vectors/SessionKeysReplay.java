// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.interfaces.CapiSecretKey;

/** Replays session keys imported from PLAINTEXTKEYBLOBs: their properties and ciphertexts. */
final class SessionKeysReplay implements Replay {
  private static final int EXPORTABLE = 1;

  @Override
  public String topic(JsonNode vector) {
    return vector.get("kind").textValue();
  }

  @Override
  public Subject subject(JsonNode vector) {
    boolean buffer = topic(vector).equals("buffer");
    return new Subject(
        Vectors.csp(vector),
        algId(vector).name(),
        dwFlags(vector),
        buffer
            ? "final " + vector.get("final") + ", " + vector.get("inLen") + " bytes"
            : vector.path("what").asText("import") + " " + vector.get("blob").asText());
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    return switch (topic(vector)) {
      case "import" -> imports(vector);
      case "cipher" -> cipher(vector);
      case "state" -> steps(new Answers(), new HandleOnCiphers(imported(vector)), vector);
      case "buffer" -> buffer(vector);
      case "hash" -> hash(vector);
      default -> throw new IllegalArgumentException(vector.toString());
    };
  }

  private static Answers imports(JsonNode vector) throws GeneralSecurityException {
    CapiSecretKey key;
    try {
      key = imported(vector);
    } catch (GeneralSecurityException | RuntimeException e) {
      return new Answers().put(Answers.WHOLE, CapiCalls.outcome(e));
    }
    Answers answers = SessionKeyFacts.addTo(new Answers(), key, vector.path("encrypt"));
    String asWine = vector.path(WineReadings.AS_WINE).asText();
    if (asWine.startsWith("named ")) {
      int algId = Integer.parseInt(asWine.substring(6));
      answers.put("/params/KP_ALGID", algId).put("/params/KP_SALT", "NTE_BAD_KEY");
      answers.put(
          "/plaintextKeyBlob", answers.values().get("/plaintextKeyBlob").replace("0168", "0380"));
    }
    return answers;
  }

  private static Answers cipher(JsonNode vector) throws GeneralSecurityException {
    Answers answers = new Answers();
    String asWine = vector.path(WineReadings.AS_WINE).asText();
    String value = vector.get("set").path(vector.get("set").size() - 1).path("value").asText();
    HandleOnCiphers handle = new HandleOnCiphers(imported(vector));
    for (int i = 0; i < vector.get("set").size(); i++) {
      answers.put("/set/" + i, "set", set(handle, vector.get("set").get(i)));
    }
    answers.putAll("/params", SessionKeyFacts.of(handle.key()));
    if (asWine.equals("long salt")) {
      answers.put("/set/0", "set", Comparison.OK).put("/params/KP_SALT", value);
      return longSalt(answers, vector, Vectors.bytes(value));
    }
    if (asWine.equals("salt once")) {
      handle.saltOnce(Arrays.copyOf(Vectors.bytes(value), 11));
    }
    return steps(answers, handle, vector);
  }

  /** A salt that this provider refuses. */
  private static Answers longSalt(Answers answers, JsonNode vector, byte[] salt) {
    byte[] key = PlainKeys.value(vector.get("blob"));
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (int i = 0; i < vector.get("steps").size(); i++) {
      JsonNode step = vector.get("steps").get(i);
      boolean last = step.get("final").asBoolean();
      byte[] in = Vectors.bytes(step.get("in"));
      message.writeBytes(in);
      int from = 2 * (message.size() - in.length);
      String answer;
      if (step.get("op").asText().equals("encrypt")) {
        answer =
            IndependentCiphers.encrypt(
                algId(vector).name(), key, salt, 8 * key.length, message.toByteArray());
      } else {
        answer =
            IndependentCiphers.decrypt(
                algId(vector).name(), key, salt, 8 * key.length, message.toByteArray(), last);
      }
      answers.put(
          "/steps/" + i, answer.substring(from, last ? answer.length() : from + 2 * in.length));
      if (last) {
        message.reset();
      }
    }
    return answers;
  }

  private static String set(HandleOnCiphers handle, JsonNode set) {
    return Answers.outcome(() -> {
      handle.set(set.get("param").textValue(), Vectors.bytes(set.get("value")));
      return Comparison.OK;
    });
  }

  private static Answers steps(Answers answers, HandleOnCiphers original, JsonNode vector) {
    HandleOnCiphers duplicate = null;
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (int i = 0; i < vector.path("steps").size(); i++) {
      JsonNode step = vector.get("steps").get(i);
      String op = step.get("op").textValue();
      HandleOnCiphers handle = step.path("key").asText().equals("duplicate") ? duplicate : original;
      boolean last = step.path("final").asBoolean();
      String pointer = "/steps/" + i;
      switch (op) {
        case "encrypt", "decrypt" -> {
          byte[] in = Vectors.bytes(step.get("in"));
          message.writeBytes(in);
          String whole = IndependentCiphers.encrypt(handle.key(), message.toByteArray());
          answers.put(
              pointer,
              op,
              Answers.outcome(() -> Vectors.hex(run(handle, vector, op, last, in))),
              whole == null ? null : whole.substring(2 * (message.size() - in.length)));
          if (last) {
            message.reset();
          }
        }
        case "set" -> answers.put(pointer, op, set(handle, step));
        case "get" -> {
          String parameter = step.get("param").textValue();
          answers.put(pointer, parameter, SessionKeyFacts.of(handle.key()).get(parameter));
        }
        case "duplicate" -> {
          duplicate = original.duplicate();
          answers.put(pointer, Comparison.OK);
        }
        default -> throw new IllegalArgumentException(step.toString());
      }
    }
    return answers;
  }

  /**
   * Wine decrypts part of a block with the bytes after it in memory, which are zeros in the
   * recording.
   */
  private static byte[] run(
      HandleOnCiphers handle, JsonNode vector, String op, boolean last, byte[] in)
      throws GeneralSecurityException {
    if (vector.path(WineReadings.AS_WINE).asText().equals("zeros")) {
      int block = handle.key().getBlockLength() / 8;
      byte[] whole = Arrays.copyOf(in, (in.length + block - 1) / block * block);
      return Arrays.copyOf(handle.run(false, last, whole), in.length);
    }
    return handle.run(op.equals("encrypt"), last, in);
  }

  private static Answers buffer(JsonNode vector) throws GeneralSecurityException {
    String algId = vector.get("alg").textValue();
    Cipher cipher = Cipher.getInstance(algId, CapiCalls.provider(Vectors.csp(vector)));
    cipher.init(Cipher.ENCRYPT_MODE, CapiCalls.sessionKey(Vectors.csp(vector), algId, 1));
    byte[] in = new byte[vector.get("inLen").intValue()];
    byte[] out = new byte[vector.get("bufLen").intValue()];
    boolean last = vector.get("final").booleanValue();
    int size = last ? cipher.getOutputSize(in.length) : in.length;
    String outcome =
        Answers.outcome(() -> {
          if (last) {
            cipher.doFinal(in, 0, in.length, out, 0);
          } else {
            cipher.update(in, 0, in.length, out, 0);
          }
          return Comparison.OK;
        });
    Answers answers =
        new Answers().put("/sizeQuery", "size", size).put("/result", "outcome", outcome);
    return outcome.equals(Comparison.OK) ? answers : answers.put("/result/len", size);
  }

  /** Replays the hHash argument of CryptEncrypt and CryptDecrypt, which hashes the plaintext. */
  private static Answers hash(JsonNode vector) throws GeneralSecurityException {
    HandleOnCiphers handle = new HandleOnCiphers(imported(vector));
    byte[] in = Vectors.bytes(vector.get("in"));
    byte[] out = handle.run(true, true, in);
    byte[] decrypted = handle.run(false, true, out);
    String hash = vector.get("hash").textValue();
    MessageDigest digest = MessageDigest.getInstance(hash, CapiCalls.provider(Vectors.csp(vector)));
    return new Answers()
        .put("/out", Vectors.hex(out))
        .put("/decrypted", Vectors.hex(decrypted))
        .put("/hashAfterEncrypt", Vectors.hex(digest.digest(in)))
        .put("/hashAfterDecrypt", Vectors.hex(digest.digest(decrypted)));
  }

  private static CapiSecretKey imported(JsonNode vector) throws GeneralSecurityException {
    return CapiCalls.importKey(
        Vectors.csp(vector), algId(vector), Vectors.bytes(vector.get("blob")), dwFlags(vector));
  }

  private static int dwFlags(JsonNode vector) {
    return vector.has("flags") ? Vectors.dword(vector.get("flags")) : EXPORTABLE;
  }

  /** Returns the algorithm of the recording; damaged BLOBs were made from one of RC4. */
  private static AlgId algId(JsonNode vector) {
    return AlgId.fromName(vector.path("alg").asText("CALG_RC4")).orElseThrow();
  }
}
