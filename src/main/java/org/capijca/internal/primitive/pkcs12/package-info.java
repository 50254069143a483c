// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** PKCS #12 files (RFC 7292) as Windows writes and reads them: bags, attributes, protection. */
package org.capijca.internal.primitive.pkcs12;
