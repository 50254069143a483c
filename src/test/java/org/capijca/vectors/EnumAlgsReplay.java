// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;
import org.capijca.ProviderType;

/** Replays PP_ENUMALGS and PP_ENUMALGS_EX of each CSP, and its other parameters. */
final class EnumAlgsReplay implements Replay {
  private static final String TYPE_ERROR = "NTE_BAD_TYPE";

  /** Results of a context of Wine for which Java has no call. */
  private static final Map<String, String> WINE_ONLY =
      Map.of(
          "PP_IMPTYPE", "02000000",
          "PP_VERSION", "00020000",
          "PP_CONTAINER", "00",
          "PP_UNIQUE_CONTAINER", "00",
          "PP_KEYSTORAGE", "01000000",
          "PP_KEYSET_TYPE", "00000000",
          "PP_KEYSPEC", "03000000");

  private static final String[] REFUSED = {
    "PP_SYM_KEYSIZE",
    "PP_SESSION_KEYSIZE",
    "PP_USE_HARDWARE_RNG",
    "PP_ENUMEX_SIGNING_PROT",
    "PP_SGC_INFO",
    "PP_CERTCHAIN",
    "PP_UI_PROMPT"
  };

  @Override
  public String topic(JsonNode vector) {
    return "enumalgs";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(csp(vector), "none", 0, vector.get("csp").asText());
  }

  private static Csp csp(JsonNode vector) {
    return Csp.fromName(vector.get("csp").textValue()).orElseThrow();
  }

  @Override
  public Answers answers(JsonNode vector) {
    Csp csp = csp(vector);
    Answers answers = new Answers().put("/provType", csp.type().value());
    if (CspAlgorithms.of(csp, AlgId.CALG_RSA_SIGN).isEmpty()) {
      return ofDss(answers);
    }
    int i = 0;
    for (CspAlgorithm row : CspAlgorithms.of(csp)) {
      if (WineDeviations.isMissingInWine(csp, row.algId())) {
        continue;
      }
      answers
          .put("/enumalgs/" + i + "/algid", Integer.toHexString(row.algId().value()))
          .put("/enumalgs/" + i + "/bits", row.defaultLength())
          .put("/enumalgs/" + i + "/name", row.name());
      String extended = "/enumalgsex/" + i++;
      answers
          .put(extended + "/algid", Integer.toHexString(row.algId().value()))
          .put(extended + "/defaultLen", row.defaultLength())
          .put(extended + "/minLen", row.minLength())
          .put(extended + "/maxLen", Integer.toUnsignedLong(row.maxLength()))
          .put(extended + "/protocols", Integer.toHexString(row.protocols()))
          .put(extended + "/name", row.name())
          .put(extended + "/longName", row.longName());
    }
    answers.putAll("/provParams", WINE_ONLY);
    for (String parameter : REFUSED) {
      answers.put("/provParams/" + parameter, TYPE_ERROR);
    }
    byte[] name = (vector.get("csp").asText() + "\0").getBytes(StandardCharsets.US_ASCII);
    return answers
        .put("/provParams/PP_NAME", Vectors.hex(name))
        // Wine also returns type 1 for the types 12 and 24.
        .put("/provParams/PP_PROVTYPE", dword(ProviderType.PROV_RSA_FULL.value()))
        .put("/provParams/PP_SIG_KEYSIZE_INC", dword(step(csp, AlgId.CALG_RSA_SIGN)))
        .put("/provParams/PP_KEYX_KEYSIZE_INC", dword(step(csp, AlgId.CALG_RSA_KEYX)));
  }

  /** Wine does not implement CryptGetProvParam for the DSS and Diffie-Hellman CSPs. */
  private static Answers ofDss(Answers answers) {
    answers.put("/enumalgs", "ERROR_SUCCESS").put("/enumalgsex", "ERROR_SUCCESS");
    WINE_ONLY.keySet().forEach(name -> answers.put("/provParams/" + name, "ERROR_SUCCESS"));
    for (String parameter : REFUSED) {
      answers.put("/provParams/" + parameter, "ERROR_SUCCESS");
    }
    return answers
        .put("/provParams/PP_NAME", "ERROR_SUCCESS")
        .put("/provParams/PP_PROVTYPE", "ERROR_SUCCESS")
        .put("/provParams/PP_SIG_KEYSIZE_INC", "ERROR_SUCCESS")
        .put("/provParams/PP_KEYX_KEYSIZE_INC", "ERROR_SUCCESS");
  }

  private static int step(Csp csp, AlgId algId) {
    return CspAlgorithms.of(csp, algId).orElseThrow().step();
  }

  private static String dword(int value) {
    return Vectors.hex(KeyParameters.bytes(value));
  }
}
