// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.signature;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The DER encoding of a hash value with its algorithm identifier: {@code SEQUENCE { SEQUENCE { OID,
 * NULL }, OCTET STRING }} (RFC 8017 section 9.2). It is never parsed: verification compares
 * encodings.
 */
public final class DigestInfo {
  private static final int SEQUENCE = 0x30;
  private static final int OID = 0x06;
  private static final byte[] NULL = {0x05, 0x00};
  private static final int OCTET_STRING = 0x04;
  private static final int FIRST_ARC = 40;
  private static final int ARC_BITS = 7;
  private static final int ARC_MASK = 0x7F;
  private static final int MORE = 0x80;

  private DigestInfo() {}

  /**
   * Returns the DigestInfo of a hash value.
   *
   * @param oid the hash's object identifier, with dots
   * @param value the hash value, of at most 64 bytes
   */
  public static byte[] of(String oid, byte[] value) {
    byte[] algorithm = element(SEQUENCE, element(OID, arcs(oid)), NULL);
    return element(SEQUENCE, algorithm, element(OCTET_STRING, value));
  }

  /** Returns an element whose length, below 128 bytes, fits in one byte. */
  private static byte[] element(int tag, byte[]... contents) {
    int length = Arrays.stream(contents).mapToInt(content -> content.length).sum();
    if (length >= MORE) {
      throw new IllegalArgumentException("the hash value is too long: " + length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(length);
    Arrays.stream(contents).forEach(out::writeBytes);
    return out.toByteArray();
  }

  /** Returns the numbers of an object identifier to base 128, the first two in one. */
  private static byte[] arcs(String oid) {
    int[] arcs = Arrays.stream(oid.split("\\.")).mapToInt(Integer::parseInt).toArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(arcs[0] * FIRST_ARC + arcs[1]);
    for (int i = 2; i < arcs.length; i++) {
      int groups =
          Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(arcs[i]) + 6) / ARC_BITS);
      for (int group = groups - 1; group >= 0; group--) {
        int digit = (arcs[i] >> (group * ARC_BITS)) & ARC_MASK;
        out.write(group == 0 ? digit : digit | MORE);
      }
    }
    return out.toByteArray();
  }
}
