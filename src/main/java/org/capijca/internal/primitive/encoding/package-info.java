// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** X.509 and PKCS#8 encodings of key numbers. */
package org.capijca.internal.primitive.encoding;
