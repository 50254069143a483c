// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

/**
 * What is wrong with an input.
 *
 * @param offset of the byte at which it shows
 * @param message what is there and what is expected
 */
record Problem(int offset, String message) {}
