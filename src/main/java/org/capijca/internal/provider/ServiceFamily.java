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
    ServiceList services = new ServiceList(provider, context, type);
    switch (this) {
      case SESSION_KEY_GENERATORS -> KeyGeneratorServices.addTo(services);
      case PAIR_GENERATORS -> KeyPairGeneratorServices.addTo(services);
      case PAIR_FACTORIES -> KeyFactoryServices.addTo(services);
      case SESSION_KEY_FACTORIES -> SecretKeyFactoryServices.addTo(services);
      case SCHANNEL_KEY_FACTORIES -> SchannelServices.addTo(services);
      case SESSION_CIPHERS -> CipherServices.addTo(services);
      case RSA_CIPHERS -> RsaCipherServices.addTo(services);
      case BLOB_CIPHERS -> WrapServices.addTo(services);
      case STANDARD_CIPHERS -> StandardCipherServices.addTo(services);
      case AGREEMENTS -> KeyAgreementServices.addTo(services);
      case PARAMETERS -> ParameterServices.addTo(services);
      case PARAMETER_GENERATORS -> ParameterServices.addGeneratorsTo(services);
      case DIGESTS -> MessageDigestServices.addTo(services);
      case MACS -> MacServices.addTo(services);
      case SIGNATURES -> SignatureServices.addTo(services);
      case STANDARD_SIGNATURES -> StandardSignatureServices.addTo(services);
      case KEY_STORES -> KeyStoreServices.addTo(services);
    }
    return services.services();
  }
}
