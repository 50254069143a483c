// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.capijca.messages.Mistakes.Made;

/** docs/MESSAGES.md, made of the mistakes. */
final class MessagesDocument {
  private static final String HEAD =
      """
      # Messages

      What the provider answers to mistakes. `MessagesTest` makes each of them and compares this document; \
      `-Dcapi.update.docs=true` writes it anew. Every failure of the provider ends in its CryptoAPI code, \
      which `CapiError.of(exception)` returns. DIR is a directory of the test.
      """;

  private MessagesDocument() {}

  /**
   * Makes all mistakes.
   *
   * @param folder an empty directory for key containers
   */
  static Mistakes mistakes(Path folder) throws Exception {
    Inputs inputs = new Inputs();
    Mistakes list = new Mistakes();
    NameMistakes.addTo(list);
    GenerationMistakes.addTo(list);
    DerivationMistakes.addTo(list);
    CipherMistakes.addTo(list, inputs);
    BlobMistakes.addTo(list, inputs);
    ForeignKeyMistakes.addTo(list, inputs);
    KeyFileMistakes.addTo(list, inputs);
    KeyExchangeMistakes.addTo(list, inputs);
    SignatureMistakes.addTo(list, inputs);
    StoreMistakes.addTo(list, inputs, folder);
    return list;
  }

  static String text(Mistakes list, Path folder) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Map.Entry<String, List<Made>> subject : list.bySubject().entrySet()) {
      text.append("\n## ").append(subject.getKey()).append("\n\n");
      text.append("| mistake | answer |\n| --- | --- |\n");
      for (Made made : subject.getValue()) {
        text.append("| ").append(cell(made.mistake())).append(" | ");
        text.append(cell(answer(made).replace(folder.toString(), "DIR"))).append(" |\n");
      }
    }
    return text.toString();
  }

  private static String answer(Made made) {
    Throwable failure = made.failure();
    String type = failure == null ? "`nothing" : "`" + failure.getClass().getSimpleName();
    return switch (made.kind()) {
      case REFUSED -> type + "`" + message(failure);
      case JDK -> type + "` of the JDK: " + made.why();
      case WORKS -> "Works: " + made.why();
    };
  }

  /** The message, or that of the cause where the JDK has words of its own before it. */
  private static String message(Throwable failure) {
    Throwable coded = failure;
    while (coded != null && !coded.getMessage().endsWith(")") && coded.getCause() != null) {
      coded = coded.getCause();
    }
    if (coded == null) {
      return "";
    }
    return (coded == failure ? ": " : ", with the cause: ") + coded.getMessage();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
  }
}
