// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The interfaces of keys, message digests and key containers that this provider returns, with the
 * parameters that CryptGetKeyParam, CryptGetHashParam and CryptGetProvParam read on Windows.
 *
 * <p>Lengths and byte order are those described in {@link org.capijca}.
 *
 * @since 0.1
 */
@NullMarked
package org.capijca.interfaces;

import org.jspecify.annotations.NullMarked;
