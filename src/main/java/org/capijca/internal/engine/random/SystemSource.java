package org.capijca.internal.engine.random;

import java.io.FileInputStream;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.List;

/** Where the operating system's random bytes come from. */
interface SystemSource {
  /** The kernel's generator, which never blocks once it has been seeded at boot. */
  String DEVICE = "/dev/urandom";

  /** The JDK's generators, best first. */
  List<String> GENERATORS = List.of("Windows-PRNG", "NativePRNGNonBlocking", "DRBG", "SHA1PRNG");

  /** Fills the array. */
  void read(byte[] bytes);

  /** The device where there is one; else a generator of the JDK. */
  static SystemSource find() {
    try {
      FileInputStream device = new FileInputStream(DEVICE);
      return bytes -> readFully(device, bytes);
    } catch (IOException noDevice) {
      return javaGenerator()::nextBytes;
    }
  }

  /** By name: the default generator could be the one that asks us. */
  private static SecureRandom javaGenerator() {
    for (String name : GENERATORS) {
      try {
        return SecureRandom.getInstance(name);
      } catch (NoSuchAlgorithmException absent) {
        // Not on this system: the next one.
      }
    }
    throw new ProviderException("the JDK has none of the generators " + GENERATORS);
  }

  private static void readFully(FileInputStream device, byte[] bytes) {
    try {
      if (device.readNBytes(bytes, 0, bytes.length) != bytes.length) {
        throw new ProviderException(DEVICE + " ended");
      }
    } catch (IOException e) {
      throw new ProviderException(DEVICE + " cannot be read", e);
    }
  }
}
