// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every test class has the tag of its kind, so that {@code mvn test -Dgroups=laws} and {@code
 * -DexcludedGroups=slow} select what they say.
 */
@Tag("unit")
class TestTagsTest {
  private static final Path TESTS = Path.of("src/test/java/org/capijca");

  /** The packages whose tests have a tag of their own. */
  private static final Set<String> PACKAGES = Set.of("laws", "interop", "frameworks");

  private static final Pattern TAG =
      Pattern.compile("^@(?:Arch)?Tag\\(\"(\\w+)\"\\)", Pattern.MULTILINE);

  @Test
  void everyTestClass_hasTheTagOfItsKind() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : testClasses()) {
      Set<String> tags = tags(file);
      boolean slow = tags.remove("slow");
      if (!tags.equals(Set.of(kind(file)))) {
        wrong.add(
            TESTS.relativize(file)
                + " has "
                + tags
                + (slow ? " and slow" : "")
                + "; write @Tag(\""
                + kind(file)
                + "\") above the class, and @Tag(\"slow\") if it takes seconds");
      }
    }

    assertThat(wrong).as("test classes without the tag of their kind").isEmpty();
  }

  private static String kind(Path file) {
    String top = TESTS.relativize(file).getName(0).toString();
    return PACKAGES.contains(top) ? top : "unit";
  }

  private static Set<String> tags(Path file) throws IOException {
    Set<String> tags = new TreeSet<>();
    Matcher matcher = TAG.matcher(Files.readString(file));
    while (matcher.find()) {
      tags.add(matcher.group(1));
    }
    return tags;
  }

  private static List<Path> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\w+(Test|IT)\\.java"))
          .toList();
    }
  }
}
