// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.internal.csp.DisabledAlgorithms.ANY_LENGTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capijca.internal.csp.DisabledAlgorithmRule.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the Security property, in the syntax of {@code jdk.certpath.disabledAlgorithms}.
 */
record DisabledAlgorithmList(String text, List<DisabledAlgorithmRule> rules) {
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_./-]+)(?:\\s+(.*))?");
  private static final Pattern KEY_SIZE =
      Pattern.compile("keySize\\s*(<=|<|==|!=|>=|>)\\s*(\\d{1,6})", Pattern.CASE_INSENSITIVE);

  /** The canonical name of a signature: its hash and its kind of keys. */
  private static final Pattern SIGNATURE =
      Pattern.compile("(.+?)WITH(?:CALG_)?(.+?)(?:_SIGN|_KEYX|INP1363FORMAT)?");

  /** Other names of algorithms, without hyphens. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "ARCFOUR", "RC4",
          "TRIPLEDES", "DESEDE",
          "DH", "DIFFIEHELLMAN",
          "DSS", "DSA",
          "SHA", "SHA1",
          "CALG_SHA", "CALG_SHA1");

  /**
   * Parses the value of the property.
   *
   * @throws IllegalArgumentException if it is malformed (ERROR_INVALID_PARAMETER)
   */
  static DisabledAlgorithmList parse(String text) {
    List<DisabledAlgorithmRule> rules = new ArrayList<>();
    for (String entry : text.split(",", -1)) {
      Matcher matcher = ENTRY.matcher(entry.strip());
      if (!matcher.matches()) {
        throw malformed(entry, "an entry is the name of an algorithm, and keySize constraints");
      }
      String name = matcher.group(1);
      if (name.equalsIgnoreCase("include")) {
        throw malformed(entry, "name an algorithm, not a list");
      }
      List<Constraint> constraints = constraints(entry, matcher.group(2));
      String signature = signatureName(name);
      if (signature != null && !constraints.isEmpty()) {
        throw malformed(entry, "a signature has no keySize; name its hash or its keys");
      }
      rules.add(
          new DisabledAlgorithmRule(signature == null ? canonical(name) : signature, constraints));
    }
    return new DisabledAlgorithmList(text, List.copyOf(rules));
  }

  private static List<Constraint> constraints(String entry, String text) {
    List<Constraint> constraints = new ArrayList<>();
    if (text != null) {
      for (String each : text.split("&", -1)) {
        Matcher matcher = KEY_SIZE.matcher(each.strip());
        if (!matcher.matches()) {
          throw malformed(
              entry, "a constraint is keySize, one of < <= == != >= > and a number of bits");
        }
        constraints.add(new Constraint(matcher.group(1), Integer.parseInt(matcher.group(2))));
      }
    }
    return List.copyOf(constraints);
  }

  private static IllegalArgumentException malformed(String entry, String allowed) {
    return ERROR_INVALID_PARAMETER.as(
        IllegalArgumentException::new,
        "the entry '"
            + entry.strip()
            + "' of the Security property "
            + DisabledAlgorithms.PROPERTY
            + " is malformed: "
            + allowed);
  }

  boolean containsService(String service) {
    String signature = signatureName(service);
    if (signature != null && disables(Set.of(signature), ANY_LENGTH)) {
      return true;
    }
    for (String part : service.split("/|(?i:with)", -1)) {
      String name = canonical(part);
      String plain = plain(name);
      if (disables(name.equals(plain) ? Set.of(name) : Set.of(name, plain), ANY_LENGTH)) {
        return true;
      }
    }
    return false;
  }

  boolean containsKey(AlgorithmRow row, int bits) {
    int keySize = row instanceof SessionKeyRow key ? withoutParity(key, bits) : bits;
    String algId = canonical(row.algId().name());
    String jca = canonical(row.jcaName());
    return disables(algId.equals(jca) ? Set.of(algId) : Set.of(algId, jca), keySize);
  }

  /** Lengths are those of PP_ENUMALGS_EX, which does not count parity bits. */
  private static int withoutParity(SessionKeyRow row, int bits) {
    boolean hasParity =
        row.algorithm().shape() == KeyShape.ODD_PARITY && bits == row.algorithm().storedBits();
    return hasParity ? bits / Byte.SIZE * (Byte.SIZE - 1) : bits;
  }

  private boolean disables(Set<String> names, int bits) {
    for (DisabledAlgorithmRule rule : rules) {
      if (names.contains(rule.name()) && rule.applies(bits)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the same name for all names of a signature; null if this is not a signature. */
  private static @Nullable String signatureName(String name) {
    Matcher matcher = SIGNATURE.matcher(canonical(name));
    return matcher.matches()
        ? plain(matcher.group(1)) + "WITH" + canonical(matcher.group(2))
        : null;
  }

  /** CALG_SHA_256 and HmacSHA256 are SHA-256. */
  private static String plain(String canonical) {
    return canonical(canonical.replaceFirst("^(CALG_|HMAC)", "").replace("_", ""));
  }

  private static String canonical(String name) {
    String plain = name.replace("-", "").toUpperCase(Locale.ROOT);
    return ALIASES.getOrDefault(plain, plain);
  }
}
