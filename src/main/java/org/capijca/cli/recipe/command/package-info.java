// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The commands that encrypt, decrypt and derive keys by a recipe, and the one that finds it. */
package org.capijca.cli.recipe.command;
