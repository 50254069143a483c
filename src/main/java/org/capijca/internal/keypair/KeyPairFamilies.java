// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;

/** The families of key pairs: the only map by {@link Kind} in this package. */
public final class KeyPairFamilies {
  private static final Map<Kind, KeyPairFamily<?, ?>> FAMILIES =
      Stream.of(RsaFamily.INSTANCE, DssFamily.INSTANCE, DhFamily.INSTANCE)
          .collect(
              Collectors.toMap(
                  KeyPairFamily::kind,
                  Function.identity(),
                  (first, second) -> first,
                  () -> new EnumMap<>(Kind.class)));

  private KeyPairFamilies() {}

  /** Returns the family of this type of key. */
  public static KeyPairFamily<?, ?> of(Kind kind) {
    return FAMILIES.get(kind);
  }
}
