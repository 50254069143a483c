// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.KeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.KeySlot;
import org.capijca.ProviderType;
import org.capijca.SignatureFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.AgreedKeyRule;
import org.capijca.spec.CapiCipherParameterSpec;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.spec.CapiSignatureParameterSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiTls1PrfParameterSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.capijca.spec.KeyGenProgress;
import org.capijca.spec.PasswordEncoding;
import org.capijca.spec.PfxProtection;
import org.capijca.spec.PvkProtection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law of all exported constructors and methods: each accepts an argument or refuses it with a code.
 */
@Tag("laws")
class FailureCodeLawsTest {
  private static final int[] ODD_NUMBERS = {
    -1, 1, 7, 0x20, 0x10000, Integer.MIN_VALUE, Integer.MAX_VALUE
  };

  private static final Map<Class<?>, Object> VALUES = new HashMap<>();

  @BeforeAll
  static void makeValues() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    pairs.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    SecretKey key = KeyGenerator.getInstance("CALG_RC4", provider).generateKey();
    KeyPair pair = pairs.generateKeyPair();
    VALUES.put(int.class, 0);
    VALUES.put(KeySpec.class, new CapiKeyBlobSpec(new byte[8]));
    VALUES.put(byte[].class, new byte[8]);
    VALUES.put(char[].class, new char[] {'x'});
    VALUES.put(String.class, "x");
    VALUES.put(BigInteger.class, BigInteger.TEN);
    VALUES.put(Charset.class, StandardCharsets.UTF_8);
    VALUES.put(Path.class, Path.of("x"));
    VALUES.put(CapiSecretKey.class, key);
    VALUES.put(KeyPair.class, pair);
    VALUES.put(List.class, List.of());
    VALUES.put(Collection.class, List.of());
    VALUES.put(MessageDigest.class, MessageDigest.getInstance("SHA-1"));
    VALUES.put(KeyGenProgress.class, (KeyGenProgress) (found, tests, expected) -> {});
    VALUES.put(
        AlgorithmParameterSpec.class,
        new DSAParameterSpec(BigInteger.TEN, BigInteger.TWO, BigInteger.TWO));
    VALUES.put(KeyStore.ProtectionParameter.class, new KeyStore.PasswordProtection(new char[1]));
  }

  static Stream<Class<?>> exportedClasses() {
    return Stream.of(
        CapiCipherParameterSpec.class,
        CapiCipherParameterSpec.Builder.class,
        CapiCngBlobSpec.class,
        CapiDeriveKeySpec.class,
        CapiDeriveKeySpec.Builder.class,
        CapiDhParameterSpec.class,
        CapiDssParameterSpec.class,
        CapiHmacParameterSpec.class,
        CapiImportKeySpec.class,
        CapiKeyAgreementParameterSpec.class,
        CapiKeyAgreementParameterSpec.Builder.class,
        CapiKeyBlobSpec.class,
        CapiKeyBlobVer3Spec.class,
        CapiKeyGenParameterSpec.class,
        CapiKeyGenParameterSpec.Builder.class,
        CapiKeyPairEntry.class,
        CapiLoadStoreParameter.class,
        CapiLoadStoreParameter.Builder.class,
        CapiPublicKeyTokenSpec.class,
        CapiPvkParameterSpec.class,
        CapiPvkSpec.class,
        CapiSchannelKeySpec.class,
        CapiSchannelKeySpec.Builder.class,
        CapiSignatureParameterSpec.class,
        CapiSnkSpec.class,
        CapiTls1PrfParameterSpec.class,
        CapiWrapParameterSpec.class,
        CapiXmlKeySpec.class,
        PfxProtection.class,
        PasswordEncoding.class,
        AlgId.class,
        AgreedKeyRule.class,
        BlobType.class,
        CapiError.class,
        CipherMode.class,
        Csp.class,
        ExportFlag.class,
        ImportFlag.class,
        KeyFlag.class,
        KeyPermission.class,
        KeySlot.class,
        ProviderType.class,
        PvkProtection.class,
        SignatureFlag.class);
  }

  @Test
  void numberOfTestedCalls_isLarge() {
    assertThat(
            exportedClasses()
                .flatMap(type -> callables(type).stream())
                .filter(call -> call.getParameterCount() > 0))
        .hasSizeGreaterThan(80);
  }

  /** Lists the package, since a manual list would miss new classes. */
  @Test
  void everySpec_isTested() throws Exception {
    Path specs = Path.of("src/main/java/org/capijca/spec");
    try (Stream<Path> files = Files.list(specs)) {
      List<String> names = new ArrayList<>();
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.equals("package-info")) {
          continue;
        }
        Class<?> type = Class.forName("org.capijca.spec." + name);
        if (Modifier.isPublic(type.getModifiers()) && !type.isInterface()) {
          names.add(name);
        }
      }
      assertThat(exportedClasses().map(Class::getSimpleName).toList()).containsAll(names);
    }
  }

  @ParameterizedTest
  @MethodSource("exportedClasses")
  void unusualArgument_isAcceptedOrRefusedWithCode(Class<?> type) throws Exception {
    for (Executable call : callables(type)) {
      Parameter[] parameters = call.getParameters();
      for (int odd = 0; odd < parameters.length; odd++) {
        for (Object value : oddValues(parameters[odd].getType())) {
          Object[] arguments = Stream.of(parameters).map(p -> value(p.getType())).toArray();
          arguments[odd] = value;
          Object receiver =
              Modifier.isStatic(call.getModifiers()) || call instanceof Constructor
                  ? null
                  : receiver(type);
          Failures.refusalOrValue(
              call + " with " + Arrays.deepToString(arguments),
              () -> invoke(call, receiver, arguments));
        }
      }
    }
  }

  private static List<Executable> callables(Class<?> type) {
    List<Executable> all = new ArrayList<>(List.of(type.getConstructors()));
    for (Method method : type.getDeclaredMethods()) {
      boolean isOwn =
          !method.isBridge() && !method.isSynthetic() && !method.getName().equals("equals");
      if (isOwn && Modifier.isPublic(method.getModifiers()) && !isGenericFactory(method)) {
        all.add(method);
      }
    }
    return all;
  }

  /** {@code CapiError.as} creates exceptions and takes a constructor; valueOf is the JDK's. */
  private static boolean isGenericFactory(Method method) {
    return List.of("as", "valueOf").contains(method.getName());
  }

  private static List<Object> oddValues(Class<?> type) {
    List<Object> values = new ArrayList<>();
    if (type == int.class) {
      Arrays.stream(ODD_NUMBERS).forEach(values::add);
      return values;
    }
    values.add(null);
    if (type == byte[].class) {
      values.add(new byte[0]);
      values.add(new byte[100_000]);
    } else if (type == char[].class) {
      values.add(new char[0]);
      values.add(new char[] {'\uD800'});
    } else if (type == String.class) {
      values.addAll(List.of("", "\0", "x".repeat(70_000), "0x", "0x100000000", "-1", " "));
    } else if (type == BigInteger.class) {
      values.addAll(List.of(BigInteger.ZERO, BigInteger.ONE.negate()));
    } else if (type.isArray()) {
      values.add(Array.newInstance(type.getComponentType(), 1));
    } else if (Collection.class.isAssignableFrom(type)) {
      values.add(Arrays.asList(new Object[1]));
    }
    return values;
  }

  private static Object value(Class<?> type) {
    if (type.isEnum()) {
      return type == AlgId.class ? AlgId.CALG_SHA1 : type.getEnumConstants()[0];
    }
    if (type.isArray() && !type.getComponentType().isPrimitive()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    return VALUES.get(type);
  }

  private static Object receiver(Class<?> type) throws Exception {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.getEnclosingClass() != null) {
      Class<?> made = type.getEnclosingClass();
      return made == CapiSchannelKeySpec.class
          ? CapiSchannelKeySpec.builder((CapiSecretKey) VALUES.get(CapiSecretKey.class))
          : made.getMethod("builder").invoke(null);
    }
    return type == CapiDeriveKeySpec.class
        ? CapiDeriveKeySpec.builder().hash(AlgId.CALG_SHA1).data(new byte[1]).build()
        : null;
  }

  private static Object invoke(Executable call, Object receiver, Object[] arguments)
      throws Exception {
    try {
      return call instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) call).invoke(receiver, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
