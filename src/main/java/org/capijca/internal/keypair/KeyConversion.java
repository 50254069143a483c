// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;

/** Between the JDK's key specs of one kind and the bodies of BLOBs. */
interface KeyConversion {
  PublicKeyData publicBody(KeySpec spec) throws InvalidKeySpecException, BlobException;

  PrivateKeyData privateBody(KeySpec spec) throws InvalidKeySpecException, BlobException;

  /** The JDK's spec of a public key. */
  KeySpec publicSpec(PublicKeyData body);

  /** The JDK's spec of a private key. */
  KeySpec privateSpec(PrivateKeyData body);

  /** The PrivateKeyInfo of a private key. */
  byte[] privateEncoding(PrivateKeyData body);
}
