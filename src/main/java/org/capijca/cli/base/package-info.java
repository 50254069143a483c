// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** What the commands share: their base class, common options, and reports as text or JSON. */
package org.capijca.cli.base;
