package org.capijca.internal.engine.digest;

import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.MD2Digest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.bouncycastle.util.Memoable;

/** A hash function of Bouncy Castle as a MessageDigest. */
final class BouncyCastleDigest extends MessageDigest implements Cloneable {
  private static final Map<String, Supplier<ExtendedDigest>> DIGESTS =
      Map.ofEntries(
          Map.entry("MD2", MD2Digest::new),
          Map.entry("MD4", MD4Digest::new),
          Map.entry("MD5", MD5Digest::new),
          Map.entry("SHA-1", SHA1Digest::new),
          Map.entry("SHA-224", SHA224Digest::new),
          Map.entry("SHA-256", SHA256Digest::new),
          Map.entry("SHA-384", SHA384Digest::new),
          Map.entry("SHA-512", SHA512Digest::new),
          Map.entry("SHA-512/224", () -> new SHA512tDigest(224)),
          Map.entry("SHA-512/256", () -> new SHA512tDigest(256)),
          Map.entry("SHA3-224", () -> new SHA3Digest(224)),
          Map.entry("SHA3-256", () -> new SHA3Digest(256)),
          Map.entry("SHA3-384", () -> new SHA3Digest(384)),
          Map.entry("SHA3-512", () -> new SHA3Digest(512)));

  private ExtendedDigest digest;

  private BouncyCastleDigest(String name, ExtendedDigest digest) {
    super(name);
    this.digest = digest;
  }

  static MessageDigest of(String name) {
    Supplier<ExtendedDigest> constructor = DIGESTS.get(name);
    if (constructor == null) {
      throw new ProviderException("there is no hash function " + name);
    }
    return new BouncyCastleDigest(name, constructor.get());
  }

  @Override
  protected int engineGetDigestLength() {
    return digest.getDigestSize();
  }

  @Override
  protected void engineUpdate(byte input) {
    digest.update(input);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    digest.update(input, offset, length);
  }

  @Override
  protected byte[] engineDigest() {
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return value;
  }

  @Override
  protected void engineReset() {
    digest.reset();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    BouncyCastleDigest copy = (BouncyCastleDigest) super.clone();
    copy.digest = (ExtendedDigest) ((Memoable) digest).copy();
    return copy;
  }
}
