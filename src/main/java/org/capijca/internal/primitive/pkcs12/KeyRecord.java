// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.time.Instant;
import java.util.Optional;

/**
 * A proprietary attribute in which this provider stores properties of a key; other programs ignore
 * it.
 *
 * @param flags the flags of the key, as in dwFlags
 * @param created when the key was stored in its container
 * @param publicBlob the hexadecimal version 3 PUBLICKEYBLOB of keys with numbers that PKCS #8
 *     cannot hold (Q, J and seed)
 */
public record KeyRecord(int flags, Instant created, Optional<String> publicBlob) {}
