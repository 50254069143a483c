package org.capijca.vectors;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.capijca.AlgId;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;

/** What CryptGetKeyParam says of a session key, written as the recordings write it. */
public final class SessionKeyFacts {
  private static final int TWO_KEYS = 16;

  private SessionKeyFacts() {}

  /** The KP_ values: numbers in decimal, bytes in hex. */
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

  /** The key's own bytes, as a BLOB holds them: without salt, two keys of two-key 3DES. */
  public static byte[] keyValue(CapiSecretKey key) {
    byte[] encoded = key.getEncoded();
    int length =
        key.getAlgId() == AlgId.CALG_3DES_112 ? TWO_KEYS : encoded.length - key.getSalt().length;
    return Arrays.copyOf(encoded, length);
  }
}
