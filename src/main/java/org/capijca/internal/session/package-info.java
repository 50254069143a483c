// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Session keys: the key class, generation (CryptGenKey), derivation (CryptDeriveKey) and the
 * SecretKeyFactory.
 */
package org.capijca.internal.session;
