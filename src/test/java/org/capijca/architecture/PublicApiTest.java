// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.Destroyable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.dotnet.Rfc2898DeriveBytes;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.interfaces.KeyContainers;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.KeyGenProgress;
import org.capijca.spec.PasswordEncoding;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The conventions that all exported types share. */
@Tag("unit")
class PublicApiTest {
  /** What programs implement to be called by the provider. */
  private static final Set<Class<?>> CALLBACKS = Set.of(KeyGenProgress.class);

  private static final Set<String> SECRET_TYPES = Set.of("SecretBytes", "Secret", "HashInput");

  @Test
  void exportedTypes_areAllFound() {
    assertThat(ExportedTypes.packages()).contains("org.capijca", "org.capijca.spec");
    assertThat(ExportedTypes.all())
        .hasSizeGreaterThan(60)
        .contains(CapiProvider.class, CapiDeriveKeySpec.Builder.class, CapiSecretKey.class)
        .contains(Recognition.class, SqlServerPassphrase.class, Rfc2898DeriveBytes.class);
  }

  @Test
  void exportedPackages_areNullMarked() {
    assertThat(ExportedTypes.packages())
        .allSatisfy(name ->
            assertThat(ExportedTypes.load(name + ".package-info")).hasAnnotation(NullMarked.class));
  }

  @Test
  void exportedTypes_sayTheVersionTheyCameWith() {
    assertThat(ExportedTypes.topLevel())
        .allSatisfy(type ->
            assertThat(ExportedTypes.javadoc(type)).as(type.getName()).contains("@since 0.1"));
  }

  @Test
  void exportedInterfaces_sayWhetherProgramsImplementThem() {
    List<Class<?>> interfaces =
        ExportedTypes.topLevel().stream()
            .filter(type -> type.isInterface() && !CALLBACKS.contains(type))
            .toList();

    assertThat(interfaces)
        .contains(CapiSecretKey.class, KeyContainers.class)
        .allSatisfy(type ->
            assertThat(ExportedTypes.javadoc(type))
                .as(type.getName())
                .contains("@apiNote Not intended to be implemented by users"));
  }

  @Test
  void exportedClasses_haveNoSubclassesOfPrograms() {
    assertThat(ExportedTypes.all())
        .filteredOn(type -> !type.isInterface() && !Modifier.isFinal(type.getModifiers()))
        .filteredOn(type -> !type.isEnum() && !type.isSealed())
        .allSatisfy(type ->
            assertThat(type.getDeclaredConstructors())
                .as("constructors of %s that a subclass could call", type.getName())
                .noneMatch(each ->
                    Modifier.isPublic(each.getModifiers())
                        || Modifier.isProtected(each.getModifiers())));
  }

  @Test
  void publicFields_areConstants() {
    List<Field> fields =
        ExportedTypes.all().stream().flatMap(type -> Arrays.stream(type.getFields())).toList();

    assertThat(fields)
        .hasSizeGreaterThan(300)
        .allSatisfy(field -> {
          assertThat(Modifier.isStatic(field.getModifiers())).as(field.toString()).isTrue();
          assertThat(Modifier.isFinal(field.getModifiers())).as(field.toString()).isTrue();
          assertThat(field.getType().isArray()).as(field.toString()).isFalse();
        });
  }

  /** Builders are no values; a ProtectionParameter has no equals, and so its owner has none. */
  @Test
  void valueClasses_haveTextAndEqualityOfTheirOwn() {
    List<Class<?>> values =
        ExportedTypes.topLevel().stream()
            .filter(type -> !type.isInterface() && !type.isEnum())
            .filter(type -> isSpec(type))
            .toList();

    assertThat(values).hasSizeGreaterThan(20).contains(CapiPvkSpec.class);
    assertThat(values)
        .allSatisfy(type -> {
          assertThat(owner(type, "toString")).as("toString of %s", type).isNotEqualTo(Object.class);
          assertThat(owner(type, "equals", Object.class) == Object.class)
              .as("equals of %s", type)
              .isEqualTo(type == CapiLoadStoreParameter.class);
          assertThat(owner(type, "hashCode") == Object.class)
              .as("hashCode of %s", type)
              .isEqualTo(type == CapiLoadStoreParameter.class);
        });
  }

