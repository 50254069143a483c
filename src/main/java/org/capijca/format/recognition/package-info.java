// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Recognition of the format of given bytes, for error messages and for programs that accept several
 * formats. It decrypts and verifies nothing and uses no provider.
 *
 * @since 0.1
 */
@NullMarked
package org.capijca.format.recognition;

import org.jspecify.annotations.NullMarked;
