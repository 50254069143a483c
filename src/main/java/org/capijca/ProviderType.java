// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Optional;

/**
 * The provider types of {@code wincrypt.h}; only some have a Microsoft {@link Csp}.
 *
 * @since 0.1
 */
public enum ProviderType implements NumericConstant {
  /** RSA signatures and key exchange: Base, Strong and Enhanced CSP. */
  PROV_RSA_FULL(1),
  /** RSA signatures only. */
  PROV_RSA_SIG(2),
  /** DSS signatures only: Base DSS CSP. */
  PROV_DSS(3),
  /** Fortezza cards. */
  PROV_FORTEZZA(4),
  /** Microsoft Exchange. */
  PROV_MS_EXCHANGE(5),
  /** SSL, superseded by {@link #PROV_RSA_SCHANNEL}. */
  PROV_SSL(6),
  /** Secure Transaction Technology, merchants. */
  PROV_STT_MER(7),
  /** Secure Transaction Technology, acquirers. */
  PROV_STT_ACQ(8),
  /** Secure Transaction Technology, brands. */
  PROV_STT_BRND(9),
  /** Secure Transaction Technology, root. */
  PROV_STT_ROOT(10),
  /** Secure Transaction Technology, issuers. */
  PROV_STT_ISS(11),
  /** SSL and TLS with RSA: RSA SChannel CSP. */
  PROV_RSA_SCHANNEL(12),
  /** DSS signatures and Diffie-Hellman key exchange. */
  PROV_DSS_DH(13),
  /** Elliptic curve DSA signatures; no Microsoft CSP has it. */
  PROV_EC_ECDSA_SIG(14),
  /** Elliptic curve Nyberg-Rueppel signatures; no Microsoft CSP has it. */
  PROV_EC_ECNRA_SIG(15),
  /** Elliptic curve DSA signatures and key exchange; no Microsoft CSP has it. */
  PROV_EC_ECDSA_FULL(16),
  /** Elliptic curve Nyberg-Rueppel signatures and key exchange; no Microsoft CSP has it. */
  PROV_EC_ECNRA_FULL(17),
  /** SSL and TLS with Diffie-Hellman: DH SChannel CSP. */
  PROV_DH_SCHANNEL(18),
  /** SPYRUS LYNKS cards. */
  PROV_SPYRUS_LYNKS(20),
  /** Random numbers only. */
  PROV_RNG(21),
  /** Intel hardware random numbers. */
  PROV_INTEL_SEC(22),
  /** Replacement of the password hash function of Windows. */
  PROV_REPLACE_OWF(23),
  /** RSA signatures and key exchange, with AES and SHA-2: Enhanced RSA and AES CSP. */
  PROV_RSA_AES(24);

  private final int value;

  ProviderType(int value) {
    this.value = value;
  }

  /**
   * Returns the number in {@code wincrypt.h}.
   *
   * @return the number in {@code wincrypt.h}
   */
  @Override
  public int value() {
    return value;
  }

  /**
   * Returns the provider type of a number.
   *
   * @param value the number in {@code wincrypt.h}
   * @return the provider type; empty if there is none of that number
   */
  public static Optional<ProviderType> fromValue(int value) {
    return NumericConstant.fromValue(ProviderType.class, value);
  }

  /**
   * Returns the provider type of a header name, in upper or lower case.
   *
   * @param name the name
   * @return the provider type; empty if there is none of that name
   */
  public static Optional<ProviderType> fromName(String name) {
    return NumericConstant.fromName(ProviderType.class, name);
  }
}
