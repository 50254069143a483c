// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.PublicKey;

/**
 * A public key. It is always exportable; its encoding is the X.509 SubjectPublicKeyInfo.
 *
 * @apiNote Not intended to be implemented by users: the provider accepts only keys of its own.
 * @since 0.1
 */
public interface CapiPublicKey extends CapiKey, PublicKey {}
