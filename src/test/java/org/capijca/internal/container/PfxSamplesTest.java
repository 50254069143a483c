// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyStore;
import java.util.Collections;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.interfaces.CapiPrivateKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that PFX files exported by Windows load with their CSP and slot. */
@Tag("unit")
class PfxSamplesTest {
  @ParameterizedTest
  @CsvSource({
    "windows-rsa-exchange.pfx, {8C0FA5A4-3A3D-4C3D-9C1D-1F0B8F2D7A11}/AT_KEYEXCHANGE,"
        + " CALG_RSA_KEYX, MS_ENH_RSA_AES_PROV, 2",
    "windows-rsa-signature.pfx, Signing/AT_SIGNATURE, CALG_RSA_SIGN, MS_DEF_PROV, 1",
    "windows-dss.pfx, DSS key/AT_SIGNATURE, CALG_DSS_SIGN, MS_DEF_DSS_PROV, 1",
    "windows-dh.pfx, DH key/AT_KEYEXCHANGE, CALG_DH_SF, MS_ENH_DSS_DH_PROV, 1",
  })
  void windowsFile_keepsCspSlotAndCertificates(
      String file, String alias, AlgId algId, Csp csp, int certificates) throws Exception {
    KeyStore store = TestStores.load(TestStores.sample(file));

    assertThat(Collections.list(store.aliases())).containsExactly(alias);
    CapiPrivateKey key = (CapiPrivateKey) store.getKey(alias, null);
    assertThat(key.getAlgId()).isEqualTo(algId);
    assertThat(key.getCsp()).isEqualTo(csp);
    assertThat(key.isExportable()).isFalse();
    assertThat(key.getEncoded()).isNull();
    assertThat(store.getCertificateChain(alias)).hasSize(certificates);
    assertThat(store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)).isTrue();
  }

  @Test
  void keyWithoutNameAndCertificate_isNamedDeterministically() throws Exception {
    KeyStore first = TestStores.load(TestStores.sample("openssl-rsa-only.pfx"));
    KeyStore second = TestStores.load(TestStores.sample("openssl-rsa-only.pfx"));

    assertThat(Collections.list(first.aliases()))
        .hasSize(1)
        .isEqualTo(Collections.list(second.aliases()))
        .allMatch(alias -> alias.matches("\\{[0-9a-f-]{36}}/AT_KEYEXCHANGE"));
  }

  @Test
  void keyUnsupportedByAnyCsp_isRefused() {
    assertThatCapi(() -> TestStores.load(TestStores.sample("foreign-ec.pfx")))
        .fails(IOException.class)
        .hasMessageContaining("EC (1.2.840.10045.2.1)")
        .with(CapiError.NTE_BAD_ALGID);
  }

  /** Encryption schemes that OpenSSL supports and Windows does not. */
  @ParameterizedTest
  @ValueSource(strings = {"foreign-rc4.pfx", "foreign-pbes2-rc2.pfx"})
  void unusualEncryption_isRead(String file) throws Exception {
    assertThat(TestStores.load(TestStores.sample(file)).size()).isEqualTo(1);
  }

  @Test
  void refusedFile_doesNotChangeLoadedStore() throws Exception {
    KeyStore store = TestStores.load(TestStores.sample("windows-rsa-signature.pfx"));

    assertThatThrownBy(() ->
            store.load(
                new ByteArrayInputStream(TestStores.sample("foreign-ec.pfx")), TestStores.PASSWORD))
        .isInstanceOf(IOException.class);
    assertThat(Collections.list(store.aliases())).containsExactly("Signing/AT_SIGNATURE");
  }
}
