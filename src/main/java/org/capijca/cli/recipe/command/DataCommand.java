// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capijca.AlgId;
import org.capijca.cli.base.OutputOptions;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Input;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.IvRule;
import org.capijca.format.SqlServerVersion;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What encrypt and decrypt share. */
abstract class DataCommand extends KeyedCommand {
  /** Longer messages of SQL Server do not exist. */
  static final int MOST_MESSAGE = 1 << 17;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Input file; - or none: standard input.")
  private String file;

  @Mixin FormOptions form;
  @Mixin SqlServerOptions sqlServer;
  @Mixin OutputOptions output;

  @Override
  protected final int run() throws IOException, GeneralSecurityException, CommandFailure {
    KeyOrigin origin = origin();
    checkOptions(origin);
    checkMore(origin);
    checkInputs(file, keys.keyFile(), keys.pairFile());
    output.check(outputKind(), environment());
    password.check(environment());
    process(origin);
    return DONE;
  }

  /** Refuses what only one of the commands refuses, before a password is asked for. */
  abstract void checkMore(KeyOrigin origin)
      throws IOException, GeneralSecurityException, CommandFailure;

  abstract OutputKind outputKind();

  abstract void process(KeyOrigin origin)
      throws IOException, GeneralSecurityException, CommandFailure;

  private KeyOrigin origin() {
    if (keys.hasKey() && keys.hasPair()) {
      throw usageError("--key and --key-pair: give one of them");
    }
    return switch (form().framing()) {
      case SQL_SERVER -> {
        if (keys.hasKey() || keys.hasPair()) {
          throw usageError("--format sqlserver has a pass phrase; see --format sqlserver-key");
        }
        yield KeyOrigin.PASSPHRASE;
      }
      case SQL_SERVER_KEY -> {
        if (keys.hasPair()) {
          throw usageError("--key-pair has no meaning for " + KeyOrigin.KEY_SOURCE);
        }
        yield keys.hasKey() ? KeyOrigin.SYMMETRIC_KEY : KeyOrigin.KEY_SOURCE;
      }
      case NONE, LENGTH, BIG_ENDIAN_LENGTH, REVERSED -> {
        if (keys.hasPair()) {
          checkIvOfPair();
          yield KeyOrigin.KEY_PAIR;
        }
        yield keys.hasKey() ? KeyOrigin.KEY_FILE : KeyOrigin.PASSWORD;
      }
    };
  }

  private void checkIvOfPair() {
    IvRule rule = cipher.use().iv();
    if (rule != IvRule.GIVEN && rule != IvRule.ZERO) {
      throw usageError(
          "--iv " + rule.option() + " has no meaning for --key-pair; allowed: zero, hexadecimal");
    }
  }

  @Override
  final Form form() {
    return form.form();
  }

  final Input input() {
    return input(file);
  }

  /** Does the work with the key of a SQL Server message, which may need a password. */
  final void withSqlServerSecret(KeyOrigin origin, boolean twice, WithPassword work)
      throws IOException, GeneralSecurityException, CommandFailure {
    switch (origin) {
      case PASSPHRASE -> withPassword(input().name(), twice, work);
      case KEY_SOURCE -> withPassword("the symmetric key (KEY_SOURCE)", twice, work);
      default -> work.run(new char[0]);
    }
  }

  final SqlServerCipher sqlServerCipher(KeyOrigin origin)
      throws IOException, GeneralSecurityException, CommandFailure {
    return new SqlServerCipher(
        provider(),
        form().framing(),
        sqlServer,
        derivation.algId(),
        derivation.hash(),
        origin == KeyOrigin.SYMMETRIC_KEY ? sessionKey() : null);
  }

  /** Refuses algorithms that messages of SQL Server do not have. */
  final void checkAlgorithm(KeyOrigin origin) {
    if (origin == KeyOrigin.KEY_SOURCE && derivation.algId() == null) {
      throw usageError(
          "--algorithm is missing: that of CREATE SYMMETRIC KEY, for example AES_256, or"
              + " CALG_3DES_112 for TRIPLE_DES");
    }
    if (origin == KeyOrigin.PASSPHRASE && passphraseVersions().isEmpty()) {
      throw usageError(
          "--algorithm and --hash: ENCRYPTBYPASSPHRASE has "
              + Arrays.stream(SqlServerVersion.values())
                  .map(known -> known.passphraseAlgId() + " with " + known.hash())
                  .collect(Collectors.joining(" (up to SQL Server 2016) or "))
              + " (from 2017 on), which need not be given");
    }
  }

  /** The version of SQL Server that an option says; empty for any. */
  Optional<SqlServerVersion> sqlServerVersion() {
    return Optional.empty();
  }

  /** The versions of ENCRYPTBYPASSPHRASE that have what the options say, the newest first. */
  final List<SqlServerVersion> passphraseVersions() {
    AlgId algId = derivation.algId();
    AlgId hash = derivation.hash();
    return Arrays.stream(SqlServerVersion.values())
        .filter(known -> sqlServerVersion().orElse(known) == known)
        .filter(known -> algId == null || algId == known.passphraseAlgId())
        .filter(known -> hash == null || hash == known.hash())
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
