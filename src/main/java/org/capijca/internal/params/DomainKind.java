package org.capijca.internal.params;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.util.Map;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DlDomain;
import org.capijca.internal.blob.DlFormat;
import org.capijca.internal.engine.prime.DomainParameters;
import org.capijca.internal.table.PairAlgorithm.Kind;
import org.capijca.spec.CapiDhParameterSpec;
import org.capijca.spec.CapiDssParameterSpec;

/** What the domain parameters of DSS and of Diffie-Hellman are called, and look like as specs. */
enum DomainKind {
  DSS("DSA", DlFormat.DSS, DSAParameterSpec.class) {
    @Override
    AlgorithmParameterSpec toSpec(DlDomain domain) {
      return new CapiDssParameterSpec(
          domain.p(),
          domain.q().orElseThrow(),
          domain.g(),
          domain.fipsSeed().orElse(null),
          domain.seedCounter());
    }

    @Override
    DlDomain toDomain(AlgorithmParameterSpec spec) throws BlobException {
      DSAParameterSpec dsa = (DSAParameterSpec) spec;
      byte[] seed =
          spec instanceof CapiDssParameterSpec own
              ? own.getSeed().map(s -> DlDomain.seedField(own.getCounter(), s)).orElse(null)
              : null;
      return DlDomain.of(dsa.getP(), dsa.getQ(), dsa.getG(), null, seed);
    }

    @Override
    AlgorithmParameterSpec standard(AlgorithmParameterSpec spec) {
      DSAParameterSpec dsa = (DSAParameterSpec) spec;
      return new DSAParameterSpec(dsa.getP(), dsa.getQ(), dsa.getG());
    }
  },

  DH("DH", DlFormat.DH, DHParameterSpec.class) {
    @Override
    AlgorithmParameterSpec toSpec(DlDomain domain) {
      return new CapiDhParameterSpec(
          domain.p(), domain.g(), domain.q().orElse(null), domain.j().orElse(null));
    }

    @Override
    DlDomain toDomain(AlgorithmParameterSpec spec) throws BlobException {
      DHParameterSpec dh = (DHParameterSpec) spec;
      BigInteger q = null;
      BigInteger j = null;
      if (spec instanceof CapiDhParameterSpec own) {
        q = own.getQ().orElse(null);
        j = own.getJ().orElse(null);
      }
      return DlDomain.of(dh.getP(), q, dh.getG(), j, null);
    }

    @Override
    AlgorithmParameterSpec standard(AlgorithmParameterSpec spec) {
      DHParameterSpec dh = (DHParameterSpec) spec;
      return new DHParameterSpec(dh.getP(), dh.getG(), dh.getL());
    }
  };

  private static final Map<Kind, DomainKind> BY_KIND = Map.of(Kind.DSS, DSS, Kind.DH, DH);

  private final String jcaName;
  private final DlFormat format;
  private final Class<? extends AlgorithmParameterSpec> type;

  DomainKind(String jcaName, DlFormat format, Class<? extends AlgorithmParameterSpec> type) {
    this.jcaName = jcaName;
    this.format = format;
    this.type = type;
  }

  static DomainKind of(Kind kind) {
    return BY_KIND.get(kind);
  }

  /** The JCA's name of the parameters. */
  String jcaName() {
    return jcaName;
  }

  DlFormat format() {
    return format;
  }

  /** The JDK's spec, which ours extends. */
  Class<? extends AlgorithmParameterSpec> type() {
    return type;
  }

  /** Our spec of the parameters. */
  abstract AlgorithmParameterSpec toSpec(DlDomain domain);

  /** The fields of a BLOB. */
  abstract DlDomain toDomain(AlgorithmParameterSpec spec) throws BlobException;

  /** The JDK's spec, for an encoder that knows no other. */
  abstract AlgorithmParameterSpec standard(AlgorithmParameterSpec spec);

  /** Our spec of what was generated. */
  AlgorithmParameterSpec toSpec(DomainParameters domain) {
    try {
      byte[] seed =
          domain.seed() == null
              ? null
              : DlDomain.seedField(domain.seed().counter(), domain.seed().seed());
      return toSpec(DlDomain.of(domain.p(), domain.q(), domain.g(), domain.j(), seed));
    } catch (BlobException e) {
      throw new IllegalStateException("generated numbers do not fit their fields", e);
    }
  }

  /** The spec a caller gave, if it is one of these. */
  AlgorithmParameterSpec require(AlgorithmParameterSpec spec) throws InvalidParameterSpecException {
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
