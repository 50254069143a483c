// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * How data was encrypted from a password: the steps as an object, their execution, and the search
 * for them when only password and ciphertext are known. Independent of the command line; uses
 * exported packages and the JCA only.
 */
package org.capijca.cli.recipe;
