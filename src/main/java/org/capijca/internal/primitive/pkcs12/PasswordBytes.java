// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An encoding of a password. Programs encode empty and non-ASCII passwords differently, so that one
 * password can have several encodings.
 */
final class PasswordBytes {
  private static final int MAX_ASCII = 0x7F;

  private final String name;
  private final byte[] pkcs12;
  private final byte[] pbkdf;

  private PasswordBytes(String name, byte[] pkcs12, byte[] pbkdf) {
    this.name = name;
    this.pkcs12 = pkcs12;
    this.pbkdf = pbkdf;
  }

  /** Returns all encodings of a password, the most common one first. */
  static List<PasswordBytes> of(char[] password) {
    List<PasswordBytes> forms = new ArrayList<>();
    byte[] utf8 = utf8(password);
    forms.add(new PasswordBytes("", bmp(password), utf8));
    if (password.length == 0) {
      // Windows and openssl encode the empty password as 00 00. An absent password has no bytes; it
      // is passed to the JDK as one zero character, which PBES2 encodes as one zero byte.
      forms.add(new PasswordBytes("no password ", new byte[0], new byte[1]));
    }
    if (hasMoreThanAscii(password)) {
      // openssl before 1.1.0 wrote each byte of the UTF-8 encoding as a 16-bit character.
      forms.add(new PasswordBytes("bytes ", bmp(utf8), utf8.clone()));
    }
    return List.copyOf(forms);
  }

  private static boolean hasMoreThanAscii(char[] password) {
    for (char character : password) {
      if (character > MAX_ASCII) {
        return true;
      }
    }
    return false;
  }

  /** Encodes in UTF-8 for PBKDF2 (RFC 8018, as OpenSSL and Bouncy Castle do it in PKCS #12). */
  private static byte[] utf8(char[] password) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.rewind().put(new byte[bytes.length]);
    return bytes;
  }

  /** Encodes as a zero-terminated BMPString for the key derivation of PKCS #12 (RFC 7292, B.1). */
  private static byte[] bmp(char[] password) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * (password.length + 1));
    for (char character : password) {
      bytes.putChar(character);
    }
    return bytes.array();
  }

  /** Encodes as {@link #bmp(char[])} does the characters with the codes of these bytes. */
  private static byte[] bmp(byte[] codes) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * (codes.length + 1));
    for (byte code : codes) {
      bytes.putChar((char) Byte.toUnsignedInt(code));
    }
    return bytes.array();
  }

  /**
   * Returns the name that distinguishes the encodings of one password; empty for the most common
   * one.
   */
  String name() {
    return name;
  }

  /** Returns the bytes for the key derivation of PKCS #12, not a copy. */
  byte[] pkcs12() {
    return pkcs12;
  }

  /** Returns the bytes for PBKDF1 and PBKDF2, not a copy. */
  byte[] pbkdf() {
    return pbkdf;
  }

  void wipe() {
    Arrays.fill(pkcs12, (byte) 0);
    Arrays.fill(pbkdf, (byte) 0);
  }
}
