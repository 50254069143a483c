// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import java.util.Optional;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.primitive.prime.DiscreteLogPair;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.SearchListener;

/** A family whose keys have domain parameters: DSS and Diffie-Hellman. */
public abstract class DiscreteLogFamily
    extends KeyPairFamily<DiscreteLogPublicKeyData, DiscreteLogPrivateKeyData> {
  private final DiscreteLogFormat format;
  private final Class<? extends AlgorithmParameterSpec> parameterType;

  /**
   * @param name the name of the keys in messages
   * @param parameterType the JDK's spec class of the domain parameters
   */
  DiscreteLogFamily(
      Kind kind,
      String name,
      DiscreteLogFormat format,
      Class<? extends AlgorithmParameterSpec> parameterType) {
    super(kind, name, DiscreteLogPublicKeyData.class, DiscreteLogPrivateKeyData.class);
    this.format = format;
    this.parameterType = parameterType;
  }

  /** Returns the family of a kind that takes domain parameters. */
  public static DiscreteLogFamily of(Kind kind) {
    return (DiscreteLogFamily) KeyPairFamilies.of(kind);
  }

  /** Returns the format of the keys and parameters in BLOBs. */
  public final DiscreteLogFormat format() {
    return format;
  }

  /** Returns the JDK's spec class of the parameters, which {@link #parameterSpec} extends. */
  public final Class<? extends AlgorithmParameterSpec> parameterType() {
    return parameterType;
  }

  /** Returns a spec of domain parameters with all values of a BLOB. */
  public abstract AlgorithmParameterSpec parameterSpec(DomainParameterData domain);

  /** Returns the JDK's spec of P, Q and G, for encoders that support no other. */
  public abstract AlgorithmParameterSpec standardSpec(AlgorithmParameterSpec spec);

  /** Generates domain parameters as CryptGenKey does for a key pair without given ones. */
  public abstract DomainParameters searchParameters(
      int bits, SecureRandom random, SearchListener listener);

  /** Generates X and Y over these parameters. */
  abstract DiscreteLogPair searchPair(
      DomainParameters domain, KeyPairRequest request, SecureRandom random);

  /**
   * Validates a spec of domain parameters passed by a caller.
   *
   * @throws InvalidParameterSpecException if it is not of this family (ERROR_INVALID_PARAMETER)
   */
  public final AlgorithmParameterSpec requireParameters(AlgorithmParameterSpec spec)
      throws InvalidParameterSpecException {
    if (!parameterType.isInstance(spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidParameterSpecException::new,
          "a "
              + parameterType.getSimpleName()
              + " is needed, not "
              + (spec == null ? "null" : "a " + spec.getClass().getName()));
    }
    return spec;
  }

  @Override
  final DiscreteLogPrivateKeyData generate(KeyPairRequest request, SecureRandom random) {
    DomainParameters domain =
        request
            .domain()
            .orElseGet(() -> searchParameters(request.keyBits(), random, request.listener()));
    DiscreteLogPair pair = searchPair(domain, request, random);
    try {
      return DiscreteLogPrivateKeyData.of(
          format, DomainParameterSpecs.data(domain), pair.y(), pair.x());
    } catch (BlobException e) {
      throw new ProviderException("generated numbers do not fit in their fields", e);
    }
  }

  @Override
  final Optional<String> problem(PrivateKeyData data) {
    return DiscreteLogKeyCheck.problem((DiscreteLogPrivateKeyData) data);
  }
}
