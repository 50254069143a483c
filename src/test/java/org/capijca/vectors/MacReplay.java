// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyBytes;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;

/** Replays CALG_MAC and CALG_HMAC. */
final class MacReplay implements Replay {
  /**
   * Own strings shorter than a block require an exportable key; the MAC does not depend on the
   * flag.
   */
  private static final int EXPORTABLE = KeyFlag.CRYPT_EXPORTABLE.value();

  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  private final CapiProvider provider = CapiCalls.provider(CSP);

  @Override
  public String topic(JsonNode vector) {
    return "recorded mac";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        CSP,
        vector.get("mac").asText(),
        vector.has("importFlags") ? Vectors.dword(vector.get("importFlags")) : 1,
        vector.path("hash").asText() + " " + (vector.has("derive") ? "derived" : ""));
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    if (vector.has("steps")) {
      return WineOnlyAnswers.ofHmacCalls(vector);
    }
    try {
      return mac(vector);
    } catch (GeneralSecurityException | RuntimeException e) {
      return new Answers().put(Answers.WHOLE, CapiCalls.outcome(e));
    }
  }

  private Answers mac(JsonNode vector) throws GeneralSecurityException {
    if (vector.path(WineReadings.AS_WINE).asText().equals("no value")) {
      return new Answers().put("/value", "");
    }
    SessionKey key = key(vector);
    String name = vector.get("mac").asText();
    Mac mac = Mac.getInstance(name, provider);
    if (name.equals("CALG_HMAC")) {
      AlgId hash = AlgId.fromName(vector.get("hash").asText()).orElseThrow();
      mac.init(
          key, new CapiHmacParameterSpec(hash, string(vector, "inner"), string(vector, "outer")));
    } else {
      mac.init(vector.has("KP_IV") ? key.withIV(bytes(vector.get("KP_IV"))) : key);
    }
    byte[] data = bytes(vector.get("data"));
    int cut = vector.path("cut").asInt();
    mac.update(data, 0, cut);
    mac.update(data, cut, data.length - cut);
    return new Answers()
        .put("/value", name, hex(mac.doFinal()), rfc2104(vector, key, data))
        .put("/hashSize", hex(KeyParameters.bytes(mac.getMacLength())))
        .put("/KP_KEYLEN", key.getKeyLength());
  }

  /** Computes the HMAC of RFC 2104 with the JDK; null for unsupported hashes. */
  private static String rfc2104(JsonNode vector, SessionKey key, byte[] data)
      throws GeneralSecurityException {
    String hash = vector.path("hash").asText();
    if (!hash.matches("CALG_SHA_(384|512)") && !vector.has("derive")
        || vector.has("inner")
        || vector.has("outer")) {
      return null;
    }
    Mac mac = Mac.getInstance("Hmac" + hash.replaceAll("CALG_|_", ""), "SunJCE");
    mac.init(new SecretKeySpec(SessionKeyBytes.of(key), "Hmac"));
    return hex(mac.doFinal(data));
  }

  private static byte[] string(JsonNode vector, String field) {
    return vector.has(field) ? bytes(vector.get(field)) : new byte[0];
  }

  private SessionKey key(JsonNode vector) throws GeneralSecurityException {
    if (vector.has("importFlags")) {
      byte[] blob = bytes(vector.get("keyBlob"));
      AlgId algId = AlgId.fromValue((blob[4] & 0xFF) | (blob[5] & 0xFF) << 8).orElseThrow();
      return (SessionKey)
          CapiCalls.importKey(
              CSP, algId, blob, Vectors.dword(vector.get("importFlags")) | EXPORTABLE);
    }
    if (vector.has("keyBlob")) {
      return PlainKeys.key(CSP, vector.get("keyBlob"), KeyFlag.CRYPT_EXPORTABLE);
    }
    ObjectNode call = vector.get("derive").deepCopy();
    if (vector.has(WineReadings.AS_WINE)) {
      boolean des = call.get("alg").asText().equals("CALG_DES");
      call.put("alg", des ? "CALG_RC4" : "CALG_AES_192"); // the same bytes without DES parity
      call.put("flags", des ? "00400000" : "00000000");
    }
    return (SessionKey)
        SecretKeyFactory.getInstance(call.get("alg").asText(), provider)
            .generateSecret(
                CapiDeriveKeySpec.builder()
                    .hash(AlgId.fromName(call.get("hash").asText()).orElseThrow())
                    .data(bytes(call.get("data")))
                    .dwFlags(Vectors.dword(call.get("flags")) | EXPORTABLE)
                    .build());
  }
}
