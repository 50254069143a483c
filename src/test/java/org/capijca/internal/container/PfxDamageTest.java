// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import org.capijca.CapiError;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests that truncated, altered and other files cause clear errors, and that the loaded store is
 * kept.
 */
@Tag("unit")
class PfxDamageTest {
  private final KeyStore store = TestStores.create();
  private byte[] file;
  private Key key;

  @BeforeEach
  void fill() throws Exception {
    store.load(null, null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000001)), null);
    key = store.getKey("c", null);
    file = TestStores.stored(store);
  }

  private void assertRefused(byte[] damaged, String what) {
    assertThatThrownBy(() -> store.load(new ByteArrayInputStream(damaged), TestStores.PASSWORD))
        .as(what)
        .isInstanceOf(IOException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).as(what).isPresent());
  }

  @Test
  void everyPrefix_isRefused() throws Exception {
    for (int length = 0; length < file.length; length++) {
      assertRefused(Arrays.copyOf(file, length), "the first " + length + " bytes");
    }
    assertThat(store.getKey("c", null)).isEqualTo(key);
  }

  @Test
  void everyChangedByte_isRefusedOrHarmless() throws Exception {
    int harmless = 0;
    for (int i = 0; i < file.length; i++) {
      byte[] changed = file.clone();
      changed[i] ^= (byte) (1 << i % Byte.SIZE);
      KeyStore other = TestStores.create();
      try {
        other.load(new ByteArrayInputStream(changed), TestStores.PASSWORD);
        assertThat(other.getKey("c", null)).as("byte " + i).isEqualTo(key);
        harmless++;
      } catch (IOException e) {
        assertThat(CapiError.of(e)).as("byte " + i).isPresent();
      }
    }
    assertThat(harmless).as("changes to parameters that are always NULL").isLessThan(4);
  }

  private static byte[] definiteNesting(int depth) {
    ByteBuffer nested = ByteBuffer.allocate(6 * depth);
    for (int i = 0; i < depth; i++) {
      nested.putShort((short) 0x3084).putInt(nested.remaining() - Integer.BYTES);
    }
    return nested.array();
  }

  @Test
  void filesOfOtherFormats_areRefused() throws Exception {
    KeyStore jceks = KeyStore.getInstance("JKS");
    jceks.load(null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    jceks.store(out, TestStores.PASSWORD);
    byte[] nested = new byte[200_000];
    Arrays.fill(nested, (byte) 0x30);
    for (int i = 1; i < nested.length; i += 2) {
      nested[i] = (byte) 0x80;
    }

    assertRefused(out.toByteArray(), "JKS");
    assertRefused("-----BEGIN CERTIFICATE-----".getBytes(StandardCharsets.US_ASCII), "PEM");
    assertRefused(nested, "deep nesting");
    assertRefused(definiteNesting(60_000), "deep nesting with lengths");
    assertThat(store.getKey("c", null)).isEqualTo(key);
  }
}
