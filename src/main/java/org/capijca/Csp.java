package org.capijca;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capijca.internal.table.AlgorithmTable;

/**
 * The Microsoft software CSPs, under the names of {@code wincrypt.h}.
 *
 * <p>Source: the header and the SecCrypto page "Microsoft Cryptographic Service Providers". The
 * behaviour is that of Windows XP SP1 and later.
 */
public enum Csp {
  MS_DEF_PROV("Microsoft Base Cryptographic Provider v1.0", ProviderType.PROV_RSA_FULL),
  MS_STRONG_PROV("Microsoft Strong Cryptographic Provider", ProviderType.PROV_RSA_FULL),
  MS_ENHANCED_PROV("Microsoft Enhanced Cryptographic Provider v1.0", ProviderType.PROV_RSA_FULL),
  MS_ENH_RSA_AES_PROV(
      "Microsoft Enhanced RSA and AES Cryptographic Provider", ProviderType.PROV_RSA_AES),
  MS_DEF_RSA_SCHANNEL_PROV(
      "Microsoft RSA SChannel Cryptographic Provider", ProviderType.PROV_RSA_SCHANNEL),
  MS_DEF_DSS_PROV("Microsoft Base DSS Cryptographic Provider", ProviderType.PROV_DSS),
  MS_DEF_DSS_DH_PROV(
      "Microsoft Base DSS and Diffie-Hellman Cryptographic Provider", ProviderType.PROV_DSS_DH),
  MS_ENH_DSS_DH_PROV(
      "Microsoft Enhanced DSS and Diffie-Hellman Cryptographic Provider", ProviderType.PROV_DSS_DH),
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

  /** The name CryptAcquireContext takes. */
  public String providerName() {
    return providerName;
  }

  /** The provider type CryptAcquireContext takes. */
  public ProviderType type() {
    return type;
  }

  /** What PP_ENUMALGS_EX enumerates, in its order. */
  public List<CspAlgorithm> algorithms() {
    return AlgorithmTable.enumeration(this);
  }

  /** The row of one algorithm; empty where this CSP has none. */
  public Optional<CspAlgorithm> algorithm(AlgId algId) {
    return algorithms().stream().filter(row -> row.algId() == algId).findFirst();
  }

  /** The CSP of that full name or header constant, in upper or lower case. */
  public static Optional<Csp> named(String name) {
    String stripped = Lookup.stripped(name);
    for (Csp csp : values()) {
      if (csp.providerName.equalsIgnoreCase(stripped)) {
        return Optional.of(csp);
      }
    }
    return Names.BY_CONSTANT.byName(name);
  }

  /** Gathered when a name is looked up, which few programs do. */
  private static final class Names {
    static final Lookup<Csp> BY_CONSTANT =
        new Lookup<>(
            values(),
            Map.of(
                "MS_ENH_RSA_AES_PROV_XP",
                MS_ENH_RSA_AES_PROV,
                MS_ENH_RSA_AES_PROV_XP,
                MS_ENH_RSA_AES_PROV));

    private Names() {}
  }
}
