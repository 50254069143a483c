// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.Map;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.interfaces.CapiSecretKey;

/**
 * The JCA service attributes that restrict services under standard names to keys of this provider,
 * so that keys of other providers go to theirs.
 */
final class KeyClasses {
  /** The attribute. */
  static final String ATTRIBUTE = "SupportedKeyClasses";

  /** The class of session keys. */
  static final String SESSION = CapiSecretKey.class.getName();

  /** The classes of the keys of key pairs. */
  static final String PAIR = CapiPublicKey.class.getName() + "|" + CapiPrivateKey.class.getName();

  static final Map<String, String> SESSION_KEYS = Map.of(ATTRIBUTE, SESSION);
  static final Map<String, String> PAIR_KEYS = Map.of(ATTRIBUTE, PAIR);
  static final Map<String, String> PRIVATE_KEYS = Map.of(ATTRIBUTE, CapiPrivateKey.class.getName());

  private KeyClasses() {}
}
