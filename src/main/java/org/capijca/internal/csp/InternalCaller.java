// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.CapiError.NTE_PERM;

import java.lang.invoke.MethodHandles;
import java.security.CodeSource;

/** Recognises the internal classes of this provider, the only ones with access to key material. */
public final class InternalCaller {
  /** The common prefix of the internal packages, derived from this one. */
  private static final String PACKAGES =
      InternalCaller.class
          .getName()
          .substring(0, InternalCaller.class.getPackageName().lastIndexOf('.') + 1);

  private InternalCaller() {}

  /**
   * Refuses a lookup object that was not created by an internal class of this provider.
   *
   * @throws SecurityException if any other class created it, or it has lost access (NTE_PERM)
   */
  public static void require(MethodHandles.Lookup caller) {
    if (!isOwn(caller)) {
      throw NTE_PERM.as(
          SecurityException::new,
          "key material is available to internal classes of the provider only");
    }
  }

  /**
   * Returns whether an internal class of this provider created the lookup object.
   *
   * <p>Only the object that {@code MethodHandles.lookup()} returns to a class has ORIGINAL access.
   * One from {@code privateLookupIn}, which on the class path any class can call for another, does
   * not.
   */
  private static boolean isOwn(MethodHandles.Lookup caller) {
    return caller != null
        && (caller.lookupModes() & MethodHandles.Lookup.ORIGINAL) != 0
        && isOwn(caller.lookupClass());
  }

  /**
   * Returns whether a class belongs to this provider: on the module path by its module; on the
   * class path, where all classes share one module, by its package and the JAR or directory that it
   * was loaded from.
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
