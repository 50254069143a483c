// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The events of Java Flight Recorder, for keys of every family. */
@Tag("unit")
@Tag("slow")
class KeyEventsTest {
  @TempDir private static Path folder;

  private static Path file;
  private static List<String> secrets;
  private static List<RecordedEvent> events;

  private static ForkedJvm.Outcome record(Path target, String settings) throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .withTestClassPath()
            .run(RecordedKeyLives.class.getName(), target.toString(), settings);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return outcome;
  }

  @BeforeAll
  static void record() throws Exception {
    file = folder.resolve("events.jfr");
    secrets =
        record(file, "events").output().lines().filter(line -> line.matches("[0-9a-f]+")).toList();
    events = RecordingFile.readAllEvents(file);
  }

  /** Returns {@code OPERATION ALGORITHM BITS CSP EXPORTABLE} of the events of a type. */
  private static Set<String> recorded(String type) {
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("org.capijca." + type))
        .map(event ->
            event.getString("operation")
                + " "
                + event.getString("algorithm")
                + " "
                + event.getInt("keyLength")
                + " "
                + event.getString("csp")
                + " "
                + event.getBoolean("exportable"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String described(String algorithm) {
    return switch (algorithm) {
      case "CALG_RC2", "CALG_RC4" -> algorithm + " 128 MS_STRONG_PROV true";
      case "CALG_DES" -> algorithm + " 64 MS_STRONG_PROV true";
      case "CALG_3DES_112" -> algorithm + " 128 MS_STRONG_PROV true";
      case "CALG_3DES" -> algorithm + " 192 MS_STRONG_PROV true";
      default ->
          algorithm
              + " "
              + algorithm.substring(algorithm.length() - 3)
              + " MS_ENH_RSA_AES_PROV true";
    };
  }

  @Test
  void sessionKeys_areRecordedFromGenerationToUse() {
    for (String algorithm : KeyLives.SESSION_KEYS) {
      String key = described(algorithm);
      String imported = key.replace(" true", " false");
      assertThat(recorded("KeyGeneration")).contains("CryptGenKey " + key);
      assertThat(recorded("KeyExport")).contains("session key " + key);
      assertThat(recorded("KeyImport")).contains("session key " + imported);
      assertThat(recorded("KeyDerivation")).contains("CryptDeriveKey " + key);
      assertThat(recorded("KeyUse"))
          .contains("encrypt " + imported, "decrypt " + key, "MAC " + key);
    }
  }

  @Test
  void schannelKeys_areRecordedAsDerived() {
    assertThat(recorded("KeyDerivation"))
        .contains(
            "SChannel CALG_TLS1_MASTER 384 MS_DEF_RSA_SCHANNEL_PROV false",
            "SChannel CALG_RC4 128 MS_DEF_RSA_SCHANNEL_PROV false",
            "SChannel CALG_SCHANNEL_MAC_KEY 128 MS_DEF_RSA_SCHANNEL_PROV false");
    assertThat(recorded("KeyUse"))
        .contains("derive CALG_TLS1_MASTER 384 MS_DEF_RSA_SCHANNEL_PROV false");
  }

  @Test
  void keyPairs_areRecordedFromGenerationToExport() {
    for (String key :
        List.of(
            "CALG_RSA_KEYX 1024 MS_STRONG_PROV",
            "CALG_RSA_SIGN 1024 MS_STRONG_PROV",
            "CALG_DSS_SIGN 512 MS_ENH_DSS_DH_PROV",
            "CALG_DH_SF 512 MS_ENH_DSS_DH_PROV",
            "CALG_DH_EPHEM 512 MS_ENH_DSS_DH_PROV")) {
      assertThat(recorded("KeyGeneration")).contains("CryptGenKey " + key + " true");
      assertThat(recorded("KeyExport")).contains("private key " + key + " true");
      assertThat(recorded("KeyImport"))
          .contains("private key " + key + " false")
          .anyMatch(line -> line.startsWith("public key " + key));
    }
    assertThat(recorded("KeyImport"))
        .anyMatch(line -> line.startsWith("key container CALG_RSA_SIGN 1024"));
  }

  @Test
  void usesOfKeyPairs_areRecorded() {
    for (String use :
        List.of(
            "encrypt CALG_RSA_KEYX 1024",
            "decrypt CALG_RSA_KEYX 1024",
            "wrap a key CALG_RSA_KEYX 1024",
            "unwrap a key CALG_RSA_KEYX 1024",
            "sign CALG_RSA_SIGN 1024",
            "verify CALG_RSA_SIGN 1024",
            "sign CALG_DSS_SIGN 512",
            "verify CALG_DSS_SIGN 512",
            "agree on a key CALG_DH_SF 512",
            "agree on a key CALG_DH_EPHEM 512")) {
      assertThat(recorded("KeyUse")).anyMatch(line -> line.startsWith(use));
    }
    assertThat(recorded("KeyDerivation"))
        .contains("agreement CALG_RC4 128 MS_ENH_DSS_DH_PROV false");
  }

  @Test
  void events_haveTheStackTraceOfTheProgram() {
    assertThat(events)
        .isNotEmpty()
        .allSatisfy(event ->
            assertThat(event.getStackTrace().getFrames())
                .extracting(RecordedFrame::getMethod)
                .anyMatch(method -> method.getType().getName().equals(KeyLives.class.getName())));
  }

  @Test
  void recording_containsNoSecret() throws Exception {
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);

    assertThat(secrets).hasSizeGreaterThan(25);
    assertThat(content).contains("CALG_RC4");
    for (String secret : secrets) {
      byte[] value = HexFormat.of().parseHex(secret);
      byte[] reversed = new byte[value.length];
      for (int i = 0; i < value.length; i++) {
        reversed[i] = value[value.length - 1 - i];
      }
      assertThat(content.contains(secret)).as("hexadecimal secret").isFalse();
      assertThat(content.contains(new String(value, StandardCharsets.ISO_8859_1)))
          .as("secret")
          .isFalse();
      assertThat(content.contains(new String(reversed, StandardCharsets.ISO_8859_1)))
          .as("secret in little-endian order")
          .isFalse();
    }
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      String password =
          new String(KeyLives.PASSWORD.getBytes(charset), StandardCharsets.ISO_8859_1);
      assertThat(content.contains(password)).as("password in %s", charset).isFalse();
    }
  }

  @Test
  void installationGuide_namesEveryEventFieldAndOperation() throws Exception {
    String guide =
        Files.readString(Path.of(System.getProperty("basedir", ""), "docs/INSTALL.md"))
            .replaceAll("\\s+", " ");

    assertThat(events)
        .extracting(event -> event.getEventType().getName())
        .containsAll(RecordedKeyLives.EVENTS);
    for (RecordedEvent event : events) {
      assertThat(guide).contains("`" + event.getEventType().getName() + "`");
      if (event.getEventType().getName().endsWith("KeyUse")) {
        assertThat(guide).contains("`" + event.getString("operation") + "`");
      }
    }
    for (String field : List.of("algorithm", "keyLength", "csp", "exportable", "operation")) {
      assertThat(guide).contains("`" + field + "`");
    }
  }

  @Test
  void settingsOfTheJdk_recordNoEvents() throws Exception {
    Path other = folder.resolve("profile.jfr");
    record(other, "profile");

    assertThat(RecordingFile.readAllEvents(other))
        .isNotEmpty()
        .noneMatch(event -> event.getEventType().getName().startsWith("org.capijca."));
  }

  @Test
  void withoutRecording_noClassOfTheRecorderIsLoaded() throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with("-Xlog:class+load")
            .withTestClassPath()
            .run(KeyLives.class.getName());

    assertThat(outcome.output())
        .contains("done", " org.capijca.internal.event.KeyEvents ")
        .doesNotContain(" jdk.jfr.")
        .doesNotContain(" org.capijca.internal.event.KeyRecorder ");
  }

  @Test
  void withoutTheModule_nothingIsRecordedAndAllWorks() throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with("--limit-modules", "java.se,jdk.crypto.ec", "-Djdk.jfr.repository=claimed")
            .withTestClassPath()
            .run(KeyLives.class.getName());

    assertThat(outcome.output()).contains("done");
  }
}
