// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** The search for the recipe of a ciphertext whose password is known. */
package org.capijca.cli.recipe.search;
