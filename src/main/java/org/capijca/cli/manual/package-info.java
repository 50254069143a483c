// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** Manual pages and completion of shells, both made from the descriptions of the commands. */
package org.capijca.cli.manual;
