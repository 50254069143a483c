// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyBlobSpec;

/**
 * Replays DSS keys and signatures. Wine has r and s big-endian, like the P1363 format of the JDK,
 * and Windows little-endian: signatures that Wine verifies are compared with the former, and both
 * orders are verified.
 */
final class DssReplay implements Replay {
  private static final String BIG = "SHA1withDSAinP1363Format";
  private static final String LITTLE = "CALG_SHA1withCALG_DSS_SIGN";

  private final CapiProvider provider = CapiCalls.provider(Csp.MS_DEF_DSS_PROV);

  @Override
  public String topic(JsonNode vector) {
    return "dss";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        Csp.MS_DEF_DSS_PROV,
        "CALG_DSS_SIGN",
        0,
        vector.get("bits") + " bits, " + vector.path("hash").asText());
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    return vector.get("kind").asText().equals("import") ? imported(vector) : sign(vector);
  }

  private byte[] blob(JsonNode vector, String field) {
    return Vectors.elements(Vectors.file("dss").path("dssKeys"))
        .filter(key -> key.get("bits").equals(vector.get("bits")))
        .map(key -> bytes(key.get(field)))
        .findFirst()
        .orElseThrow();
  }

  private Answers imported(JsonNode vector) throws GeneralSecurityException {
    CapiProvider csp = CapiCalls.provider(Vectors.csp(vector));
    KeyFactory factory = KeyFactory.getInstance("CALG_DSS_SIGN", csp);
    byte[] privateBlob = blob(vector, "privateKeyBlob");
    byte[] publicBlob = blob(vector, "publicKeyBlob");
    PrivateKey key = factory.generatePrivate(new CapiKeyBlobSpec(privateBlob, 1));
    PublicKey publicKey = factory.generatePublic(new CapiKeyBlobSpec(publicBlob));
    return new Answers()
        .put(
            "/exportPrivate",
            same(privateBlob, factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded()))
        .put(
            "/exportPublic",
            same(publicBlob, factory.getKeySpec(publicKey, CapiKeyBlobSpec.class).getEncoded()))
        .put("/importPublic", Comparison.OK);
  }

  private static String same(byte[] imported, byte[] exported) {
    return Arrays.equals(imported, exported) ? "same" : hex(exported);
  }

  private Answers sign(JsonNode vector) throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance(vector.get("hash").asText(), provider)
            .digest(bytes(vector.get("data")));
    Answers answers = new Answers().put("/hashValue", hex(hash));
    if (!vector.has("signature")) {
      return answers.put(Answers.WHOLE, Answers.outcome(() -> other(vector)));
    }
    byte[] big = bytes(vector.get("bigEndianSignature").get("signature"));
    byte[] little = bytes(vector.get("littleEndianSignature").get("signature"));
    byte[] signature = bytes(vector.get("signature"));
    byte[] altered = signature.clone();
    altered[0] ^= 1;
    return answers
        .put("/signature", checked(signature, verifies(vector, BIG, signature)))
        .put(
            "/verifiesAs",
            verifies(vector, LITTLE, signature) ? "r and s little-endian" : "r and s big-endian")
        .put("/verify", outcome(verifies(vector, BIG, signature)))
        .put("/bigEndianSignature/signature", checked(big, verifies(vector, BIG, big)))
        .put("/bigEndianSignature/verify", outcome(!verifies(vector, LITTLE, big)))
        .put("/littleEndianSignature/signature", checked(little, verifies(vector, LITTLE, little)))
        .put("/littleEndianSignature/verify", outcome(verifies(vector, BIG, little)))
        .put("/verifyAltered", outcome(verifies(vector, BIG, altered)));
  }

  /** DSS signs SHA-1 values only. */
  private String other(JsonNode vector) throws GeneralSecurityException {
    Signature.getInstance(vector.get("hash").asText() + "withCALG_DSS_SIGN", provider);
    return Comparison.OK;
  }

  private static String checked(byte[] signature, boolean verifies) {
    return verifies ? hex(signature) : "does not verify";
  }

  private static String outcome(boolean verifies) {
    return verifies ? Comparison.OK : "ERROR_SUCCESS";
  }

  private boolean verifies(JsonNode vector, String name, byte[] value) {
    try {
      PublicKey key =
          KeyFactory.getInstance("CALG_DSS_SIGN", provider)
              .generatePublic(new CapiKeyBlobSpec(blob(vector, "publicKeyBlob")));
      Signature signature = Signature.getInstance(name, provider);
      signature.initVerify(key);
      signature.update(bytes(vector.get("data")));
      return signature.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
