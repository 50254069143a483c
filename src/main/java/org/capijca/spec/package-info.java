// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The parameters and key specs that programs pass to the engines of this provider: for generation,
 * derivation, import, export, ciphers, signatures, key agreement and key stores.
 *
 * <p>Specs are immutable; those that hold a secret can be destroyed, and their {@code toString}
 * shows none. Lengths and byte order are those described in {@link org.capijca}.
 *
 * @since 0.1
 */
@NullMarked
package org.capijca.spec;

import org.jspecify.annotations.NullMarked;
