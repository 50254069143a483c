// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.Key;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.KeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.keypair.PrivateKeyAccess;
import org.capijca.internal.primitive.cipher.CipherEngine;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On the class path any class can name internal classes, cast keys to them and call public methods;
 * without reflection this yields no key material.
 */
@Tag("unit")
class ClassPathAccessTest {
  /** Public methods of key classes that are used internally and return nothing secret. */
  private static final Set<String> NOT_SECRET =
      Set.of(
          "attributes",
          "row",
          "hasEffectiveLength",
          "chainingIv",
          "attach",
          "checkUsable",
          "requireUsable",
          "requireUser",
          "isPermanentlyExportable",
          "require",
          "requireForHash",
          "of",
          "jcaMode");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.capijca");

  /** Returns the public methods that no interface of the JDK or the API declares. */
  private static List<String> internalMethods(Class<?> keyClass) {
    List<String> names = new ArrayList<>();
    for (Method method : keyClass.getMethods()) {
      boolean isInternal = method.getDeclaringClass().getName().contains(".internal.");
      if (isInternal && !isOfAnInterface(keyClass, method)) {
        names.add(method.getName());
      }
    }
    return names;
  }

  private static boolean isOfAnInterface(Class<?> type, Method method) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Class<?> implemented : each.getInterfaces()) {
        if (has(implemented, method)) {
          return true;
        }
      }
    }
    return has(Object.class, method);
  }

  private static boolean has(Class<?> type, Method method) {
    try {
      type.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException absent) {
      return false;
    }
  }

  @Test
  void sessionKey_hasNoPublicMethodForItsBytes() throws Exception {
    Key key = CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, "CALG_AES_256", 0);

    assertThat(key.getEncoded()).isNull();
    assertThat(internalMethods(key.getClass())).isSubsetOf(NOT_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MS_ENHANCED_PROV CALG_RSA_SIGN",
        "MS_DEF_DSS_DH_PROV CALG_DSS_SIGN",
        "MS_ENH_DSS_DH_PROV CALG_DH_EPHEM"
      })
  void privateKey_hasNoPublicMethodForItsNumbers(String cspAndAlgorithm) throws Exception {
    String[] names = cspAndAlgorithm.split(" ");
    for (int dwFlags : new int[] {0, 1}) {
      KeyPair pair = CapiCalls.keyPair(Csp.valueOf(names[0]), names[1], 512 << 16 | dwFlags);

      assertThat(internalMethods(pair.getPrivate().getClass()))
          .as("%s, dwFlags %d", cspAndAlgorithm, dwFlags)
          .isSubsetOf(NOT_SECRET);
    }
  }

  /** No internal class has a public method that takes a key and returns bytes. */
  @Test
  void internalClasses_haveNoPublicMethodFromKeyToMaterial() {
    List<String> found = new ArrayList<>();
    for (JavaClass type : MAIN) {
      for (JavaMethod method : type.getMethods()) {
        if (isCallable(method) && takesOwnKey(method) && returnsMaterial(method)) {
          found.add(method.getFullName());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static boolean isCallable(JavaMethod method) {
    return method.getModifiers().contains(PUBLIC)
        && method.getOwner().getModifiers().contains(PUBLIC)
        && !isAccess(method.getOwner())
        && method.getOwner().getPackageName().contains(".internal.");
  }

  private static boolean isAccess(JavaClass type) {
    return type.isEquivalentTo(SessionKeyAccess.class)
        || type.isEquivalentTo(PrivateKeyAccess.class);
  }

  private static boolean takesOwnKey(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type ->
            type.isAssignableTo(Key.class)
                && !type.isAssignableTo(PublicKey.class)
                && type.getName().contains(".internal."));
  }

  private static boolean returnsMaterial(JavaMethod method) {
    JavaClass result = method.getRawReturnType();
    return result.isEquivalentTo(byte[].class)
        || result.isAssignableTo(PrivateKeyData.class)
        || result.isAssignableTo(KeySpec.class);
  }

  /** A cipher engine supplied by an attacker would receive the key. */
  @Test
  void internalClasses_acceptNoForeignCipherEngine() {
    List<String> found = new ArrayList<>();
    for (JavaClass type : MAIN) {
      for (JavaMethod method : type.getMethods()) {
        boolean takesEngine =
            method.getRawParameterTypes().stream()
                .anyMatch(each -> each.isEquivalentTo(CipherEngine.class));
        if (isCallable(method) && takesEngine) {
          found.add(method.getFullName());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void keyAccess_isRefusedToOtherClasses() {
    assertRefused(MethodHandles.lookup());
    assertRefused(MethodHandles.publicLookup());
    assertRefused(MethodHandles.publicLookup().in(SessionKey.class));
    assertRefused(MethodHandles.lookup().in(SessionKey.class));
    assertRefused(null);
  }

  /**
   * Deep reflection can obtain a lookup object for an internal class, but not one created by that
   * class.
   */
  @Test
  void keyAccess_isRefusedToLookupsMadeForInternalClasses() throws Exception {
    assertRefused(MethodHandles.privateLookupIn(SessionKeyAccess.class, MethodHandles.lookup()));
    assertRefused(
        MethodHandles.privateLookupIn(
            Class.forName("org.capijca.internal.session.cipher.InitializedCipher"),
            MethodHandles.lookup()));
  }

  private static void assertRefused(MethodHandles.Lookup lookup) {
    for (ThrowingCallable access :
        List.<ThrowingCallable>of(
            () -> SessionKeyAccess.of(lookup), () -> PrivateKeyAccess.of(lookup))) {
      assertThatCapi(access).fails(SecurityException.class).with(CapiError.NTE_PERM);
    }
  }

  /** The access object is not stored in any field that other classes can read. */
  @Test
  void keyAccess_isKeptInPrivateFields() throws Exception {
    List<String> found = new ArrayList<>();
    for (JavaClass type : MAIN) {
      type.getFields().stream()
          .filter(field -> isAccess(field.getRawType()))
          .forEach(field -> {
            if (!Modifier.isPrivate(field.reflect().getModifiers())) {
              found.add(field.getFullName());
            }
          });
    }
    assertThat(found).isEmpty();
  }
}
