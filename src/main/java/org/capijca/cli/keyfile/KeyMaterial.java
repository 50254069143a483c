// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a key file contains.
 *
 * @param publicKey the public key
 * @param privateKey the private key, exportable; empty if the file has a public key only
 * @param certificates the certificates of the public key, its own first
 */
public record KeyMaterial(
    PublicKey publicKey, Optional<PrivateKey> privateKey, List<Certificate> certificates) {}
