package org.capijca.internal.keygen;

import java.security.ProviderException;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DlDomain;
import org.capijca.internal.blob.DlFormat;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.engine.prime.DiscreteLogPair;
import org.capijca.internal.engine.prime.DomainParameters;

/** What the makers of DSS and Diffie-Hellman pairs share: putting the numbers into a body. */
final class DlPairs {
  private DlPairs() {}

  static DlPrivateBody body(DlFormat format, DomainParameters domain, DiscreteLogPair pair) {
    byte[] seed =
        domain.seed() == null
            ? null
            : DlDomain.seedField(domain.seed().counter(), domain.seed().seed());
    try {
      DlDomain fields = DlDomain.of(domain.p(), domain.q(), domain.g(), domain.j(), seed);
      return DlPrivateBody.of(format, fields, pair.y(), pair.x());
    } catch (BlobException e) {
      throw new ProviderException("generated numbers do not fit their fields", e);
    }
  }
}
