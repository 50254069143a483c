// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.vectors.CapiCalls;

/**
 * Measures how long unwrapping takes for each kind of damaged RSA SIMPLEBLOB and for a valid one.
 * Run it by hand, since unit tests do not depend on times. The argument is the number of rounds.
 */
public final class UnwrapTiming {
  private UnwrapTiming() {}

  public static void main(String[] args) throws GeneralSecurityException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    KeyPair pair = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "AT_KEYEXCHANGE", 2048 << 16);
    RsaBlocks blocks = new RsaBlocks((RSAPublicKey) pair.getPublic());
    Map<String, byte[]> ciphertexts = new LinkedHashMap<>();
    ciphertexts.put("good key", blocks.encrypted(blocks.block(2, 16)));
    ciphertexts.putAll(blocks.damagedPkcs1(0, 77));
    ciphertexts.keySet().removeIf(what -> what.matches("cut|empty|above.*"));
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", new CapiProvider());
    cipher.init(Cipher.UNWRAP_MODE, pair.getPrivate());
    String[] names = ciphertexts.keySet().toArray(String[]::new);
    byte[][] blobs = ciphertexts.values().stream().map(UnwrapTiming::blob).toArray(byte[][]::new);
    long[][] times = new long[blobs.length][rounds];
    for (int round = -rounds; round < rounds; round++) {
      for (int i = 0; i < blobs.length; i++) {
        int which = Math.floorMod(i + round, blobs.length);
        long time = timed(cipher, blobs[which]);
        times[which][Math.max(round, 0)] = time;
      }
    }
    for (int i = 0; i < names.length; i++) {
      Arrays.sort(times[i]);
      System.out.printf(
          "%-36s 10%% %7d ns, median %7d ns%n",
          names[i], times[i][rounds / 10], times[i][rounds / 2]);
    }
  }

  private static long timed(Cipher cipher, byte[] blob) {
    long start = System.nanoTime();
    try {
      cipher.unwrap(blob, "RC4", Cipher.SECRET_KEY);
    } catch (GeneralSecurityException expected) {
      // Only the time matters.
    }
    return System.nanoTime() - start;
  }

  private static byte[] blob(byte[] bigEndian) {
    ByteBuffer blob = ByteBuffer.allocate(12 + bigEndian.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put(new byte[] {1, 2, 0, 0});
    blob.putInt(AlgId.CALG_RC4.value()).putInt(AlgId.CALG_RSA_KEYX.value());
    for (int i = bigEndian.length - 1; i >= 0; i--) {
      blob.put(bigEndian[i]);
    }
    return blob.array();
  }
}
