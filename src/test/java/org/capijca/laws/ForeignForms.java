// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.SecretKey;

/** The forms in which keys of other providers show their values, or do not. */
public final class ForeignForms {
  private ForeignForms() {}

  /** A key of the JDK's interface for its numbers, without an encoding. */
  public static <K extends Key> K numbersOnly(K key) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    addInterfaces(key.getClass(), interfaces);
    @SuppressWarnings("unchecked") // it has all interfaces of the key
    K proxy =
        (K)
            Proxy.newProxyInstance(
                ForeignForms.class.getClassLoader(),
                interfaces.toArray(new Class<?>[0]),
                (self, method, arguments) -> {
                  if (Set.of("getEncoded", "getFormat").contains(method.getName())) {
                    return null;
                  }
                  try {
                    return method.invoke(key, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return proxy;
  }

  /** Adds the interfaces of the JDK that a proxy can implement, also those that others extend. */
  private static void addInterfaces(Class<?> type, Set<Class<?>> interfaces) {
    if (type == null) {
      return;
    }
    for (Class<?> each : type.getInterfaces()) {
      if (each.getName().startsWith("java") && !each.isSealed()) {
        interfaces.add(each);
      }
      addInterfaces(each, interfaces);
    }
    addInterfaces(type.getSuperclass(), interfaces);
  }

  /** A public key with an encoding and no interface. */
  public static PublicKey encodingOnly(PublicKey key) {
    return new Public(key.getAlgorithm(), key.getFormat(), key.getEncoded());
  }

  /** A private key with an encoding and no interface. */
  public static PrivateKey encodingOnly(PrivateKey key) {
    return new Private(key.getAlgorithm(), key.getFormat(), key.getEncoded());
  }

  /** A public key in hardware. */
  public static PublicKey hiddenPublic(String algorithm) {
    return new Public(algorithm, null, null);
  }

  /** A private key in hardware. */
  public static PrivateKey hiddenPrivate(String algorithm) {
    return new Private(algorithm, null, null);
  }

  /** A secret key in hardware. */
  public static SecretKey hiddenSecret(String algorithm) {
    return new Secret(algorithm, null, null);
  }

  private abstract static class Form implements Key {
    private static final long serialVersionUID = 1L;

    private final String algorithm;
    private final String format;
    private final byte[] encoded;

    Form(String algorithm, String format, byte[] encoded) {
      this.algorithm = algorithm;
      this.format = format;
      this.encoded = encoded;
    }

    @Override
    public String getAlgorithm() {
      return algorithm;
    }

    @Override
    public String getFormat() {
      return format;
    }

    @Override
    public byte[] getEncoded() {
      return encoded == null ? null : encoded.clone();
    }
  }

  private static final class Public extends Form implements PublicKey {
    private static final long serialVersionUID = 1L;

    Public(String algorithm, String format, byte[] encoded) {
      super(algorithm, format, encoded);
    }
  }

  private static final class Private extends Form implements PrivateKey {
    private static final long serialVersionUID = 1L;

    Private(String algorithm, String format, byte[] encoded) {
      super(algorithm, format, encoded);
    }
  }

  private static final class Secret extends Form implements SecretKey {
    private static final long serialVersionUID = 1L;

    Secret(String algorithm, String format, byte[] encoded) {
      super(algorithm, format, encoded);
    }
  }
}
