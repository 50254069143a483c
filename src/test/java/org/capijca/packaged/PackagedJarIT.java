// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.packaged.PackagedJar.JAR;
import static org.capijca.packaged.PackagedJar.dependency;
import static org.capijca.packaged.PackagedJar.path;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users get it, on the class path and on the module path. */
@Tag("unit")
@Tag("slow")
class PackagedJarIT {
  private static final Path SOURCE =
      Path.of(System.getProperty("basedir", ""), "src/test/blackbox");

  @TempDir private Path classes;

  private static void compile(String... arguments) {
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    assertThat(javac.run(System.out, System.err, arguments)).isZero();
  }

  @Test
  void classPath_findsAndUsesTheProvider() throws Exception {
    String path = path(JAR, dependency("bcprov"));
    compile("-cp", path, "-d", "" + classes, "" + SOURCE.resolve("blackbox/Main.java"));

    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk().with("-cp", path(classes, path)).run("blackbox.Main");

    assertThat(outcome.output().strip()).isEqualTo("null 11 24");
  }

  @Test
  void modulePath_findsAndUsesTheProvider() throws Exception {
    String path = path(JAR, dependency("bcprov"));
    compile(
        "-p",
        path,
        "-d",
        "" + classes,
        "" + SOURCE.resolve("module-info.java"),
        "" + SOURCE.resolve("blackbox/Main.java"));

    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk().with("-p", path(classes, path)).run("-m", "blackbox/blackbox.Main");

    assertThat(outcome.output().strip()).isEqualTo("org.capijca 11 24");
  }

  /** Whichever of the two packages the class loader meets first, the other is refused. */
  @Test
  void classPath_admitsNoForeignClassToAnInternalPackage() throws Exception {
    String path = path(JAR, dependency("bcprov"));
    compile("-cp", path, "-d", "" + classes, "" + SOURCE.resolve("intruder/Intruder.java"));
    for (String first : new String[] {"", "org.capijca.internal.session.SessionKeyAccess"}) {
      List<String> command = new ArrayList<>(List.of("org.capijca.internal.session.Intruder"));
      if (!first.isEmpty()) {
        command.add(first);
      }
      ForkedJvm.Outcome outcome =
          ForkedJvm.ofThisJdk()
              .with("-cp", path(classes, path))
              .run(command.toArray(String[]::new));

      assertThat(outcome.output()).contains("SecurityException").contains("seal");
      assertThat(outcome.output()).doesNotContain("has ");
      assertThat(outcome.exitCode()).isNotZero();
    }
  }

  @Test
  void modulePath_admitsNoForeignClassToAnInternalPackage() throws Exception {
    String path = path(JAR, dependency("bcprov"));
    compile("-cp", path, "-d", "" + classes, "" + SOURCE.resolve("intruder/Intruder.java"));

    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with("-p", path, "-cp", classes.toString(), "--add-modules", "org.capijca")
            .run("org.capijca.internal.session.Intruder");

    assertThat(outcome.output()).doesNotContain("has ");
    assertThat(outcome.exitCode()).isNotZero();
  }

  @Test
  void commandLine_runsOnBothPaths() throws Exception {
    String path = path(JAR, dependency("bcprov"), dependency("picocli"));
    List<ForkedJvm.Outcome> outcomes = new ArrayList<>();
    outcomes.add(
        ForkedJvm.ofThisJdk()
            .with("-cp", path)
            .run("org.capijca.cli.Capi", "genkey", "CALG_RC4", "--csp", "MS_DEF_PROV"));
    outcomes.add(
        ForkedJvm.ofThisJdk()
            .with("-p", path, "--add-modules", "info.picocli")
            .run("-m", "org.capijca/org.capijca.cli.Capi", "genkey", "CALG_RC4"));

    assertThat(outcomes)
        .allSatisfy(outcome -> {
          assertThat(outcome.output()).startsWith("CALG_RC4 (0x6801)");
          assertThat(outcome.exitCode()).isZero();
        });
  }

  @Test
  void module_exportsTheApiAlone() throws IOException {
    ModuleDescriptor module = ModuleFinder.of(JAR).find("org.capijca").orElseThrow().descriptor();

    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder(
            "org.capijca",
            "org.capijca.dotnet",
            "org.capijca.format",
            "org.capijca.format.recognition",
            "org.capijca.interfaces",
            "org.capijca.spec");
    assertThat(module.requires())
        .filteredOn(requires ->
            requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
        .isEmpty();
  }
}
