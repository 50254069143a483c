// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Symmetric ciphers: the JDK's, or Bouncy Castle's where the JDK has none. */
package org.capijca.internal.primitive.cipher;
