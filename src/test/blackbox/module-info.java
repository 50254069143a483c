// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** A user's program on the module path. */
module blackbox {
  requires org.capijca;

  uses java.security.Provider;
}
