// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.capijca.internal.primitive.JdkProviders;

/**
 * Hash functions by their JCA name: those of the JDK, or of Bouncy Castle if the JDK has none (MD4)
 * or its provider is missing.
 */
public final class Digests {
  /** The MD5 hash followed by the SHA-1 hash of the same data, as SSL 3.0 and TLS 1.0 sign it. */
  public static final String MD5_AND_SHA1 = "MD5andSHA1";

  private static final Provider JDK = JdkProviders.find("SUN");

  /** One unused digest of each kind; cloning it costs less than a provider lookup. */
  private static final Map<String, MessageDigest> PROTOTYPES = new ConcurrentHashMap<>();

  private Digests() {}

  /** Returns a new digest that can be cloned. */
  public static MessageDigest of(String name) {
    MessageDigest prototype = PROTOTYPES.get(name);
    if (prototype == null) {
      prototype = find(name);
      PROTOTYPES.put(name, prototype);
    }
    try {
      return (MessageDigest) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new ProviderException("the digest " + name + " cannot be cloned", e);
    }
  }

  /** Returns whether the JDK has this hash function. */
  static boolean isInTheJdk(String name) {
    return JDK != null && JDK.getService("MessageDigest", name) != null;
  }

  private static MessageDigest find(String name) {
    if (name.equals(MD5_AND_SHA1)) {
      return new ConcatenatedDigest(name, of("MD5"), of("SHA-1"));
    }
    try {
      return isInTheJdk(name)
          ? DigestSelfTest.passed(name, MessageDigest.getInstance(name, JDK))
          : BouncyCastleDigest.of(name);
    } catch (NoSuchAlgorithmException switchedOffInTheJdk) {
      return BouncyCastleDigest.of(name);
    }
  }
}
