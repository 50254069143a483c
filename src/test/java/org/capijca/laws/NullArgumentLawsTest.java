// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.architecture.ExportedTypes;
import org.capijca.dotnet.AssemblySignatureKey;
import org.capijca.dotnet.PasswordDeriveBytes;
import org.capijca.dotnet.Rfc2898DeriveBytes;
import org.capijca.format.EncryptedFile;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerSymmetricKey;
import org.capijca.format.SqlServerVersion;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSnkSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Null is refused with a code by every parameter of {@code org.capijca.dotnet} and {@code
 * org.capijca.format} that is not annotated as nullable, and accepted by those that are.
 */
@Tag("laws")
class NullArgumentLawsTest {
  private static final Map<Class<?>, Object> VALUES = new HashMap<>();

  @BeforeAll
  static void makeValues() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider);
    pairs.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    KeyPair pair = pairs.generateKeyPair();
    KeyGenerator keys = KeyGenerator.getInstance("CALG_AES_256", provider);
    keys.init(new CapiKeyGenParameterSpec(1));
    CapiSecretKey key = (CapiSecretKey) keys.generateKey();
    byte[] message =
        new SqlServerSymmetricKey(new UUID(1, 2), key, provider)
            .encrypt(SqlServerVersion.values()[0], new byte[4], null);
    VALUES.put(int.class, 8);
    VALUES.put(byte[].class, new byte[8]);
    VALUES.put(char[].class, new char[] {'x'});
    VALUES.put(String.class, "SHA1");
    VALUES.put(UUID.class, new UUID(1, 2));
    VALUES.put(Provider.class, provider);
    VALUES.put(InputStream.class, new ByteArrayInputStream(message));
    VALUES.put(OutputStream.class, OutputStream.nullOutputStream());
    VALUES.put(PrivateKey.class, pair.getPrivate());
    VALUES.put(PublicKey.class, pair.getPublic());
    VALUES.put(CapiSnkSpec.class, new CapiSnkSpec(new byte[8]));
    VALUES.put(SecretKey.class, key);
    VALUES.put(CapiSecretKey.class, key);
    VALUES.put(InputFormat[].class, new InputFormat[0]);
    VALUES.put(UnaryOperator.class, UnaryOperator.identity());
  }

  static List<Class<?>> exportedClasses() {
    return ExportedTypes.topLevel().stream()
        .filter(type -> type.getPackageName().matches("org\\.capijca\\.(dotnet|format)\\b.*"))
        .filter(type -> type.isEnum() || !Modifier.isAbstract(type.getModifiers()))
        .toList();
  }

  @Test
  void exportedClasses_areAllThere() {
    assertThat(exportedClasses())
        .contains(
            AssemblySignatureKey.class,
            PasswordDeriveBytes.class,
            Rfc2898DeriveBytes.class,
            EncryptedFile.class,
            InputFormat.class,
            Recognition.class,
            SqlServerPassphrase.class,
            SqlServerSymmetricKey.class,
            SqlServerVersion.class);
  }

  @ParameterizedTest
  @MethodSource("exportedClasses")
  void nullArgument_isRefusedWithACode_unlessItIsNullable(Class<?> type) throws Exception {
    for (Executable call : calls(type)) {
      Parameter[] parameters = call.getParameters();
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i].getType().isPrimitive()) {
          continue;
        }
        Object[] arguments = Stream.of(parameters).map(each -> value(each.getType())).toArray();
        arguments[i] = null;
        Object receiver = receiver(type, call);
        Throwable failure = catchThrowable(() -> invoke(call, receiver, arguments));
        String row = "null as argument " + i + " of " + call;
        if (parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          assertThat(failure == null || CapiError.of(failure).isPresent())
              .as("%s: %s", row, failure)
              .isTrue();
        } else {
          assertThat(failure).as(row).isNotNull();
          assertThat(CapiError.of(failure)).as("%s: %s", row, failure).isPresent();
          assertThat(failure.getMessage()).as(row).isNotBlank();
        }
      }
    }
  }

  private static List<Executable> calls(Class<?> type) {
    List<Executable> all = new ArrayList<>(List.of(type.getConstructors()));
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass().getName().startsWith("org.capijca.")
          && !method.isSynthetic()
          && !List.of("equals", "valueOf").contains(method.getName())) {
        all.add(method);
      }
    }
    return all;
  }

  private static Object value(Class<?> type) {
    Object value = type.isEnum() ? type.getEnumConstants()[0] : VALUES.get(type);
    assertThat(value).as("a value of %s", type).isNotNull();
    return value;
  }

  private static Object receiver(Class<?> type, Executable call) throws Exception {
    if (Modifier.isStatic(call.getModifiers()) || call instanceof Constructor) {
      return null;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == Recognition.class) {
      return Recognition.of(new byte[8]);
    }
    if (type == AssemblySignatureKey.class) {
      return AssemblySignatureKey.parse("00", "00");
    }
    Constructor<?> first = type.getConstructors()[0];
    return first.newInstance(
        Stream.of(first.getParameterTypes()).map(NullArgumentLawsTest::value).toArray());
  }

  private static Object invoke(Executable call, Object receiver, Object[] arguments)
      throws Throwable {
    try {
      return call instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) call).invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
