// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a password that Windows programs pass to CryptHashData, by the line of code that
 * passes them. In the C lines {@code a} is a {@code char *} and {@code w} a {@code wchar_t *}.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-crypthashdata">CryptHashData</a>
 * @since 0.1
 */
public enum PasswordEncoding {
  /**
   * {@code CryptHashData(hHash, (BYTE *)a, strlen(a), 0)} in code page 1252 (Western Europe). Also
   * Visual Basic's {@code CryptHashData(hHash, password, Len(password), 0)}, as a {@code Declare}
   * hands strings over in the ANSI code page; PowerBuilder up to version 9; Delphi up to 2007; and
   * {@code Encoding.Default.GetBytes} of .NET Framework. For another code page give its Charset to
   * {@link CapiDeriveKeySpec.Builder#password(char[], Charset)}.
   */
  ANSI(Constants.WINDOWS_1252, false, false),

  /** {@code CryptHashData(hHash, (BYTE *)a, strlen(a) + 1, 0)}: as ANSI, with the final zero. */
  ANSI_WITH_ZERO(Constants.WINDOWS_1252, true, false),

  /**
   * {@code CryptHashData(hHash, (BYTE *)w, wcslen(w) * sizeof(wchar_t), 0)}. Also Visual Basic's
   * {@code CryptHashData(hHash, ByVal StrPtr(password), LenB(password), 0)}; and {@code
   * Encoding.Unicode.GetBytes} of .NET.
   */
  UTF_16LE(StandardCharsets.UTF_16LE, false, false),

  /** {@code CryptHashData(hHash, (BYTE *)w, (wcslen(w) + 1) * sizeof(wchar_t), 0)}. */
  UTF_16LE_WITH_ZERO(StandardCharsets.UTF_16LE, true, false),

  /**
   * {@code CryptHashData(hHash, (BYTE *)w, wcslen(w), 0)}: characters counted where bytes are
   * meant, so that only the first half of the password counts. What ANSI programs turn into when
   * they are compiled for Unicode: {@code lstrlen} with UNICODE defined, {@code Length} from Delphi
   * 2009 on, {@code Len} from PowerBuilder 10 on.
   */
  UTF_16LE_CUT(StandardCharsets.UTF_16LE, false, true),

  /** {@code CryptHashData(hHash, (BYTE *)w, wcslen(w) + 1, 0)}: the same, one byte more. */
  UTF_16LE_CUT_WITH_ZERO(StandardCharsets.UTF_16LE, true, true);

  private final Charset charset;
  private final boolean withZero;
  private final boolean cut;

  PasswordEncoding(Charset charset, boolean withZero, boolean cut) {
    this.charset = charset;
    this.withZero = withZero;
    this.cut = cut;
  }

  /**
   * Returns the bytes of a password, with code page 1252 for the ANSI encodings.
   *
   * @param password the password, which is not changed
   * @return the bytes, which the caller wipes
   * @throws IllegalArgumentException if the password is null (ERROR_INVALID_PARAMETER) or the code
   *     page lacks a character (NTE_BAD_DATA)
   */
  public byte[] encode(char[] password) {
    return encode(password, Constants.WINDOWS_1252);
  }

  /**
   * Returns the bytes of a password as a program passes them on a Windows with another ANSI code
   * page.
   *
   * @param password the password, which is not changed
   * @param codePage the ANSI code page, for example {@code windows-1250} or, for programs that
   *     convert to CP_UTF8, UTF-8; without effect on the encodings of {@code wchar_t}
   * @return the bytes, which the caller wipes
   * @throws IllegalArgumentException if an argument is null (ERROR_INVALID_PARAMETER) or the code
   *     page lacks a character (NTE_BAD_DATA)
   */
  public byte[] encode(char[] password, Charset codePage) {
    Arguments.notNull(codePage, "codePage");
    Arguments.notNull(password, "password");
    char[] characters = Arrays.copyOf(password, password.length + (withZero ? 1 : 0));
    try {
      byte[] bytes = encodeWhole(characters, usesCodePage() ? codePage : charset);
      if (!cut) {
        return bytes;
      }
      byte[] head = Arrays.copyOf(bytes, characters.length);
      Arrays.fill(bytes, (byte) 0);
      return head;
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /** {@return whether the bytes depend on the ANSI code page} */
  public boolean usesCodePage() {
    return charset != StandardCharsets.UTF_16LE;
  }

  /** Refuses what the charset lacks: a question mark in its place would make some other key. */
  static byte[] encodeWhole(char[] password, Charset charset) {
    Arguments.notNull(password, "password");
    Arguments.notNull(charset, "charset");
    ByteBuffer buffer;
    try {
      buffer = charset.newEncoder().encode(CharBuffer.wrap(password));
    } catch (CharacterCodingException e) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new,
          charset
              + " lacks a character of the password; name the code page of the Windows system that"
              + " encrypted, or PasswordEncoding.UTF_16LE for programs that hash Unicode");
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    buffer.rewind().put(new byte[bytes.length]);
    return bytes;
  }

  /** Enum constants can use no static field of their own enum. */
  private static final class Constants {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Constants() {}
  }
}
