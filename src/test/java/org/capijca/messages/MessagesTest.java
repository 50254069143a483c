// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake is answered as docs/MESSAGES.md says. */
@Tag("unit")
class MessagesTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("basedir", "")).resolve("docs/MESSAGES.md");

  /** Kept here, since the log manager alone would forget that it has no console. */
  private static final Logger WARNINGS = Logger.getLogger("org.capijca.spec");

  @TempDir private static Path folder;
  private static Mistakes mistakes;

  @BeforeAll
  static void makeMistakes() throws Exception {
    WARNINGS.setUseParentHandlers(false);
    mistakes = MessagesDocument.mistakes(folder);
    if (Boolean.getBoolean("capi.update.docs")) {
      Files.writeString(DOCUMENT, MessagesDocument.text(mistakes, folder));
    }
  }

  @AfterAll
  static void logAgain() {
    WARNINGS.setUseParentHandlers(true);
  }

  @Test
  void document_hasTheMessagesOfToday() throws Exception {
    assertThat(MessagesDocument.text(mistakes, folder)).isEqualTo(Files.readString(DOCUMENT));
  }

  @Test
  void everyMistake_isAnsweredAsDeclared() {
    assertThat(mistakes.all()).hasSizeGreaterThan(205);
    assertThat(mistakes.all()).filteredOn(made -> !made.isAsDeclared()).isEmpty();
  }
}
