// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.docs.CookbookPrograms;
import org.capijca.docs.DocumentPrograms;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The programs of the cookbook decrypt what a C program encrypted with a password; files that
 * contain their session key are exchanged in both directions.
 */
@Tag("interop")
@RequiresOracle
class CookbookFilesTest {
  private static final int[] LENGTHS = {0, 1, 991, 992, 5000};

  @TempDir Path folder;

  static Stream<Arguments> recipes() {
    String rc2Flags = "40 << 16 | WinCrypt.CRYPT_CREATE_SALT";
    return Stream.of(
        recipe("DecryptRc4", "", "", Csp.MS_ENHANCED_PROV, "-alg RC4 -len 128 -hash MD5"),
        recipe("DecryptRc2", rc2Flags, "40 << 16", Csp.MS_STRONG_PROV, "-alg RC2 -len 40"),
        recipe(
            "DecryptRc2",
            rc2Flags,
            "40 << 16 | WinCrypt.CRYPT_NO_SALT",
            Csp.MS_STRONG_PROV,
            "-alg RC2 -len 40 -flags 0x10"),
        recipe("DecryptRc2", "", "", Csp.MS_STRONG_PROV, "-alg RC2 -len 40 -flags 4"),
        recipe("DecryptRc2", "STRONG", "DEF", Csp.MS_DEF_PROV, "-alg RC2 -len 40 -flags 4"),
        recipe("Decrypt3Des", "", "", Csp.MS_ENHANCED_PROV, "-alg 3DES -hash SHA1"),
        recipe(
            "EncryptAes256",
            "ENCRYPT_MODE",
            "DECRYPT_MODE",
            Csp.MS_ENH_RSA_AES_PROV,
            "-alg AES256 -hash SHA256"));
  }

  private static Arguments recipe(
      String program, String expression, String replacement, Csp csp, String options) {
    return Arguments.of(program, expression, replacement, csp, options);
  }

  @ParameterizedTest(name = "{3} {4}")
  @MethodSource("recipes")
  void fileOfTheCProgram_isDecrypted(
      String program, String expression, String replacement, Csp csp, String options)
      throws Exception {
    DocumentPrograms programs = CookbookPrograms.adapted(program, expression, replacement);
    Random random = new Random(options.hashCode());
    String password = "Pass " + random.nextInt() + " word";
    Path output = folder.resolve("out");
    for (int length : LENGTHS) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      Path file = Files.write(folder.resolve("file"), encryptedByC(plain, password, options, csp));

      programs.run(program, file, output, password);

      assertThat(Files.readAllBytes(output)).as("%d bytes", length).isEqualTo(plain);
    }
  }

  private byte[] encryptedByC(byte[] plain, String password, String options, Csp csp)
      throws IOException, InterruptedException {
    Path input = Files.write(folder.resolve("plain"), plain);
    Path output = folder.resolve("cipher");
    List<String> arguments =
        new ArrayList<>(List.of(onDriveZ(input), onDriveZ(output), "-p", password));
    arguments.addAll(List.of("-csp", csp.providerName(), "-type", "" + csp.type().value()));
    arguments.addAll(List.of("-delete"));
    arguments.addAll(List.of(options.split(" ")));
    WineHost.run("encrypt-file", arguments.toArray(String[]::new));
    return Files.readAllBytes(output);
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024, 2048})
  void fileWithItsSessionKey_isReadAndWritten(int bits) throws Exception {
    CapiProvider capi = new CapiProvider();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", capi);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", capi);
    Path privateBlob = blob(factory, pair.getPrivate());
    Path publicBlob = blob(factory, pair.getPublic());
    Random random = new Random(bits);
    Path input = folder.resolve("in");
    Path encrypted = folder.resolve("encrypted");
    Path output = folder.resolve("out");
    for (int length : LENGTHS) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      Files.write(input, plain);

      run("encrypt-file", input, encrypted, privateBlob);
      CookbookPrograms.run("DecryptFile", encrypted, output, privateBlob);
      assertThat(Files.readAllBytes(output)).as("%d bytes", length).isEqualTo(plain);

      CookbookPrograms.run("EncryptFile", input, encrypted, publicBlob);
      run("decrypt-file", encrypted, output, privateBlob);
      assertThat(Files.readAllBytes(output)).as("%d bytes", length).isEqualTo(plain);
    }
  }

  private Path blob(KeyFactory factory, Key key) throws Exception {
    return Files.write(
        folder.resolve(key.getClass().getSimpleName()),
        factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded());
  }

  private static void run(String program, Path input, Path output, Path keyFile)
      throws IOException, InterruptedException {
    WineHost.run(
        program,
        onDriveZ(input),
        onDriveZ(output),
        "-import",
        onDriveZ(keyFile),
        "-alg",
        "RC4",
        "-container",
        "capi-jca-cookbook",
        "-delete");
  }

  /** Drive Z of Wine is the root directory of this system. */
  private static String onDriveZ(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }
}
