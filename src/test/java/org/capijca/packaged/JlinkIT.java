// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.capijca.packaged.PackagedJar.JAR;
import static org.capijca.packaged.PackagedJar.dependency;
import static org.capijca.packaged.PackagedJar.path;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run-time image with the provider and the command line, and no more of the JDK than they need.
 */
@Tag("unit")
@Tag("slow")
class JlinkIT {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir private static Path directory;

  private static Path image;

  @BeforeAll
  static void link() throws Exception {
    if (!hasJlink() || !hasModules()) {
      return;
    }
    image = directory.resolve("image");
    // jlink refuses signed JARs, such as Bouncy Castle's, without --ignore-signing-information.
    ForkedJvm.Outcome outcome =
        ForkedJvm.execute(
            List.of(
                JAVA_HOME.resolve("bin").resolve("jlink").toString(),
                "--module-path",
                path(JAR, dependency("bcprov"), dependency("picocli")),
                "--add-modules",
                "org.capijca,info.picocli",
                "--ignore-signing-information",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString()));
    assertThat(outcome.exitCode()).as("exit code of jlink: %s", outcome.output()).isZero();
  }

  /** Skips each test, as Failsafe does not report that a class is skipped. */
  @BeforeEach
  void requireJlink() {
    assumeThat(hasJlink()).as("this JDK has no jlink; run the tests on a JDK that has it").isTrue();
    assumeThat(hasModules())
        .as("this JDK has no jmods; install them (on Debian: openjdk-17-jdk-headless)")
        .isTrue();
  }

  private static boolean hasJlink() {
    return ToolProvider.findFirst("jlink").isPresent();
  }

  /** From JDK 24 on a JDK can be built without jmods; its jlink takes the modules it runs from. */
  private static boolean hasModules() {
    return Files.exists(JAVA_HOME.resolve("jmods")) || Runtime.version().feature() >= 24;
  }

  private static ForkedJvm.Outcome capi(String... arguments) throws Exception {
    // The module of the provider does not require picocli, so that it is not resolved by default.
    List<String> command = new ArrayList<>(List.of("-m", "org.capijca/org.capijca.cli.Capi"));
    command.addAll(List.of(arguments));
    return ForkedJvm.of(image)
        .with("--add-modules", "info.picocli")
        .run(command.toArray(String[]::new));
  }

  @Test
  void image_generatesSessionKeysAndKeyPairs() throws Exception {
    for (String algorithm : List.of("CALG_AES_256", "CALG_RC2", "CALG_RSA_KEYX")) {
      ForkedJvm.Outcome outcome = capi("genkey", algorithm, "--flags", "CRYPT_EXPORTABLE");

      assertThat(outcome.output()).as(algorithm).startsWith(algorithm);
      assertThat(outcome.exitCode()).as(algorithm).isZero();
    }
  }

  @Test
  void image_refusesUnknownAlgorithms() throws Exception {
    ForkedJvm.Outcome outcome = capi("genkey", "CALG_SEAL");

    assertThat(outcome.output()).contains("NTE_BAD_ALGID");
    assertThat(outcome.exitCode()).isNotZero();
  }

  @Test
  void image_hasNoMoreModulesThanNeeded() throws Exception {
    ForkedJvm.Outcome outcome = ForkedJvm.of(image).run("--list-modules");

    assertThat(outcome.output().lines().map(line -> line.replaceFirst("@.*", "")))
        .contains("org.capijca", "org.bouncycastle.provider", "info.picocli", "java.base")
        .doesNotContain("java.desktop", "jdk.compiler");
  }
}
