// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.nio.charset.StandardCharsets;
import org.capijca.ImportFlag;

/**
 * A key in XML, as .NET's {@code ToXmlString} writes and {@code FromXmlString} reads it: {@code
 * RSAKeyValue} or {@code DSAKeyValue}, alone or inside other elements. Its numbers are base64 text
 * of big-endian bytes. Document type declarations are refused.
 *
 * <p>{@code KeyFactory.getKeySpec(key, CapiXmlKeySpec.class)} returns the XML of an RSA or DSS key
 * that is public or exportable. A key imported from it has the ALG_ID of the KeyFactory.
 *
 * @since 0.1
 */
public final class CapiXmlKeySpec extends ImportKeySpec {
  /**
   * Creates a spec whose key, if private, will not be exportable.
   *
   * @param encoded the XML, copied
   */
  public CapiXmlKeySpec(byte[] encoded) {
    this(encoded, 0);
  }

  /**
   * Creates a spec with the dwFlags of CryptImportKey for a private key.
   *
   * @param encoded the XML, copied
   * @param dwFlags the {@link ImportFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiXmlKeySpec(byte[] encoded, int dwFlags) {
    super(encoded, "encoded", dwFlags);
  }

  /**
   * Creates a spec from text, whose key, if private, will not be exportable.
   *
   * @param xml the XML
   */
  public CapiXmlKeySpec(String xml) {
    this(Arguments.notNull(xml, "xml").getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the XML; for a private key a secret that cannot be wiped} */
  public String getXml() {
    return new String(getEncoded(), StandardCharsets.UTF_8);
  }

  /** {@return {@code XML}} */
  @Override
  public String getFormat() {
    return "XML";
  }
}
