// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.Wrapper;
import org.bouncycastle.crypto.engines.DESedeWrapEngine;
import org.bouncycastle.crypto.engines.RC2WrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RC2Parameters;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/** The key wrapping of RFC 3217, implemented with Bouncy Castle. */
public final class Rfc3217Engine {
  private static final int BLOCK = 8;

  /** Bouncy Castle reads the byte with the length of a longer key as a negative number. */
  private static final int MAX_RC2_KEY = 127;

  /** The number of bytes that wrapping adds to whole blocks: IV and checksum. */
  private static final int OVERHEAD = 2 * BLOCK;

  private static final Map<String, Supplier<Wrapper>> WRAPPERS =
      Map.of("DESede", DESedeWrapEngine::new, "RC2", RC2WrapEngine::new);

  private final String algorithm;
  private final CipherParameters key;

  private Rfc3217Engine(String algorithm, CipherParameters key) {
    this.algorithm = algorithm;
    this.key = key;
  }

  /**
   * Returns an engine for a wrapping key.
   *
   * @param algorithm DESede or RC2
   * @param key the wrapping key, 24 bytes for DESede; copied
   * @param effectiveBits T1 of RFC 2268 in bits; 0 for DESede
   */
  public static Rfc3217Engine of(String algorithm, byte[] key, int effectiveBits) {
    new Rfc3217SelfTest(algorithm, Rfc3217Engine::make)
        .require("RFC 3217 with " + algorithm + " of Bouncy Castle");
    return make(algorithm, key, effectiveBits);
  }

  private static Rfc3217Engine make(String algorithm, byte[] key, int effectiveBits) {
    return new Rfc3217Engine(
        algorithm,
        effectiveBits == 0 ? new KeyParameter(key) : new RC2Parameters(key, effectiveBits));
  }

  /** Returns whether a key of this many bytes can be wrapped. */
  public boolean wraps(int length) {
    return algorithm.equals("RC2")
        ? length > 0 && length <= MAX_RC2_KEY
        : length > 0 && length % BLOCK == 0;
  }

  public byte[] wrap(byte[] plain, RandomBytes random) {
    Wrapper wrapper = WRAPPERS.get(algorithm).get();
    wrapper.init(true, new ParametersWithRandom(key, new SuppliedRandom(random)));
    return wrapper.wrap(plain, 0, plain.length);
  }

  /**
   * Returns the unwrapped key, which the caller wipes; empty if the data were not wrapped with this
   * key.
   */
  public Optional<byte[]> unwrap(byte[] wrapped) {
    if (wrapped.length % BLOCK != 0 || wrapped.length <= OVERHEAD) {
      return Optional.empty();
    }
    Wrapper wrapper = WRAPPERS.get(algorithm).get();
    wrapper.init(false, key);
    try {
      return Optional.of(wrapper.unwrap(wrapped, 0, wrapped.length));
    } catch (InvalidCipherTextException | NegativeArraySizeException e) {
      return Optional.empty();
    }
  }
}
