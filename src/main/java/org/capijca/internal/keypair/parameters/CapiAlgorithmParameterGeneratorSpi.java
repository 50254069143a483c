// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.parameters;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.AlgorithmParameterGeneratorSpi;
import java.security.AlgorithmParameters;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAGenParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.util.function.Function;
import javax.crypto.spec.DHGenParameterSpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.DiscreteLogFamily;
import org.capijca.internal.keypair.DomainParameterSpecs;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.SearchListener;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Generates P, Q and G as CryptGenKey does for a key pair without given domain parameters. */
public final class CapiAlgorithmParameterGeneratorSpi extends AlgorithmParameterGeneratorSpi {
  private final KeyPairRow row;
  private final Provider provider;

  private int bits;
  private SecureRandom random;

  /**
   * @param row the key pair algorithm in the CSP of the provider instance
   * @param provider the provider of the generated AlgorithmParameters
   */
  public CapiAlgorithmParameterGeneratorSpi(KeyPairRow row, Provider provider) {
    this.row = row;
    this.provider = provider;
    this.bits = row.keyBits(0);
  }

  @Override
  protected void engineInit(int size, SecureRandom secureRandom) {
    init(size, secureRandom, InvalidParameterException::new);
  }

  @Override
  protected void engineInit(AlgorithmParameterSpec spec, SecureRandom secureRandom)
      throws InvalidAlgorithmParameterException {
    init(length(spec), secureRandom, InvalidAlgorithmParameterException::new);
  }

  private static int length(AlgorithmParameterSpec spec) throws InvalidAlgorithmParameterException {
    if (spec instanceof CapiKeyGenParameterSpec own) {
      return own.getKeyLength();
    }
    if (spec instanceof DHGenParameterSpec dh) {
      return dh.getPrimeSize();
    }
    if (spec instanceof DSAGenParameterSpec dsa) {
      return dsa.getPrimePLength();
    }
    throw ERROR_INVALID_PARAMETER.as(
        InvalidAlgorithmParameterException::new,
        (spec == null ? "null" : "a " + spec.getClass().getName())
            + " contains no length; allowed CapiKeyGenParameterSpec, DSAGenParameterSpec,"
            + " DHGenParameterSpec");
  }

  private <T extends Exception> void init(
      int size, SecureRandom secureRandom, Function<String, T> refusal) throws T {
    if (!row.acceptsLength(size)) {
      throw row.badLength(size, refusal);
    }
    bits = row.keyBits(size);
    random = secureRandom;
  }

  @Override
  protected AlgorithmParameters engineGenerateParameters() {
    DiscreteLogFamily family = DiscreteLogFamily.of(row.algorithm().kind());
    DomainParameters domain = family.searchParameters(bits, random, SearchListener.NONE);
    try {
      AlgorithmParameters parameters = new Parameters(family, provider, row.algId().name());
      parameters.init(family.parameterSpec(DomainParameterSpecs.data(domain)));
      return parameters;
    } catch (BlobException | InvalidParameterSpecException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns an object of this provider, created without a search by name. */
  private static final class Parameters extends AlgorithmParameters {
    Parameters(DiscreteLogFamily family, Provider provider, String name) {
      super(new DomainAlgorithmParametersSpi(family), provider, name);
    }
  }
}
