// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.docs.Cookbook;
import org.capijca.docs.Cookbook.Recipe;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the cookbook's Java code decrypts files encrypted by a C program with a password, and
 * exchanges files with embedded keys in both directions.
 */
@RequiresOracle
class CookbookFilesTest {
  private static final int[] LENGTHS = {0, 1, 991, 992, 5000};

  @TempDir Path folder;

  @BeforeAll
  static void install() {
    Cookbook.install();
  }

  @AfterAll
  static void remove() {
    Security.removeProvider(CapiProvider.NAME);
  }

  static Stream<Arguments> recipes() {
    return Stream.of(
        recipe(Cookbook::rc4, Csp.MS_ENHANCED_PROV, "-alg RC4 -len 128 -hash MD5"),
        recipe(Cookbook::rc2, Csp.MS_DEF_PROV, "-alg RC2 -len 40 -hash MD5"),
        recipe(Cookbook::rc2WithoutSalt, Csp.MS_DEF_PROV, "-alg RC2 -len 40 -flags 0x10"),
        recipe(Cookbook::rc2WithCreatedSalt, Csp.MS_STRONG_PROV, "-alg RC2 -len 40 -flags 4"),
        recipe(Cookbook::tripleDes, Csp.MS_ENHANCED_PROV, "-alg 3DES -hash SHA1"),
        recipe(Cookbook::aes, Csp.MS_ENH_RSA_AES_PROV, "-alg AES256 -hash SHA256"));
  }

  private static Arguments recipe(Recipe recipe, Csp csp, String options) {
    return Arguments.of(options, csp, recipe);
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("recipes")
  void fileOfCProgram_isDecryptedInJava(String options, Csp csp, Recipe recipe) throws Exception {
    Random random = new Random(options.hashCode());
    String password = "Pass " + random.nextInt() + " word";
    for (int length : LENGTHS) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      byte[] file = encryptedByC(plain, password, options, csp);

      assertThat(Cookbook.decrypt(recipe.key(password.toCharArray()), file)).isEqualTo(plain);
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
  void fileWithEmbeddedKey_isExchangedInBothDirections(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", CapiProvider.NAME);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    byte[] privateBlob =
        KeyFactory.getInstance("CALG_RSA_KEYX", CapiProvider.NAME)
            .getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
            .getEncoded();
    Path keyFile = Files.write(folder.resolve("exchange.key"), privateBlob);
    Random random = new Random(bits);
    for (int length : LENGTHS) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      Path input = Files.write(folder.resolve("in"), plain);
      Path output = folder.resolve("out");
      run("encrypt-file", input, output, keyFile);
      assertThat(Cookbook.openFile(pair.getPrivate(), Files.readAllBytes(output))).isEqualTo(plain);

      Files.write(input, Cookbook.writeFile(pair.getPublic(), plain));
      run("decrypt-file", input, output, keyFile);
      assertThat(Files.readAllBytes(output)).isEqualTo(plain);
    }
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

  /** Wine maps the root directory of this system to drive Z. */
  private static String onDriveZ(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }
}
