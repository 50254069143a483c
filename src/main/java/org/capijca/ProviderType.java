package org.capijca;

import java.util.Optional;

/** The provider types of {@code wincrypt.h}; only some have a Microsoft {@link Csp}. */
public enum ProviderType implements Numbered {
  PROV_RSA_FULL(1),
  PROV_RSA_SIG(2),
  PROV_DSS(3),
  PROV_FORTEZZA(4),
  PROV_MS_EXCHANGE(5),
  PROV_SSL(6),
  PROV_STT_MER(7),
  PROV_STT_ACQ(8),
  PROV_STT_BRND(9),
  PROV_STT_ROOT(10),
  PROV_STT_ISS(11),
  PROV_RSA_SCHANNEL(12),
  PROV_DSS_DH(13),
  PROV_EC_ECDSA_SIG(14),
  PROV_EC_ECNRA_SIG(15),
  PROV_EC_ECDSA_FULL(16),
  PROV_EC_ECNRA_FULL(17),
  PROV_DH_SCHANNEL(18),
  PROV_SPYRUS_LYNKS(20),
  PROV_RNG(21),
  PROV_INTEL_SEC(22),
  PROV_REPLACE_OWF(23),
  PROV_RSA_AES(24);

  private static final NumberLookup<ProviderType> LOOKUP = NumberLookup.of(values());

  private final int value;

  ProviderType(int value) {
    this.value = value;
  }

  /** The number in {@code wincrypt.h}. */
  @Override
  public int value() {
    return value;
  }

  /** The provider type of that number. */
  public static Optional<ProviderType> of(int value) {
    return LOOKUP.byValue(value);
  }

  /** The provider type of that header name, in upper or lower case. */
  public static Optional<ProviderType> named(String name) {
    return LOOKUP.byName(name);
  }
}
