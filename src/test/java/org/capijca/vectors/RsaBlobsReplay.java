// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Vectors.bytes;
import static org.capijca.vectors.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiWrapParameterSpec;

/** Replays import and export of PUBLICKEYBLOBs and PRIVATEKEYBLOBs of RSA keys. */
final class RsaBlobsReplay implements Replay {
  private static final int SIGNATURE = 0x24;
  private static final int PRIVATEKEYBLOB = 7;
  private static final int HEADER = 8;

  @Override
  public String topic(JsonNode vector) {
    return "rsablobs";
  }

  @Override
  public Subject subject(JsonNode vector) {
    return new Subject(
        Vectors.csp(vector),
        "CALG_RSA_KEYX",
        0,
        vector.path("what").asText(vector.get("kind").asText()) + " " + vector.path("bits"));
  }

  @Override
  public Answers answers(JsonNode vector) throws GeneralSecurityException {
    return switch (vector.get("kind").textValue()) {
      case "private" -> privateKey(vector);
      case "odd" -> odd(vector);
      case "encrypted private" -> encrypted(vector);
      default -> throw new IllegalArgumentException(vector.toString());
    };
  }

  private static byte[] blob(JsonNode vector) {
    if (vector.has("blob")) {
      return bytes(vector.get("blob"));
    }
    return Vectors.load("rsablobs").stream()
        .filter(other ->
            other.has("blob")
                && other.get("csp").equals(vector.get("blobOf"))
                && other.path("bits").equals(vector.get("bits"))
                && other.path("e").equals(vector.get("e"))
                && other.path("alg").equals(vector.get("alg")))
        .map(other -> bytes(other.get("blob")))
        .findFirst()
        .orElseThrow();
  }

  private static KeyFactory factory(JsonNode vector, byte[] blob) throws GeneralSecurityException {
    return KeyFactory.getInstance(
        (blob[5] & 0xFF) == SIGNATURE ? "CALG_RSA_SIGN" : "CALG_RSA_KEYX",
        CapiCalls.provider(Vectors.csp(vector)));
  }

  private static String export(KeyFactory factory, Key key) {
    return Answers.outcome(() -> hex(factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded()));
  }

  private static Answers privateKey(JsonNode vector) throws GeneralSecurityException {
    byte[] blob = blob(vector);
    KeyFactory factory = factory(vector, blob);
    Answers answers = new Answers();
    RSAPrivateCrtKey pair;
    try {
      pair = (RSAPrivateCrtKey) factory.generatePrivate(new CapiKeyBlobSpec(blob, 1));
    } catch (GeneralSecurityException e) {
      return answers
          .put("/exportable", CapiCalls.outcome(e))
          .put("/notExportable", CapiCalls.outcome(e));
    }
    CapiPublicKey publicKey =
        (CapiPublicKey)
            factory.generatePublic(
                new RSAPublicKeySpec(pair.getModulus(), pair.getPublicExponent()));
    String publicBlob = export(factory, publicKey);
    for (String how : new String[] {"exportable", "notExportable"}) {
      int flags = Vectors.dword(vector.get(how).get("flags"));
      CapiPrivateKey key =
          (CapiPrivateKey) factory.generatePrivate(new CapiKeyBlobSpec(blob, flags));
      answers
          .putAll("/" + how + "/params", SessionKeyFacts.ofPair(key))
          .put("/" + how + "/params/KP_PERMISSIONS", KeyPermission.toBits(key.getPermissions()))
          .put("/" + how + "/exportPrivate", same(hex(blob), export(factory, key)))
          .put("/" + how + "/exportPublic", "same")
          .put("/" + how + "/getUserKey", Comparison.OK);
    }
    Map<String, String> params =
        SessionKeyFacts.ofPair(
            (CapiPrivateKey) factory.generatePrivate(new CapiKeyBlobSpec(blob, 0)));
    CapiPublicKey imported =
        (CapiPublicKey) factory.generatePublic(new CapiKeyBlobSpec(Vectors.bytes(publicBlob)));
    params.put("KP_KEYLEN", "" + imported.getKeyLength());
    return answers
        .put("/public/blob", publicBlob)
        .putAll("/public/params", params)
        .put("/public/params/KP_PERMISSIONS", KeyPermission.toBits(imported.getPermissions()))
        .put("/public/exportPublic", same(publicBlob, export(factory, imported)))
        .put("/public/exportPrivate", WineOnlyAnswers.PRIVATE_OF_PUBLIC);
  }

  private static String same(String imported, String exported) {
    return imported.equals(exported) ? "same" : exported;
  }

