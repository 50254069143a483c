// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.math.BigInteger;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.capijca.internal.primitive.digest.BouncyCastleDigests;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/** RSASSA-PSS's encoding of a hash value (RFC 8017 section 9.1), with MGF1. */
public final class PssPadding {
  /** The length in bytes of the 01 before the salt and the trailer BC. */
  private static final int FRAME = 2;

  private static final int SHA1_LENGTH = 20;

  private final Supplier<ExtendedDigest> digest;
  private final Supplier<ExtendedDigest> mgfDigest;
  private final int saltLength;

  private PssPadding(
      Supplier<ExtendedDigest> digest, Supplier<ExtendedDigest> mgfDigest, int saltLength) {
    this.digest = digest;
    this.mgfDigest = mgfDigest;
    this.saltLength = saltLength;
  }

  /**
   * Returns the encoding with these hashes, which are among those of {@link BouncyCastleDigests}.
   *
   * @param saltLength in bytes
   */
  public static PssPadding of(String hash, String mgfHash, int saltLength) {
    Supplier<ExtendedDigest> sha1 = BouncyCastleDigests.of("SHA-1");
    PaddingSelfTest.of(new PssPadding(sha1, sha1, SHA1_LENGTH)).require("PSS");
    return new PssPadding(
        BouncyCastleDigests.of(hash), BouncyCastleDigests.of(mgfHash), saltLength);
  }

  /** Returns whether a modulus is long enough for salt and hash value. */
  public boolean fits(BigInteger modulus) {
    return (long) digest.get().getDigestSize() + saltLength + FRAME <= encodedLength(modulus);
  }

  /**
   * Returns the length in bytes of the encoded message, which has one bit less than the modulus.
   */
  private static int encodedLength(BigInteger modulus) {
    return (modulus.bitLength() - 1 + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** Returns the block, as long as the modulus, of a hash value that fits the modulus. */
  public byte[] pad(byte[] hash, BigInteger modulus, RandomBytes random) {
    PSSSigner signer = signer(modulus);
    signer.init(true, new ParametersWithRandom(size(modulus), new SuppliedRandom(random)));
    signer.update(hash, 0, hash.length);
    try {
      byte[] encoded = signer.generateSignature();
      byte[] block = new byte[RsaPrimitive.blockLength(modulus)];
      System.arraycopy(encoded, 0, block, block.length - encoded.length, encoded.length);
      return block;
    } catch (CryptoException e) {
      throw new ProviderException(e);
    }
  }

  /** Returns whether this block, as long as the modulus, encodes the hash value. */
  public boolean matches(byte[] block, byte[] hash, BigInteger modulus) {
    int unused = block.length - encodedLength(modulus);
    if (unused > 0 && block[0] != 0) {
      return false;
    }
    PSSSigner signer = signer(modulus);
    signer.init(false, size(modulus));
    signer.update(hash, 0, hash.length);
    return signer.verifySignature(Arrays.copyOfRange(block, unused, block.length));
  }

  private PSSSigner signer(BigInteger modulus) {
    return PSSSigner.createRawSigner(
        new IdentityBlockCipher(RsaPrimitive.blockLength(modulus)),
        digest.get(),
        mgfDigest.get(),
        saltLength,
        PSSSigner.TRAILER_IMPLICIT);
  }

  /**
   * Returns a key that only provides the length of its modulus, which is all that the signer uses.
   */
  private static CipherParameters size(BigInteger modulus) {
    return new RSAKeyParameters(false, modulus, BigInteger.ONE, true);
  }
}
