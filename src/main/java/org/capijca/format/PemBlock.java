// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of PEM text (RFC 7468): base64 between a BEGIN and an END line, with the header lines of
 * RFC 1421 that OpenSSL writes into encrypted keys.
 *
 * <pre>{@code
 * for (PemBlock block : PemBlock.parse(Files.readAllBytes(path))) {
 *   System.out.println(block.label() + ": " + Recognition.of(block.content()));
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class PemBlock {
  private static final int LINE_LENGTH = 64;
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([\\x21-\\x7E ]{1,64}?)-----");
  private static final Pattern LABEL = Pattern.compile("[A-Z0-9]+(?: [A-Z0-9]+)*");
  private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z-]*): *(.*)");

  private final String label;
  private final Map<String, String> headers;
  private final byte[] content;

  private PemBlock(String label, Map<String, String> headers, byte[] content) {
    this.label = label;
    this.headers = headers;
    this.content = content;
  }

  /**
   * Returns the block of a label and content.
   *
   * @param label the label, for example {@code PRIVATE KEY}
   * @param content the bytes, which are copied
   * @return the block
   * @throws IllegalArgumentException if the label is not of upper-case letters, digits and single
   *     spaces (ERROR_INVALID_PARAMETER)
   */
  public static PemBlock of(String label, byte[] content) {
    if (label == null || content == null || !LABEL.matcher(label).matches()) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          "a PEM block needs a label of capital letters and digits, and content; label: " + label);
    }
    return new PemBlock(label, Map.of(), content.clone());
  }

  /**
   * Returns the blocks of a text in their order. What is before, between and after them is ignored,
   * as RFC 7468 says.
   *
   * @param text ASCII or UTF-8
   * @return the blocks; an empty list if there are none
   * @throws IllegalArgumentException if a block has no END line of its label or is not base64
   *     (NTE_BAD_DATA)
   */
  public static List<PemBlock> parse(byte[] text) {
    if (text == null) {
      throw ERROR_INVALID_PARAMETER.as(IllegalArgumentException::new, "the text is null");
    }
    String whole = new String(text, StandardCharsets.ISO_8859_1);
    List<PemBlock> blocks = new ArrayList<>();
    Matcher begin = BEGIN.matcher(whole);
    int position = 0;
    while (begin.find(position)) {
      String label = begin.group(1);
      String endLine = "-----END " + label + "-----";
      int end = whole.indexOf(endLine, begin.end());
      if (end < 0) {
        throw NTE_BAD_DATA.as(
            IllegalArgumentException::new,
            "the PEM block that begins at offset " + begin.start() + " has no line " + endLine);
      }
      blocks.add(block(label, whole.substring(begin.end(), end), begin.start()));
      position = end + endLine.length();
    }
    return blocks;
  }

  private static PemBlock block(String label, String body, int offset) {
    Map<String, String> headers = new LinkedHashMap<>();
    StringBuilder base64 = new StringBuilder();
    for (String line : body.split("\\R", -1)) {
      Matcher header = HEADER.matcher(line);
      if (base64.isEmpty() && header.matches()) {
        headers.put(header.group(1), header.group(2).strip());
      } else {
        base64.append(line.strip());
      }
    }
    byte[] ascii = base64.toString().getBytes(StandardCharsets.ISO_8859_1);
    try {
      return new PemBlock(label, headers, Base64.getDecoder().decode(ascii));
    } catch (IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new,
          "the PEM block " + label + " at offset " + offset + " is not base64",
          e);
    } finally {
      Arrays.fill(ascii, (byte) 0);
    }
  }

  /** {@return the label, for example {@code RSA PRIVATE KEY}} */
  public String label() {
    return label;
  }

  /** {@return the header lines by name, for example {@code DEK-Info}; usually none} */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** {@return a copy of the bytes} */
  public byte[] content() {
    return content.clone();
  }

  /**
   * Returns the text of the block without header lines: lines of 64 characters that end with a line
   * feed.
   *
   * @return the text in ASCII; the caller wipes it if it has secrets
   */
  public byte[] encode() {
    byte[] begin = ascii("-----BEGIN " + label + "-----\n");
    byte[] body = Base64.getMimeEncoder(LINE_LENGTH, ascii("\n")).encode(content);
    byte[] end = ascii((body.length == 0 ? "" : "\n") + "-----END " + label + "-----\n");
    byte[] text = Arrays.copyOf(begin, begin.length + body.length + end.length);
    System.arraycopy(body, 0, text, begin.length, body.length);
    System.arraycopy(end, 0, text, begin.length + body.length, end.length);
    Arrays.fill(body, (byte) 0);
    return text;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns the label and the length of the content. */
  @Override
  public String toString() {
    return "PEM " + label + ", " + content.length + " bytes";
  }
}
