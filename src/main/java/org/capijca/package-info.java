// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The provider and the vocabulary of {@code wincrypt.h}: ALG_IDs, CSPs, dwFlags, permissions and
 * error codes, each with its number and its name as the header spells it.
 */
@NullMarked
package org.capijca;

import org.jspecify.annotations.NullMarked;
