// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

/** What is done with secrets before the heap is searched. */
@FunctionalInterface
interface Scenario {
  /** Uses secrets and destroys them. */
  void run(Secrets secrets) throws Exception;

  /** A call of the code under test. */
  @FunctionalInterface
  interface Call {
    /** Calls. */
    Object run() throws Exception;
  }

  /** Makes a call that must fail, and keeps the exception reachable. */
  static void fail(Call call) {
    if (attempt(call)) {
      throw new IllegalStateException("a call that must fail has returned");
    }
  }

  /** Makes a call, keeps the exception reachable if it fails, and returns whether it did not. */
  static boolean attempt(Call call) {
    try {
      call.run();
      return true;
    } catch (Exception e) {
      Secrets.keep(e);
      return false;
    }
  }
}
