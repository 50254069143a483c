// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.util.Optional;

/**
 * The attributes of a bag.
 *
 * @param friendlyName the name of the container, or of the certificate
 * @param localKeyId hexadecimal; links a certificate to its key
 * @param cspName the Microsoft CSP name
 * @param keyRecord this provider's own attribute
 */
public record BagAttributes(
    Optional<String> friendlyName,
    Optional<String> localKeyId,
    Optional<String> cspName,
    Optional<KeyRecord> keyRecord) {
  static final BagAttributes NONE =
      new BagAttributes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns the attributes of a bag that has only a name. */
  public static BagAttributes named(String friendlyName) {
    return new BagAttributes(
        Optional.of(friendlyName), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the attributes of a certificate that belongs to a key. */
  public static BagAttributes ofCertificate(String friendlyName, String localKeyId) {
    return new BagAttributes(
        Optional.of(friendlyName), Optional.of(localKeyId), Optional.empty(), Optional.empty());
  }
}
