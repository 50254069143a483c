// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.packaged.PackagedJar.JAR;
import static org.capijca.packaged.PackagedJar.dependency;
import static org.capijca.packaged.PackagedJar.path;

import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordingFile;
import org.capijca.forked.ForkedJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events of the packaged module, which does not require jdk.jfr, in a recording that the virtual
 * machine starts.
 */
@Tag("unit")
@Tag("slow")
class FlightRecorderIT {
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration version="2.0">
        <event name="org.capijca.KeyGeneration"><setting name="enabled">true</setting></event>
      </configuration>
      """;

  @TempDir private Path folder;

  @Test
  void generatedKey_isRecorded() throws Exception {
    Path settings = Files.writeString(folder.resolve("capi.jfc"), SETTINGS);
    Path recording = folder.resolve("capi.jfr");
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with(
                "-XX:StartFlightRecording=settings=" + settings + ",filename=" + recording,
                "--add-modules",
                "info.picocli",
                "-p",
                path(JAR, dependency("bcprov"), dependency("picocli")))
            .run(
                "-m",
                "org.capijca/org.capijca.cli.Capi",
                "genkey",
                "CALG_RC4",
                "--bits",
                "128",
                "--flags",
                "CRYPT_EXPORTABLE");

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(RecordingFile.readAllEvents(recording))
        .filteredOn(event -> event.getEventType().getName().equals("org.capijca.KeyGeneration"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getString("algorithm")).isEqualTo("CALG_RC4");
          assertThat(event.getInt("keyLength")).isEqualTo(128);
        });
  }
}
