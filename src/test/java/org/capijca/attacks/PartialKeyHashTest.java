// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CryptHashSessionKey while another thread duplicates the hash: a duplicate taken after only part
 * of the key is hashed would allow an exhaustive search for that part.
 */
@Tag("unit")
class PartialKeyHashTest {
  private static final int KEY_BYTES = 2000;
  private static final int ROUNDS = 3000;

  @ParameterizedTest
  @ValueSource(ints = {0, CapiMessageDigest.CRYPT_LITTLE_ENDIAN})
  void duplicate_containsWholeKeyOrNothing(int dwFlags) throws Exception {
    byte[] value = new byte[KEY_BYTES];
    Arrays.fill(value, (byte) 0x5A);
    CapiSecretKey key = PlainKeys.key(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2, value);
    MessageDigest digest =
        MessageDigest.getInstance("CALG_MD5", CapiCalls.provider(Csp.MS_ENHANCED_PROV));
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    Thread spy = new Thread(() -> watch(digest, seen, done));
    spy.start();
    for (int round = 0; round < ROUNDS; round++) {
      ((CapiMessageDigest) digest).updateSessionKey(key, dwFlags);
      digest.reset();
    }
    done.set(true);
    spy.join();

    assertThat(seen).isNotEmpty().isSubsetOf(md5(new byte[0]), md5(value));
  }

  private static void watch(MessageDigest digest, Set<String> seen, AtomicBoolean done) {
    while (!done.get()) {
      try {
        seen.add(HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest()));
      } catch (CloneNotSupportedException | RuntimeException e) {
        seen.add(e.toString());
      }
    }
  }

  private static String md5(byte[] data) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5", "SUN").digest(data));
  }
}
