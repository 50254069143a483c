// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.InvalidKeyException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/**
 * A cipher that hands long messages to an engine which is faster on them, but costs the process
 * dearly when it is loaded: as soon as the process has shown that it will earn the cost back.
 */
final class BulkCipherEngine implements CipherEngine {
  /** From here on the bulk engine's slower key setup does not matter (measured). */
  private static final int LONG_MESSAGE = 1024;

  /**
   * Loading Bouncy Castle costs 400 ms, and a MiB of DES is 15 ms faster with it, one of 3DES 31 ms
   * (measured): it is loaded when a process has paid about as much for not having it.
   */
  private static final long PAYBACK = 16 << 20;

  private final CipherEngine everyday;
  private final Supplier<CipherEngine> source;
  private final AtomicLong longBytes;

  private boolean encrypt;
  private SecretKey key;
  private byte[] iv;
  private int effectiveBits;

  /** Null until the process has earned it. */
  private CipherEngine bulk;

  private boolean everydayIsSetUp;
  private boolean bulkIsSetUp;

  /** Of the last message: the next one is expected to be of its kind. */
  private CipherEngine last;

  /** The engine in the middle of a message; null between messages. */
  private CipherEngine current;

  /**
   * @param everyday the engine for short messages
   * @param source makes the engine for long ones
   * @param longBytes bytes of long messages in this process so far
   */
  BulkCipherEngine(CipherEngine everyday, Supplier<CipherEngine> source, AtomicLong longBytes) {
    this.everyday = everyday;
    this.last = everyday;
    this.source = source;
    this.longBytes = longBytes;
  }

  @Override
  public void init(boolean encrypting, SecretKey newKey, byte[] newIv, int newEffectiveBits)
      throws InvalidKeyException {
    encrypt = encrypting;
    key = newKey;
    iv = newIv;
    effectiveBits = newEffectiveBits;
    everydayIsSetUp = false;
    bulkIsSetUp = false;
    current = null;
    setUp(last);
  }

  /** Sets an engine up, unless it is. */
  private void setUp(CipherEngine engine) throws InvalidKeyException {
    boolean isBulk = engine == bulk;
    if (isBulk ? bulkIsSetUp : everydayIsSetUp) {
      return;
    }
    engine.init(encrypt, key, iv, effectiveBits);
    bulkIsSetUp |= isBulk;
    everydayIsSetUp |= !isBulk;
  }

  private CipherEngine choose(int length) {
    if (current == null) {
      last = length >= LONG_MESSAGE && longBytes.addAndGet(length) > PAYBACK ? bulk() : everyday;
      current = last;
      try {
        setUp(current);
      } catch (InvalidKeyException e) {
        throw new IllegalStateException("one engine took the key, the other refuses it", e);
      }
    }
    return current;
  }

  private CipherEngine bulk() {
    if (bulk == null) {
      bulk = source.get();
    }
    return bulk;
  }

  @Override
  public int outputSize(int length) {
    return (current == null ? last : current).outputSize(length);
  }

  @Override
  public byte[] update(byte[] in, int offset, int length) {
    return choose(length).update(in, offset, length);
  }

  @Override
  public int update(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException {
    return choose(length).update(in, offset, length, out, outOffset);
  }

  @Override
  public byte[] doFinal(byte[] in, int offset, int length)
      throws IllegalBlockSizeException, BadPaddingException {
    byte[] out = choose(length).doFinal(in, offset, length);
    current = null;
    return out;
  }

  @Override
  public int doFinal(byte[] in, int offset, int length, byte[] out, int outOffset)
      throws ShortBufferException, IllegalBlockSizeException, BadPaddingException {
    int written = choose(length).doFinal(in, offset, length, out, outOffset);
    current = null;
    return written;
  }
}
