// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The classes of .NET that derive keys from passwords, under their .NET names.
 *
 * <p>Lengths and byte order are those described in {@link org.capijca}.
 *
 * @since 0.1
 */
@NullMarked
package org.capijca.dotnet;

import org.jspecify.annotations.NullMarked;
