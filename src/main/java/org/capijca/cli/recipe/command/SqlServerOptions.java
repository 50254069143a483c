// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The GUID and the authenticator of messages of SQL Server. */
final class SqlServerOptions {
  @ArgGroup private Authenticator authenticator;

  @Option(
      names = "--key-guid",
      paramLabel = "GUID",
      converter = RecipeConverters.OfGuid.class,
      description =
          "key_guid of sys.symmetric_keys, with which messages of ENCRYPTBYKEY begin; to decrypt,"
              + " default: that of the message.")
  private UUID keyGuid;

  /** At most one of these is given. */
  static final class Authenticator {
    @Option(
        names = "--authenticator",
        paramLabel = "TEXT",
        description =
            "The argument @authenticator of ENCRYPTBYPASSPHRASE and ENCRYPTBYKEY, where"
                + " @add_authenticator is 1: text, of which the bytes are UTF-16LE (sysname).")
    private String text;

    @Option(
        names = "--authenticator-hex",
        paramLabel = "HEX",
        converter = RecipeConverters.OfHex.class,
        description = "The same as bytes.")
    private RecipeConverters.Bytes bytes;
  }

  /** Returns the bytes of the authenticator; null if there is none. */
  byte[] authenticator() {
    if (authenticator == null) {
      return null;
    }
    return authenticator.bytes == null
        ? authenticator.text.getBytes(StandardCharsets.UTF_16LE)
        : authenticator.bytes.value();
  }

  Optional<UUID> keyGuid() {
    return Optional.ofNullable(keyGuid);
  }
}
