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
  PASSPHRASE(
      "--format sqlserver",
      Options.BITS,
      Options.FLAGS_AND_SALTS,
      Options.CIPHER,
      Options.KEY_GUID),
  /** KEY_SOURCE of CREATE SYMMETRIC KEY. */
  KEY_SOURCE("--format sqlserver-key", Options.BITS, Options.FLAGS_AND_SALTS, Options.CIPHER),
  /** The key that CREATE SYMMETRIC KEY made, in a PLAINTEXTKEYBLOB. */
  SYMMETRIC_KEY(
      "--format sqlserver-key with --key",
      Options.PASSWORD,
      Options.HASH,
      Options.FLAGS_AND_SALTS,
      Options.CIPHER);

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Options> foreign;

  KeyOrigin(String description, Options... foreign) {
    this.description = description;
    this.foreign = List.of(foreign);
  }

  /** Returns the first of these options that has no meaning for the origin. */
  Optional<String> foreign(Collection<String> options) {
    return options.stream()
        .filter(option -> foreign.stream().anyMatch(group -> group.names.contains(option)))
        .findFirst();
  }

  /** Returns the origin as messages name it. */
  @Override
  public String toString() {
    return description;
  }

  /** Groups of options. */
  private enum Options {
    PASSWORD("--password-file", "--password-env", "--password-stdin"),
    HASH("--hash"),
    BITS("--bits"),
    FLAGS_AND_SALTS(
        "--flags", "--encoding", "--code-page", "--derivation", "--salt", "--iterations"),
    CIPHER("--mode", "--iv", "--effective-bits", "--key-salt"),
    FORMAT("--format"),
    AUTHENTICATOR("--authenticator", "--authenticator-hex", "--sql-server"),
    KEY_GUID("--key-guid");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Options(String... names) {
      this.names = List.of(names);
    }
  }
}
