// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Formats of programs that use CryptoAPI: the encrypted file of Microsoft's samples, the messages
 * of SQL Server, and PEM text. {@link org.capijca.format.recognition} recognizes formats.
 *
 * <p>As everywhere in the JCA, the provider is found among those installed, or passed as an
 * argument. Lengths and byte order are those described in {@link org.capijca}.
 *
 * @since 0.1
 */
@NullMarked
package org.capijca.format;

import org.jspecify.annotations.NullMarked;
