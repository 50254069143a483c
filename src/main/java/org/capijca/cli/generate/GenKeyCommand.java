// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import org.capijca.CapiProvider;
import org.capijca.DwFlags;
import org.capijca.KeySlot;
import org.capijca.NumericConstant;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.Converters;
import org.capijca.cli.base.KeyOutputOptions;
import org.capijca.cli.base.Numbers;
import org.capijca.cli.base.ProviderOption;
import org.capijca.cli.base.Report;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.keyfile.KeyFormat;
import org.capijca.cli.keyfile.KeyMaterial;
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
    description = {
      "Generates a key and prints its parameters, its BLOB and a sample ciphertext.",
      "",
      "With --out the key goes into a file: a key pair in the format of --to, a session key as a"
          + " PLAINTEXTKEYBLOB, both encrypted with the key of --wrap-with if it is given. With"
          + " --container a key pair goes into a key container."
    },
    footer = {
      "%nExamples:",
      "  capi genkey CALG_RC2 --bits 40 --flags CRYPT_EXPORTABLE,CRYPT_CREATE_SALT",
      "  capi genkey AT_SIGNATURE --bits 2048 --flags 1 --out key.pem",
      "  capi genkey AT_KEYEXCHANGE --container MyApp",
      "  capi genkey CALG_AES_256 --flags 1 --wrap-with peer.pem --out key.blob"
    })
public final class GenKeyCommand extends CapiCommand {

  @Parameters(
      index = "0",
      paramLabel = "ALGORITHM",
      converter = AlgorithmConverter.class,
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
          "Flags of CryptGenKey by name or number, for example CRYPT_EXPORTABLE or 0x5; the upper"
              + " 16 bits of a number are the key length.")
  private List<GivenFlags> flags = new ArrayList<>();

  @Option(
      names = "--container",
      paramLabel = "NAME",
      description = "Put the key pair into this key container, which is created if needed.")
  private String container;

  @Option(
      names = "--wrap-with",
      paramLabel = "FILE",
      description =
          "Encrypt the key with a public key in any format (SIMPLEBLOB) or with the session key of a"
              + " PLAINTEXTKEYBLOB.")
  private String wrapWith;

  @Option(
      names = "--show-secrets",
      description =
          "Print the private key on a terminal too, and a key that is written, wrapped or put into a"
              + " container.")
  private boolean showSecrets;

  @Option(
      names = "--progress",
      description = "Print a dot on standard error for each number tested in a search for primes.")
  private boolean progress;

  @Mixin private KeyOutputOptions target;
  @Mixin private ProviderOption provider;

  @Override
  protected int run() throws Exception {
    CapiProvider capi = provider.provider();
    boolean pair = isPair(capi);
    check(pair);
    if (pair) {
      pair(capi);
    } else {
      sessionKey(capi);
    }
    return DONE;
  }

  /** Refuses before a key is generated, and put into a container, what would be refused after. */
  private void check(boolean pair) throws IOException, CommandFailure {
    if (!pair && container != null) {
      throw usageError("--container takes key pairs; " + algorithm + " is a session key");
    }
    boolean inFormat = pair && wrapWith == null;
    if (!(inFormat && target.isFile()) && target.isFormatGiven()) {
      throw usageError(
          "--to and --encrypt are for key pairs in a file: give --out, and no --wrap-with");
    }
    checkInputs(wrapWith);
    if (target.isFile() && inFormat) {
      target.check(target.format().orElse(KeyFormat.BLOB), true, environment());
    } else if (target.isFile()) {
      target.checkBlob(wrapWith == null, environment());
    }
  }

  private CapiKeyGenParameterSpec request() {
    CapiKeyGenParameterSpec.Builder request = CapiKeyGenParameterSpec.builder();
    for (GivenFlags given : flags) {
      request.flags(given.dwFlags().flags());
      if (given.dwFlags().keyLength() != 0) {
        request.keyLength(given.dwFlags().keyLength());
      }
      warnOfKeyLength(given);
    }
    if (bits != 0) {
      request.keyLength(bits);
    }
    if (container != null) {
      request.container(container);
    }
    if (progress) {
      request.progress(new DottedProgress(err()));
    }
    return request.build();
  }

