// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import java.security.spec.KeySpec;

/**
 * The specs of a key pair in a file, from which a KeyFactory makes the keys.
 *
 * @param isPrivate whether the spec has a private key
 * @param spec the spec
 */
record KeySpecs(boolean isPrivate, KeySpec spec) {}
