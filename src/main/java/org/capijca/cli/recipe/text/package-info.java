// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** A recipe as a command line, as Java and as C. */
package org.capijca.cli.recipe.text;
