package org.capijca.internal.factory;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Map;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.key.PrivatePairKey;
import org.capijca.internal.key.PublicPairKey;
import org.capijca.internal.table.PairAlgorithm.Kind;

/** The JDK's key specs, for each kind of pair. */
final class ForeignKeys {
  private static final Map<Kind, KeyConversion> CONVERSIONS =
      Map.of(
          Kind.RSA, new RsaConversion(),
          Kind.DSS, new DsaConversion(),
          Kind.DH, new DhConversion());

  private ForeignKeys() {}

  static PublicBody publicBody(Kind kind, KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    return CONVERSIONS.get(kind).publicBody(spec);
  }

  static PrivateBody privateBody(Kind kind, KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    return CONVERSIONS.get(kind).privateBody(spec);
  }

  static <T extends KeySpec> T publicSpec(PublicPairKey<?> key, Class<T> type)
      throws InvalidKeySpecException {
    return cast(
        CONVERSIONS.get(key.attributes().row().algorithm().kind()).publicSpec(key.body()), type);
  }

  static <T extends KeySpec> T privateSpec(PrivatePairKey<?> key, Class<T> type)
      throws InvalidKeySpecException {
    PrivateBody body = key.forUse("export", InvalidKeySpecException::new);
    return cast(CONVERSIONS.get(key.attributes().row().algorithm().kind()).privateSpec(body), type);
  }

  private static <T extends KeySpec> T cast(KeySpec spec, Class<T> type)
      throws InvalidKeySpecException {
    if (!type.isInstance(spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidKeySpecException::new,
          "the key has no "
              + type.getName()
              + "; allowed "
              + spec.getClass().getName()
              + ", CapiKeyBlobSpec and the spec of its encoding");
    }
    return type.cast(spec);
  }

  /** What to throw for a spec of another class. */
  static InvalidKeySpecException refuse(KeySpec spec, String allowed) {
    return ERROR_INVALID_PARAMETER.as(
        InvalidKeySpecException::new,
        (spec == null ? "null" : "a " + spec.getClass().getName())
            + " is no spec for this key; allowed CapiKeyBlobSpec, "
            + allowed);
  }
}
