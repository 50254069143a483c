// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.CapiError.NTE_PERM;

import java.lang.invoke.MethodHandles;
import java.security.CodeSource;

/** Recognizes the internal classes of this provider, which alone may have key material. */
public final class InternalCaller {
  /** The beginning of the names of internal packages: they are siblings of this one. */
  private static final String PACKAGES =
      InternalCaller.class
          .getName()
          .substring(0, InternalCaller.class.getPackageName().lastIndexOf('.') + 1);

  private InternalCaller() {}

  /**
   * Refuses a lookup object that no internal class of this provider made.
   *
   * @throws SecurityException if any other class made it, or it has lost access (NTE_PERM)
   */
  public static void require(MethodHandles.Lookup caller) {
    if (!isOwn(caller)) {
      throw NTE_PERM.as(
          SecurityException::new, "key material is for internal classes of the provider only");
    }
  }

  /**
   * Whether an internal class of this provider made the lookup object.
   *
   * <p>ORIGINAL access has only what {@code MethodHandles.lookup()} returned to a class itself, and
   * not what {@code privateLookupIn} makes, which any class may call for another on the class path.
   */
  private static boolean isOwn(MethodHandles.Lookup caller) {
    return caller != null
        && (caller.lookupModes() & MethodHandles.Lookup.ORIGINAL) != 0
        && isOwn(caller.lookupClass());
  }

  /**
   * On the module path the module decides. On the class path, where all classes share one module,
   * it is the package and the JAR or directory that the class was loaded from.
   */
  private static boolean isOwn(Class<?> type) {
    Module own = InternalCaller.class.getModule();
    return type.getModule() == own
        && type.getClassLoader() == InternalCaller.class.getClassLoader()
        && type.getName().startsWith(PACKAGES)
        && (own.isNamed() || source(type).equals(source(InternalCaller.class)));
  }

  private static String source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? ""
        : source.getLocation().toExternalForm();
  }
}
