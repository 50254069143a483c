// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.time.Instant;
import java.util.Optional;

/**
 * What this provider notes beside a key: an attribute of its own, which others pass over.
 *
 * @param flags the flags of the key, as in dwFlags
 * @param created when the key came into its container
 * @param publicBlob the hexadecimal PUBLICKEYBLOB of version 3, where the numbers of the key are
 *     more than PKCS #8 holds (Q, J and seed)
 */
public record KeyRecord(int flags, Instant created, Optional<String> publicBlob) {}
