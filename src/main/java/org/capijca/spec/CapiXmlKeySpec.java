// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.spec.EncodedKeySpec;
import java.util.Set;
import org.capijca.ImportFlag;

/**
 * A key in XML, as .NET's {@code ToXmlString} writes and {@code FromXmlString} reads it: {@code
 * RSAKeyValue} or {@code DSAKeyValue}, alone or inside other elements. Document types are refused.
 *
 * <p>{@code KeyFactory.getKeySpec(key, CapiXmlKeySpec.class)} makes one of a public key or an
 * exportable private one, RSA or DSS. A key read from one has the ALG_ID of the KeyFactory.
 *
 * @since 0.1
 */
public final class CapiXmlKeySpec extends EncodedKeySpec {
  private final int dwFlags;

  /** A key that, if private, will not be exportable. */
  public CapiXmlKeySpec(byte[] encoded) {
    this(encoded, 0);
  }

  /**
   * A key and the dwFlags of CryptImportKey for a private one.
   *
   * @throws IllegalArgumentException if a bit is set that is no {@link ImportFlag} (NTE_BAD_FLAGS)
   */
  public CapiXmlKeySpec(byte[] encoded, int dwFlags) {
    super(encoded);
    ImportFlag.fromBits(dwFlags);
    this.dwFlags = dwFlags;
  }

  /** A key that, if private, will not be exportable, from its text. */
  public CapiXmlKeySpec(String xml) {
    this(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The XML; for a private key a secret that cannot be wiped. */
  public String getXml() {
    return new String(getEncoded(), StandardCharsets.UTF_8);
  }

  /** The dwFlags by name. */
  public Set<ImportFlag> getFlags() {
    return ImportFlag.fromBits(dwFlags);
  }

  /** Always {@code XML}. */
  @Override
  public String getFormat() {
    return "XML";
  }

  /** Same bytes and dwFlags; takes the same time wherever the bytes differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiXmlKeySpec that
        && dwFlags == that.dwFlags
        && MessageDigest.isEqual(getEncoded(), that.getEncoded());
  }

  /** From what is not secret only. */
  @Override
  public int hashCode() {
    return 31 * dwFlags + getEncoded().length;
  }

  @Override
  public String toString() {
    return "CapiXmlKeySpec[" + getEncoded().length + " bytes, " + getFlags() + "]";
  }
}
