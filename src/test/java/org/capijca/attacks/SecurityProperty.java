// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.security.Security;

/** A Security property that is set until it is closed. */
public final class SecurityProperty implements AutoCloseable {
  private final String name;
  private final String before;

  public SecurityProperty(String name, String value) {
    this.name = name;
    this.before = Security.getProperty(name);
    Security.setProperty(name, value);
  }

  /** Sets it back; a property that was absent becomes empty, as it cannot be removed. */
  @Override
  public void close() {
    Security.setProperty(name, before == null ? "" : before);
  }
}
