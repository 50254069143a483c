package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The common path must not touch Bouncy Castle: its signed jar takes 400 ms to open. */
class LoadedClassesTest {
  private static final String LOADED = "[class,load]";

  /** Classes beyond those of an empty JVM; the JDK's own way to a ciphertext loads some 600. */
  private static final int MOST = 1200;

  @Test
  void commonPath_loadsNoClassOfBouncyCastle() throws Exception {
    List<String> loaded = loaded(CommonPath.class);

    assertThat(loaded).anyMatch(line -> line.contains(" org.capijca.CapiProvider "));
    assertThat(loaded).noneMatch(line -> line.contains(" org.bouncycastle."));
  }

  @Test
  void firstKeyAndCiphertext_loadFewClasses() throws Exception {
    assertThat(loaded(FirstUse.class).size() - loaded(NothingAtAll.class).size())
        .as("classes over an empty JVM")
        .isLessThan(MOST);
  }

  private static List<String> loaded(Class<?> main) throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk().with("-Xlog:class+load").withTestClassPath().run(main.getName());
    assertThat(outcome.output()).contains("done");
    return outcome.output().lines().filter(line -> line.contains(LOADED)).toList();
  }
}
