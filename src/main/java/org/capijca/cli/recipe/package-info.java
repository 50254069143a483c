// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * How data is encrypted with a key from a password, as an object: a {@link
 * org.capijca.cli.recipe.Recipe} names each step. {@code search} finds recipes, {@code command} has
 * the commands that use them; this package and {@code search} know nothing of picocli.
 */
package org.capijca.cli.recipe;
