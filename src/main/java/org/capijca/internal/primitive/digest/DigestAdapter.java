// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.ProviderException;
import org.bouncycastle.crypto.Digest;

/** A hash function of {@link Digests} for encodings and key derivations of Bouncy Castle. */
public abstract class DigestAdapter implements Digest {
  private final String name;
  private final MessageDigest digest;

  /** Creates a new digest. */
  DigestAdapter(String name) {
    this.name = name;
    this.digest = Digests.of(name);
  }

  /**
   * Returns a new digest.
   *
   * @param name the JCA name of the hash function
   */
  public static Digest of(String name) {
    return new DigestAdapter(name) {};
  }

  @Override
  public final String getAlgorithmName() {
    return name;
  }

  @Override
  public final int getDigestSize() {
    return digest.getDigestLength();
  }

  @Override
  public final void update(byte in) {
    digest.update(in);
  }

  @Override
  public final void update(byte[] in, int offset, int length) {
    digest.update(in, offset, length);
  }

  @Override
  public final int doFinal(byte[] out, int offset) {
    try {
      return digest.digest(out, offset, out.length - offset);
    } catch (DigestException e) {
      throw new ProviderException("the output buffer is too short", e);
    }
  }

  @Override
  public final void reset() {
    digest.reset();
  }
}
