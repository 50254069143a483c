// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidParameterException;
import java.security.Provider;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.KeyGenerator;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.UngeneratedAlgorithms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The argument of {@code Provider.configure}, and what an instance of one CSP serves. */
@Tag("unit")
class ProviderConfigurationTest {
  private static final Set<String> GENERATORS = Set.of("KeyGenerator", "KeyPairGenerator");

  @Test
  void defaultInstance_hasNoCspOfItsOwn() {
    assertThat(new CapiProvider().csp()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void csp_isFoundByBothNames(Csp csp) {
    assertThat(new CapiProvider().configure(csp.name()).csp()).contains(csp);
    assertThat(new CapiProvider().configure(csp.providerName()).csp()).contains(csp);
    assertThat(new CapiProvider().configure(csp.name().toLowerCase(Locale.ROOT)).csp())
        .contains(csp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MS_ENH_RSA_AES_PROV_XP",
        "Microsoft Enhanced RSA and AES Cryptographic Provider (Prototype)"
      })
  void prototypeName_isTheAesProvider(String name) {
    assertThat(new CapiProvider().configure(name).csp()).contains(Csp.MS_ENH_RSA_AES_PROV);
  }

  @Test
  void configure_leavesTheInstanceAsItWas() {
    CapiProvider provider = new CapiProvider();
    CapiProvider configured = provider.configure("MS_DEF_PROV");

    assertThat(configured).isNotSameAs(provider);
    assertThat(provider.csp()).isEmpty();
    assertThat(configured.getName()).isEqualTo("CAPI");
    assertThat(configured.getInfo()).contains(Csp.MS_DEF_PROV.providerName());
  }

  @Test
  void configuredTwice_keepsWhatIsNotSetAgain() throws Exception {
    CapiProvider provider =
        new CapiProvider().configure("flags=CRYPT_EXPORTABLE").configure("MS_DEF_PROV");

    CapiSecretKey key = generate(provider, "CALG_RC2");
    assertThat(key.getCsp()).isEqualTo(Csp.MS_DEF_PROV);
    assertThat(key.isExportable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "flags=CRYPT_EXPORTABLE / 0x1",
        "FLAGS=crypt_exportable / 0x1",
        "flags=1 / 0x1",
        "flags=0x5 / 0x5",
        "flags=CRYPT_EXPORTABLE,CRYPT_CREATE_SALT / 0x5",
        "flags=CRYPT_EXPORTABLE | 0x10 / 0x11",
        "MS_STRONG_PROV; flags=CRYPT_ARCHIVABLE / 0x4000",
        "flags=CRYPT_ARCHIVABLE;MS_STRONG_PROV / 0x4000"
      })
  void flags_areThoseOfKeysMadeWithoutParameters(String settings, String bits) throws Exception {
    CapiSecretKey key = generate(new CapiProvider().configure(settings), "CALG_RC4");

    assertThat(KeyFlag.toBits(key.getFlags())).isEqualTo((int) Integer.decode(bits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ";",
        "MS_STRONG_PROV;",
        "Microsoft",
        "MS_SCARD_PROV",
        "csp=MS_STRONG_PROV"
      })
  void unknownCsp_isRefused(String settings) {
    assertThatCapi(() -> new CapiProvider().configure(settings))
        .fails(InvalidParameterException.class)
        .hasMessageContaining("is neither a CSP")
        .with(CapiError.NTE_KEYSET_NOT_DEF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"flags=", "flags=CRYPT_EXPORT", "flags=1,,2", "flags=0x20", "flags=exportable"})
  void unknownFlag_isRefused(String settings) {
    assertThatCapi(() -> new CapiProvider().configure(settings))
        .fails(InvalidParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS)
        .satisfies(e -> assertThat(e.getMessage()).containsOnlyOnce("NTE_BAD_FLAGS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flags=0x100000000", "flags=0x100000001", "flags=-1"})
  void numberThatIsNoDword_isRefused(String settings) {
    assertThatCapi(() -> new CapiProvider().configure(settings))
        .fails(InvalidParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS);
  }

  @ParameterizedTest
  @EnumSource
  void configuredInstance_generatesExactlyWhatItsCspEnumerates(Csp csp) {
    CapiProvider provider = new CapiProvider().configure(csp.name());
    Set<String> enumerated =
        provider.algorithms().stream()
            .map(CspAlgorithm::algId)
            .filter(algId -> UngeneratedAlgorithms.reason(algId).isEmpty())
            .map(AlgId::name)
            .collect(Collectors.toSet());
    Set<String> generated =
        provider.getServices().stream()
            .filter(service -> GENERATORS.contains(service.getType()))
            .map(Provider.Service::getAlgorithm)
            .filter(name -> !name.startsWith("AT_"))
            .collect(Collectors.toSet());

    assertThat(generated).isEqualTo(enumerated);
  }

  @Test
  void defaultInstance_takesEachAlgorithmFromItsCsp() {
    Map<String, String> csps = new TreeMap<>();
    for (Provider.Service service : new CapiProvider().getServices()) {
      if (GENERATORS.contains(service.getType())) {
        csps.put(service.getAlgorithm(), service.getAttribute("Csp"));
      }
    }

    String strong = "MS_STRONG_PROV";
    String aes = "MS_ENH_RSA_AES_PROV";
    String dss = "MS_ENH_DSS_DH_PROV";
    String schannel = "MS_DEF_RSA_SCHANNEL_PROV";
    assertThat(csps)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("CALG_RC2", strong),
                Map.entry("CALG_RC4", strong),
                Map.entry("CALG_DES", strong),
                Map.entry("CALG_3DES", strong),
                Map.entry("CALG_3DES_112", strong),
                Map.entry("CALG_RSA_KEYX", strong),
                Map.entry("CALG_RSA_SIGN", strong),
                Map.entry("AT_KEYEXCHANGE", strong),
                Map.entry("AT_SIGNATURE", strong),
                Map.entry("CALG_AES_128", aes),
                Map.entry("CALG_AES_192", aes),
                Map.entry("CALG_AES_256", aes),
                Map.entry("CALG_CYLINK_MEK", dss),
                Map.entry("CALG_DSS_SIGN", dss),
                Map.entry("CALG_DH_SF", dss),
                Map.entry("CALG_DH_EPHEM", dss),
                Map.entry("CALG_PCT1_MASTER", schannel),
                Map.entry("CALG_SSL2_MASTER", schannel),
                Map.entry("CALG_SSL3_MASTER", schannel),
                Map.entry("CALG_TLS1_MASTER", schannel)));
  }

  private static CapiSecretKey generate(CapiProvider provider, String algorithm) throws Exception {
    return (CapiSecretKey) KeyGenerator.getInstance(algorithm, provider).generateKey();
  }
}
