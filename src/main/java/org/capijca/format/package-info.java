// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Formats of programs that use CryptoAPI: the encrypted file of Microsoft's samples and the
 * messages of SQL Server; and recognition of the format of given bytes.
 *
 * <p>As everywhere in the JCA, the provider is found among those installed, or passed as an
 * argument. Lengths and byte order are those described in {@link org.capijca}.
 *
 * @since 0.1
 */
@NullMarked
package org.capijca.format;

import org.jspecify.annotations.NullMarked;
