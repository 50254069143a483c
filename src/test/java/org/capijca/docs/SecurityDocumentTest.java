// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * SECURITY.md names tests for its promises, and links to its sections: each must exist, no promise
 * may lack a test, and every attack that is tested must be described.
 */
@Tag("unit")
class SecurityDocumentTest {
  private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Timing))`");
  private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  private static Set<String> found(Pattern pattern) throws Exception {
    return pattern
        .matcher(Files.readString(Path.of("SECURITY.md")))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void testClasses_exist() throws Exception {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      classes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }

    assertThat(found(TEST_CLASS)).hasSizeGreaterThan(20).isSubsetOf(classes);
  }

  @Test
  void attackTests_areNamed() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("src/test/java/org/capijca/attacks"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith("Test.java"))
          .map(name -> name.replace(".java", ""))
          .hasSizeGreaterThan(20)
          .isSubsetOf(found(TEST_CLASS));
    }
  }

  /** The last column of a table with the heading Test names a test, or refers to the row above. */
  @Test
  void promisesInTables_nameTests() throws Exception {
    List<String> without = new ArrayList<>();
    boolean tests = false;
    for (String line : Files.readAllLines(Path.of("SECURITY.md"))) {
      if (!line.startsWith("|")) {
        tests = false;
      } else if (line.endsWith("| Test |")) {
        tests = true;
      } else if (tests && !line.startsWith("| ---")) {
        String cell = line.substring(line.lastIndexOf('|', line.length() - 2));
        if (!TEST_CLASS.matcher(cell).find() && !cell.contains("the same")) {
          without.add(line);
        }
      }
    }

    assertThat(without).isEmpty();
  }

  @Test
  void links_leadToHeadings() throws Exception {
    Set<String> anchors =
        found(HEADING).stream()
            .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());

    assertThat(found(LINK)).isNotEmpty().isSubsetOf(anchors);
  }
}
