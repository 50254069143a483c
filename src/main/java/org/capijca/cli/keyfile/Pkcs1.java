// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.ByteArrayOutputStream;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * RSA keys of PKCS #1 (RFC 8017), which PKCS #8 and SubjectPublicKeyInfo put into an OCTET STRING
 * and a BIT STRING after an AlgorithmIdentifier.
 */
final class Pkcs1 {
  private static final byte[] RSA_ENCRYPTION =
      HexFormat.of().parseHex("300d06092a864886f70d0101010500");
  private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int BIT_STRING = 0x03;
  private static final int LONG_FORM = 0x80;

  private Pkcs1() {}

  static byte[] toPkcs8(byte[] privateKey) {
    return element(SEQUENCE, VERSION_0, RSA_ENCRYPTION, element(OCTET_STRING, privateKey));
  }

  static byte[] toSubjectPublicKeyInfo(byte[] publicKey) {
    return element(SEQUENCE, RSA_ENCRYPTION, element(BIT_STRING, new byte[1], publicKey));
  }

  /** The RSAPrivateKey or RSAPublicKey in such a structure, which ends with it. */
  static byte[] of(byte[] encoded) throws InvalidKeySpecException {
    int position = contents(encoded, 0);
    if (startsWith(encoded, position, VERSION_0)) {
      position += VERSION_0.length;
    }
    if (!startsWith(encoded, position, RSA_ENCRYPTION)) {
      throw NTE_BAD_DATA.as(
          InvalidKeySpecException::new, "the key is not an RSA key; PKCS #1 has RSA keys only");
    }
    position += RSA_ENCRYPTION.length;
    int start = contents(encoded, position) + (encoded[position] == BIT_STRING ? 1 : 0);
    return Arrays.copyOfRange(encoded, start, encoded.length);
  }

  private static boolean startsWith(byte[] bytes, int offset, byte[] wanted) {
    return offset + wanted.length <= bytes.length
        && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
  }

  /** The offset of the contents of the element at an offset. */
  private static int contents(byte[] encoded, int offset) {
    int length = encoded[offset + 1] & 0xFF;
    return offset + 2 + (length > LONG_FORM ? length - LONG_FORM : 0);
  }

  private static byte[] element(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (length < LONG_FORM) {
      out.write(length);
    } else {
      int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
      out.write(LONG_FORM | bytes);
      for (int i = bytes - 1; i >= 0; i--) {
        out.write(length >>> (Byte.SIZE * i));
      }
    }
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
