// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.DssSeed;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;

/** Converts P, Q, G, J, seed and counter between specs, numbers and the fields of BLOBs. */
public final class DomainParameterSpecs {
  private DomainParameterSpecs() {}

  /** Returns the spec for DSS, with the seed if there is one. */
  static CapiDssParameterSpec dss(DomainParameterData domain) {
    return new CapiDssParameterSpec(
        domain.p(),
        domain.q().orElseThrow(),
        domain.g(),
        domain.fipsSeed().orElse(null),
        domain.seedCounter());
  }

  /** Returns the spec for Diffie-Hellman, with Q and J if they are known. */
  static CapiDhParameterSpec dh(DomainParameterData domain) {
    return new CapiDhParameterSpec(
        domain.p(), domain.g(), domain.q().orElse(null), domain.j().orElse(null));
  }

  /**
   * Returns the numbers in a DSAParameterSpec or DHParameterSpec. The Q of a Diffie-Hellman key
   * pair is taken from a CapiDhParameterSpec or a DSAParameterSpec.
   */
  static DomainParameters numbers(AlgorithmParameterSpec spec) {
    if (spec instanceof DSAParameterSpec dsa) {
      return new DomainParameters(dsa.getP(), dsa.getQ(), dsa.getG(), null, seed(dsa));
    }
    DHParameterSpec dh = (DHParameterSpec) spec;
    BigInteger q = null;
    BigInteger j = null;
    if (dh instanceof CapiDhParameterSpec own) {
      q = own.getQ().orElse(null);
      j = own.getJ().orElse(null);
    }
    return new DomainParameters(dh.getP(), q, dh.getG(), j, null);
  }

  private static DssSeed seed(DSAParameterSpec dsa) {
    return dsa instanceof CapiDssParameterSpec own
        ? own.getSeed().map(seed -> new DssSeed(own.getCounter(), seed)).orElse(null)
        : null;
  }

  /** Returns the length of X in bits that a DHParameterSpec requests; 0 for none. */
  static int exponentBits(AlgorithmParameterSpec spec) {
    return spec instanceof DHParameterSpec dh ? dh.getL() : 0;
  }

  /**
   * Returns the fields of a BLOB for a DSAParameterSpec or DHParameterSpec.
   *
   * @throws BlobException if a number does not fit in its field (NTE_BAD_DATA)
   */
  public static DomainParameterData data(AlgorithmParameterSpec spec) throws BlobException {
    return data(numbers(spec));
  }

  /**
   * Returns the fields of a BLOB for these numbers.
   *
   * @throws BlobException if a number does not fit in its field (NTE_BAD_DATA)
   */
  public static DomainParameterData data(DomainParameters domain) throws BlobException {
    DssSeed seed = domain.seed();
    return DomainParameterData.of(
        domain.p(),
        domain.q(),
        domain.g(),
        domain.j(),
        seed == null ? null : DomainParameterData.seedField(seed.counter(), seed.seed()));
  }
}