  private void pair(CapiProvider capi)
      throws GeneralSecurityException, IOException, CommandFailure {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, capi);
    generator.initialize(request());
    Optional<Wrapping> wrapping = wrapping(capi);
    if (wrapping.isPresent()) {
      wrapping.get().type(true);
    }
    KeyPair pair = generator.generateKeyPair();
    if (progress) {
      err().println();
    }
    boolean visible = isPrinted() && (showSecrets || !environment().terminal().isOut());
    Report report = new KeyPairText(capi, visible).of(pair);
    if (container != null) {
      report.add("container", container);
    }
    if (wrapping.isPresent()) {
      exported(report, pair.getPrivate(), wrapping.get());
    } else if (target.isFile()) {
      target.write(
          new KeyMaterial(pair.getPublic(), Optional.of(pair.getPrivate()), List.of()),
          target.format().orElse(KeyFormat.BLOB),
          capi,
          environment(),
          report,
          false);
    }
    printUnlessOnStandardOutput(report);
  }

  private void sessionKey(CapiProvider capi)
      throws GeneralSecurityException, IOException, CommandFailure {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, capi);
    generator.init(request());
    Optional<Wrapping> wrapping = wrapping(capi);
    CapiSecretKey key = (CapiSecretKey) generator.generateKey();
    Report report = new SessionKeyText(capi, isPrinted()).of(key);
    if (wrapping.isPresent()) {
      exported(report, key, wrapping.get());
    } else if (target.isFile()) {
      target.write(SessionKeyText.blob(capi, key), true, environment());
    }
    printUnlessOnStandardOutput(report);
  }

  /** Returns whether the key itself is printed: not if it goes elsewhere. */
  private boolean isPrinted() {
    return showSecrets || !(target.isFile() || wrapWith != null || container != null);
  }

  private Optional<Wrapping> wrapping(CapiProvider capi)
      throws IOException, CommandFailure, GeneralSecurityException {
    return wrapWith == null ? Optional.empty() : Optional.of(Wrapping.with(input(wrapWith), capi));
  }

  private void exported(Report report, Key key, Wrapping wrapping)
      throws GeneralSecurityException, IOException, CommandFailure {
    byte[] blob = wrapping.wrap(key);
    if (target.isFile()) {
      target.write(blob, false, environment());
    } else {
      report.add("wrapped " + wrapping.type(key instanceof PrivateKey), blob);
    }
  }

  /** What is printed must not follow a key that went to standard output. */
  private void printUnlessOnStandardOutput(Report report) {
    if (!target.isStandardOutput()) {
      print(report);
    }
  }

  private boolean isPair(CapiProvider chosen) {
    return chosen.getServices().stream()
        .anyMatch(service ->
            service.getType().equals("KeyPairGenerator")
                && service == chosen.getService("KeyPairGenerator", algorithm));
  }

  /** The flags 2048 mean CRYPT_DATA_KEY, but 2048 bits are probably intended. */
  private void warnOfKeyLength(GivenFlags given) {
    int intended = given.isNumber() ? given.dwFlags().probableKeyLength() : 0;
    if (bits == 0 && intended != 0) {
      err()
          .printf(
              "--flags has %s. For a key of %d bits use --bits %2$d%n", given.dwFlags(), intended);
    }
  }

  /** Reads an ALG_ID, with or without CALG_, or a key slot, which CryptGenKey takes as one. */
  static final class AlgorithmConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return NumericConstant.fromName(KeySlot.class, text)
          .or(() -> Numbers.parse(text).flatMap(KeySlot::fromValue))
          .map(KeySlot::name)
          .orElseGet(() -> new Converters.OfAlgId().convert(text).name());
    }
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
