// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.util.Map;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;

/** What the domain parameters of DSS and of Diffie-Hellman are called, and look like as specs. */
public enum DomainKind {
  DSS("DSA", DiscreteLogFormat.DSS, DSAParameterSpec.class) {
    @Override
    public AlgorithmParameterSpec toSpec(DomainParameterData domain) {
      return new CapiDssParameterSpec(
          domain.p(),
          domain.q().orElseThrow(),
          domain.g(),
          domain.fipsSeed().orElse(null),
          domain.seedCounter());
    }

    @Override
    public DomainParameterData toDomain(AlgorithmParameterSpec spec) throws BlobException {
      DSAParameterSpec dsa = (DSAParameterSpec) spec;
      byte[] seed =
          spec instanceof CapiDssParameterSpec own
              ? own.getSeed()
                  .map(s -> DomainParameterData.seedField(own.getCounter(), s))
                  .orElse(null)
              : null;
      return DomainParameterData.of(dsa.getP(), dsa.getQ(), dsa.getG(), null, seed);
    }

    @Override
    public AlgorithmParameterSpec standard(AlgorithmParameterSpec spec) {
      DSAParameterSpec dsa = (DSAParameterSpec) spec;
      return new DSAParameterSpec(dsa.getP(), dsa.getQ(), dsa.getG());
    }
  },

  DH("DH", DiscreteLogFormat.DH, DHParameterSpec.class) {
    @Override
    public AlgorithmParameterSpec toSpec(DomainParameterData domain) {
      return new CapiDhParameterSpec(
          domain.p(), domain.g(), domain.q().orElse(null), domain.j().orElse(null));
    }

    @Override
    public DomainParameterData toDomain(AlgorithmParameterSpec spec) throws BlobException {
      DHParameterSpec dh = (DHParameterSpec) spec;
      BigInteger q = null;
      BigInteger j = null;
      if (spec instanceof CapiDhParameterSpec own) {
        q = own.getQ().orElse(null);
        j = own.getJ().orElse(null);
      }
      return DomainParameterData.of(dh.getP(), q, dh.getG(), j, null);
    }

    @Override
    public AlgorithmParameterSpec standard(AlgorithmParameterSpec spec) {
      DHParameterSpec dh = (DHParameterSpec) spec;
      return new DHParameterSpec(dh.getP(), dh.getG(), dh.getL());
    }
  };

  private static final Map<Kind, DomainKind> BY_KIND = Map.of(Kind.DSS, DSS, Kind.DH, DH);

  private final String jcaName;
  private final DiscreteLogFormat format;
  private final Class<? extends AlgorithmParameterSpec> type;

  DomainKind(
      String jcaName, DiscreteLogFormat format, Class<? extends AlgorithmParameterSpec> type) {
    this.jcaName = jcaName;
    this.format = format;
    this.type = type;
  }

  public static DomainKind of(Kind kind) {
    return BY_KIND.get(kind);
  }

  /** The JCA's name of the parameters. */
  public String jcaName() {
    return jcaName;
  }

  public DiscreteLogFormat format() {
    return format;
  }

  /** The JDK's spec, which ours extends. */
  public Class<? extends AlgorithmParameterSpec> type() {
    return type;
  }

  /** Our spec of the parameters. */
  public abstract AlgorithmParameterSpec toSpec(DomainParameterData domain);

  /** The fields of a BLOB. */
  public abstract DomainParameterData toDomain(AlgorithmParameterSpec spec) throws BlobException;

  /** The JDK's spec, for an encoder that knows no other. */
  public abstract AlgorithmParameterSpec standard(AlgorithmParameterSpec spec);

  /** Our spec of what was generated. */
  public AlgorithmParameterSpec toSpec(DomainParameters domain) {
    try {
      byte[] seed =
          domain.seed() == null
              ? null
              : DomainParameterData.seedField(domain.seed().counter(), domain.seed().seed());
      return toSpec(DomainParameterData.of(domain.p(), domain.q(), domain.g(), domain.j(), seed));
    } catch (BlobException e) {
      throw new IllegalStateException("generated numbers do not fit their fields", e);
    }
  }

  /** The spec a caller gave, if it is one of these. */
  public AlgorithmParameterSpec require(AlgorithmParameterSpec spec)
      throws InvalidParameterSpecException {
    if (!type.isInstance(spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidParameterSpecException::new,
          "a "
              + type.getSimpleName()
              + " is needed, not "
              + (spec == null ? "null" : "a " + spec.getClass().getName()));
    }
    return spec;
  }
}
