// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Random;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.format.EncryptedFile;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.PasswordEncoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the streams of EncryptedFile with the C programs encrypt-file and decrypt-file in both
 * directions.
 */
@Tag("interop")
@RequiresOracle
class EncryptedFileInteropTest {
  private static final String AES_CSP = "Microsoft Enhanced RSA and AES Cryptographic Provider";
  private static final int[] LENGTHS = {0, 991, 5000};

  @TempDir Path folder;

  private final CapiProvider provider = new CapiProvider().configure("MS_ENH_RSA_AES_PROV");
  private final EncryptedFile files = new EncryptedFile(provider);

  @ParameterizedTest
  @CsvSource({
    "CALG_RC2, RC2, 128",
    "CALG_RC4, RC4, 128",
    "CALG_DES, DES, 0",
    "CALG_3DES, 3DES, 0",
    "CALG_3DES_112, 3DES112, 0",
    "CALG_AES_128, AES128, 0",
    "CALG_AES_192, AES192, 0",
    "CALG_AES_256, AES256, 0"
  })
  void files_areExchangedInBothDirections(AlgId algId, String name, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    Path keyFile =
        Files.write(
            folder.resolve("exchange.key"),
            KeyFactory.getInstance("CALG_RSA_KEYX", provider)
                .getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
                .getEncoded());
    KeyGenerator sessionKeys = KeyGenerator.getInstance(algId.name(), provider);
    sessionKeys.init(new CapiKeyGenParameterSpec(bits << 16 | 1));
    SecretKey sessionKey = sessionKeys.generateKey();
    Path input = folder.resolve("in");
    Path output = folder.resolve("out");
    for (int length : LENGTHS) {
      byte[] plain = new byte[length];
      new Random(length).nextBytes(plain);
      Files.write(input, plain);
      run("encrypt-file", input, output, "-import", onDriveZ(keyFile), "-alg", name);
      try (InputStream in = files.reader(Files.newInputStream(output), pair.getPrivate())) {
        assertThat(in.readAllBytes()).as("read %d bytes", length).isEqualTo(plain);
      }

      write(files.writer(Files.newOutputStream(input), pair.getPublic(), sessionKey), plain);
      run("decrypt-file", input, output, "-import", onDriveZ(keyFile), "-alg", name);
      assertThat(output).as("written %d bytes", length).hasBinaryContent(plain);

      SecretKey derived = derived(algId, bits);
      write(files.writer(Files.newOutputStream(input), derived), plain);
      run("decrypt-file", input, output, "-p", "Geheim", "-hash", "SHA1", "-alg", name);
      assertThat(output).as("written %d bytes, password", length).hasBinaryContent(plain);
    }
  }

  private SecretKey derived(AlgId algId, int bits) throws Exception {
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA1)
            .password("Geheim".toCharArray(), PasswordEncoding.ANSI)
            .keyLength(bits)
            .build();
    return SecretKeyFactory.getInstance(algId.name(), provider).generateSecret(spec);
  }

  private static void write(OutputStream out, byte[] plain) throws IOException {
    try (out) {
      out.write(plain);
    }
  }

  private static void run(String program, Path input, Path output, String... options)
      throws IOException, InterruptedException {
    String[] arguments = new String[options.length + 9];
    String[] fixed = {
      onDriveZ(input),
      onDriveZ(output),
      "-csp",
      AES_CSP,
      "-type",
      "24",
      "-container",
      "capi-jca-files",
      "-delete"
    };
    System.arraycopy(fixed, 0, arguments, 0, fixed.length);
    System.arraycopy(options, 0, arguments, fixed.length, options.length);
    WineHost.run(program, arguments);
  }

  /** Wine maps the root directory of this system to drive Z. */
  private static String onDriveZ(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }
}
