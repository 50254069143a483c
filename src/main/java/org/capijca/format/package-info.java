// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Formats of programs that are CryptoAPI underneath: the classic encrypted file and the messages of
 * SQL Server; and what some given bytes are.
 *
 * <p>As everywhere in the JCA, the provider is found among those installed, or given.
 */
package org.capijca.format;
