package org.capijca.internal.cipher;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capijca.CipherMode;

/**
 * The modes that the Microsoft CSPs implement, with their JCA names. CFB has 8 bits of feedback,
 * the default of KP_MODE_BITS.
 */
final class CipherModes {
  private static final Map<CipherMode, String> NAMES = new EnumMap<>(CipherMode.class);
  private static final Map<String, CipherMode> MODES =
      Map.of(
          "CBC", CipherMode.CRYPT_MODE_CBC,
          "ECB", CipherMode.CRYPT_MODE_ECB,
          "CFB", CipherMode.CRYPT_MODE_CFB,
          "CFB8", CipherMode.CRYPT_MODE_CFB);

  static {
    NAMES.put(CipherMode.CRYPT_MODE_CBC, "CBC");
    NAMES.put(CipherMode.CRYPT_MODE_ECB, "ECB");
    NAMES.put(CipherMode.CRYPT_MODE_CFB, "CFB8");
  }

  private CipherModes() {}

  /** The name an engine is asked for; empty where no Microsoft CSP implements the mode. */
  static Optional<String> name(CipherMode mode) {
    return Optional.ofNullable(NAMES.get(mode));
  }

  /** The mode of a transformation; CFB without a width is that of 8 bits. */
  static Optional<CipherMode> mode(String name) {
    return Optional.ofNullable(MODES.get(name.toUpperCase(Locale.ROOT)));
  }
}
