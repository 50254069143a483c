// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

/** One operation of a program. */
@FunctionalInterface
interface Use {
  /** Runs it and returns its result. */
  Object run() throws Exception;
}
