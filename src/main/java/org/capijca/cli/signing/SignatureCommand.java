// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Signature;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.KeyFileOptions;
import org.capijca.cli.base.ProviderOption;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.keyfile.KeyMaterial;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What sign and verify share. */
abstract class SignatureCommand extends CapiCommand {
  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "Key pair or public key, in any format.")
  private String key;

  @Option(
      names = "--hash",
      paramLabel = "ALG",
      converter = Converters.OfAlgId.class,
      description = "Hash of the data; default: CALG_SHA1.")
  private AlgId hash = AlgId.CALG_SHA1;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      converter = OfOrder.class,
      description =
          "Byte order of the signature: capi (default, CryptSignHash), jca (big-endian, also .NET),"
              + " der (DSS in DER, as OpenSSL).")
  private SignatureOrder order = SignatureOrder.CAPI;

  @Mixin private ProviderOption provider;
  @Mixin private KeyFileOptions keyOptions;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The data; - or none: standard input.")
  private String file;

  /** A byte order. */
  static final class OfOrder implements ITypeConverter<SignatureOrder> {
    @Override
    public SignatureOrder convert(String text) {
      return SignatureOrder.of(text);
    }
  }

  /** Refuses inputs that are missing before the password of the key is asked for. */
  void check(String signature) throws CommandFailure {
    checkInputs(key, signature, file);
  }

  KeyMaterial keys() throws IOException, CommandFailure, GeneralSecurityException {
    return keyOptions.read(input(key), provider(), environment());
  }

  private CapiProvider provider() {
    return provider.provider();
  }

  Signature signature(Key used) throws GeneralSecurityException {
    return Signature.getInstance(order.algorithm(hash, used), provider());
  }

  void update(Signature signature) throws IOException, GeneralSecurityException, CommandFailure {
    feed(input(file), signature::update);
  }
}
