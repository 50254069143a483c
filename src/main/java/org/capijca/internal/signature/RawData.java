package org.capijca.internal.signature;

import java.security.MessageDigest;
import java.security.SignatureException;

/** No hash: the caller's bytes are signed as they are. */
public final class RawData implements HashChoice {
  private final int length;

  private RawData(int length) {
    this.length = length;
  }

  /** As many bytes as the key has room for, as the JDK's NONEwithRSA takes them. */
  public static RawData ofAnyLength() {
    return new RawData(0);
  }

  /** A hash value of that many bytes, as the JDK's NONEwithDSA takes it. */
  public static RawData ofLength(int bytes) {
    return new RawData(bytes);
  }

  @Override
  public MessageDigest message() {
    return new CollectedData();
  }

  @Override
  public void check(byte[] value) throws SignatureException {
    if (length != 0) {
      HashChoice.requireLength(value, length);
    }
  }

  @Override
  public byte[] content(byte[] value) {
    return value;
  }
}
