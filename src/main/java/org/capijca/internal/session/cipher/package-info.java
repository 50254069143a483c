// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/** CryptEncrypt and CryptDecrypt with session keys. */
package org.capijca.internal.session.cipher;
