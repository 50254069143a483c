// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Common operations must not load Bouncy Castle: opening its signed JAR takes 400 ms. */
@Tag("unit")
@Tag("slow")
class LoadedClassesTest {
  private static final String LOADED = "[class,load]";

  /**
   * Maximum number of classes loaded in addition to those of an empty JVM. A provider without
   * services loads 440 on Java 17 and 603 on 25, one that returns the JDK's AES 571 and 663; the
   * other classes are of this provider, four of them for self-tests and one for events.
   */
  private static final int MOST = Runtime.version().feature() < 21 ? 646 : 743;

  /**
   * Maximum number of classes of this provider including the main class; it uses no lambdas there.
   * The verifier loads one more in classes compiled by JDK 21 and later.
   */
  private static final int MOST_OWN = Runtime.version().feature() < 21 ? 60 : 61;

  /** Like {@link #MOST_OWN} for a program that only creates the provider. */
  private static final int MOST_OF_CONSTRUCTOR = 6;

  /** Maximum number of classes in addition to those of the JDK's AES. */
  private static final int MOST_OVER_JDK = Runtime.version().feature() < 21 ? 34 : 59;

  @Test
  void commonPath_loadsNoClassOfBouncyCastle() throws Exception {
    List<String> loaded = loaded(CommonPath.class);

    assertThat(loaded).anyMatch(line -> line.contains(" org.capijca.CapiProvider "));
    assertThat(loaded).noneMatch(line -> line.contains(" org.bouncycastle."));
    assertThat(loaded).noneMatch(line -> line.contains(" jdk.jfr."));
  }

  @Test
  void firstKeyAndCiphertext_loadFewClasses() throws Exception {
    List<String> loaded = loaded(FirstUse.class);

    assertThat(loaded)
        .filteredOn(line -> line.contains(" org.capijca."))
        .hasSizeLessThanOrEqualTo(MOST_OWN);
    assertThat(loaded).noneMatch(line -> line.contains(" org.bouncycastle."));
    assertThat(loaded.size() - loaded(EmptyProgram.class).size())
        .as("classes over an empty JVM")
        .isLessThan(MOST);
  }

  @Test
  void constructor_loadsFewClasses() throws Exception {
    assertThat(loaded(ProviderAlone.class))
        .filteredOn(line -> line.contains(" org.capijca."))
        .hasSizeLessThanOrEqualTo(MOST_OF_CONSTRUCTOR);
  }

  @Test
  void firstKeyAndCiphertext_loadFewMoreClassesThanJdk() throws Exception {
    assertThat(loaded(FirstUse.class).size() - loaded(JdkFirstUse.class).size())
        .as("classes over the JDK's own AES")
        .isLessThan(MOST_OVER_JDK);
  }

  private static List<String> loaded(Class<?> main) throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk().with("-Xlog:class+load").withTestClassPath().run(main.getName());
    assertThat(outcome.output()).contains("done");
    return outcome.output().lines().filter(line -> line.contains(LOADED)).toList();
  }
}
