// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import org.capijca.cli.io.Environment;

/** The root command, from which the others have their environment. */
public interface EnvironmentHolder {
  /** {@return the environment of the run} */
  Environment environment();
}
