// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;

/**
 * Replays CryptGenKey: the error, or the properties of the key, with random bytes replaced by their
 * number.
 */
final class GenKeyReplay implements Replay {
  /** Key pairs take seconds, and two tests and some vectors use the same ones. */
  private static final Map<Subject, KeyPair> PAIRS = new ConcurrentHashMap<>();

  @Override
  public String topic(JsonNode vector) {
    return "genkey";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        Vectors.csp(vector),
        vector.get("alg").textValue(),
        Vectors.dword(vector.get("flags")),
        "CryptGenKey");
  }

  @Override
  public Answers answers(JsonNode vector) {
    Subject subject = subject(vector);
    try {
      return generate(subject);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return new Answers().put(Answers.WHOLE, CapiCalls.outcome(e));
    }
  }

  private static Answers generate(Subject subject) throws GeneralSecurityException {
    CapiSecretKey key;
    try {
      key = CapiCalls.sessionKey(subject.csp(), subject.algId(), subject.dwFlags());
    } catch (NoSuchAlgorithmException e) {
      return pair(keyPair(subject));
    }
    return sessionKey(key);
  }

  private static KeyPair keyPair(Subject subject) throws GeneralSecurityException {
    KeyPair pair = PAIRS.get(subject);
    if (pair == null) {
      pair = CapiCalls.keyPair(subject.csp(), subject.algId(), subject.dwFlags());
      PAIRS.put(subject, pair);
    }
    return pair;
  }

  private static Answers sessionKey(CapiSecretKey key) {
    Answers answers = new Answers().putAll("/params", SessionKeyFacts.of(key));
    answers.put("/params/KP_SALT", anonymous(key.getSalt()));
    if (!key.isExportable()) {
      return answers.put("/plainKeyBytes", "NTE_BAD_KEY_STATE");
    }
    byte[] value = SessionKeyFacts.keyValue(key);
    return answers.put("/plainKeyBytes", value.length);
  }

  private static Answers pair(KeyPair pair) {
    CapiPrivateKey key = (CapiPrivateKey) pair.getPrivate();
    Answers answers = new Answers();
    if (!(pair.getPublic() instanceof RSAPublicKey rsa)) {
      return answers.put("/result", Comparison.OK); // Wine returns nothing else for DSS keys.
    }
    answers.putAll("/params", SessionKeyFacts.ofPair(key));
    answers.put("/params/KP_PERMISSIONS", KeyPermission.toBits(key.getPermissions()));
    answers.put("/params/KP_IV", "00".repeat(key.getBlockLength() / 8));
    return answers
        .put("/exportPrivate", key.isExportable() ? Comparison.OK : "NTE_BAD_KEY_STATE")
        .put("/publicBitLen", rsa.getModulus().bitLength())
        .put("/publicExponent", rsa.getPublicExponent());
  }

  /** Describes bytes as in the recordings: random or zero. */
  private static String anonymous(byte[] bytes) {
    boolean zero = Arrays.equals(bytes, new byte[bytes.length]);
    return zero ? Vectors.hex(bytes) : "random " + bytes.length;
  }
}