  private static boolean isSpec(Class<?> type) {
    return type.getPackageName().equals("org.capijca.spec")
        && Stream.of(type.getConstructors(), type.getMethods())
            .flatMap(Arrays::stream)
            .map(Executable.class::cast)
            .anyMatch(each -> makes(each, type));
  }

  /** Returns whether a constructor, factory method or builder of a type makes its instances. */
  private static boolean makes(Executable executable, Class<?> type) {
    return executable instanceof Constructor
        || (executable instanceof Method method
            && Modifier.isStatic(method.getModifiers())
            && method.getReturnType().getName().startsWith(type.getName()));
  }

  private static Class<?> owner(Class<?> type, String method, Class<?>... parameters) {
    try {
      return type.getMethod(method, parameters).getDeclaringClass();
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** PasswordEncoding encodes a password for its caller and keeps nothing. */
  @Test
  void whatTakesAPassword_canBeDestroyed() {
    List<Executable> takers =
        ExportedTypes.all().stream()
            .filter(type -> type != PasswordEncoding.class)
            .flatMap(type ->
                Stream.of(type.getConstructors(), type.getDeclaredMethods())
                    .flatMap(Arrays::stream)
                    .map(Executable.class::cast))
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .filter(each -> Arrays.asList(each.getParameterTypes()).contains(char[].class))
            .toList();

    assertThat(takers)
        .extracting(Executable::getDeclaringClass)
        .contains(
            CapiPvkSpec.class,
            CapiLoadStoreParameter.Builder.class,
            SqlServerPassphrase.class,
            Rfc2898DeriveBytes.class);
    assertThat(takers)
        .allSatisfy(taker ->
            assertThat(keeper(taker))
                .as("what keeps the password of %s", taker)
                .isAssignableTo(Destroyable.class));
  }

  /** Returns the class of the object that has the password after the call. */
  private static Class<?> keeper(Executable taker) {
    if (!(taker instanceof Method method)) {
      return taker.getDeclaringClass();
    }
    return Modifier.isStatic(method.getModifiers())
        ? method.getReturnType()
        : owner(method.getDeclaringClass(), "build").equals(method.getDeclaringClass())
            ? built(method.getDeclaringClass())
            : method.getDeclaringClass();
  }

  private static Class<?> built(Class<?> builder) {
    try {
      return builder.getMethod("build").getReturnType();
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatHoldsSecretBytes_canBeDestroyed() {
    List<Field> secrets =
        ExportedTypes.all().stream()
            .filter(type -> !type.getSimpleName().equals("Builder"))
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .filter(field ->
                field.getType() == char[].class
                    || SECRET_TYPES.contains(field.getType().getSimpleName()))
            .toList();

    assertThat(secrets).hasSizeGreaterThanOrEqualTo(3);
    assertThat(secrets)
        .allSatisfy(field ->
            assertThat(field.getDeclaringClass())
                .as(field.toString())
                .isAssignableTo(Destroyable.class));
  }

  @Test
  void exportedSignatures_nameNoInternalType() {
    assertThat(
            ExportedTypes.all().stream()
                .flatMap(type ->
                    Stream.of(type.getConstructors(), type.getMethods()).flatMap(Arrays::stream))
                .map(Executable.class::cast)
                .filter(each -> each.getDeclaringClass().getName().startsWith("org.capijca."))
                .flatMap(each -> Arrays.stream(types(each)))
                .map(Class::getName))
        .contains(CapiError.class.getName())
        .noneMatch(name ->
            name.startsWith("org.capijca.internal.")
                || name.startsWith("org.capijca.cli.")
                || name.startsWith("org.bouncycastle."));
  }

  private static Class<?>[] types(Executable executable) {
    Class<?>[] parameters = executable.getParameterTypes();
    if (!(executable instanceof Method method)) {
      return parameters;
    }
    Class<?>[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = method.getReturnType();
    return all;
  }
}
