// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.capijca.CapiError;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests the random password of a store for which none was given. */
@Tag("unit")
class KeyFileTest {
  @TempDir private Path folder;

  @Test
  void eachKeyFile_hasNewRandomDigits() throws Exception {
    KeyFile file = new KeyFile(folder);
    assertThat(file.exists()).isFalse();

    file.create();
    String first = Files.readString(folder.resolve("store.key"));
    file.create();
    String second = Files.readString(folder.resolve("store.key"));

    assertThat(file.exists()).isTrue();
    assertThat(first).matches("[0-9a-f]{64}").isNotEqualTo(second);
    assertThat(second).matches("[0-9a-f]{64}");
    file.delete();
    assertThat(file.exists()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2",
        "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f200",
        "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2g",
        "g102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"
      })
  void fileWithoutSixtyFourHexDigits_isRefused(String text) throws Exception {
    KeyFile file = new KeyFile(folder);
    file.create();
    Files.writeString(folder.resolve("store.key"), text);

    assertThatCapi(file::read)
        .fails(IOException.class)
        .hasMessageContaining("64 hex digits")
        .with(CapiError.NTE_KEYSET_ENTRY_BAD);
  }

  @Test
  @SuppressWarnings("try") // the mock is active until it is closed
  void randomBytes_areWrittenAndWiped() throws Exception {
    List<byte[]> filled = new ArrayList<>();
    RandomBytes numbers =
        bytes -> {
          filled.add(bytes);
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i + 1);
          }
        };
    try (MockedStatic<RandomBytes> source = Mockito.mockStatic(RandomBytes.class)) {
      source.when(RandomBytes::own).thenReturn(numbers);
      new KeyFile(folder).create();
    }

    assertThat(folder.resolve("store.key"))
        .hasContent("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
    assertThat(filled.get(0)).as("the first bytes taken").hasSize(32).containsOnly(0);
  }
}
