// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

/** Work that remains to be done where the process is ended, for example with Ctrl-C. */
final class AtExit {
  private final Thread hook;

  private AtExit(Thread hook) {
    this.hook = hook;
  }

  /** Does the work if the process ends before {@link #cancel}. */
  static AtExit run(Runnable work) {
    AtExit atExit = new AtExit(new Thread(work));
    try {
      Runtime.getRuntime().addShutdownHook(atExit.hook);
    } catch (IllegalStateException exiting) {
      work.run();
    }
    return atExit;
  }

  /** Ends the wait for the end of the process; nothing is changed where that has begun. */
  void cancel() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      return;
    }
  }
}
