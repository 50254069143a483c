// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.capijca.AlgId;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;

/**
 * Properties of a session key as CryptGetKeyParam returns them, in the format of the recordings.
 */
public final class SessionKeyFacts {
  private static final int TWO_KEYS = 16;

  private SessionKeyFacts() {}

  /** Returns the KP_ values: numbers in decimal, bytes in hex. */
  public static Map<String, String> of(CapiSecretKey key) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("KP_ALGID", "" + key.getAlgId().value());
    facts.put("KP_KEYLEN", "" + key.getKeyLength());
    facts.put("KP_EFFECTIVE_KEYLEN", "" + key.getEffectiveKeyLength());
    facts.put("KP_BLOCKLEN", "" + key.getBlockLength());
    facts.put("KP_MODE", "" + (key.getMode() == null ? 0 : key.getMode().value()));
    facts.put("KP_MODE_BITS", "" + key.getModeBits());
    facts.put("KP_PADDING", "" + key.getPadding());
    facts.put("KP_PERMISSIONS", "" + KeyPermission.toBits(key.getPermissions()));
    facts.put("KP_IV", Vectors.hex(key.getIV()));
    facts.put("KP_SALT", Vectors.hex(key.getSalt()));
    return facts;
  }

  /**
   * Returns the KP_ values of an RSA key. Wine stores the parameters of session keys for every key
   * and returns their defaults; a key pair of this provider has only the first three.
   */
  static Map<String, String> ofPair(CapiPrivateKey key) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("KP_ALGID", "" + key.getAlgId().value());
    facts.put("KP_KEYLEN", "" + key.getKeyLength());
    facts.put("KP_BLOCKLEN", "" + key.getBlockLength());
    facts.put("KP_EFFECTIVE_KEYLEN", "" + key.getKeyLength());
    facts.put("KP_MODE", "0");
    facts.put("KP_MODE_BITS", "0");
    facts.put("KP_PADDING", "1");
    facts.put("KP_SALT", "NTE_BAD_KEY");
    return facts;
  }

  /** Returns whether each byte has an odd number of one bits, as in DES keys. */
  public static boolean hasOddParity(byte[] key) {
    for (byte b : key) {
      if (Integer.bitCount(b & 0xFF) % 2 == 0) {
        return false;
      }
    }
    return true;
  }

  /** Adds the KP_ values, the PLAINTEXTKEYBLOB and the recorded encryptions of a key. */
  static Answers addTo(Answers answers, CapiSecretKey key, JsonNode encryptions) {
    answers.putAll("/params", of(key));
    answers.call("/plaintextKeyBlob", "blob", () -> Vectors.hex(CapiCalls.exportKey(key)));
    for (int i = 0; i < encryptions.size(); i++) {
      byte[] in = Vectors.bytes(encryptions.get(i).get("in"));
      answers.put(
          "/encrypt/" + i,
          "ciphertext",
          Answers.outcome(() -> Vectors.hex(new SessionKeyHandle(key).encrypt(true, in))),
          IndependentCiphers.encrypt(key, in));
    }
    return answers;
  }

  /** Returns the key bytes as in a BLOB: without salt, two keys of two-key 3DES. */
  public static byte[] keyValue(CapiSecretKey key) {
    byte[] encoded = key.getEncoded();
    int length =
        key.getAlgId() == AlgId.CALG_3DES_112 ? TWO_KEYS : encoded.length - key.getSalt().length;
    return Arrays.copyOf(encoded, length);
  }
}
