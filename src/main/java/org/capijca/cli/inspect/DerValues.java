// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Types and values of DER elements in words. */
final class DerValues {
  private static final int MAX_DECIMAL_BYTES = 4;
  private static final int MAX_TEXT = 200;

  private static final Map<Integer, String> TYPES =
      Map.ofEntries(
          Map.entry(0x01, "BOOLEAN"),
          Map.entry(0x02, "INTEGER"),
          Map.entry(0x03, "BIT STRING"),
          Map.entry(0x04, "OCTET STRING"),
          Map.entry(0x05, "NULL"),
          Map.entry(0x06, "OID"),
          Map.entry(0x0A, "ENUMERATED"),
          Map.entry(0x0C, "UTF8String"),
          Map.entry(0x13, "PrintableString"),
          Map.entry(0x14, "TeletexString"),
          Map.entry(0x16, "IA5String"),
          Map.entry(0x17, "UTCTime"),
          Map.entry(0x18, "GeneralizedTime"),
          Map.entry(0x1E, "BMPString"),
          Map.entry(0x30, "SEQUENCE"),
          Map.entry(0x31, "SET"));

  private static final Map<Integer, Charset> TEXTS =
      Map.of(
          0x0C, StandardCharsets.UTF_8,
          0x13, StandardCharsets.US_ASCII,
          0x14, StandardCharsets.ISO_8859_1,
          0x16, StandardCharsets.US_ASCII,
          0x17, StandardCharsets.US_ASCII,
          0x18, StandardCharsets.US_ASCII,
          0x1E, StandardCharsets.UTF_16BE);

  private DerValues() {}

  static String type(int tag) {
    String type = TYPES.get(tag);
    if (type != null) {
      return type;
    }
    return (tag & 0xC0) == 0x80 ? "[" + (tag & 0x1F) + "]" : "tag 0x%02x".formatted(tag);
  }

  static String describe(int tag, byte[] content) {
    Charset charset = TEXTS.get(tag);
    if (charset != null && content.length <= MAX_TEXT) {
      return "\"" + new String(content, charset) + "\"";
    }
    if (tag == 0x06) {
      return ObjectIdentifiers.describe(content);
    }
    if ((tag == 0x02 || tag == 0x0A) && content.length > 0) {
      BigInteger number = new BigInteger(content);
      return content.length <= MAX_DECIMAL_BYTES
          ? number.toString()
          : number.abs().bitLength() + " bits" + (number.signum() < 0 ? ", negative" : "");
    }
    if (tag == 0x01 && content.length == 1) {
      return content[0] == 0 ? "false" : "true";
    }
    return tag == 0x05 && content.length == 0
        ? "NULL"
        : type(tag) + ", " + FieldReader.lengthOf(content.length);
  }
}
