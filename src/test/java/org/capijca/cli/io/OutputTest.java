// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
class OutputTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir private Path folder;

  private final ByteArrayOutputStream standard = new ByteArrayOutputStream();

  private Environment environment(boolean terminal) {
    return new Environment(
        null,
        standard,
        null,
        StandardCharsets.UTF_8,
        Map.of(),
        new Terminal(terminal, terminal),
        Optional.empty());
  }

  private Output open(Path file, boolean force, OutputKind kind) throws Exception {
    return Outputs.open(file.toString(), force, kind, environment(true));
  }

  @Test
  void file_appearsAtCommitAndAlone() throws Exception {
    Path file = folder.resolve("a.bin");
    try (Output output = open(file, false, OutputKind.BINARY)) {
      output.stream().write(CONTENT);
      assertThat(file).doesNotExist();
      output.commit();
    }
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void outputWithoutCommit_leavesNoFile() throws Exception {
    try (Output output = open(folder.resolve("a.bin"), false, OutputKind.SECRET_BINARY)) {
      output.stream().write(CONTENT);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void existingFile_isKeptWithoutForce() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");

    assertThatCapi(() -> open(file, false, OutputKind.TEXT))
        .fails(CommandFailure.class)
        .hasMessageContaining("--force")
        .with(CapiError.NTE_EXISTS);
    assertThat(file).hasContent("old");

    try (Output output = open(file, true, OutputKind.TEXT)) {
      output.writeAll(CONTENT);
    }
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void fileThatAppearsMeanwhile_isKept() throws Exception {
    Path file = folder.resolve("a.txt");
    try (Output output = open(file, false, OutputKind.TEXT)) {
      Files.writeString(file, "other");
      assertThatThrownBy(() -> output.writeAll(CONTENT)).isInstanceOf(CommandFailure.class);
    }
    assertThat(file).hasContent("other");
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(OutputKind.class)
  void secretFile_isForItsOwnerAlone(OutputKind kind) throws Exception {
    Path file = folder.resolve("a.bin");
    try (Output output = open(file, false, kind)) {
      output.writeAll(CONTENT);
    }
    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    assertThat(permissions.endsWith("------")).isEqualTo(kind.isSecret());
  }

  @Test
  void directoryAndMissingDirectory_areRefused() {
    assertThatThrownBy(() -> open(folder, true, OutputKind.TEXT))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("directory");
    assertThatThrownBy(() -> open(folder.resolve("none/a"), true, OutputKind.TEXT))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("no directory");
  }

  @Test
  void device_isWrittenToAndNotReplaced() throws Exception {
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      try (Output output = open(device, true, OutputKind.BINARY)) {
        output.writeAll(CONTENT);
      }
      assertThat(Files.isRegularFile(device)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(OutputKind.class)
  void terminal_getsTextWithoutSecretsUnlessAskedFor(OutputKind kind) throws Exception {
    if (kind == OutputKind.TEXT) {
      Outputs.open(null, false, kind, environment(true)).writeAll(CONTENT);
    } else {
      assertThatThrownBy(() -> Outputs.open(null, false, kind, environment(true)))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("--out -");
      Outputs.open("-", false, kind, environment(true)).writeAll(CONTENT);
    }
    Outputs.open(null, false, kind, environment(false)).writeAll(CONTENT);
    assertThat(standard.size()).isEqualTo(2 * CONTENT.length);
  }
}
