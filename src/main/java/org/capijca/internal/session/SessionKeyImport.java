// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.capijca.ImportFlag;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.ImportedKeyFlags;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.event.KeyEvents;

/** Imports session keys (CryptImportKey) after they have been extracted from their BLOB. */
public final class SessionKeyImport {
  /** The flags of CryptImportKey that a session key keeps, for any BLOB type. */
  public static final Set<ImportFlag> FLAGS =
      Collections.unmodifiableSet(
          EnumSet.of(ImportFlag.CRYPT_EXPORTABLE, ImportFlag.CRYPT_NO_SALT));

  private SessionKeyImport() {}

  /**
   * Returns the key of a PLAINTEXTKEYBLOB.
   *
   * @param keyValue its bytes, which are wiped
   * @param refusal the exception to throw if the CSP has no keys of that length (NTE_BAD_DATA), or
   *     they are disabled (NTE_PERM)
   */
  public static <T extends Exception> SessionKey plain(
      SessionKeyRow row, byte[] keyValue, Set<ImportFlag> flags, Function<String, T> refusal)
      throws T {
    boolean hmacKey = flags.contains(ImportFlag.CRYPT_IPSEC_HMAC_KEY);
    try {
      if (!row.acceptsKey(bits(keyValue), hmacKey)) {
        throw NTE_BAD_DATA.as(
            refusal,
            "a key of "
                + keyValue.length
                + " bytes ("
                + bits(keyValue)
                + " bits) is not valid for "
                + row.algId()
                + " in "
                + row.csp()
                + "; allowed "
                + row.allowedKeyBits());
      }
      DisabledAlgorithms.check(row, bits(keyValue), refusal);
      return imported(row, keyValue, flags);
    } finally {
      Arrays.fill(keyValue, (byte) 0);
    }
  }

  /**
   * Returns the key of a SIMPLEBLOB or SYMMETRICWRAPKEYBLOB; see {@link SessionKeyRow#unwrapsKey}.
   * The length is checked whether the key is intact or not, and both are decided upon together, so
   * that the time does not show which is wrong.
   *
   * @param bytes begins with the key value; the caller wipes it
   * @param length length of the key value in bytes; any number if it is not intact
   * @param intact whether they were decrypted without an error
   * @return the key; empty if it is not intact, or the CSP has no keys of that length
   */
  @SuppressWarnings("ShortCircuitBoolean") // the time must not show which of both is false
  public static Optional<SessionKey> unwrapped(
      SessionKeyRow row, byte[] bytes, int length, boolean intact, Set<ImportFlag> flags) {
    boolean fits = row.unwrapsKey(length * Byte.SIZE);
    if (!(intact & fits)) {
      return Optional.empty();
    }
    byte[] keyValue = Arrays.copyOf(bytes, length);
    try {
      return Optional.of(imported(row, keyValue, flags));
    } finally {
      Arrays.fill(keyValue, (byte) 0);
    }
  }

  private static SessionKey imported(SessionKeyRow row, byte[] keyValue, Set<ImportFlag> flags) {
    KeyAttributes<SessionKeyRow> attributes = KeyAttributes.of(row, ImportedKeyFlags.of(flags));
    SessionKey key = SessionKey.of(attributes, keyValue);
    KeyEvents.imported(attributes, bits(keyValue), "session key");
    return key;
  }

  private static int bits(byte[] keyValue) {
    return keyValue.length * Byte.SIZE;
  }
}
