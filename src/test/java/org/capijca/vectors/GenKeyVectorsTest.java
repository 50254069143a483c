package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.capijca.AlgId;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.junit.jupiter.api.Test;

/** CryptGenKey: each recorded call has the same outcome here, or a named excuse. */
class GenKeyVectorsTest {
  /** The parameters that key pairs have here; the others are of session keys. */
  private static final List<String> PAIR_PARAMETERS =
      List.of("KP_ALGID", "KP_KEYLEN", "KP_BLOCKLEN", "KP_PERMISSIONS");

  @Test
  void everyRecordedCall_endsTheSameOrHasAnExcuse() throws Exception {
    Comparison comparison = new Comparison("genkey");
    for (JsonNode vector : Vectors.load("genkey")) {
      Subject subject =
          new Subject(
              Vectors.csp(vector),
              vector.get("alg").textValue(),
              Vectors.dword(vector.get("flags")),
              "CryptGenKey");
      comparison.check(subject, wine(vector), ours(subject, vector.has("result")));
    }
    comparison.verify();
  }

  private static Map<String, String> wine(JsonNode vector) {
    Map<String, String> facts = new TreeMap<>();
    facts.put(Comparison.OUTCOME, vector.path("errorName").asText(Comparison.OK));
    if (vector.has("params")) {
      // The recorder left out a KP_ALGID that is the algorithm asked for.
      AlgId.fromName(vector.get("alg").textValue())
          .ifPresent(algId -> facts.put("KP_ALGID", "" + algId.value()));
    }
    boolean pair = vector.has("publicBitLen");
    vector
        .path("params")
        .properties()
        .forEach(
            parameter -> {
              if (!pair || PAIR_PARAMETERS.contains(parameter.getKey())) {
                facts.put(parameter.getKey(), parameter.getValue().asText());
              }
            });
    for (String fact :
        List.of("plainKeyBytes", "oddParity", "exportPrivate", "publicBitLen", "publicExponent")) {
      if (vector.has(fact)) {
        facts.put(fact, vector.get(fact).asText());
      }
    }
    return facts;
  }

  /**
   * What the provider does.
   *
   * @param outcomeOnly whether the recording holds no more than the outcome
   */
  private static Map<String, String> ours(Subject subject, boolean outcomeOnly) {
    Map<String, String> facts = new TreeMap<>();
    facts.put(Comparison.OUTCOME, Comparison.OK);
    try {
      Map<String, String> more = generate(subject);
      if (!outcomeOnly) {
        facts.putAll(more);
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      facts.put(Comparison.OUTCOME, CapiCalls.outcome(e));
    }
    return facts;
  }

  private static Map<String, String> generate(Subject subject) throws GeneralSecurityException {
    CapiSecretKey key;
    try {
      key = CapiCalls.sessionKey(subject.csp(), subject.algId(), subject.dwFlags());
    } catch (NoSuchAlgorithmException e) {
      return pairFacts(CapiCalls.keyPair(subject.csp(), subject.algId(), subject.dwFlags()));
    }
    return sessionFacts(subject, key);
  }

  private static Map<String, String> sessionFacts(Subject subject, CapiSecretKey key) {
    Map<String, String> facts = new TreeMap<>(SessionKeyFacts.of(key));
    facts.computeIfPresent("KP_IV", (name, iv) -> iv.matches("0+") ? zeros(iv) : iv);
    facts.put("KP_SALT", anonymous(key.getSalt()));
    if (!key.isExportable()) {
      facts.put("plainKeyBytes", "NTE_BAD_KEY_STATE");
      return facts;
    }
    byte[] value = SessionKeyFacts.keyValue(key);
    facts.put("plainKeyBytes", "" + value.length);
    if (subject.algId().contains("DES")) {
      facts.put("oddParity", "" + oddParity(value));
    }
    return facts;
  }

  private static Map<String, String> pairFacts(KeyPair pair) {
    CapiPrivateKey key = (CapiPrivateKey) pair.getPrivate();
    Map<String, String> facts = new TreeMap<>();
    facts.put("KP_ALGID", "" + key.getAlgId().value());
    facts.put("KP_KEYLEN", "" + key.getKeyLength());
    facts.put("KP_BLOCKLEN", "" + key.getBlockLength());
    facts.put("KP_PERMISSIONS", "" + KeyPermission.toBits(key.getPermissions()));
    facts.put("exportPrivate", key.isExportable() ? Comparison.OK : "NTE_BAD_KEY_STATE");
    if (pair.getPublic() instanceof RSAPublicKey rsa) {
      facts.put("publicBitLen", "" + rsa.getModulus().bitLength());
      facts.put("publicExponent", rsa.getPublicExponent().toString());
    }
    return facts;
  }

  /** Random bytes as the recording names them. */
  private static String anonymous(byte[] salt) {
    return Arrays.equals(salt, new byte[salt.length]) ? Vectors.hex(salt) : "random " + salt.length;
  }

  private static String zeros(String hex) {
    return "zero " + hex.length() / 2;
  }

  private static boolean oddParity(byte[] key) {
    for (byte b : key) {
      if (Integer.bitCount(b & 0xFF) % 2 == 0) {
        return false;
      }
    }
    return true;
  }
}
