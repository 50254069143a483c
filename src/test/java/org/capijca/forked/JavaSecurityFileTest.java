// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs the provider in {@code java.security}, with and without an argument. */
@Tag("unit")
@Tag("slow")
class JavaSecurityFileTest {
  @TempDir private Path folder;

  @Test
  void nameWithoutArgument_installsDefaultInstance() throws Exception {
    assertThat(start("CAPI").output()).isEqualTo("Optional.empty 128\n");
  }

  @Test
  void argument_configuresProvider() throws Exception {
    assertThat(start("CAPI MS_DEF_PROV").output()).isEqualTo("Optional[MS_DEF_PROV] 40\n");
    assertThat(start("CAPI MS_STRONG_PROV").output()).isEqualTo("Optional[MS_STRONG_PROV] 128\n");
  }

  private ForkedJvm.Outcome start(String entry) throws Exception {
    int next = Security.getProviders().length + 1;
    Path override = folder.resolve("java.security");
    Files.writeString(override, "security.provider." + next + "=" + entry + "\n");
    return ForkedJvm.ofThisJdk()
        .with("-Djava.security.properties=" + override)
        .withTestClassPath()
        .run(NamedInJavaSecurity.class.getName());
  }
}
