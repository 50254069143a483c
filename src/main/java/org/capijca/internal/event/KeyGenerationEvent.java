// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A session key or key pair has been generated. */
@Name("org.capijca.KeyGeneration")
@Label("Key Generation")
@Description("A session key or key pair has been generated")
@Category("CAPI for JCA")
@Enabled(false)
@StackTrace(true)
final class KeyGenerationEvent extends KeyEvent {}
