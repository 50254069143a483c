// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.crypto.ShortBufferException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class BulkCipherEngineTest {
  private static final int MIB = 1 << 20;

  private final Random random = new Random(3);
  private final byte[] key = bytes(8);
  private final byte[] iv = bytes(8);
  private final AtomicLong longBytes = new AtomicLong();
  private final Supplier<CipherEngine> source = mock();
  private final CipherEngine reference = jdk();
  private final CipherEngine engine = new BulkCipherEngine(jdk(), source, longBytes);

  private static CipherEngine jdk() {
    try {
      return new JdkCipherEngine(CipherEngines.ofTheJdk("DES/CBC/PKCS5Padding"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @BeforeEach
  void init() throws Exception {
    when(source.get()).thenAnswer(call -> CipherEngines.BOUNCY_CASTLE.find("DES", "CBC", true));
    engine.init(true, new EngineKey("DES", key), iv, 0);
    reference.init(true, new EngineKey("DES", key), iv, 0);
  }

  @Test
  void shortMessages_doNotLoadBulkEngine() throws Exception {
    longBytes.set(Long.MAX_VALUE / 2);
    for (int i = 0; i < 100; i++) {
      engine.doFinal(new byte[1000], 0, 1000);
    }
    verifyNoInteractions(source);
  }

  @Test
  void longMessages_loadBulkEngineAfterThreshold() throws Exception {
    byte[] plain = bytes(MIB);
    byte[] encrypted = reference.doFinal(plain, 0, plain.length);
    for (int mib = 1; mib <= 20; mib++) {
      assertThat(Arrays.equals(engine.doFinal(plain, 0, plain.length), encrypted)).isTrue();
      verify(source, times(mib <= 16 ? 0 : 1)).get();
    }
  }

  @Test
  void anyOrderOfMessages_givesSameResult() throws Exception {
    longBytes.set(16 * MIB);
    for (int i = 0; i < 500; i++) {
      byte[] plain = bytes(random.nextInt(3000));
      byte[] encrypted = reference.doFinal(plain, 0, plain.length);
      int cut = random.nextInt(plain.length + 1);
      byte[] out = new byte[engine.outputSize(plain.length)];
      int written = engine.update(plain, 0, cut, out, 0);
      int done = written;
      assertThat(engine.outputSize(plain.length - cut)).isEqualTo(out.length - done);
      assertThatThrownBy(() -> engine.doFinal(plain, cut, plain.length - cut, out, done + 1))
          .isInstanceOf(ShortBufferException.class);
      written += engine.doFinal(plain, cut, plain.length - cut, out, written);
      assertThat(Arrays.copyOf(out, written)).isEqualTo(encrypted);
    }
    verify(source).get();
  }

  @Test
  void newKey_isUsedByBothEngines() throws Exception {
    longBytes.set(16 * MIB);
    byte[] plain = bytes(2000);
    engine.doFinal(plain, 0, plain.length);
    byte[] other = bytes(8);
    engine.init(true, new EngineKey("DES", other), iv, 0);
    reference.init(true, new EngineKey("DES", other), iv, 0);

    assertThat(engine.doFinal(plain, 0, 2000)).isEqualTo(reference.doFinal(plain, 0, 2000));
    assertThat(engine.doFinal(plain, 0, 20)).isEqualTo(reference.doFinal(plain, 0, 20));
  }
}
