// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_FLAGS;
import static org.capijca.CapiError.NTE_BAD_KEYSET_PARAM;
import static org.capijca.CapiError.NTE_KEYSET_NOT_DEF;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.util.Arrays;
import java.util.Optional;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.PfxProtection;

/** A parser for the argument of {@code Provider.configure}. */
public final class ProviderArgument {
  private static final String FLAGS = "flags=";
  private static final String STORE = "store=";
  private static final String PFX = "pfx=";
  private static final long MAX_DWORD = 0xFFFF_FFFFL;

  private ProviderArgument() {}

  /**
   * Returns this context with the settings applied.
   *
   * @throws NullPointerException if the settings are null (ERROR_INVALID_PARAMETER)
   */
  public static CspContext apply(String settings, CspContext context) {
    if (settings == null) {
      throw ERROR_INVALID_PARAMETER.as(NullPointerException::new, "the settings are null");
    }
    CspContext result = context;
    for (String setting : settings.split(";", -1)) {
      result = applyOne(setting.strip(), result);
    }
    return result;
  }

  private static CspContext applyOne(String setting, CspContext context) {
    if (setting.regionMatches(true, 0, FLAGS, 0, FLAGS.length())) {
      return context.withDefaultFlags(dwFlags(setting.substring(FLAGS.length())));
    }
    if (setting.regionMatches(true, 0, STORE, 0, STORE.length())) {
      return context.withStore(directory(setting.substring(STORE.length()).strip()));
    }
    if (setting.regionMatches(true, 0, PFX, 0, PFX.length())) {
      return context.withPfxProtection(pfxProtection(setting.substring(PFX.length())));
    }
    return context.withCsp(
        Csp.fromName(setting)
            .orElseThrow(() ->
                NTE_KEYSET_NOT_DEF.as(
                    InvalidParameterException::new,
                    "\""
                        + setting
                        + "\" is neither a CSP, by full name or header constant,"
                        + " nor a setting flags=, store= or pfx="
                        + SettingAdvice.of(setting))));
  }

  private static Path directory(String path) {
    try {
      if (!path.isEmpty()) {
        return Path.of(path);
      }
      throw new InvalidPathException(path, "empty");
    } catch (InvalidPathException e) {
      throw NTE_BAD_KEYSET_PARAM.as(
          InvalidParameterException::new,
          "\"" + path + "\" is not a valid path for key containers",
          e);
    }
  }

  private static int dwFlags(String text) {
    int dwFlags = 0;
    for (String word : text.split("[,|]", -1)) {
      dwFlags |= flag(word.strip());
    }
    try {
      KeyFlag.fromBits(dwFlags);
    } catch (IllegalArgumentException e) {
      throw refusal(e);
    }
    return dwFlags;
  }

  private static PfxProtection pfxProtection(String text) {
    try {
      return PfxProtection.parse(text);
    } catch (IllegalArgumentException e) {
      throw refusal(e);
    }
  }

  private static InvalidParameterException refusal(IllegalArgumentException e) {
    InvalidParameterException refusal = new InvalidParameterException(e.getMessage());
    refusal.initCause(e);
    return refusal;
  }

  private static int flag(String word) {
    Optional<KeyFlag> named = KeyFlag.fromName(word);
    if (named.isPresent()) {
      return named.get().value();
    }
    try {
      long number = Long.decode(word);
      if (number >= 0 && number <= MAX_DWORD) {
        return (int) number;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like other words that are not a DWORD.
    }
    throw NTE_BAD_FLAGS.as(
        InvalidParameterException::new,
        "\""
            + word
            + "\" is neither a flag of CryptGenKey nor a number of 32 bits; allowed "
            + Arrays.toString(KeyFlag.values()));
  }
}
