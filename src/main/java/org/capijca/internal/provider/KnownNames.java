// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.KeySlot;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.KeyPairAlgorithm;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SessionAlgorithm;

/**
 * The names under which programs ask for algorithms of CryptoAPI although the provider does not
 * have them: header constants without prefix or underscores, standard JCA names, and numbers.
 */
final class KnownNames {
  private static final String PREFIX = "CALG";

  /** Names that are in no table, each with a name that is. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("DES3", "3DES"),
          Map.entry("TDES", "3DES"),
          Map.entry("TDEA", "3DES"),
          Map.entry("TRIPLEDES", "3DES"),
          Map.entry("2DES", "3DES112"),
          Map.entry("ARC4", "RC4"),
          Map.entry("RIJNDAEL", "AES"),
          Map.entry("SHA", "SHA1"),
          Map.entry("SHA2", "SHA256"),
          Map.entry("RSAKEYEXCHANGE", "RSAKEYX"),
          Map.entry("RSASIGNATURE", "RSASIGN"),
          Map.entry("DSS", "DSA"),
          Map.entry("DSASIGN", "DSSSIGN"),
          Map.entry("DIFFIEHELLMAN", "DH"),
          Map.entry("EC", "ECDSA"),
          Map.entry("ECC", "ECDSA"),
          Map.entry("XDH", "ECDH"));

  private static final Map<String, Set<AlgId>> IDS = new HashMap<>();

  static {
    for (SessionAlgorithm algorithm : SessionAlgorithm.values()) {
      add(algorithm.jcaName(), algorithm.algId());
      algorithm.jcaAliases().forEach(alias -> add(alias, algorithm.algId()));
    }
    for (KeyPairAlgorithm algorithm : KeyPairAlgorithm.values()) {
      add(algorithm.kind().jcaName(), algorithm.algId());
    }
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      algorithm.jcaName().ifPresent(name -> add(name, algorithm.algId()));
    }
    // A header constant denotes itself only: DES is not also the JCA name of CALG_CYLINK_MEK.
    for (AlgId algId : AlgId.values()) {
      IDS.put(normalized(algId.name()), Set.of(algId));
    }
  }

  private KnownNames() {}

  private static void add(String name, AlgId algId) {
    IDS.computeIfAbsent(normalized(name), key -> new LinkedHashSet<>()).add(algId);
  }

  /** Returns the letters and digits of a name in capitals, without CALG at its start. */
  static String normalized(String name) {
    String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return letters.startsWith(PREFIX) ? letters.substring(PREFIX.length()) : letters;
  }

  /** Returns the algorithms that a name denotes or nearly denotes; empty if there is none. */
  static Set<AlgId> algorithms(CspContext context, String name) {
    Optional<AlgId> exact = AlgId.parse(name);
    if (exact.isPresent()) {
      return Set.of(exact.get());
    }
    Optional<AlgId> ofSlot = slot(name).flatMap(context::row).map(KeyPairRow::algId);
    if (ofSlot.isPresent()) {
      return Set.of(ofSlot.get());
    }
    String normalized = normalized(name);
    Set<AlgId> named = IDS.get(SYNONYMS.getOrDefault(normalized, normalized));
    return named != null ? named : AlgId.parse("0x" + name).map(Set::of).orElse(Set.of());
  }

  /** Returns the slot that a name denotes or nearly denotes: EXCHANGE for AT_KEYEXCHANGE. */
  static Optional<KeySlot> slot(String name) {
    String normalized = normalized(name);
    return Arrays.stream(KeySlot.values())
        .filter(slot -> slotNames(slot).contains(normalized))
        .findFirst();
  }

  private static List<String> slotNames(KeySlot slot) {
    String whole = normalized(slot.name());
    String bare = whole.substring(2);
    String last = bare.replace("KEY", "");
    return List.of(whole, bare, last, "AT" + last);
  }

  /** Returns whether only programs that mean this provider use such a name. */
  static boolean isOfCryptoApi(String name) {
    String capitals = name.toUpperCase(Locale.ROOT);
    return capitals.contains(PREFIX + "_") || capitals.startsWith("AT_");
  }
}
