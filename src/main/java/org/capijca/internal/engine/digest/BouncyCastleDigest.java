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
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.util.Memoable;

/** A hash function of Bouncy Castle as a MessageDigest. */
final class BouncyCastleDigest extends MessageDigest implements Cloneable {
  private static final Map<String, Supplier<ExtendedDigest>> DIGESTS =
      Map.of(
          "MD2", MD2Digest::new,
          "MD4", MD4Digest::new,
          "MD5", MD5Digest::new,
          "SHA-1", SHA1Digest::new,
          "SHA-256", SHA256Digest::new,
          "SHA-384", SHA384Digest::new,
          "SHA-512", SHA512Digest::new);

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
