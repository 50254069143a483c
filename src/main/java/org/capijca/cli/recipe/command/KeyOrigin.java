// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the key comes from, which decides what options have a meaning. */
enum KeyOrigin {
  /** CryptDeriveKey, or a class of .NET. */
  PASSWORD("a key from a password", Options.AUTHENTICATOR, Options.KEY_GUID),
  /** A PLAINTEXTKEYBLOB. */
  KEY_FILE(
      "the session key of --key",
      Options.PASSWORD,
      Options.HASH,
      Options.FLAGS_AND_SALTS,
      Options.AUTHENTICATOR,
      Options.KEY_GUID),
  /** A SIMPLEBLOB that is encrypted for a key pair. */
  KEY_PAIR(
      "--key-pair",
      Options.FORMAT,
      Options.HASH,
      Options.FLAGS_AND_SALTS,
      Options.AUTHENTICATOR,
      Options.KEY_GUID),
  /** The pass phrase of ENCRYPTBYPASSPHRASE. */
  PASSPHRASE("--format sqlserver", Options.DERIVATION, Options.CIPHER, Options.KEY_GUID),
  /** KEY_SOURCE of CREATE SYMMETRIC KEY. */
  KEY_SOURCE("--format sqlserver-key", Options.DERIVATION, Options.CIPHER),
  /** The key that CREATE SYMMETRIC KEY made, in a PLAINTEXTKEYBLOB. */
  SYMMETRIC_KEY(
      "--format sqlserver-key with --key",
      Options.PASSWORD,
      Options.HASH,
      Options.FLAGS_AND_SALTS,
      Options.CIPHER);

  private final String description;
  private final String foreign;

  KeyOrigin(String description, String... foreign) {
    this.description = description;
    this.foreign = String.join(" ", foreign);
  }

  /** Returns the first of these options that has no meaning for the origin. */
  Optional<String> foreign(Collection<String> options) {
    List<String> names = List.of(foreign.split(" ", -1));
    return options.stream().filter(names::contains).findFirst();
  }

  /** Returns the origin as messages name it. */
  @Override
  public String toString() {
    return description;
  }

  /** Groups of options, separated by spaces. */
  private static final class Options {
    static final String PASSWORD = "--password-file --password-env --password-stdin";
    static final String HASH = "--hash";
    static final String FLAGS_AND_SALTS =
        "--flags --encoding --code-page --derivation --salt --iterations";
    static final String DERIVATION = "--bits " + FLAGS_AND_SALTS;
    static final String CIPHER = "--mode --iv --effective-bits --key-salt";
    static final String FORMAT = "--format";
    static final String AUTHENTICATOR = "--authenticator --authenticator-hex --sql-server";
    static final String KEY_GUID = "--key-guid";

    private Options() {}
  }
}
