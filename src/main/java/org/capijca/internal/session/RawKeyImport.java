// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.InvalidKeyException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.DESedeKeySpec;
import org.capijca.CapiError;
import org.capijca.ImportFlag;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.SessionAlgorithm;
import org.capijca.internal.csp.SessionKeyRow;

/**
 * Imports session keys that come as bytes without a BLOB: keys of other providers, SecretKeySpec,
 * DESKeySpec and DESedeKeySpec. DES keys may come without their parity bits: see {@link
 * SessionAlgorithm#storedKey}.
 */
public final class RawKeyImport {
  private RawKeyImport() {}

  /** Whether this is a spec that {@link #ofSpec} reads. */
  static boolean isRaw(KeySpec spec) {
    return spec instanceof SecretKey || spec instanceof DESKeySpec || spec instanceof DESedeKeySpec;
  }

  /**
   * Returns the key in a raw spec.
   *
   * @param refusal the exception to throw if the key is of another algorithm (NTE_BAD_KEY) or
   *     length (NTE_BAD_DATA)
   */
  static <T extends Exception> SessionKey ofSpec(
      SessionKeyRow row, KeySpec spec, Set<ImportFlag> flags, Function<String, T> refusal)
      throws T {
    if (spec instanceof DESKeySpec des) {
      return ofBytes(row, "DES", des.getKey(), flags, refusal);
    }
    return spec instanceof DESedeKeySpec tripleDes
        ? ofBytes(row, "DESede", tripleDes.getKey(), flags, refusal)
        : ofKey(row, (SecretKey) spec, flags, refusal);
  }

  /**
   * Returns the key whose value is the encoding of a key of another provider, without salt.
   *
   * @param refusal the exception to throw if the key does not show its value or is of another
   *     algorithm (NTE_BAD_KEY), or has another length (NTE_BAD_DATA)
   */
  static <T extends Exception> SessionKey ofKey(
      SessionKeyRow row, SecretKey key, Set<ImportFlag> flags, Function<String, T> refusal)
      throws T {
    return ofBytes(row, key.getAlgorithm(), shown(key, refusal), flags, refusal);
  }

  /**
   * Returns the key whose value is the encoding of a key of another provider, in the first of the
   * context's encryption algorithms of that name and length.
   *
   * @throws InvalidKeyException if the key does not show its value (NTE_BAD_KEY), is of no such
   *     algorithm (NTE_BAD_ALGID) or has another length (NTE_BAD_DATA)
   */
  public static SessionKey ofKey(CspContext context, SecretKey key, Set<ImportFlag> flags)
      throws InvalidKeyException {
    return ofKey(context, key.getAlgorithm(), key, flags);
  }

  /**
   * Returns the key whose value is the encoding of a key of another provider, whatever algorithm it
   * names, in the first of the context's encryption algorithms of this name and of its length.
   *
   * @throws InvalidKeyException as {@link #ofKey(CspContext, SecretKey, Set)}
   */
  public static SessionKey ofKey(
      CspContext context, String algorithm, SecretKey key, Set<ImportFlag> flags)
      throws InvalidKeyException {
    byte[] encoded = shown(key, InvalidKeyException::new);
    List<SessionKeyRow> called =
        context.rows(SessionKeyRow.class).stream()
            .filter(row -> row.algorithm().isCipher())
            .filter(row -> row.algorithm().isCalled(algorithm))
            .toList();
    if (called.isEmpty()) {
      Arrays.fill(encoded, (byte) 0);
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new,
          "a " + algorithm + " key is of no algorithm of " + context.describe());
    }
    SessionKeyRow row =
        called.stream()
            .filter(each -> each.acceptsKey(encoded.length * Byte.SIZE, false))
            .findFirst()
            .or(() -> called.stream().filter(each -> isWithoutParity(each, encoded)).findFirst())
            .orElse(called.get(0));
    return ofBytes(row, algorithm, encoded, flags, InvalidKeyException::new);
  }

  private static boolean isWithoutParity(SessionKeyRow row, byte[] encoded) {
    return row.algorithm().isWithoutParity(encoded.length);
  }

  private static <T extends Exception> byte[] shown(SecretKey key, Function<String, T> refusal)
      throws T {
    byte[] encoded;
    try {
      encoded = key.getEncoded();
    } catch (RuntimeException e) {
      throw CapiError.of(e)
          .orElse(NTE_BAD_KEY)
          .as(refusal, "the value of the " + key.getClass().getName() + " cannot be read", e);
    }
    if (encoded == null) {
      throw RefusedKey.code(key)
          .as(
              refusal,
              "a "
                  + key.getClass().getName()
                  + ", which has no encoding, does not show its value; use a key in hardware with"
                  + " its own provider");
    }
    return encoded;
  }

  /** Wipes the bytes. */
  private static <T extends Exception> SessionKey ofBytes(
      SessionKeyRow row,
      String algorithm,
      byte[] encoded,
      Set<ImportFlag> flags,
      Function<String, T> refusal)
      throws T {
    try {
      if (!row.algorithm().isCalled(algorithm)) {
        throw NTE_BAD_KEY.as(
            refusal,
            "a "
                + algorithm
                + " key is not a "
                + row.algId()
                + " key; allowed are keys named "
                + row.algorithm().jcaName()
                + " or "
                + row.algId());
      }
      return SessionKeyImport.plain(row, row.algorithm().storedKey(encoded), flags, refusal);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }
}
