// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.digest;

import java.security.ProviderException;
import java.util.Locale;
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

/** The hash functions of Bouncy Castle, by their JCA names. */
public final class BouncyCastleDigests {
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

  private BouncyCastleDigests() {}

  /**
   * Returns the supplier of a digest; null if the name is unknown.
   *
   * @throws ProviderException if the digest has failed its self-test (NTE_FAIL)
   */
  public static Supplier<ExtendedDigest> of(String name) {
    Supplier<ExtendedDigest> digest = DIGESTS.get(name.toUpperCase(Locale.ROOT));
    if (digest != null) {
      passed(digest.get());
    }
    return digest;
  }

  /**
   * Returns the digest, as new, if its result is right.
   *
   * @throws ProviderException if it has failed its self-test (NTE_FAIL)
   */
  static ExtendedDigest passed(ExtendedDigest digest) {
    String name = digest.getAlgorithmName();
    DigestSelfTest.passed(name, new BouncyCastleDigest(name, digest));
    return digest;
  }
}
