// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

/** The formats that keys are written in. */
public enum KeyFormat {
  /** PRIVATEKEYBLOB or PUBLICKEYBLOB of version 2. */
  BLOB(true),
  /** The same of version 3, for DSS and Diffie-Hellman. */
  BLOB3(true),
  /** PVK file. */
  PVK(true),
  /** Strong-name key file. */
  SNK(true),
  /** PFX (PKCS #12) file. */
  PFX(true),
  /** PKCS #8 or SubjectPublicKeyInfo as PEM. */
  PEM(false),
  /** PKCS #8 or SubjectPublicKeyInfo as DER. */
  DER(true),
  /** PKCS #1 as PEM, for RSA. */
  PKCS1(false),
  /** JSON Web Key, for RSA. */
  JWK(false),
  /** XML key of .NET, for RSA and DSS. */
  XML(false),
  /** BLOB of CNG. */
  CNG(true),
  /** Public key token of a strong name, as text. */
  TOKEN(false);

  private final boolean binary;

  KeyFormat(boolean binary) {
    this.binary = binary;
  }

  /** {@return whether the format is not text} */
  public boolean isBinary() {
    return binary;
  }
}
