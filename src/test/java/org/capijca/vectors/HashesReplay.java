// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiMessageDigest;

/**
 * Replays hash values, CryptDuplicateHash, CryptHashSessionKey, and which CSP supports which hash.
 */
final class HashesReplay implements Replay {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  @Override
  public String topic(JsonNode vector) {
    return "hashes";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return vector.has("create")
        ? new Subject(
            Vectors.csp(vector),
            vector.get("create").asText(),
            0,
            vector.get("key").asText() + " flags " + vector.get("flags"))
        : new Subject(CSP, vector.get("hash").asText(), 0, "hash");
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    if (vector.has("create")) {
      return create(vector);
    }
    MessageDigest digest =
        MessageDigest.getInstance(vector.get("hash").asText(), CapiCalls.provider(CSP));
    if (vector.has("steps")) {
      return steps(vector, digest);
    }
    if (vector.has("sessionKeyBlob")) {
      ((CapiMessageDigest) digest)
          .updateSessionKey(
              PlainKeys.key(CSP, vector.get("sessionKeyBlob")), vector.get("flags").asInt());
      return new Answers().put("/value", hex(digest.digest()));
    }
    byte[] data = bytes(vector.get("data"));
    if (vector.has("duplicated")) {
      return duplicates(digest, data);
    }
    int cut = vector.get("cut").asInt();
    digest.update(data, 0, cut);
    digest.update(data, cut, data.length - cut);
    return new Answers().put("/value", hex(digest.digest()));
  }

  private static Answers duplicates(MessageDigest digest, byte[] data)
      throws GeneralSecurityException {
    digest.update(data);
    try {
      MessageDigest copy = (MessageDigest) digest.clone();
      return new Answers()
          .put("/plus01", hex(digest.digest(new byte[] {1})))
          .put("/plus02", hex(copy.digest(new byte[] {2})));
    } catch (CloneNotSupportedException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * Returns whether CryptCreateHash corresponds to a MessageDigest; the others require keys or are
   * not hashes.
   */
  private static Answers create(JsonNode vector) {
    String name = vector.get("create").asText();
    if (vector.get("flags").asInt() != 0 || WineOnlyAnswers.isNoDigest(name)) {
      return WineOnlyAnswers.ofCreateHash(vector);
    }
    String outcome =
        Answers.outcome(() -> {
          MessageDigest.getInstance(name, CapiCalls.provider(Vectors.csp(vector)));
          return Comparison.OK;
        });
    return outcome.equals(Comparison.OK)
        ? new Answers().put("/result", outcome)
        : new Answers().put(Answers.WHOLE, outcome);
  }

  /** Replays a hash object with a digest of the same data, computed for each query. */
  private static Answers steps(JsonNode vector, MessageDigest digest) {
    Answers answers = new Answers();
    byte[] data = {};
    boolean finished = false;
    for (int i = 0; i < vector.get("steps").size(); i++) {
      String call = vector.get("steps").get(i).get("call").textValue();
      String[] words = call.split(" ");
      byte[] value = digest.digest(data);
      String answer;
      if (call.startsWith("hashdata ") && !finished) {
        data = Vectors.bytes(words[1]);
        answer = Comparison.OK;
      } else if (call.equals("gethashparam HP_ALGID")) {
        int algId = AlgId.fromName(vector.get("hash").asText()).orElseThrow().value();
        answer = "ok " + hex(KeyParameters.bytes(algId));
      } else if (call.equals("gethashparam HP_HASHSIZE")) {
        answer = "ok " + hex(KeyParameters.bytes(digest.getDigestLength()));
      } else if (call.startsWith("gethashparam HP_HASHVAL")) {
        finished = finished || words.length == 2 || words[2].equals("cap=4");
        answer = value(value, words.length == 2 ? "" : words[2]);
      } else {
        answer = WineOnlyAnswers.ofHashCall(call);
      }
      answers.put("/steps/" + i + "/answer", words[0], answer);
    }
    return answers;
  }

  private static String value(byte[] value, String capacity) {
    return switch (capacity) {
      case "cap=null" -> "ok len=" + value.length;
      case "cap=4" -> "ERROR_MORE_DATA len=" + value.length;
      default -> "ok " + hex(value);
    };
  }
}
