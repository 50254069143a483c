// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.capijca.CapiProvider;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.Input;
import org.capijca.cli.io.Output;
import org.capijca.cli.io.OutputKind;
import org.capijca.cli.keyfile.KeyFormat;
import org.capijca.cli.keyfile.KeyMaterial;
import org.capijca.cli.keyfile.KeyWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options with which a key file is written. */
public final class KeyOutputOptions {
  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "BLOB, BLOB3 (version 3), PVK, SNK, PFX, PEM or DER (PKCS #8, SubjectPublicKeyInfo),"
              + " PKCS1 (as PEM), JWK, XML, CNG, or TOKEN, the public key token; default: that of"
              + " the file name of --out.")
  private KeyFormat format;

  @Option(
      names = "--encrypt",
      description =
          "Encrypt the private key with a password: PEM, DER, PVK. Implied by PFX and by the"
              + " options of the password.")
  private boolean encrypt;

  @Mixin private OutputPasswordOptions password;
  @Mixin private OutputOptions output;

  /** {@return the format; empty if neither an option nor the name of the file says it} */
  public Optional<KeyFormat> format() {
    if (format != null || output.name() == null) {
      return Optional.ofNullable(format);
    }
    String name = output.name().toUpperCase(Locale.ROOT);
    return Arrays.stream(KeyFormat.values())
        .filter(known ->
            name.endsWith("." + known) || (known == KeyFormat.PFX && name.endsWith(".P12")))
        .findFirst();
  }

  /**
   * Returns the format, which must be given.
   *
   * @param command the command with these options
   * @return the format
   */
  public KeyFormat requiredFormat(CapiCommand command) {
    return format()
        .orElseThrow(() ->
            command.usageError("Missing format: give --to, or --out with a file name that has it"));
  }

  /** {@return whether an option says the format or the encryption of a key file} */
  public boolean isFormatGiven() {
    return format != null || encrypt || password.isGiven();
  }

  /** {@return whether {@code --out} was given} */
  public boolean isFile() {
    return output.isGiven();
  }

  /** {@return whether the key goes to standard output by name} */
  public boolean isStandardOutput() {
    return Input.STANDARD.equals(output.name());
  }

  /**
   * Refuses an output file that cannot be written, and a terminal for bytes or secrets, before a
   * password is asked for or a key generated.
   *
   * @param wanted the format of the file
   * @param secret whether the keys are private keys
   * @param environment that of the command
   * @throws IOException as {@link OutputOptions#check}
   * @throws CommandFailure as {@link OutputOptions#check}, and if there is no password to encrypt
   *     with, or no encrypted form of the format (ERROR_INVALID_PARAMETER)
   */
  public void check(KeyFormat wanted, boolean secret, Environment environment)
      throws IOException, CommandFailure {
    if (isEncrypted(wanted)) {
      wanted.checkEncryption();
    }
    password.check(environment);
    output.check(OutputKind.of(wanted.isBinary(), isSecret(wanted, secret)), environment);
  }

  /**
   * Refuses an output file for a BLOB that cannot be written.
   *
   * @param secret whether it is not encrypted
   * @param environment that of the command
   * @throws IOException as {@link OutputOptions#check}
   * @throws CommandFailure as {@link OutputOptions#check}
   */
  public void checkBlob(boolean secret, Environment environment)
      throws IOException, CommandFailure {
    output.check(OutputKind.of(true, secret), environment);
  }

  private boolean isSecret(KeyFormat wanted, boolean privateKeys) {
    return privateKeys && !isEncrypted(wanted) && wanted != KeyFormat.TOKEN;
  }

  /**
   * Returns whether private keys are encrypted with a password, which an option for the password
   * implies.
   *
   * @param wanted the format of the file
   * @return whether they are
   */
  public boolean isEncrypted(KeyFormat wanted) {
    return encrypt || password.isGiven() || wanted.isAlwaysEncrypted();
  }

  /**
   * Writes a BLOB.
   *
   * @param blob the bytes
   * @param secret whether it is not encrypted
   * @param environment that of the command
   * @throws IOException if the file cannot be written
   * @throws CommandFailure if the file exists
   */
  public void write(byte[] blob, boolean secret, Environment environment)
      throws IOException, CommandFailure {
    try (Output target = output.open(OutputKind.of(true, secret), environment)) {
      target.writeAll(blob);
    }
  }

  /**
   * Writes the keys.
   *
   * @param keys the keys
   * @param wanted the format
   * @param provider the provider CAPI
   * @param environment that of the command
   * @param report gets format, length and, without {@code --out}, the content for JSON
   * @param json whether the content goes into the report only
   * @throws IOException if the file cannot be written
   * @throws CommandFailure if the file exists, or the terminal would show a secret
   * @throws GeneralSecurityException if the format has no such keys
   */
  public void write(
      KeyMaterial keys,
      KeyFormat wanted,
      CapiProvider provider,
      Environment environment,
      Report report,
      boolean json)
      throws IOException, CommandFailure, GeneralSecurityException {
    boolean secret = isSecret(wanted, keys.privateKey().isPresent());
    try (Output target = output.open(OutputKind.of(wanted.isBinary(), secret), environment)) {
      byte[] bytes =
          new KeyWriter(
                  provider,
                  isEncrypted(wanted)
                      ? Optional.of(() -> password.read(environment, "the output"))
                      : Optional.empty())
              .write(keys, wanted);
      report.hidden("format", wanted).hidden("out", output.name()).hidden("length", bytes.length);
      if (json && !output.isGiven()) {
        report.hidden(
            "content",
            wanted.isBinary() ? bytes.clone() : new String(bytes, StandardCharsets.UTF_8));
      } else {
        target.stream().write(bytes);
        if (!output.isGiven()
            && environment.terminal().isOut()
            && bytes[bytes.length - 1] != '\n') {
          target.stream().write('\n');
        }
        target.commit();
      }
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
