// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A session key has been derived from a hash value, an agreed number or a master secret. */
@Name("org.capijca.KeyDerivation")
@Label("Key Derivation")
@Description(
    "A session key has been derived from a hash value, an agreed number or a master secret")
@Category("CAPI for JCA")
@Enabled(false)
@StackTrace(true)
final class KeyDerivationEvent extends KeyEvent {}
