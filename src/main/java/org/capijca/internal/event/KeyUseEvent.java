// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A cipher, MAC, signature, agreement or derivation has been started with a key. */
@Name("org.capijca.KeyUse")
@Label("Key Use")
@Description("A cipher, MAC, signature, agreement or derivation has been started with a key")
@Category("CAPI for JCA")
@Enabled(false)
@StackTrace(true)
final class KeyUseEvent extends KeyEvent {}
