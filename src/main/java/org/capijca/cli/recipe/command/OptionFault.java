// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

/** Options that are missing or do not go together; the message says which. */
final class OptionFault extends Exception {
  private static final long serialVersionUID = 1L;

  OptionFault(String message) {
    super(message);
  }
}
