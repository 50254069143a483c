// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * What .NET programs use beside CryptoAPI: the classes that make keys of passwords, under their
 * .NET names.
 */
@NullMarked
package org.capijca.dotnet;

import org.jspecify.annotations.NullMarked;
