// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

/** A refusal of the command itself; made by {@code CapiError.X.as(CommandFailure::new, …)}. */
public final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates a refusal.
   *
   * @param message what was given, what is allowed and what to do
   */
  public CommandFailure(String message) {
    super(message);
  }
}
