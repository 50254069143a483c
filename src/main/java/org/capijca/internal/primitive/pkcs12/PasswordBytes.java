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
 * The bytes that a password stands for. Programs disagree about empty passwords and about those
 * beyond ASCII, so that one password has several.
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

  /** All forms of a password, the usual one first. */
  static List<PasswordBytes> of(char[] password) {
    List<PasswordBytes> forms = new ArrayList<>();
    byte[] utf8 = utf8(password);
    forms.add(new PasswordBytes("", bmp(password), utf8));
    if (password.length == 0) {
      // The empty password is 00 00 to Windows and openssl. No password is no byte at all, which
      // the JDK is given as one zero character, and which that is in PBES2.
      forms.add(new PasswordBytes("no password ", new byte[0], new byte[1]));
    }
    if (hasMoreThanAscii(password)) {
      // openssl before 1.1.0 made two bytes of each byte of UTF-8.
      char[] stretched = stretched(utf8);
      forms.add(new PasswordBytes("bytes ", bmp(stretched), utf8.clone()));
      Arrays.fill(stretched, '\0');
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

  private static char[] stretched(byte[] bytes) {
    char[] characters = new char[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      characters[i] = (char) Byte.toUnsignedInt(bytes[i]);
    }
    return characters;
  }

  /** PBKDF2 takes UTF-8 (RFC 8018, as OpenSSL and Bouncy Castle do it in PKCS #12). */
  private static byte[] utf8(char[] password) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.rewind().put(new byte[bytes.length]);
    return bytes;
  }

  /** PKCS #12's own derivation takes a BMPString with a zero at its end (RFC 7292, B.1). */
  private static byte[] bmp(char[] password) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * (password.length + 1));
    for (char character : password) {
      bytes.putChar(character);
    }
    return bytes.array();
  }

  /** Tells the forms of one password apart; empty for the usual one. */
  String name() {
    return name;
  }

  /** The bytes for the derivation of PKCS #12, not a copy. */
  byte[] pkcs12() {
    return pkcs12;
  }

  /** The bytes for PBKDF1 and PBKDF2, not a copy. */
  byte[] pbkdf() {
    return pbkdf;
  }

  void wipe() {
    Arrays.fill(pkcs12, (byte) 0);
    Arrays.fill(pbkdf, (byte) 0);
  }
}
