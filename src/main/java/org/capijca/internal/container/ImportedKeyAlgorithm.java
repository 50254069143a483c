// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capijca.Csp;
import org.capijca.KeySlot;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;

/** Chooses the ALG_ID and CSP of an imported key that names neither, by its slot. */
final class ImportedKeyAlgorithm {
  /** Bits of the X.509 key usage: digitalSignature, and the usages of a key exchange key. */
  private static final int DIGITAL_SIGNATURE = 0;

  private static final int KEY_ENCIPHERMENT = 2;
  private static final int KEY_AGREEMENT = 4;

  private final CspContext context;

  ImportedKeyAlgorithm(CspContext context) {
    this.context = context;
  }

  /**
   * Returns the row of a key.
   *
   * @param csp the CSP of the key, if it has one
   * @param wanted the requested slot
   * @param chain its certificates, whose key usage decides if nothing else does
   * @throws KeyStoreException if no CSP supports such keys (NTE_BAD_ALGID)
   */
  KeyPairRow choose(
      Kind kind, Optional<Csp> csp, Optional<KeySlot> wanted, List<? extends Certificate> chain)
      throws KeyStoreException {
    List<KeyPairRow> rows = rows(kind, csp);
    KeySlot slot = wanted.orElseGet(() -> slotByUsage(chain));
    return rows.stream()
        .filter(row -> row.algorithm().slot().equals(Optional.of(slot)))
        .findFirst()
        .or(() -> wanted.isPresent() ? Optional.empty() : rows.stream().findFirst())
        .orElseThrow(() -> refuse(kind, slot));
  }

  /** Returns the rows of the named CSP, followed by those of the context. */
  private List<KeyPairRow> rows(Kind kind, Optional<Csp> csp) {
    return Stream.concat(
            csp.stream().flatMap(each -> AlgorithmTable.rows(each, KeyPairRow.class).stream()),
            context.rows(KeyPairRow.class).stream())
        .filter(row -> row.algorithm().kind() == kind && row.algorithm().slot().isPresent())
        .toList();
  }

  private KeyStoreException refuse(Kind kind, KeySlot slot) {
    return NTE_BAD_ALGID.as(
        KeyStoreException::new,
        "a " + kind.jcaName() + " key is not for the slot " + slot + " of " + context.describe());
  }

  /**
   * Returns the row of a key in a PFX file. Its certificate is ignored (PFXImportCertStore page).
   *
   * @param csp the CSP named in the file, which need not be a CSP of this provider
   * @param usage the slot by the key usage in the file. If it is absent, or keys of this kind do
   *     not have that slot, the slot is AT_KEYEXCHANGE, or AT_SIGNATURE for DSS keys
   * @param fits tests whether a row supports the key; if none does, the first row is returned
   * @throws KeyStoreException if no CSP supports such keys (NTE_BAD_ALGID)
   */
  KeyPairRow ofFile(
      Kind kind, Optional<Csp> csp, Optional<KeySlot> usage, Predicate<KeyPairRow> fits)
      throws KeyStoreException {
    List<KeyPairRow> rows = rows(kind, csp);
    List<KeyPairRow> ofSlot =
        Stream.of(usage, Optional.of(KeySlot.AT_KEYEXCHANGE), Optional.of(KeySlot.AT_SIGNATURE))
            .flatMap(Optional::stream)
            .map(slot ->
                rows.stream()
                    .filter(row -> row.algorithm().slot().equals(Optional.of(slot)))
                    .toList())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
    return ofSlot.stream()
        .filter(fits)
        .findFirst()
        .or(() -> ofSlot.stream().findFirst())
        .orElseThrow(() -> refuse(kind, usage.orElse(KeySlot.AT_KEYEXCHANGE)));
  }

  /**
   * Returns AT_KEYEXCHANGE, as .NET and SunMSCAPI do, unless the certificate is for signatures
   * only.
   */
  private static KeySlot slotByUsage(List<? extends Certificate> chain) {
    boolean[] usage =
        !chain.isEmpty() && chain.get(0) instanceof X509Certificate certificate
            ? certificate.getKeyUsage()
            : null;
    if (usage == null) {
      return KeySlot.AT_KEYEXCHANGE;
    }
    boolean exchanges = false;
    for (int bit = KEY_ENCIPHERMENT; bit <= KEY_AGREEMENT; bit++) {
      exchanges |= usage[bit];
    }
    return usage[DIGITAL_SIGNATURE] && !exchanges ? KeySlot.AT_SIGNATURE : KeySlot.AT_KEYEXCHANGE;
  }
}
