// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import org.capijca.CapiProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes for key containers, in a store below another home directory. */
@Tag("unit")
class CookbookContainersTest {
  private String home;

  @BeforeEach
  void setHome(@TempDir Path directory) {
    home = System.setProperty("user.home", directory.toString());
  }

  @AfterEach
  void resetHome() {
    System.setProperty("user.home", home);
  }

  private static KeyStore store() throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI", new CapiProvider());
    store.load(null, null);
    return store;
  }

  @Test
  void container_isCreatedUsedAndDeleted() throws Exception {
    String created = CookbookPrograms.run("NewContainer", "MyApp");

    assertThat(created).contains("CALG_RSA_KEYX").contains("2048");
    assertThat(CookbookPrograms.run("DeleteContainer", "MyApp")).isEqualTo(created);
    assertThat(store().size()).isZero();
  }

  @Test
  void pem_becomesAContainer(@TempDir Path folder) throws Exception {
    KeyPair pair = CookbookKeys.jdkPair();
    Path pem = Files.writeString(folder.resolve("pem"), CookbookKeys.pem(pair.getPrivate()));
    Path certificate = Files.write(folder.resolve("der"), CookbookKeys.certificate(pair));

    CookbookPrograms.run("PemToContainer", pem, certificate, "MyApp");

    assertThat(store().getCertificate("MyApp/AT_KEYEXCHANGE").getPublicKey())
        .isEqualTo(pair.getPublic());
    assertThat(store().getKey("MyApp", null).getEncoded()).isNull();
  }
}
