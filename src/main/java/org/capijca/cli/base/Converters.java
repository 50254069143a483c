// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.NumericConstant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters of option values, each of a name or a number. */
public final class Converters {
  private Converters() {}

  private static <T> T orRefuse(Optional<T> value, String given, String message) {
    return value.orElseThrow(() -> new TypeConversionException("\"" + given + "\" " + message));
  }

  private static <E extends Enum<E> & NumericConstant> E constant(
      Class<E> type, String prefix, String given, String noun) {
    return orRefuse(
        NumericConstant.fromName(type, given)
            .or(() -> NumericConstant.fromName(type, prefix + given.strip()))
            .or(() -> Numbers.parse(given).flatMap(n -> NumericConstant.fromValue(type, n))),
        given,
        "is not a " + noun + "; allowed: " + names(type.getEnumConstants(), Enum::name));
  }

  private static <T> String names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  /** An ALG_ID. */
  public static final class OfAlgId implements ITypeConverter<AlgId> {
    private static final String PREFIX = "CALG_";

    @Override
    public AlgId convert(String text) {
      List<String> names = names(AlgId.values());
      return orRefuse(
          AlgId.parse(text)
              .or(() -> AlgId.parse(PREFIX + text.strip()))
              .or(() -> Names.meant(text, names, PREFIX).flatMap(AlgId::fromName)),
          text,
          "is not an ALG_ID, by name or number; capi algorithms lists those of keys"
              + Names.question(text, names, PREFIX));
    }
  }

  /** A CSP. */
  public static final class OfCsp implements ITypeConverter<Csp> {
    private static final String PREFIX = "MS_";

    @Override
    public Csp convert(String text) {
      List<String> names = names(Csp.values());
      return orRefuse(
          Csp.fromName(text).or(() -> Names.meant(text, names, PREFIX).flatMap(Csp::fromName)),
          text,
          "is not a CSP, by header constant or full name; capi csps lists them"
              + Names.question(text, names, PREFIX));
    }
  }

  /** A cipher mode. */
  public static final class OfMode implements ITypeConverter<CipherMode> {
    @Override
    public CipherMode convert(String text) {
      return constant(CipherMode.class, "CRYPT_MODE_", text, "mode of KP_MODE");
    }
  }

  /** A key slot: AT_KEYEXCHANGE or AT_SIGNATURE. */
  public static final class OfSlot implements ITypeConverter<KeySlot> {
    @Override
    public KeySlot convert(String text) {
      return constant(KeySlot.class, "AT_", text, "key slot");
    }
  }

  /** Flags of CryptGenKey, CryptDeriveKey and CryptImportKey as the bits of dwFlags. */
  public static final class OfKeyFlags implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return orRefuse(
          KeyFlag.fromName(text).map(KeyFlag::value).or(() -> Numbers.parse(text)),
          text,
          "is not a flag of CryptGenKey, by name or number; allowed: "
              + names(KeyFlag.values(), Enum::name));
    }
  }
}
