// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.capijca.cli.io.CommandFailure;

/** The formats that keys are written in. */
public enum KeyFormat {
  /** PRIVATEKEYBLOB or PUBLICKEYBLOB of version 2. */
  BLOB(true),
  /** The same of version 3, for DSS and Diffie-Hellman. */
  BLOB3(true),
  /** PVK file. */
  PVK(true, Encryption.OPTIONAL),
  /** Strong-name key file. */
  SNK(true),
  /** PFX (PKCS #12) file. */
  PFX(true, Encryption.ALWAYS),
  /** PKCS #8 or SubjectPublicKeyInfo as PEM. */
  PEM(false, Encryption.OPTIONAL),
  /** PKCS #8 or SubjectPublicKeyInfo as DER. */
  DER(true, Encryption.OPTIONAL),
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

  /** Whether private keys in a format are encrypted with a password. */
  private enum Encryption {
    NEVER,
    OPTIONAL,
    ALWAYS
  }

  private final boolean binary;
  private final Encryption encryption;

  KeyFormat(boolean binary) {
    this(binary, Encryption.NEVER);
  }

  KeyFormat(boolean binary, Encryption encryption) {
    this.binary = binary;
    this.encryption = encryption;
  }

  /** {@return whether the format is not text} */
  public boolean isBinary() {
    return binary;
  }

  /** {@return whether files of the format have a password in any case} */
  public boolean isAlwaysEncrypted() {
    return encryption == Encryption.ALWAYS;
  }

  /**
   * Refuses encryption with a password where the format has none.
   *
   * @throws CommandFailure if the format has none (ERROR_INVALID_PARAMETER)
   */
  public void checkEncryption() throws CommandFailure {
    if (encryption == Encryption.NEVER) {
      throw ERROR_INVALID_PARAMETER.as(
          CommandFailure::new,
          "--encrypt: "
              + this
              + " cannot be encrypted with a password; allowed are private keys as "
              + Arrays.stream(values())
                  .filter(format -> format.encryption != Encryption.NEVER)
                  .map(KeyFormat::name)
                  .collect(Collectors.joining(", ")));
    }
  }
}
