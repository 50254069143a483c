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
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.capijca.CapiError;
import org.capijca.internal.primitive.digest.BouncyCastleDigests;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/** RSAES-OAEP's encoding (RFC 8017 section 7.1), by Bouncy Castle, separate from RSA itself. */
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
   * Decodes the bytes after the leading byte in the same time whether or not that byte is zero;
   * that it is not ends in an exception like every other fault, which takes longer than returning.
   */
  @Override
  public Optional<byte[]> unpad(byte[] block) {
    OAEPEncoding encoding = encoding(block.length);
    encoding.init(false, NO_KEY);
    try {
      byte[] message = encoding.decodeBlock(block, 1, block.length - 1);
      if (block[0] != 0) {
        Arrays.fill(message, (byte) 0);
        throw new InvalidCipherTextException("data wrong");
      }
      return Optional.of(message);
    } catch (InvalidCipherTextException e) {
      return Optional.empty();
    }
  }

  private OAEPEncoding encoding(int blockLength) {
    return new OAEPEncoding(
        new IdentityBlockCipher(blockLength), digest.get(), mgfDigest.get(), label);
  }
}
