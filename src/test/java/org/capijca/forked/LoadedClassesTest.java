package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The common path must not touch Bouncy Castle: its signed jar takes 400 ms to open. */
class LoadedClassesTest {
  private static final String LOADED = "[class,load]";

  @Test
  void sessionKeyBlobAndCiphertext_loadNoClassOfBouncyCastle() throws Exception {
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with("-Xlog:class+load")
            .withTestClassPath()
            .run(CommonPath.class.getName());

    List<String> loaded = outcome.output().lines().filter(line -> line.contains(LOADED)).toList();
    assertThat(outcome.output()).contains("common path done");
    assertThat(loaded).anyMatch(line -> line.contains(" org.capijca.CapiProvider "));
    assertThat(loaded).noneMatch(line -> line.contains(" org.bouncycastle."));
  }
}
