// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.NumericConstant;
import org.capijca.ProviderType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The enums of header constants are looked up alike: fromValue or fromBits, and fromName. */
@Tag("unit")
class VocabularyConventionsTest {
  private static final int UNKNOWN = 0x12345678;

  static List<Class<?>> vocabularies() {
    return ExportedTypes.topLevel().stream()
        .filter(type -> type.isEnum() && NumericConstant.class.isAssignableFrom(type))
        .toList();
  }

  @Test
  void enumsOfHeaderConstants_haveTheCommonInterface() {
    assertThat(ExportedTypes.topLevel())
        .filteredOn(type -> type.isEnum() && type.getPackageName().equals("org.capijca"))
        .hasSizeGreaterThan(10)
        .contains(AlgId.class, KeyFlag.class, CapiError.class, ProviderType.class)
        .filteredOn(type -> type != Csp.class) // has names only
        .isEqualTo(vocabularies());
  }

  @Test
  void otherEnumsWithNumbers_areFoundByThem() {
    assertThat(ExportedTypes.all())
        .filteredOn(type -> type.isEnum() && hasMethod(type, "value"))
        .hasSizeGreaterThan(vocabularies().size())
        .allMatch(type -> hasMethod(type, "fromValue", int.class) || isFlags(type));
  }

  /** AlgId.parse also takes numbers as text; CapiError.of finds the error of an exception. */
  @ParameterizedTest
  @MethodSource("vocabularies")
  void enum_hasNoOtherLookup(Class<?> type) {
    assertThat(type.getDeclaredMethods())
        .filteredOn(method ->
            Modifier.isPublic(method.getModifiers())
                && Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && (method.getReturnType() == Optional.class
                    || method.getReturnType() == Set.class))
        .extracting(Method::getName)
        .hasSizeGreaterThanOrEqualTo(2)
        .filteredOn(name -> !(type == AlgId.class && name.equals("parse")))
        .filteredOn(name -> !(type == CapiError.class && name.equals("of")))
        .isSubsetOf("fromValue", "fromName", "fromBits");
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void constants_areFoundByEachOfTheirNames(Class<?> type) {
    for (NumericConstant constant : constants(type)) {
      assertThat(call(type, "fromName", " " + constant.name() + "\n"))
          .isEqualTo(Optional.of(constant));
      assertThat(call(type, "fromName", constant.name().toLowerCase(Locale.ROOT)))
          .isEqualTo(Optional.of(constant));
      for (String other : constant.otherNames()) {
        assertThat(call(type, "fromName", other)).as(other).isEqualTo(Optional.of(constant));
      }
    }
    assertThat(call(type, "fromName", "CRYPT_UNHEARD_OF")).isEqualTo(Optional.empty());
    assertThatCapi(() -> call(type, "fromName", new Object[] {null}))
        .fails(NullPointerException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void constants_areFoundByTheirNumber(Class<?> type) {
    if (isFlags(type) && !hasMethod(type, "fromValue", int.class)) {
      return;
    }
    for (NumericConstant constant : constants(type)) {
      assertThat(call(type, "fromValue", constant.value()))
          .as(constant.name())
          .isEqualTo(Optional.of(constant));
    }
    assertThat(call(type, "fromValue", UNKNOWN)).isEqualTo(Optional.empty());
  }

  static List<Class<?>> flags() {
    return vocabularies().stream().filter(VocabularyConventionsTest::isFlags).toList();
  }

  @ParameterizedTest
  @MethodSource("flags")
  void flags_areReadAndWrittenAsBits(Class<?> type) {
    Collection<NumericConstant> all = constants(type);
    int bits = NumericConstant.toBits(all);

    assertThat(call(type, "fromBits", bits)).isEqualTo(Set.copyOf(all));
    assertThat(call(type, "toBits", call(type, "fromBits", bits))).isEqualTo(bits);
    assertThat(call(type, "fromBits", 0)).isEqualTo(Set.of());
    assertThatCapi(() -> ((Set<?>) call(type, "fromBits", bits)).clear())
        .fails(UnsupportedOperationException.class);
    // The upper half of CryptGenKey's dwFlags is a length; in the lower half, one bit is undefined.
    int undefined = type == KeyFlag.class ? 0x20 : 1 << 30;
    assertThatCapi(() -> call(type, "fromBits", undefined))
        .fails(IllegalArgumentException.class)
        .with(CapiError.NTE_BAD_FLAGS);
  }

  private static boolean isFlags(Class<?> type) {
    return hasMethod(type, "fromBits", int.class) && hasMethod(type, "toBits", Collection.class);
  }

  private static List<NumericConstant> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(NumericConstant.class::cast).toList();
  }

  private static boolean hasMethod(Class<?> type, String name, Class<?>... parameters) {
    return Arrays.stream(type.getMethods())
        .anyMatch(method ->
            method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), parameters));
  }

  private static Object call(Class<?> type, String name, Object... arguments) {
    Method method =
        Arrays.stream(type.getMethods())
            .filter(each -> each.getName().equals(name))
            .findAny()
            .orElseThrow(() -> new AssertionError(type + " has no " + name));
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
