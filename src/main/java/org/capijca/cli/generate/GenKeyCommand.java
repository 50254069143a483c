// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KeyGenerator;
import org.capijca.CapiProvider;
import org.capijca.DwFlags;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.Numbers;
import org.capijca.cli.base.ProviderOption;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** CryptGenKey: makes a key and shows all that it carries. */
@Command(
    name = "genkey",
    description = "Generates a key and prints its parameters, its BLOB and a sample ciphertext.",
    footer = {
      "%nExamples:",
      "  capi genkey CALG_RC2 --bits 40 --flags CRYPT_EXPORTABLE,CRYPT_CREATE_SALT",
      "  capi genkey AT_SIGNATURE --bits 2048"
    })
public final class GenKeyCommand extends CapiCommand {
  @Parameters(
      index = "0",
      paramLabel = "ALGORITHM",
      description = "ALG_ID by name or number, AT_KEYEXCHANGE or AT_SIGNATURE.")
  private String algorithm;

  @Option(
      names = "--bits",
      paramLabel = "N",
      description = "Key length in bits; default: that of the CSP.")
  private int bits;

  @Option(
      names = "--flags",
      paramLabel = "FLAG",
      split = ",",
      converter = FlagConverter.class,
      description =
          "Flags of CryptGenKey by name or dwFlags as a number, for example"
              + " CRYPT_EXPORTABLE,CRYPT_CREATE_SALT or 0x00280005.")
  private List<GivenFlags> flags = new ArrayList<>();

  @Option(
      names = "--progress",
      description = "Print a dot on standard error for each number tested in a search for primes.")
  private boolean progress;

  @Mixin private ProviderOption provider;

  @Override
  protected int run() throws GeneralSecurityException {
    CapiKeyGenParameterSpec.Builder request = request();
    if (progress) {
      request.progress(new DottedProgress(err()));
    }
    CapiProvider chosen = provider.provider();
    if (isPair(chosen)) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, chosen);
      generator.initialize(request.build());
      KeyPair pair = generator.generateKeyPair();
      if (progress) {
        err().println();
      }
      out().print(new KeyPairText(chosen).of(pair));
    } else {
      KeyGenerator generator = KeyGenerator.getInstance(algorithm, chosen);
      generator.init(request.build());
      out().print(new SessionKeyText(chosen).of((CapiSecretKey) generator.generateKey()));
    }
    return DONE;
  }

  private CapiKeyGenParameterSpec.Builder request() {
    CapiKeyGenParameterSpec.Builder request = CapiKeyGenParameterSpec.builder();
    for (GivenFlags given : flags) {
      request.flags(given.dwFlags().flags());
      if (given.dwFlags().keyLength() != 0) {
        request.keyLength(given.dwFlags().keyLength());
      }
      int meant = given.isNumber() ? given.dwFlags().probableKeyLength() : 0;
      if (bits == 0 && meant != 0) {
        err()
            .println(
                "--flags has "
                    + given.dwFlags()
                    + ". For a key of "
                    + meant
                    + " bits use --bits "
                    + meant);
      }
    }
    return bits == 0 ? request : request.keyLength(bits);
  }

  private boolean isPair(CapiProvider chosen) {
    return chosen.getServices().stream()
        .anyMatch(service ->
            service.getType().equals("KeyPairGenerator")
                && service == chosen.getService("KeyPairGenerator", algorithm));
  }

  /** One value of --flags. */
  record GivenFlags(DwFlags dwFlags, boolean isNumber) {}

  /** Reads a flag by its header name, or dwFlags as a number. */
  static final class FlagConverter implements ITypeConverter<GivenFlags> {
    @Override
    public GivenFlags convert(String text) {
      try {
        DwFlags dwFlags = DwFlags.fromBits(new Converters.OfKeyFlags().convert(text));
        return new GivenFlags(dwFlags, Numbers.parse(text).isPresent());
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
