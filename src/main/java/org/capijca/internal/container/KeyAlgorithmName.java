// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.util.Map;

/** Names, in messages, of key algorithms that no CSP supports. */
final class KeyAlgorithmName {
  private static final Map<String, String> NAMES =
      Map.of(
          "1.2.840.10045.2.1", "EC",
          "1.3.101.110", "X25519",
          "1.3.101.111", "X448",
          "1.3.101.112", "Ed25519",
          "1.3.101.113", "Ed448",
          "1.2.840.113549.1.1.7", "RSAES-OAEP",
          "1.2.840.113549.1.1.10", "RSASSA-PSS");

  private KeyAlgorithmName() {}

  /** Returns the name, if it is known, and the object identifier. */
  static String of(String objectIdentifier) {
    String name = NAMES.get(objectIdentifier);
    return name == null ? objectIdentifier : name + " (" + objectIdentifier + ")";
  }
}
