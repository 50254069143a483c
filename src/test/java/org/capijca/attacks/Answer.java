// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.capijca.CapiError;

/**
 * Everything that a caller can observe of a failure: classes, messages and codes of the exception
 * and its causes.
 */
record Answer(List<Class<?>> classes, List<String> messages, CapiError code) {
  static Answer of(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    Stream.iterate(failure, t -> t != null, Throwable::getCause).forEach(chain::add);
    return new Answer(
        chain.stream().<Class<?>>map(Object::getClass).toList(),
        chain.stream().map(Throwable::getMessage).toList(),
        CapiError.of(failure).orElse(null));
  }

  /**
   * Unwraps each of the damaged keys and checks that all fail in the same way, with an
   * InvalidKeyException with NTE_BAD_DATA.
   */
  static void isOneFor(Map<String, byte[]> damaged, Cipher cipher, String algorithm, int type) {
    assertThat(damaged).isNotEmpty();
    Answer first = null;
    for (Map.Entry<String, byte[]> each : damaged.entrySet()) {
      Answer answer = answer(cipher, each.getValue(), algorithm, type, each.getKey());
      assertThat(answer.classes())
          .as("%s as %s: %s", cipher.getAlgorithm(), algorithm, each.getKey())
          .startsWith(InvalidKeyException.class)
          .last()
          .satisfies(last -> assertThat(last.getName()).isEqualTo("org.capijca.CapiException"));
      assertThat(answer.code()).as(each.getKey()).isEqualTo(CapiError.NTE_BAD_DATA);
      first = first == null ? answer : first;
      assertThat(answer)
          .as("%s as %s: %s", cipher.getAlgorithm(), algorithm, each.getKey())
          .isEqualTo(first);
    }
  }

  private static Answer answer(
      Cipher cipher, byte[] wrapped, String algorithm, int type, String what) {
    try {
      cipher.unwrap(wrapped, algorithm, type);
    } catch (GeneralSecurityException e) {
      return of(e);
    }
    throw new AssertionError(what + " was unwrapped by " + cipher.getAlgorithm());
  }
}
