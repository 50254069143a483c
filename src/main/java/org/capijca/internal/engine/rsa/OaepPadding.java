package org.capijca.internal.engine.rsa;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.BadPaddingException;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.crypto.encodings.OAEPEncoding;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.capijca.internal.engine.random.RandomBytes;
import org.capijca.internal.engine.random.SuppliedRandom;

/**
 * RSAES-OAEP's encoding (RFC 8017 section 7.1), which Bouncy Castle offers apart from RSA itself.
 */
public final class OaepPadding implements RsaPadding {
  private static final Map<String, Supplier<Digest>> DIGESTS =
      Map.of(
          "MD5", MD5Digest::new,
          "SHA-1", SHA1Digest::new,
          "SHA-224", SHA224Digest::new,
          "SHA-256", SHA256Digest::new,
          "SHA-384", SHA384Digest::new,
          "SHA-512", SHA512Digest::new,
          "SHA-512/224", () -> new SHA512tDigest(224),
          "SHA-512/256", () -> new SHA512tDigest(256));

  private static final CipherParameters NO_KEY = new CipherParameters() {};

  private final Supplier<Digest> digest;
  private final Supplier<Digest> mgfDigest;
  private final byte[] label;

  private OaepPadding(Supplier<Digest> digest, Supplier<Digest> mgfDigest, byte[] label) {
    this.digest = digest;
    this.mgfDigest = mgfDigest;
    this.label = label;
  }

  /**
   * The encoding with these hashes; empty where one is not known.
   *
   * @param hash JCA name of the label's hash
   * @param mgfHash JCA name of the hash in MGF1
   */
  public static Optional<RsaPadding> of(String hash, String mgfHash, byte[] label) {
    Supplier<Digest> digest = DIGESTS.get(hash.toUpperCase(Locale.ROOT));
    Supplier<Digest> mgfDigest = DIGESTS.get(mgfHash.toUpperCase(Locale.ROOT));
    return digest == null || mgfDigest == null
        ? Optional.empty()
        : Optional.of(new OaepPadding(digest, mgfDigest, label.clone()));
  }

  @Override
  public int maxLength(int blockLength) {
    return blockLength - 2 * digest.get().getDigestSize() - 2;
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

  /** Decodes what is behind the leading zero, whether that is zero or not. */
  @Override
  public byte[] unpad(byte[] block) throws BadPaddingException {
    OAEPEncoding encoding = encoding(block.length);
    encoding.init(false, NO_KEY);
    try {
      byte[] message = encoding.decodeBlock(block, 1, block.length - 1);
      if (block[0] == 0) {
        return message;
      }
      Arrays.fill(message, (byte) 0);
    } catch (InvalidCipherTextException sameAnswer) {
      // falls through to the one answer
    }
    throw RsaPadding.refusal();
  }

  private OAEPEncoding encoding(int blockLength) {
    return new OAEPEncoding(new Passage(blockLength), digest.get(), mgfDigest.get(), label);
  }

  /** Stands where the encoding expects RSA, which happens elsewhere. */
  private static final class Passage implements AsymmetricBlockCipher {
    private final int blockLength;

    Passage(int blockLength) {
      this.blockLength = blockLength;
    }

    @Override
    public void init(boolean forEncryption, CipherParameters parameters) {
      // there is no key
    }

    @Override
    public int getInputBlockSize() {
      return blockLength - 1;
    }

    @Override
    public int getOutputBlockSize() {
      return blockLength - 1;
    }

    @Override
    public byte[] processBlock(byte[] in, int offset, int length) {
      return Arrays.copyOfRange(in, offset, offset + length);
    }
  }
}
