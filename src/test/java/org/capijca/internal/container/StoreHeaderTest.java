// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests when the header of a store is read again. */
@Tag("unit")
class StoreHeaderTest {
  @TempDir private Path root;

  private StoreHeader header() {
    return new StoreHeader(root, null, 10);
  }

  @Test
  void unchangedHeader_isOpenedOnce() throws Exception {
    StoreHeader header = header();
    assertThat(header.read()).isEmpty();

    StoreHeader.Open created = header.readOrCreate();
    assertThat(header.read().orElseThrow()).isSameAs(created);
    assertThat(header.readOrCreate()).isSameAs(created);

    StoreHeader other = header();
    StoreHeader.Open opened = other.read().orElseThrow();
    assertThat(opened.guid()).isEqualTo(created.guid());
    assertThat(other.read().orElseThrow()).isSameAs(opened);
  }

  /** Another process can delete a store and create a new one. */
  @Test
  void replacedHeader_isReadAgain() throws Exception {
    StoreHeader header = header();
    String old = header.readOrCreate().guid();
    deleteStore();
    assertThat(header.read()).isEmpty();

    String replaced = header().readOrCreate().guid();

    assertThat(replaced).isNotEqualTo(old);
    assertThat(header.read().orElseThrow().guid()).isEqualTo(replaced);
  }

  @Test
  void onlyStoreWithoutKeyFile_hasPassword() throws Exception {
    assertThat(StoreHeader.hasPassword(root)).isFalse();
    header().readOrCreate();
    assertThat(StoreHeader.hasPassword(root)).isFalse();
    deleteStore();
    new StoreHeader(root, TestStores.PASSWORD, 10).readOrCreate();

    assertThat(StoreHeader.hasPassword(root)).isTrue();
  }

  private void deleteStore() throws IOException {
    Files.delete(root.resolve("store.p12"));
    Files.delete(root.resolve("store.key"));
  }
}
