// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CFBBlockCipher;

/** The ciphers of Bouncy Castle, in a separate class so that they are loaded only when needed. */
final class BouncyCastleCiphers {
  private static final int CFB_BITS = 8;

  private static final Map<String, Supplier<BlockCipher>> BLOCK_CIPHERS =
      Map.of(
          "AES", AESEngine::newInstance,
          "DES", DESEngine::new,
          "DESede", DESedeEngine::new,
          "RC2", RC2Engine::new);

  private static final Map<String, UnaryOperator<BlockCipher>> MODES =
      Map.of(
          "CBC", CBCBlockCipher::newInstance,
          "CFB8", cipher -> CFBBlockCipher.newInstance(cipher, CFB_BITS),
          "ECB", cipher -> cipher);

  private BouncyCastleCiphers() {}

  static CipherEngine find(String algorithm, String mode, boolean padded) {
    CipherEngine engine = make(algorithm, mode, padded);
    new CipherSelfTest(algorithm, mode, engine)
        .require(
            (mode == null ? algorithm : algorithm + "/" + mode)
                + (padded ? " with padding" : "")
                + " of Bouncy Castle");
    return engine;
  }

  private static CipherEngine make(String algorithm, String mode, boolean padded) {
    if (mode == null) {
      return new BouncyCastleStreamEngine(new RC4Engine());
    }
    BlockCipher cipher = BLOCK_CIPHERS.get(algorithm).get();
    BlockCipher inMode = MODES.get(mode).apply(cipher);
    boolean isNarrow = inMode.getBlockSize() < cipher.getBlockSize();
    return new BouncyCastleBlockEngine(
        padded && isNarrow ? new BlockSizeAdapter(inMode, cipher.getBlockSize()) : inMode, padded);
  }
}
