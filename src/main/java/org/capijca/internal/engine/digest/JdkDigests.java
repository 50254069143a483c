package org.capijca.internal.engine.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.ProviderException;

/** Hash functions of the JDK. */
public final class JdkDigests {
  private JdkDigests() {}

  /** SHA-1 of the bytes. */
  public static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new ProviderException("no provider has SHA-1", e);
    }
  }
}
