// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The command that converts keys between formats. */
package org.capijca.cli.convert;
