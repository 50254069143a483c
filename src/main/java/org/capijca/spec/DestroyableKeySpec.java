// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.security.spec.EncodedKeySpec;
import javax.security.auth.Destroyable;

/** An encoding that can be wiped, which the JDK's EncodedKeySpec cannot be. */
abstract class DestroyableKeySpec extends EncodedKeySpec implements Destroyable {
  private final SecretBytes encoded;

  DestroyableKeySpec(byte[] encoded) {
    super(new byte[0]);
    this.encoded = new SecretBytes("the key spec", encoded.clone());
  }

  /**
   * Returns a copy of the encoding, which the caller wipes if it holds a private or secret key.
   *
   * @return the encoding
   * @throws IllegalStateException if the spec has been destroyed (NTE_BAD_KEY_STATE)
   */
  @Override
  public final byte[] getEncoded() {
    return encoded.copy();
  }

  /** Bytes of the encoding. */
  final int length() {
    return encoded.length();
  }

  /** Returns whether both have the same encoding, comparing in constant time. */
  final boolean hasSameEncoding(DestroyableKeySpec other) {
    return this == other || encoded.isSame(other.encoded);
  }

  /** Wipes the encoding. */
  @Override
  public void destroy() {
    encoded.destroy();
  }

  @Override
  public final boolean isDestroyed() {
    return encoded.isDestroyed();
  }
}
