// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Map;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;

/**
 * Between the bodies of BLOBs and what the JDK knows keys by, for each kind of pair: key specs,
 * SubjectPublicKeyInfo and PrivateKeyInfo.
 */
public final class KeyConversions {
  private static final Map<Kind, KeyConversion> CONVERSIONS =
      Map.of(
          Kind.RSA, new RsaConversion(),
          Kind.DSS, new DsaConversion(),
          Kind.DH, new DhConversion());

  private KeyConversions() {}

  public static PublicKeyData publicBody(Kind kind, KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    return CONVERSIONS.get(kind).publicBody(spec);
  }

  public static PrivateKeyData privateBody(Kind kind, KeySpec spec)
      throws InvalidKeySpecException, BlobException {
    return CONVERSIONS.get(kind).privateBody(spec);
  }

  public static <T extends KeySpec> T publicSpec(KeyPairPublicKey<?> key, Class<T> type)
      throws InvalidKeySpecException {
    return cast(
        CONVERSIONS.get(key.attributes().row().algorithm().kind()).publicSpec(key.body()), type);
  }

  public static <T extends KeySpec> T privateSpec(Kind kind, PrivateKeyData body, Class<T> type)
      throws InvalidKeySpecException {
    return cast(CONVERSIONS.get(kind).privateSpec(body), type);
  }

  /** The PrivateKeyInfo of these numbers; the caller wipes it. */
  public static byte[] privateEncoding(Kind kind, PrivateKeyData body) {
    return CONVERSIONS.get(kind).privateEncoding(body);
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
