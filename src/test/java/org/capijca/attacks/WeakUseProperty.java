// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.security.Security;
import java.util.concurrent.Callable;

/** Sets the Security property that allows weak uses of non-exportable keys. */
final class WeakUseProperty {
  private static final String NAME = "org.capijca.allowWeakUse";

  private WeakUseProperty() {}

  static <T> T allowing(Callable<T> action) throws Exception {
    return setTo("true", action);
  }

  static <T> T setTo(String value, Callable<T> action) throws Exception {
    String before = Security.getProperty(NAME);
    Security.setProperty(NAME, value);
    try {
      return action.call();
    } finally {
      Security.setProperty(NAME, before == null ? "" : before);
    }
  }
}
