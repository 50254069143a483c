// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capijca.cli.recipe.PasswordForm;

/** Bytes that a program may have hashed, and all forms of the password that give them. */
@SuppressWarnings("ArrayRecordComponent")
record PasswordBytes(byte[] bytes, List<PasswordForm> forms) {
  /** Returns the different bytes of a password. */
  static List<PasswordBytes> of(char[] password) {
    Map<String, PasswordBytes> distinct = new LinkedHashMap<>();
    for (PasswordForm form : PasswordForm.all()) {
      form.bytes(password)
          .ifPresent(bytes ->
              distinct
                  .computeIfAbsent(
                      HexFormat.of().formatHex(bytes),
                      key -> new PasswordBytes(bytes, new ArrayList<>()))
                  .forms
                  .add(form));
    }
    return List.copyOf(distinct.values());
  }

  void wipe() {
    Arrays.fill(bytes, (byte) 0);
  }

  /** Returns the forms without the bytes. */
  @Override
  public String toString() {
    return forms.toString();
  }
}
