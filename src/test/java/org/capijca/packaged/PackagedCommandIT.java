// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.capijca.packaged.PackagedJar.JAR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as users get it: the JAR with all libraries, and the launcher of the zip file. */
@Tag("unit")
@Tag("slow")
class PackagedCommandIT {
  @Test
  void plainJar_namesTheMissingLibraries() throws Exception {
    ForkedJvm.Outcome outcome = ForkedJvm.ofThisJdk().run("-jar", JAR.toString(), "csps");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("info.picocli:picocli and org.bouncycastle:bcprov-jdk18on are missing")
        .doesNotContain("\tat ");
  }

  @Test
  void jarWithAllLibraries_runsAlone() throws Exception {
    String all = System.getProperty("capi.all.jar");
    ForkedJvm.Outcome genkey =
        ForkedJvm.ofThisJdk().run("-jar", all, "genkey", "CALG_RC4", "--csp", "MS_DEF_PROV");
    ForkedJvm.Outcome pair =
        ForkedJvm.ofThisJdk().run("-jar", all, "genkey", "CALG_DSS_SIGN", "--bits", "512");

    assertThat(genkey.output()).startsWith("CALG_RC4 (0x6801)");
    assertThat(genkey.exitCode()).isZero();
    assertThat(pair.output()).contains("PUBLICKEYBLOB");
    assertThat(pair.exitCode()).isZero();
  }

  @Test
  void launcher_makesAndUsesAClassArchive(@TempDir Path folder) throws Exception {
    assumeThat(System.getProperty("os.name"))
        .as("the launcher is a shell script; run the tests on Linux or macOS")
        .doesNotStartWith("Windows");
    unpack(Path.of(System.getProperty("capi.zip")), folder);
    Path launcher = folder.resolve(zipRoot(folder)).resolve("bin/capi");
    Path cache = folder.resolve("cache");

    for (String options : new String[] {"", "-Xlog:class+load:file=" + folder + "/log"}) {
      ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), "csps");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("CAPI_CACHE", cache.toString());
      builder.environment().put("CAPI_JAVA_OPTS", options);
      Process process = builder.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output).startsWith("MS_DEF_PROV");
    }
    assertThat(cache.toFile().list())
        .as("the archive and nothing else")
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith(Runtime.version().feature() < 25 ? ".jsa" : ".aot");
    assertThat(Files.readString(folder.resolve("log")))
        .as("classes of this project and of picocli are in the archive")
        .containsPattern("org\\.capijca\\.cli\\.CommandRunner source: shared objects file")
        .containsPattern("picocli\\.CommandLine source: shared objects file");
  }

  private static Path zipRoot(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> child.getFileName().toString().startsWith("capi-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        assertThat(file.startsWith(folder)).as(entry.getName()).isTrue();
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
  }
}
