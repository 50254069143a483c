// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A session key, public key or private key has been imported. */
@Name("org.capijca.KeyImport")
@Label("Key Import")
@Description("A session key, public key or private key has been imported")
@Category("CAPI for JCA")
@Enabled(false)
@StackTrace(true)
final class KeyImportEvent extends KeyEvent {}
