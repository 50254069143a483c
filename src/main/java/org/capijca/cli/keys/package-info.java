// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The commands of key containers. */
package org.capijca.cli.keys;
