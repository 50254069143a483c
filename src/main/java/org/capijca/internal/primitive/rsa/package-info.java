// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** RSA: the primitive, and the paddings of messages to encrypt. */
package org.capijca.internal.primitive.rsa;
