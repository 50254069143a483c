// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;

/**
 * Finds the providers of the JDK, which receive key material. The name alone is not sufficient: any
 * class in the JVM can replace a provider by its own under the same name.
 */
public final class JdkProviders {
  private JdkProviders() {}

  /**
   * Returns the installed provider with this name; null if there is none, or it does not belong to
   * the JDK.
   */
  public static Provider find(String name) {
    Provider installed = Security.getProvider(name);
    return installed != null && isOfTheJdk(installed) ? installed : null;
  }

  /** Returns whether the class of the provider was defined by the boot or platform class loader. */
  public static boolean isOfTheJdk(Provider provider) {
    ClassLoader loader = provider.getClass().getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /**
   * Returns the JDK's KeyFactory for an algorithm; that of another provider only if the JDK has
   * none.
   *
   * @throws NoSuchAlgorithmException if no provider has one
   */
  public static KeyFactory keyFactory(String algorithm) throws NoSuchAlgorithmException {
    for (Provider provider : Security.getProviders()) {
      if (isOfTheJdk(provider) && provider.getService("KeyFactory", algorithm) != null) {
        return KeyFactory.getInstance(algorithm, provider);
      }
    }
    return KeyFactory.getInstance(algorithm);
  }
}
