// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Events of Java Flight Recorder: what happens to keys. */
package org.capijca.internal.event;
