package org.capijca.internal.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capijca.AlgId;

/** The names an algorithm is asked for by: that of the header, and its number as C code has it. */
final class AlgIdNames {
  private static final String HEX_PREFIX = "0X";

  private AlgIdNames() {}

  /** Hex and decimal number: {@code 0x6602} and {@code 26114}. */
  static List<String> numbers(int value) {
    return List.of("0x" + Integer.toHexString(value), Integer.toUnsignedString(value));
  }

  /** All names but the first: its numbers, and CALG_SHA for CALG_SHA1. */
  static List<String> aliases(AlgId algId) {
    return Stream.concat(numbers(algId.value()).stream(), algId.otherNames().stream()).toList();
  }

  /** The ALG_ID of a name, hex number or decimal number. */
  static Optional<AlgId> parse(String text) {
    Optional<AlgId> named = AlgId.named(text);
    return named.isPresent() ? named : number(text).flatMap(AlgId::of);
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(
          text.regionMatches(true, 0, HEX_PREFIX, 0, HEX_PREFIX.length())
              ? Integer.parseUnsignedInt(text.substring(HEX_PREFIX.length()), 16)
              : Integer.parseUnsignedInt(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
