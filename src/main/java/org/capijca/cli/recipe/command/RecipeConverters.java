// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capijca.cli.base.Numbers;
import org.capijca.cli.recipe.CodePage;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.SaltRule;
import org.capijca.format.SqlServerVersion;
import org.capijca.spec.PasswordEncoding;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters of the options that describe a recipe. */
final class RecipeConverters {
  private RecipeConverters() {}

  private static <T> T named(T[] values, Function<T, String> name, String given) {
    String wanted = given.strip();
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "\""
                    + given
                    + "\" is not one of "
                    + Arrays.stream(values).map(name).collect(Collectors.joining(", "))));
  }

  private static Optional<byte[]> hex(String text) {
    try {
      return Optional.of(HexFormat.of().parseHex(text.strip().replaceFirst("^0[xX]", "")));
    } catch (IllegalArgumentException noHex) {
      return Optional.empty();
    }
  }

  private static byte[] hexOrRefuse(String text) {
    return hex(text)
        .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not hexadecimal"));
  }

  /** Bytes; picocli takes an array for several values. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] value) {}

  /** Bytes as hexadecimal digits. */
  static final class OfHex implements ITypeConverter<Bytes> {
    @Override
    public Bytes convert(String text) {
      return new Bytes(hexOrRefuse(text));
    }
  }

  /** A GUID, with or without braces. */
  static final class OfGuid implements ITypeConverter<UUID> {
    @Override
    public UUID convert(String text) {
      String digits = text.strip().replaceFirst("^\\{(.*)}$", "$1");
      if (!digits.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a GUID such as 00112233-4455-6677-8899-aabbccddeeff");
      }
      return UUID.fromString(digits);
    }
  }

  /** A version of SQL Server by its year. */
  static final class OfSqlServer implements ITypeConverter<SqlServerVersion> {
    private static final int FIRST = 2008;
    private static final int WITH_AES = 2017;
    private static final int LAST = 2099;

    @Override
    public SqlServerVersion convert(String text) {
      int year = Numbers.parse(text).orElse(0);
      if (year < FIRST || year > LAST) {
        throw new TypeConversionException(
            "\"" + text + "\" is not a version of SQL Server: 2008 to 2016, or 2017 and later");
      }
      return year < WITH_AES ? SqlServerVersion.SQL_SERVER_2008 : SqlServerVersion.SQL_SERVER_2017;
    }
  }

  /** An encoding of passwords, with hyphens or underscores. */
  static final class OfEncoding implements ITypeConverter<PasswordEncoding> {
    @Override
    public PasswordEncoding convert(String text) {
      return named(PasswordEncoding.values(), PasswordEncoding::name, text.replace('-', '_'));
    }
  }

  /** A code page by number or charset name. */
  static final class OfCodePage implements ITypeConverter<CodePage> {
    @Override
    public CodePage convert(String text) {
      return CodePage.of(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "\""
                      + text
                      + "\" is not a known code page; allowed: "
                      + CodePage.all().stream()
                          .map(CodePage::toString)
                          .collect(Collectors.joining(", "))));
    }
  }

  /** A text encoding of data. */
  static final class OfText implements ITypeConverter<Form.Text> {
    @Override
    public Form.Text convert(String text) {
      return named(Form.Text.values(), Form.Text::option, text);
    }
  }

  /** What surrounds the ciphertext. */
  static final class OfFraming implements ITypeConverter<Form.Framing> {
    @Override
    public Form.Framing convert(String text) {
      return named(Form.Framing.values(), Form.Framing::option, text);
    }
  }

  /** A class of .NET. */
  static final class OfGenerator implements ITypeConverter<Generator> {
    @Override
    public Generator convert(String text) {
      return named(Generator.values(), Generator::className, text);
    }
  }

  /** A rule for the IV, and the IV if it is given. */
  @SuppressWarnings("ArrayRecordComponent")
  record Iv(IvRule rule, byte[] given) {}

  /** A rule by its word, or the IV in hexadecimal. */
  static final class OfIv implements ITypeConverter<Iv> {
    @Override
    public Iv convert(String text) {
      Optional<byte[]> given = hex(text);
      if (given.isPresent()) {
        return new Iv(IvRule.GIVEN, given.get());
      }
      IvRule[] rules =
          Arrays.stream(IvRule.values()).filter(r -> r != IvRule.GIVEN).toArray(IvRule[]::new);
      try {
        return new Iv(named(rules, IvRule::option, text), null);
      } catch (TypeConversionException e) {
        throw new TypeConversionException(e.getMessage() + ", or hexadecimal digits");
      }
    }
  }

  /** A salt: {@code none}, {@code first:N}, {@code text:…} or hexadecimal digits. */
  static final class OfSalt implements ITypeConverter<SaltRule> {
    private static final String FIRST = "first:";
    private static final String TEXT = "text:";
    private static final int MOST = 1024;

    @Override
    public SaltRule convert(String text) {
      if (text.equalsIgnoreCase("none")) {
        return SaltRule.NONE;
      }
      if (text.startsWith(TEXT)) {
        return SaltRule.of(text.substring(TEXT.length()).getBytes(StandardCharsets.UTF_8));
      }
      if (text.startsWith(FIRST) && text.substring(FIRST.length()).matches("[1-9]\\d{0,3}")) {
        int count = Integer.parseInt(text.substring(FIRST.length()));
        if (count <= MOST) {
          return SaltRule.leading(count);
        }
      }
      return SaltRule.of(
          hex(text)
              .orElseThrow(() ->
                  new TypeConversionException(
                      "\""
                          + text
                          + "\" is not a salt: none, first:N (1 to "
                          + MOST
                          + " bytes), text:TEXT or hexadecimal digits")));
    }
  }
}
