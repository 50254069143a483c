// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The installation guide names the versions that the tests use, and code that runs. */
@Tag("unit")
class InstallTest {
  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Path TESTS = BASE.resolve("src/test/java/org/capijca");

  private String guide;
  private String pom;

  @BeforeEach
  void read() throws IOException {
    guide = Files.readString(BASE.resolve("docs/INSTALL.md"));
    pom = Files.readString(BASE.resolve("pom.xml"));
  }

  @AfterEach
  void remove() {
    Security.removeProvider(CapiProvider.NAME);
  }

  private static List<MatchResult> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().toList();
  }

  @Test
  void coordinates_areThoseOfThePom() {
    MatchResult own =
        all("<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>\\s*<version>(.*?)<", pom)
            .get(0);

    assertThat(guide)
        .contains(
            "<groupId>" + own.group(1) + "</groupId>",
            "<artifactId>" + own.group(2) + "</artifactId>",
            "<version>" + own.group(3) + "</version>",
            "\"" + own.group(1) + ":" + own.group(2) + ":" + own.group(3) + "\"");
  }

  @Test
  void versions_areThoseOfThePom() {
    List<MatchResult> rows = all("\\(`([a-z0-9-]+)`\\) \\| ([0-9.]+(?:Final)?) \\|", guide);

    assertThat(rows).hasSizeGreaterThan(12);
    assertThat(rows)
        .allSatisfy(row -> {
          String property =
              all("<artifactId>" + row.group(1) + "</artifactId>\\s*<version>\\$\\{(.*?)}", pom)
                  .get(0)
                  .group(1);
          assertThat(pom).contains("<" + property + ">" + row.group(2) + "</" + property + ">");
        });
  }

  @Test
  void testsOfAllFrameworks_areNamed() throws IOException {
    Set<String> named =
        all("`(\\w+Test)`", guide).stream()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(named).isSubsetOf(classes("frameworks", "interop"));
    assertThat(classes("frameworks")).isSubsetOf(named);
  }

  private static Set<String> classes(String... folders) throws IOException {
    Stream<String> names = Stream.of();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(TESTS.resolve(folder))) {
        names =
            Stream.concat(
                names, files.map(file -> file.getFileName().toString()).toList().stream());
      }
    }
    return names
        .filter(name -> name.endsWith("Test.java"))
        .map(name -> name.replace(".java", ""))
        .collect(Collectors.toSet());
  }

  @Test
  void javaBlocks_areCodeThatRuns() throws Exception {
    Security.addProvider(new CapiProvider());
    KeyStore store = KeyStore.getInstance("CAPI", new CapiProvider());

    Provider[] providers = Security.getProviders();
    assertThat(providers[providers.length - 1].getName()).isEqualTo(CapiProvider.NAME);
    assertThat(store.getProvider().getName()).isEqualTo(CapiProvider.NAME);
    String source = Files.readString(TESTS.resolve("docs/InstallTest.java"));
    assertThat(all("```java\n(.*?)\n```", guide))
        .hasSize(2)
        .allSatisfy(block -> assertThat(source).contains("    " + block.group(1) + "\n"));
  }

  @Test
  void configurationInTheSecurityFile_isOne() {
    MatchResult entry = all("security\\.provider\\.13=CAPI (\\w+)\n", guide).get(0);

    assertThat(new CapiProvider().configure(entry.group(1)).csp()).isPresent();
  }

  @Test
  void firstInTheList_isTheSourceOfNewSecureRandom() {
    Security.insertProviderAt(new CapiProvider(), 1);
    assertThat(new SecureRandom().getProvider().getName()).isEqualTo(CapiProvider.NAME);
    Security.removeProvider(CapiProvider.NAME);

    Security.addProvider(new CapiProvider());
    assertThat(new SecureRandom().getProvider().getName()).isNotEqualTo(CapiProvider.NAME);
  }
}
