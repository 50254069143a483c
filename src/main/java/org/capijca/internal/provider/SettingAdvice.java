// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.ProviderType;

/** What a refused setting of {@code Provider.configure} was probably meant to be. */
final class SettingAdvice {
  private static final List<String> VERBS = List.of("flags=", "store=", "pfx=");

  private static final int MIN_COMMON = 6;

  private SettingAdvice() {}

  /** Returns the end of the message. */
  static String of(String setting) {
    String lower = setting.toLowerCase(Locale.ROOT);
    if (VERBS.stream().anyMatch(lower::contains)) {
      return ". Settings are separated by semicolons";
    }
    if (lower.startsWith("csp=")) {
      return ". A CSP is given without csp=";
    }
    if (KeyFlag.fromName(setting).isPresent()) {
      return ". Flags are given as flags=" + setting.toUpperCase(Locale.ROOT);
    }
    return type(setting)
        .map(type -> ". It is a provider type; CSPs of it: " + csps(type))
        .orElseGet(() -> ". CSPs: " + similar(setting));
  }

  private static Optional<ProviderType> type(String setting) {
    try {
      return ProviderType.fromName(setting)
          .or(() -> ProviderType.fromValue(Integer.decode(setting)));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  private static String csps(ProviderType type) {
    return Arrays.stream(Csp.values())
        .filter(csp -> csp.type() == type)
        .map(Csp::name)
        .collect(Collectors.joining(", "));
  }

  /** The CSPs that share the beginning of a name, else all. */
  private static String similar(String setting) {
    String wanted = KnownNames.normalized(setting);
    List<String> similar =
        Arrays.stream(Csp.values())
            .filter(csp -> shares(wanted, csp.name()) || shares(wanted, csp.providerName()))
            .map(Csp::name)
            .toList();
    return String.join(
        ", ", similar.isEmpty() ? Arrays.stream(Csp.values()).map(Csp::name).toList() : similar);
  }

  /** Whether a name has at least half of its letters in common with the start of another. */
  private static boolean shares(String wanted, String name) {
    String other = KnownNames.normalized(name);
    int common = Math.min(wanted.length(), other.length() / 2 + 1);
    return common >= MIN_COMMON && other.startsWith(wanted.substring(0, common));
  }
}
