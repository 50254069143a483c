// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.math.BigInteger;
import java.security.ProviderException;
import java.util.Arrays;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.capijca.internal.primitive.SelfTest;
import org.capijca.internal.primitive.digest.DigestAdapter;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.internal.primitive.random.SuppliedRandom;

/**
 * RSASSA-PSS's encoding of a hash value (RFC 8017 section 9.1) by Bouncy Castle, with MGF1 and the
 * hash functions of the JDK.
 */
public final class PssPadding {
  /** The length in bytes of the 01 before the salt and the trailer BC. */
  private static final int FRAME = 2;

  private static final int SHA1_LENGTH = 20;

  private static final SelfTest SELF_TEST =
      PaddingSelfTest.of(new PssPadding("SHA-1", "SHA-1", SHA1_LENGTH));

  private final String hash;
  private final String mgfHash;
  private final int saltLength;

  private PssPadding(String hash, String mgfHash, int saltLength) {
    this.hash = hash;
    this.mgfHash = mgfHash;
    this.saltLength = saltLength;
  }

  /**
   * Returns the encoding with these hashes, which are among those of {@link Digests}.
   *
   * @param saltLength in bytes
   */
  public static PssPadding of(String hash, String mgfHash, int saltLength) {
    SELF_TEST.require("PSS");
    return new PssPadding(hash, mgfHash, saltLength);
  }

  /** Returns whether a modulus is long enough for salt and hash value. */
  public boolean fits(BigInteger modulus) {
    return (long) Digests.of(hash).getDigestLength() + saltLength + FRAME <= encodedLength(modulus);
  }

  /**
   * Returns the length in bytes of the encoded message, which has one bit less than the modulus.
   */
  private static int encodedLength(BigInteger modulus) {
    return (modulus.bitLength() - 1 + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** Returns the block, as long as the modulus, of a hash value that fits the modulus. */
  public byte[] pad(byte[] value, BigInteger modulus, RandomBytes random) {
    PSSSigner signer = signer(modulus);
    signer.init(true, new ParametersWithRandom(size(modulus), new SuppliedRandom(random)));
    signer.update(value, 0, value.length);
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
  public boolean matches(byte[] block, byte[] value, BigInteger modulus) {
    int unused = block.length - encodedLength(modulus);
    if (unused > 0 && block[0] != 0) {
      return false;
    }
    PSSSigner signer = signer(modulus);
    signer.init(false, size(modulus));
    signer.update(value, 0, value.length);
    return signer.verifySignature(Arrays.copyOfRange(block, unused, block.length));
  }

  private PSSSigner signer(BigInteger modulus) {
    return PSSSigner.createRawSigner(
        new IdentityBlockCipher(RsaPrimitive.blockLength(modulus)),
        DigestAdapter.of(hash),
        DigestAdapter.of(mgfHash),
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
