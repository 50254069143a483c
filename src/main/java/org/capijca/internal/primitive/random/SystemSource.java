// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.random;

import java.io.FileInputStream;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.capijca.internal.primitive.JdkProviders;

/** The source of the operating system's random bytes. */
final class SystemSource implements RandomBytes {
  /** The kernel's generator, which never blocks once it has been seeded at boot. */
  private static final String DEVICE = "/dev/urandom";

  /** The JDK's generators and their providers, best first. */
  private static final List<Map.Entry<String, String>> GENERATORS =
      List.of(
          Map.entry("Windows-PRNG", "SunMSCAPI"),
          Map.entry("NativePRNGNonBlocking", "SUN"),
          Map.entry("DRBG", "SUN"),
          Map.entry("SHA1PRNG", "SUN"));

  private static final String NAME = "random bytes of the operating system";

  private final SystemSourceSelfTest test = new SystemSourceSelfTest(this);

  /** Null if there is no such device. */
  private final FileInputStream device;

  /** Null if the device exists. */
  private final SecureRandom generator;

  private SystemSource(FileInputStream device, SecureRandom generator) {
    this.device = device;
    this.generator = generator;
  }

  /** Returns the device if there is one, otherwise a generator of the JDK. */
  static SystemSource find() {
    try {
      return new SystemSource(new FileInputStream(DEVICE), null);
    } catch (IOException noDevice) {
      return new SystemSource(null, javaGenerator());
    }
  }

  /** Returns a generator by name: the default generator could be that of this provider. */
  private static SecureRandom javaGenerator() {
    for (Map.Entry<String, String> generator : GENERATORS) {
      Provider jdk = JdkProviders.find(generator.getValue());
      try {
        if (jdk != null) {
          return SecureRandom.getInstance(generator.getKey(), jdk);
        }
      } catch (NoSuchAlgorithmException absent) {
        // Not available on this system: try the next one.
      }
    }
    throw new ProviderException("the JDK has none of the generators " + GENERATORS);
  }

  /**
   * Fills the array.
   *
   * @throws ProviderException if the source has failed its self-test (NTE_FAIL)
   */
  void read(byte[] bytes) {
    test.require(NAME);
    fill(bytes);
  }

  @Override
  public void fill(byte[] bytes) {
    if (device == null) {
      generator.nextBytes(bytes);
    } else {
      readFully(bytes);
    }
  }

  private void readFully(byte[] bytes) {
    try {
      if (device.readNBytes(bytes, 0, bytes.length) != bytes.length) {
        throw new ProviderException(DEVICE + " ended");
      }
    } catch (IOException e) {
      throw new ProviderException(DEVICE + " cannot be read", e);
    }
  }
}
