// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UniversalString;

/**
 * Decodes the text of an attribute, which is a BMPString in RFC 2985 but has other types in some
 * files.
 */
final class AttributeText {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  private AttributeText() {}

  /** Returns the text without trailing NUL characters; empty if the value is not a string. */
  static Optional<String> of(ASN1Encodable value) {
    ASN1Primitive primitive = value.toASN1Primitive();
    if (primitive instanceof ASN1OctetString octets) {
      return Optional.of(trimmed(ofBytes(octets.getOctets())));
    }
    if (primitive instanceof ASN1UniversalString universal) {
      return Optional.of(trimmed(new String(universal.getOctets(), UTF_32BE)));
    }
    if (primitive instanceof ASN1BitString bits) {
      return Optional.of(trimmed(ofBytes(bits.getBytes())));
    }
    return primitive instanceof ASN1String text
        ? Optional.of(trimmed(text.getString()))
        : Optional.empty();
  }

  /**
   * Decodes bytes of unknown character set: UTF-16 of Latin-1 characters, else UTF-8, else Latin-1.
   */
  private static String ofBytes(byte[] bytes) {
    if (isWide(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isWide(byte[] bytes) {
    for (int i = 0; i < bytes.length; i += Character.BYTES) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes.length > 0 && bytes.length % Character.BYTES == 0;
  }

  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\0') {
      end--;
    }
    return text.substring(0, end);
  }
}
