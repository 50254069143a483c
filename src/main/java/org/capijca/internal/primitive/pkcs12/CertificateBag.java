// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

/** A certificate with the attributes of its bag. */
public final class CertificateBag {
  private final byte[] encoded;
  private final BagAttributes attributes;

  /**
   * @param encoded the DER of an X.509 certificate
   */
  public CertificateBag(byte[] encoded, BagAttributes attributes) {
    this.encoded = encoded.clone();
    this.attributes = attributes;
  }

  /** Returns a certificate of a chain, which is not linked to a key of the file. */
  public CertificateBag(byte[] encoded) {
    this(encoded, BagAttributes.NONE);
  }

  public byte[] encoded() {
    return encoded.clone();
  }

  public BagAttributes attributes() {
    return attributes;
  }
}
