// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import org.capijca.internal.csp.CspContext;

/**
 * A group of services that are created together. A name is looked up in the families of its JCA
 * engine in this order, in which the services that short-lived programs use come first.
 * SecureRandom belongs to no family because it is created at once.
 */
public enum ServiceFamily {
  SESSION_KEY_GENERATORS("KeyGenerator"),
  PAIR_GENERATORS("KeyPairGenerator"),
  PAIR_FACTORIES("KeyFactory"),
  SESSION_KEY_FACTORIES("SecretKeyFactory"),
  SCHANNEL_KEY_FACTORIES("SecretKeyFactory"),
  SESSION_CIPHERS("Cipher"),
  RSA_CIPHERS("Cipher"),
  BLOB_CIPHERS("Cipher"),
  STANDARD_CIPHERS("Cipher"),
  AGREEMENTS("KeyAgreement"),
  PARAMETERS("AlgorithmParameters"),
  PARAMETER_GENERATORS("AlgorithmParameterGenerator"),
  DIGESTS("MessageDigest"),
  MACS("Mac"),
  SIGNATURES("Signature"),
  STANDARD_SIGNATURES("Signature"),
  KEY_STORES("KeyStore");

  private final String type;

  ServiceFamily(String type) {
    this.type = type;
  }

  /** Returns the JCA engine. */
  public String type() {
    return type;
  }

  /** Returns the services for the rows of the context's CSPs. */
  public List<? extends Provider.Service> services(Provider provider, CspContext context) {
    return switch (this) {
      case SESSION_KEY_GENERATORS -> KeyGeneratorServices.of(provider, context);
      case PAIR_GENERATORS -> KeyPairGeneratorServices.of(provider, context);
      case PAIR_FACTORIES -> KeyFactoryServices.of(provider, context);
      case SESSION_KEY_FACTORIES -> SecretKeyFactoryServices.of(provider, context);
      case SCHANNEL_KEY_FACTORIES -> SchannelServices.of(provider, context);
      case SESSION_CIPHERS -> CipherServices.of(provider, context);
      case RSA_CIPHERS -> RsaCipherServices.of(provider, context);
      case BLOB_CIPHERS -> WrapServices.of(provider, context);
      case STANDARD_CIPHERS -> StandardCipherServices.of(provider, context);
      case AGREEMENTS -> KeyAgreementServices.of(provider, context);
      case PARAMETERS -> ParameterServices.parameters(provider, context);
      case PARAMETER_GENERATORS -> ParameterServices.generators(provider, context);
      case DIGESTS -> MessageDigestServices.of(provider, context);
      case MACS -> MacServices.of(provider, context);
      case SIGNATURES -> SignatureServices.of(provider, context);
      case STANDARD_SIGNATURES -> StandardSignatureServices.of(provider, context);
      case KEY_STORES -> KeyStoreServices.of(provider, context);
    };
  }
}
