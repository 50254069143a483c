// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.KeySlot;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** Tests which ALG_ID, CSP and slot a key gets that names none of them. */
@Tag("unit")
class ImportedKeyAlgorithmTest {
  private final ImportedKeyAlgorithm rows = new ImportedKeyAlgorithm(CspContext.DEFAULT);

  private static List<Certificate> chain(String usage) {
    boolean[] bits = null;
    if (usage != null) {
      bits = new boolean[9];
      for (int i = 0; i < bits.length; i++) {
        bits[i] = usage.charAt(i) == '1';
      }
    }
    X509Certificate certificate = Mockito.mock(X509Certificate.class);
    Mockito.when(certificate.getKeyUsage()).thenReturn(bits);
    return List.of(certificate);
  }

  private AlgId chosen(List<Certificate> chain) throws KeyStoreException {
    return rows.choose(Kind.RSA, Optional.empty(), Optional.empty(), chain).algId();
  }

  /** The bits of X.509: signature, non-repudiation, key, data encipherment, key agreement. */
  @ParameterizedTest
  @CsvSource({
    ", CALG_RSA_KEYX",
    "000000000, CALG_RSA_KEYX",
    "100000000, CALG_RSA_SIGN",
    "110001111, CALG_RSA_SIGN",
    "101000000, CALG_RSA_KEYX",
    "100100000, CALG_RSA_KEYX",
    "100010000, CALG_RSA_KEYX",
    "010000000, CALG_RSA_KEYX",
    "001000000, CALG_RSA_KEYX",
  })
  void keyUsageOfCertificate_decidesAboutSlot(String usage, AlgId algId) throws Exception {
    assertThat(chosen(chain(usage))).isEqualTo(algId);
  }

  @Test
  void keyWithoutCertificateOfX509_isForExchange() throws Exception {
    assertThat(chosen(List.of())).isEqualTo(AlgId.CALG_RSA_KEYX);
    assertThat(chosen(List.of(Mockito.mock(Certificate.class)))).isEqualTo(AlgId.CALG_RSA_KEYX);
  }

  /** DSS keys have no other slot; a requested slot is binding. */
  @Test
  void kindWithOneSlot_isStoredThere_unlessOtherIsRequested() throws Exception {
    KeyPairRow dss = rows.choose(Kind.DSS, Optional.empty(), Optional.empty(), List.of());
    assertThat(dss.algId()).isEqualTo(AlgId.CALG_DSS_SIGN);
    assertThatCapi(() ->
            rows.choose(Kind.DSS, Optional.empty(), Optional.of(KeySlot.AT_KEYEXCHANGE), List.of()))
        .fails(KeyStoreException.class)
        .with(CapiError.NTE_BAD_ALGID);
  }

  @Test
  void cspOfKey_precedesThoseOfContext() throws Exception {
    KeyPairRow row =
        rows.choose(
            Kind.RSA, Optional.of(Csp.MS_DEF_PROV), Optional.of(KeySlot.AT_SIGNATURE), List.of());

    assertThat(row.csp()).isEqualTo(Csp.MS_DEF_PROV);
    assertThat(row.algId()).isEqualTo(AlgId.CALG_RSA_SIGN);
  }
}
