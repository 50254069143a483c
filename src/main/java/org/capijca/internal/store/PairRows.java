package org.capijca.internal.store;

import static org.capijca.CapiError.NTE_BAD_ALGID;

import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capijca.Csp;
import org.capijca.KeySpec;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.table.AlgorithmTable;
import org.capijca.internal.table.KeyPairRow;
import org.capijca.internal.table.PairAlgorithm.Kind;

/** What a key becomes that comes in without an ALG_ID: the row of its CSP and slot. */
final class PairRows {
  /** Bits of the X.509 key usage: digitalSignature, and what needs an exchange key. */
  private static final int DIGITAL_SIGNATURE = 0;

  private static final int KEY_ENCIPHERMENT = 2;
  private static final int KEY_AGREEMENT = 4;

  private final CspContext context;

  PairRows(CspContext context) {
    this.context = context;
  }

  /**
   * The row for a key.
   *
   * @param csp the CSP that the file names, which need not be one of ours
   * @param wanted the slot that was asked for
   * @param chain its certificates, whose key usage decides where nothing else does
   * @throws KeyStoreException if no CSP has such keys (NTE_BAD_ALGID)
   */
  KeyPairRow choose(
      Kind kind, Optional<Csp> csp, Optional<KeySpec> wanted, List<? extends Certificate> chain)
      throws KeyStoreException {
    List<KeyPairRow> rows =
        Stream.concat(
                csp.stream().flatMap(each -> AlgorithmTable.rows(each, KeyPairRow.class).stream()),
                context.rows(KeyPairRow.class).stream())
            .filter(row -> row.algorithm().kind() == kind && row.algorithm().slot().isPresent())
            .toList();
    KeySpec slot = wanted.orElseGet(() -> slotByUsage(chain));
    return rows.stream()
        .filter(row -> row.algorithm().slot().equals(Optional.of(slot)))
        .findFirst()
        .or(() -> wanted.isPresent() ? Optional.empty() : rows.stream().findFirst())
        .orElseThrow(
            () ->
                NTE_BAD_ALGID.as(
                    KeyStoreException::new,
                    "a "
                        + kind.jcaName()
                        + " key is not for the slot "
                        + slot
                        + " of "
                        + context.describe()));
  }

  /** AT_KEYEXCHANGE, as .NET and SunMSCAPI choose, unless the certificate is for signatures. */
  private static KeySpec slotByUsage(List<? extends Certificate> chain) {
    boolean[] usage =
        !chain.isEmpty() && chain.get(0) instanceof X509Certificate certificate
            ? certificate.getKeyUsage()
            : null;
    if (usage == null) {
      return KeySpec.AT_KEYEXCHANGE;
    }
    boolean exchanges = false;
    for (int bit = KEY_ENCIPHERMENT; bit <= KEY_AGREEMENT; bit++) {
      exchanges |= usage[bit];
    }
    return usage[DIGITAL_SIGNATURE] && !exchanges ? KeySpec.AT_SIGNATURE : KeySpec.AT_KEYEXCHANGE;
  }
}
