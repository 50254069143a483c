// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * Key pairs: the key classes with destruction, equality and serialization, generation, and the
 * KeyFactory.
 */
package org.capijca.internal.keypair;
