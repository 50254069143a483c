// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.capijca.KeySlot;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The jarsigner command. */
@Tag("frameworks")
class JarsignerTest {
  @RegisterExtension static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  private static final String ENTRY = "fox.txt";

  @TempDir private Path folder;

  @Test
  void jar_isSignedAndVerified() throws Exception {
    assertSignsAndVerifies(JdkTool.named("jarsigner", "store=" + KEY.directory()));
  }

  @ParameterizedTest
  @EnumSource
  void jar_isSignedAndVerifiedWithTheInstalledProvider(ProviderPosition position) throws Exception {
    JdkTool jarsigner = JdkTool.named("jarsigner", position, folder, "store=" + KEY.directory());

    assertSignsAndVerifies(jarsigner);
    assertSignsAndVerifies(jarsigner, "-providerName", "CAPI");
  }

  private void assertSignsAndVerifies(JdkTool jarsigner, String... options) throws Exception {
    Path jar = jar();

    ForkedJvm.Outcome signing =
        jarsigner.run(
            Stream.of(
                    List.of("-keystore", "NONE", "-storetype", "CAPI", "-protected"),
                    List.of(options),
                    List.of("" + jar, KEY.alias()))
                .flatMap(List::stream)
                .toArray(String[]::new));
    assertThat(signing.exitCode()).as(signing.output()).isZero();
    ForkedJvm.Outcome verifying = jarsigner.run("-verify", "" + jar);

    assertThat(verifying.output()).contains("jar verified.");
    assertThat(signer(jar).getSignerCertPath().getCertificates().get(0))
        .isEqualTo(KEY.certificate());
  }

  private Path jar() throws IOException {
    Path path = folder.resolve("fox.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(path))) {
      out.putNextEntry(new JarEntry(ENTRY));
      out.write("The quick brown fox".getBytes(StandardCharsets.US_ASCII));
    }
    return path;
  }

  private static CodeSigner signer(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      JarEntry entry = jar.getJarEntry(ENTRY);
      jar.getInputStream(entry).readAllBytes();
      return entry.getCodeSigners()[0];
    }
  }
}
