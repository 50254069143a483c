package org.capijca.internal.engine.random;

import java.io.FileInputStream;
import java.io.IOException;
import java.security.ProviderException;
import java.security.SecureRandom;

/** Where the operating system's random bytes come from. */
interface SystemSource {
  /** The kernel's generator, which never blocks once it has been seeded at boot. */
  String DEVICE = "/dev/urandom";

  /** Fills the array. */
  void read(byte[] bytes);

  /** The device where there is one; else the JDK's default generator. */
  static SystemSource find() {
    try {
      FileInputStream device = new FileInputStream(DEVICE);
      return bytes -> readFully(device, bytes);
    } catch (IOException noDevice) {
      SecureRandom random = new SecureRandom();
      return random::nextBytes;
    }
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
