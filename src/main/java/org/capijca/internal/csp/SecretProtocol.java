// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

/** The protocol whose connection keys the SChannel CSPs derive from a secret key. */
public enum SecretProtocol {
  /** No keys are derived from it. */
  NONE("no protocol"),
  SSL3("SSL 3.0"),
  TLS1("TLS 1.0");

  private final String text;

  SecretProtocol(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
