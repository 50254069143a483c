// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The value of a session key or private key has been exported. */
@Name("org.capijca.KeyExport")
@Label("Key Export")
@Description("The value of a session key or private key has been exported")
@Category("CAPI for JCA")
@Enabled(false)
@StackTrace(true)
final class KeyExportEvent extends KeyEvent {}
