// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("unit")
class OldClassFilesTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 1, 0, 0);

  @TempDir private Path folder;

  private static byte[] classFile(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream("/" + name(type))) {
      return in.readAllBytes();
    }
  }

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  @Test
  void jar_keepsNewClassFilesAndGetsFramesForOldOnes() throws Exception {
    Path jar = folder.resolve("a.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      put(out, name(CommandLine.class), classFile(CommandLine.class));
      put(out, name(Csp.class), classFile(Csp.class));
      put(out, "notes.txt", new byte[] {1, 2});
    }

    OldClassFiles.main(new String[] {jar.toString()});

    assertThat(folder).isDirectoryContaining(path -> path.equals(jar));
    assertThat(folder.toFile().list()).hasSize(1);
    try (ZipFile in = new ZipFile(jar.toFile())) {
      assertThat(in.stream().map(ZipEntry::getName))
          .containsExactly(name(CommandLine.class), name(Csp.class), "notes.txt");
      assertThat(in.stream().map(ZipEntry::getTimeLocal)).containsOnly(TIME);
      byte[] upgraded = in.getInputStream(in.getEntry(name(CommandLine.class))).readAllBytes();
      assertThat(OldClassFiles.isOld("a.class", classFile(CommandLine.class))).isTrue();
      assertThat(OldClassFiles.isOld("a.class", upgraded)).isFalse();
      assertThat(new String(upgraded, java.nio.charset.StandardCharsets.ISO_8859_1))
          .contains("StackMapTable");
      assertThat(in.getInputStream(in.getEntry(name(Csp.class))).readAllBytes())
          .isEqualTo(classFile(Csp.class));
    }
  }
}
