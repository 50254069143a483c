// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capijca.spec.PasswordEncoding;

/**
 * The bytes of a password that were hashed.
 *
 * @param encoding the line of code that passes them
 * @param codePage the ANSI code page; {@link CodePage#WESTERN} where the encoding has no use of one
 */
public record PasswordForm(PasswordEncoding encoding, CodePage codePage) {
  /** {@return all forms, the most frequent first} */
  public static List<PasswordForm> all() {
    List<PasswordForm> forms = new ArrayList<>();
    for (PasswordEncoding encoding : PasswordEncoding.values()) {
      for (CodePage page : encoding.usesCodePage() ? CodePage.all() : List.of(CodePage.WESTERN)) {
        forms.add(new PasswordForm(encoding, page));
      }
    }
    return List.copyOf(forms);
  }

  /** Returns the bytes, which the caller wipes; empty if the code page lacks a character. */
  public Optional<byte[]> bytes(char[] password) {
    try {
      return Optional.of(encoding.encode(password, codePage.charset()));
    } catch (IllegalArgumentException lacksCharacter) {
      return Optional.empty();
    }
  }

  /** {@return how much rarer the form is in programs than the most frequent one, in bits} */
  public double rarity() {
    double page =
        !encoding.usesCodePage() || codePage.equals(CodePage.WESTERN)
            ? 0
            : 1 + CodePage.all().indexOf(codePage) / 4.0;
    return page + Arrays.asList(PasswordEncoding.values()).indexOf(encoding) * 0.75;
  }
}