  /** Returns the public key in the BLOB, ignoring its other contents. */
  private static Answers unchecked(byte[] blob) {
    byte[] publicBlob = Arrays.copyOf(blob, 20 + 128);
    publicBlob[0] = 6;
    publicBlob[11] = '1';
    return new Answers()
        .put("/params/KP_ALGID", 0xA400)
        .put("/params/KP_KEYLEN", 1024)
        .put("/params/KP_BLOCKLEN", 1024)
        .put("/exportPublic", hex(publicBlob));
  }

  /**
   * Replays a PRIVATEKEYBLOB encrypted with a session key: the bytes after the BLOBHEADER are
   * encrypted.
   */
  private static Answers encrypted(JsonNode vector) throws GeneralSecurityException {
    byte[] blob = bytes(vector.get("privateKeyBlob"));
    if (vector.has(WineReadings.AS_WINE)) {
      return new Answers()
          .put("/encrypted", hex(blob))
          .put("/importedWithoutKey", Comparison.OK)
          .put("/importedWithWrongKey", Comparison.OK);
    }
    Csp csp = Vectors.csp(vector);
    byte[] keyBlob = bytes(vector.get("sessionKeyBlob"));
    byte[] wrongBlob = keyBlob.clone();
    wrongBlob[wrongBlob.length - 2] ^= 0x55;
    KeyFactory factory = factory(vector, blob);
    Key key = factory.generatePrivate(new CapiKeyBlobSpec(blob, 1));
    CapiSecretKey sessionKey = imported(csp, keyBlob);
    byte[] wrapped = wrap(csp, Cipher.WRAP_MODE, sessionKey).wrap(key);
    byte[] body = Arrays.copyOfRange(blob, HEADER, blob.length);
    String expected =
        hex(Arrays.copyOf(blob, HEADER))
            + hex(new SessionKeyHandle(sessionKey).encrypt(true, body));
    return new Answers()
        .put("/encrypted", "encrypted", hex(wrapped), expected)
        .put("/importedBack", same(hex(blob), export(factory, unwrap(csp, sessionKey, wrapped))))
        .call(
            "/importedWithoutKey",
            "imported without the key",
            () -> factory.generatePrivate(new CapiKeyBlobSpec(wrapped, 1)))
        .call(
            "/importedWithWrongKey",
            "imported without the key",
            () -> unwrap(csp, imported(csp, wrongBlob), wrapped));
  }

  private static CapiSecretKey imported(Csp csp, byte[] blob) throws GeneralSecurityException {
    AlgId algId = AlgId.fromValue((blob[4] & 0xFF) | (blob[5] & 0xFF) << 8).orElseThrow();
    return CapiCalls.importKey(csp, algId, blob, 1);
  }

  private static Cipher wrap(Csp csp, int opmode, Key key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("PRIVATEKEYBLOB", CapiCalls.provider(csp));
    cipher.init(opmode, key, new CapiWrapParameterSpec(opmode == Cipher.WRAP_MODE ? 0 : 1));
    return cipher;
  }

  private static Key unwrap(Csp csp, Key key, byte[] wrapped) throws GeneralSecurityException {
    return wrap(csp, Cipher.UNWRAP_MODE, key).unwrap(wrapped, "CALG_RSA_KEYX", Cipher.PRIVATE_KEY);
  }

  private static Answers odd(JsonNode vector) throws GeneralSecurityException {
    byte[] blob = bytes(vector.get("blob"));
    KeyFactory factory = factory(vector, blob);
    if (vector.has(WineReadings.AS_WINE)) {
      return unchecked(blob);
    }
    try {
      if (blob[0] == PRIVATEKEYBLOB) {
        RSAPrivateCrtKey key =
            (RSAPrivateCrtKey) factory.generatePrivate(new CapiKeyBlobSpec(blob, 1));
        return new Answers()
            .putAll("/params", SessionKeyFacts.ofPair((CapiPrivateKey) key))
            .put(
                "/exportPublic",
                export(
                    factory,
                    factory.generatePublic(
                        new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))));
      }
      CapiPublicKey key = (CapiPublicKey) factory.generatePublic(new CapiKeyBlobSpec(blob));
      return new Answers()
          .put("/params/KP_ALGID", key.getAlgId().value())
          .put("/params/KP_KEYLEN", key.getKeyLength())
          .put("/params/KP_BLOCKLEN", key.getBlockLength())
          .put("/exportPublic", export(factory, key));
    } catch (GeneralSecurityException | RuntimeException e) {
      return new Answers().put(Answers.WHOLE, CapiCalls.outcome(e));
    }
  }
}
