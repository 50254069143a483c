package org.capijca.internal.key;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.capijca.ImportFlag;
import org.capijca.internal.context.ImportedKeyFlags;
import org.capijca.internal.table.SessionKeyRow;

/** CryptImportKey for session keys, once the BLOB has given the key up. */
public final class SessionKeyImport {
  /** The flags of CryptImportKey that a session key keeps, in whatever BLOB it comes. */
  public static final Set<ImportFlag> FLAGS =
      Collections.unmodifiableSet(
          EnumSet.of(ImportFlag.CRYPT_EXPORTABLE, ImportFlag.CRYPT_NO_SALT));

  private SessionKeyImport() {}

  /**
   * The key of a PLAINTEXTKEYBLOB.
   *
   * @param keyValue its bytes, which are wiped
   * @param refusal the exception to throw if the CSP has no keys of that length (NTE_BAD_DATA)
   */
  public static <T extends Exception> SessionKey plain(
      SessionKeyRow row, byte[] keyValue, Set<ImportFlag> flags, Function<String, T> refusal)
      throws T {
    boolean hmacKey = flags.contains(ImportFlag.CRYPT_IPSEC_HMAC_KEY);
    return of(row, keyValue, flags, row.acceptsKey(bits(keyValue), hmacKey), refusal);
  }

  /**
   * The key of a SIMPLEBLOB or SYMMETRICWRAPKEYBLOB; see {@link SessionKeyRow#unwrapsKey}.
   *
   * @param keyValue its bytes, which are wiped
   * @param refusal the exception to throw if the CSP has no keys of that length (NTE_BAD_DATA)
   */
  public static <T extends Exception> SessionKey unwrapped(
      SessionKeyRow row, byte[] keyValue, Set<ImportFlag> flags, Function<String, T> refusal)
      throws T {
    return of(row, keyValue, flags, row.unwrapsKey(bits(keyValue)), refusal);
  }

  private static int bits(byte[] keyValue) {
    return keyValue.length * Byte.SIZE;
  }

  private static <T extends Exception> SessionKey of(
      SessionKeyRow row,
      byte[] keyValue,
      Set<ImportFlag> flags,
      boolean accepted,
      Function<String, T> refusal)
      throws T {
    try {
      if (!accepted) {
        throw NTE_BAD_DATA.as(
            refusal,
            "a key of "
                + bits(keyValue)
                + " bits is not valid for "
                + row.algId()
                + " in "
                + row.csp()
                + "; allowed "
                + row.allowedKeyBits());
      }
      return SessionKey.of(KeyAttributes.of(row, ImportedKeyFlags.of(flags)), keyValue);
    } finally {
      Arrays.fill(keyValue, (byte) 0);
    }
  }
}
