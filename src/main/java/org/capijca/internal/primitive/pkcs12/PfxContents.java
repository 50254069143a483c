// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.util.List;

/**
 * The contents of a PKCS #12 file.
 *
 * @param keys the private keys
 * @param certificates the certificates, in the order of the file
 * @param emptyNames the names of containers without keys: empty nested bags, which other programs
 *     ignore
 * @param leftOut all other parts of the file
 */
public record PfxContents(
    List<KeyBag> keys,
    List<CertificateBag> certificates,
    List<String> emptyNames,
    List<LeftOut> leftOut) {
  public PfxContents {
    keys = List.copyOf(keys);
    certificates = List.copyOf(certificates);
    emptyNames = List.copyOf(emptyNames);
    leftOut = List.copyOf(leftOut);
  }

  /** Returns contents to be written. */
  public PfxContents(
      List<KeyBag> keys, List<CertificateBag> certificates, List<String> emptyNames) {
    this(keys, certificates, emptyNames, List.of());
  }

  public void wipe() {
    keys.forEach(KeyBag::wipe);
  }
}
