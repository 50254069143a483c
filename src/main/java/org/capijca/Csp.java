// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.Optional;

/**
 * The Microsoft software CSPs, under the names of {@code wincrypt.h}.
 *
 * <p>Source: the header and the SecCrypto page "Microsoft Cryptographic Service Providers". The
 * behaviour is that of Windows XP SP1 and later.
 *
 * @since 0.1
 */
public enum Csp {
  /** Base CSP: RSA, RC2 and RC4 of 40 bits, DES of 56 bits. */
  MS_DEF_PROV("Microsoft Base Cryptographic Provider v1.0", ProviderType.PROV_RSA_FULL),
  /** Strong CSP, the default of type PROV_RSA_FULL: the algorithms of the Enhanced CSP. */
  MS_STRONG_PROV("Microsoft Strong Cryptographic Provider", ProviderType.PROV_RSA_FULL),
  /** Enhanced CSP: RSA, RC2 and RC4 of up to 128 bits, 3DES. */
  MS_ENHANCED_PROV("Microsoft Enhanced Cryptographic Provider v1.0", ProviderType.PROV_RSA_FULL),
  /** Enhanced RSA and AES CSP: as the Enhanced CSP, with AES and SHA-2. */
  MS_ENH_RSA_AES_PROV(
      "Microsoft Enhanced RSA and AES Cryptographic Provider", ProviderType.PROV_RSA_AES),
  /** RSA SChannel CSP: keys of SSL and TLS. */
  MS_DEF_RSA_SCHANNEL_PROV(
      "Microsoft RSA SChannel Cryptographic Provider", ProviderType.PROV_RSA_SCHANNEL),
  /** Base DSS CSP: DSS signatures. */
  MS_DEF_DSS_PROV("Microsoft Base DSS Cryptographic Provider", ProviderType.PROV_DSS),
  /** Base DSS and Diffie-Hellman CSP. */
  MS_DEF_DSS_DH_PROV(
      "Microsoft Base DSS and Diffie-Hellman Cryptographic Provider", ProviderType.PROV_DSS_DH),
  /** Enhanced DSS and Diffie-Hellman CSP. */
  MS_ENH_DSS_DH_PROV(
      "Microsoft Enhanced DSS and Diffie-Hellman Cryptographic Provider", ProviderType.PROV_DSS_DH),
  /** DH SChannel CSP: keys of SSL and TLS. */
  MS_DEF_DH_SCHANNEL_PROV(
      "Microsoft DH SChannel Cryptographic Provider", ProviderType.PROV_DH_SCHANNEL);

  /** The AES provider's name on Windows XP. */
  public static final String MS_ENH_RSA_AES_PROV_XP =
      "Microsoft Enhanced RSA and AES Cryptographic Provider (Prototype)";

  private final String providerName;
  private final ProviderType type;

  Csp(String providerName, ProviderType type) {
    this.providerName = providerName;
    this.type = type;
  }

  /**
   * Returns the name that CryptAcquireContext takes.
   *
   * @return the full name
   */
  public String providerName() {
    return providerName;
  }

  /**
   * Returns the provider type that CryptAcquireContext takes.
   *
   * @return the provider type
   */
  public ProviderType type() {
    return type;
  }

  /**
   * Returns the CSP of a full name or header constant, in upper or lower case.
   *
   * @param name the name
   * @return the CSP; empty if there is none of that name
   */
  public static Optional<Csp> fromName(String name) {
    if (name == null) {
      throw CapiError.nullArgument("the name");
    }
    String wanted = name.strip();
    for (Csp csp : values()) {
      if (csp.providerName.equalsIgnoreCase(wanted) || csp.name().equalsIgnoreCase(wanted)) {
        return Optional.of(csp);
      }
    }
    return MS_ENH_RSA_AES_PROV_XP.equalsIgnoreCase(wanted)
            || "MS_ENH_RSA_AES_PROV_XP".equalsIgnoreCase(wanted)
        ? Optional.of(MS_ENH_RSA_AES_PROV)
        : Optional.empty();
  }
}
