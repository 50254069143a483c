// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Classes of .NET that work with CryptoAPI, under their .NET names: those that derive keys from
 * passwords, and the signature key of assemblies with enhanced strong naming.
 *
 * <p>Lengths and byte order are those described in {@link org.capijca}.
 *
 * @since 0.1
 */
@NullMarked
package org.capijca.dotnet;

import org.jspecify.annotations.NullMarked;
