// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.params.KeyParameter;
import org.capijca.internal.primitive.pkcs12.PfxPassword.Stretching;

/** PBMAC1 in PKCS #12 (RFC 9579): an HMAC with a key derived by PBKDF2. */
final class Pbmac1 {
  /** RFC 9579 requires a key length; a short key could be guessed without the password. */
  private static final int MIN_KEY = 20;

  private static final int MAX_KEY = 64;

  private final PBKDF2Params derivation;
  private final Supplier<ExtendedDigest> prf;
  private final Supplier<ExtendedDigest> hash;
  private final int keyBytes;

  private Pbmac1(
      PBKDF2Params derivation,
      Supplier<ExtendedDigest> prf,
      Supplier<ExtendedDigest> hash,
      int keyBytes) {
    this.derivation = derivation;
    this.prf = prf;
    this.hash = hash;
    this.keyBytes = keyBytes;
  }

  /**
   * Reads the parameters.
   *
   * @throws IOException if the hash or the derivation is unknown (NTE_BAD_ALGID), or the key length
   *     is missing or not 20 to 64 bytes (NTE_BAD_DATA)
   */
  static Pbmac1 of(ASN1Encodable parameters) throws IOException {
    PBMAC1Params both = PBMAC1Params.getInstance(parameters);
    AlgorithmIdentifier function = both.getKeyDerivationFunc();
    if (!function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      throw NTE_BAD_ALGID.as(
          IOException::new,
          "the key of the MAC is derived by " + function.getAlgorithm() + "; allowed PBKDF2");
    }
    PBKDF2Params derivation = PBKDF2Params.getInstance(function.getParameters());
    BigInteger length = derivation.getKeyLength();
    if (length == null
        || length.compareTo(BigInteger.valueOf(MIN_KEY)) < 0
        || length.compareTo(BigInteger.valueOf(MAX_KEY)) > 0) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "PBMAC1 "
              + (length == null ? "without a key length" : "with a key of " + length + " bytes")
              + "; allowed "
              + MIN_KEY
              + " to "
              + MAX_KEY);
    }
    return new Pbmac1(
        derivation,
        PfxDigests.of(derivation.getPrf().getAlgorithm()),
        PfxDigests.of(both.getMessageAuthScheme().getAlgorithm()),
        length.intValue());
  }

  ExtendedDigest hash() {
    return hash.get();
  }

  KeyParameter key(PfxPassword password, PasswordBytes form, WorkLimit limit) throws IOException {
    return password.pbkdf2(
        form,
        prf.get(),
        new Stretching(derivation.getSalt(), derivation.getIterationCount()),
        keyBytes,
        limit);
  }
}
