// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.List;

/**
 * AlgorithmParameters by the names of the JDK, with the object identifiers under which CMS and
 * X.509 name the algorithms (RFC 8017 appendix C, RFC 3370, RFC 3565).
 */
enum StandardParameters {
  OAEP("OAEP", true, "OAEPPadding 1.2.840.113549.1.1.7"),
  PSS("RSASSA-PSS", true, "PSS 1.2.840.113549.1.1.10"),
  /** AES in CBC mode with keys of 128, 192 and 256 bits. */
  AES("AES", false, "2.16.840.1.101.3.4.1.2 2.16.840.1.101.3.4.1.22 2.16.840.1.101.3.4.1.42"),
  TRIPLE_DES("DESede", false, "TripleDES 1.2.840.113549.3.7"),
  DES("DES", false, "1.3.14.3.2.7"),
  RC2("RC2", false, "1.2.840.113549.3.2");

  private final String algorithm;
  private final boolean ofKeyPairs;
  private final String aliases;

  StandardParameters(String algorithm, boolean ofKeyPairs, String aliases) {
    this.algorithm = algorithm;
    this.ofKeyPairs = ofKeyPairs;
    this.aliases = aliases;
  }

  /** Returns the JCA name. */
  String algorithm() {
    return algorithm;
  }

  /** Returns whether RSA keys have these parameters; session keys have the others. */
  boolean isOfKeyPairs() {
    return ofKeyPairs;
  }

  /** Returns other names, object identifiers among them. */
  List<String> aliases() {
    return List.of(aliases.split(" "));
  }
}
