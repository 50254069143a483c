// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.OAEPEncoding;
import org.bouncycastle.crypto.generators.MGF1BytesGenerator;
import org.bouncycastle.crypto.params.MGFParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.capijca.CapiError;
import org.capijca.internal.primitive.digest.BouncyCastleDigests;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/**
 * RSAES-OAEP's encoding (RFC 8017 section 7.1) by Bouncy Castle, and its decoding with Bouncy
 * Castle's MGF1, separate from RSA itself.
 */
public final class OaepPadding implements RsaPadding {
  private static final CipherParameters NO_KEY = new CipherParameters() {};

  private final Supplier<ExtendedDigest> digest;
  private final Supplier<ExtendedDigest> mgfDigest;
  private final byte[] label;

  private OaepPadding(
      Supplier<ExtendedDigest> digest, Supplier<ExtendedDigest> mgfDigest, byte[] label) {
    this.digest = digest;
    this.mgfDigest = mgfDigest;
    this.label = label;
  }

  /**
   * Returns the encoding with these hashes; empty if one is unknown.
   *
   * @param hash JCA name of the label's hash
   * @param mgfHash JCA name of the hash in MGF1
   */
  public static Optional<RsaPadding> of(String hash, String mgfHash, byte[] label) {
    Supplier<ExtendedDigest> digest = BouncyCastleDigests.of(hash);
    Supplier<ExtendedDigest> mgfDigest = BouncyCastleDigests.of(mgfHash);
    if (digest == null || mgfDigest == null) {
      return Optional.empty();
    }
    Supplier<ExtendedDigest> sha1 = BouncyCastleDigests.of("SHA-1");
    PaddingSelfTest.of(new OaepPadding(sha1, sha1, new byte[0])).require("OAEP");
    return Optional.of(new OaepPadding(digest, mgfDigest, label.clone()));
  }

  @Override
  public int maxLength(int blockLength) {
    return blockLength - 2 * digest.get().getDigestSize() - 2;
  }

  /**
   * Returns NTE_BAD_DATA for a message that fits the modulus but not the padding: seen on Windows
   * for 87 bytes and 1024 bits (test suite of twapi; some versions answer ERROR_INVALID_PARAMETER).
   * NTE_BAD_LEN for one that is longer than the modulus (Wine test suite).
   */
  @Override
  public CapiError tooLong(int messageLength, int blockLength) {
    return messageLength > blockLength ? NTE_BAD_LEN : NTE_BAD_DATA;
  }

  @Override
  public byte[] pad(byte[] message, int blockLength, RandomBytes random) {
    OAEPEncoding encoding = encoding(blockLength);
    encoding.init(true, new ParametersWithRandom(NO_KEY, new SuppliedRandom(random)));
    byte[] behindZero;
    try {
      behindZero = encoding.encodeBlock(message, 0, message.length);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
    byte[] block = NoPadding.INSTANCE.pad(behindZero, blockLength, random);
    Arrays.fill(behindZero, (byte) 0);
    return block;
  }

  /**
   * Decodes every block in the same way and branches once, on the result (RFC 8017 section 7.1.2).
   * Bouncy Castle's decoding throws an exception for a fault, which takes longer than returning.
   */
  @Override
  public Optional<byte[]> unpad(byte[] block) {
    ExtendedDigest hash = digest.get();
    int hashBytes = hash.getDigestSize();
    if (block.length < 2 * hashBytes + 2) {
      return Optional.empty();
    }
    byte[] seed = Arrays.copyOfRange(block, 1, 1 + hashBytes);
    byte[] data = Arrays.copyOfRange(block, 1 + hashBytes, block.length);
    mask(seed, data);
    mask(data, seed);
    int start = messageStart(block[0], data, labelHash(hash));
    byte[] message = Arrays.copyOfRange(data, start & ~sign(start), data.length);
    Arrays.fill(seed, (byte) 0);
    Arrays.fill(data, (byte) 0);
    if (start < 0) {
      Arrays.fill(message, (byte) 0);
      return Optional.empty();
    }
    return Optional.of(message);
  }

  /** Adds the output of MGF1 for a seed to the bytes. */
  private void mask(byte[] bytes, byte[] seed) {
    MGF1BytesGenerator generator = new MGF1BytesGenerator(mgfDigest.get());
    generator.init(new MGFParameters(seed));
    byte[] mask = new byte[bytes.length];
    generator.generateBytes(mask, 0, mask.length);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= mask[i];
    }
  }

  private byte[] labelHash(ExtendedDigest hash) {
    byte[] labelHash = new byte[hash.getDigestSize()];
    hash.update(label, 0, label.length);
    hash.doFinal(labelHash, 0);
    return labelHash;
  }

  /** Returns where the message begins after its byte 01; negative if anything is wrong. */
  private static int messageStart(int first, byte[] data, byte[] labelHash) {
    int bad = first;
    for (int i = 0; i < labelHash.length; i++) {
      bad |= data[i] ^ labelHash[i];
    }
    int separator = 0;
    int searching = -1;
    for (int i = labelHash.length; i < data.length; i++) {
      int value = data[i] & 0xFF;
      int isZero = sign(value - 1);
      int isOne = sign((value ^ 1) - 1);
      separator |= searching & isOne & i;
      bad |= searching & ~isZero & ~isOne;
      searching &= isZero;
    }
    bad |= searching;
    return (separator + 1) | ((bad | -bad) & Integer.MIN_VALUE);
  }

  /** Returns all ones for a negative number, otherwise 0. */
  private static int sign(int number) {
    return number >> (Integer.SIZE - 1);
  }

  private OAEPEncoding encoding(int blockLength) {
    return new OAEPEncoding(
        new IdentityBlockCipher(blockLength), digest.get(), mgfDigest.get(), label);
  }
}
