// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import org.capijca.CapiProvider;

/** A program that creates the provider without using it. */
final class ProviderAlone {
  private ProviderAlone() {}

  public static void main(String[] arguments) {
    System.out.println(new CapiProvider().getName().equals(CapiProvider.NAME) ? "done" : "wrong");
  }
}
