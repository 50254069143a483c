// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Symmetric ciphers of the JDK, or of Bouncy Castle if the JDK has none. */
package org.capijca.internal.primitive.cipher;
