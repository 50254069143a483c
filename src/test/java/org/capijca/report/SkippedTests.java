// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Prints why tests were skipped, from the XML reports of the test run. */
public final class SkippedTests {
  private SkippedTests() {}

  /**
   * Prints a line for each reason.
   *
   * @param directories the directories of the reports; those that do not exist are left out
   */
  public static void main(String[] directories) throws Exception {
    List<Path> present = Stream.of(directories).map(Path::of).filter(Files::exists).toList();
    lines(present).forEach(System.out::println);
  }

  /** Returns a line for each reason, with the names of the test classes. */
  static List<String> lines(List<Path> directories)
      throws IOException, ParserConfigurationException, SAXException {
    Map<String, Map<String, Integer>> testsByReason = new TreeMap<>();
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (Path directory : directories) {
      for (Path report : reports(directory)) {
        NodeList skipped = parser.parse(report.toFile()).getElementsByTagName("skipped");
        for (int i = 0; i < skipped.getLength(); i++) {
          Element element = (Element) skipped.item(i);
          testsByReason
              .computeIfAbsent(reason(element), key -> new TreeMap<>())
              .merge(className(element), 1, Integer::sum);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    testsByReason.forEach((reason, tests) -> lines.add("Skipped: " + names(tests) + ": " + reason));
    return lines;
  }

  private static List<Path> reports(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(SkippedTests::isReport).sorted().toList();
    }
  }

  private static boolean isReport(Path file) {
    return file.getFileName().toString().matches("TEST-.*\\.xml");
  }

  /** Returns the message, which is in the first lines of the stack trace if it has no attribute. */
  private static String reason(Element skipped) {
    String message = skipped.getAttribute("message");
    String text = message.isBlank() ? skipped.getTextContent().split("\n\\s+at ")[0] : message;
    return text.strip()
        .replaceFirst("^[\\w.]+Exception:\\s+", "")
        .replaceFirst("^Assumption failed: ", "")
        .replaceFirst("(?s)^assumption was not met due to: \\[(.*?)\\].*", "$1")
        .replaceAll("\\s+", " ");
  }

  private static String className(Element skipped) {
    String name = ((Element) skipped.getParentNode()).getAttribute("classname");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String names(Map<String, Integer> tests) {
    return String.join(
        ", ",
        tests.entrySet().stream()
            .map(test -> test.getKey() + " (" + test.getValue() + ")")
            .toList());
  }
}
