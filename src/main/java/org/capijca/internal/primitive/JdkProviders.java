// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;

/**
 * The providers of the JDK, which are given key material. A name proves nothing: any class in the
 * JVM can remove a provider and install one of its own under the same name.
 */
public final class JdkProviders {
  private JdkProviders() {}

  /** The installed provider of that name; null if there is none, or it is not the JDK's. */
  public static Provider find(String name) {
    Provider installed = Security.getProvider(name);
    return installed != null && isOfTheJdk(installed) ? installed : null;
  }

  /** Whether the class of the provider was defined by the boot or platform class loader. */
  public static boolean isOfTheJdk(Provider provider) {
    ClassLoader loader = provider.getClass().getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /**
   * The JDK's key factory for an algorithm; another provider's only where the JDK has none.
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
