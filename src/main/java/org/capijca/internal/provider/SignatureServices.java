// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capijca.AlgId;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.keypair.KeyPairFamilies;
import org.capijca.internal.keypair.SignatureInput;
import org.capijca.internal.keypair.signature.CapiSignatureHash;
import org.capijca.internal.keypair.signature.CapiSignatureSpi;

/**
 * The Signature services: for each key pair algorithm that signs, one over a finished hash value,
 * and one for each hash that its keys sign: {@code CALG_SHA1withCALG_RSA_SIGN}.
 */
final class SignatureServices {
  static final String TYPE = "Signature";

  /** The separator of hash and key pair algorithm in a name. */
  static final String WITH = "with";

  private SignatureServices() {}

  static void addTo(ServiceList services) {
    for (KeyPairRow row : services.context().rows(KeyPairRow.class)) {
      List<HashAlgorithm> signed = signedBy(row.algorithm().kind(), services.context());
      if (!signed.isEmpty()) {
        addFinished(services, row);
        signed.forEach(hash -> addNamed(services, row, hash));
      }
    }
  }

  private static List<HashAlgorithm> signedBy(Kind kind, CspContext context) {
    return context.rows(HashRow.class).stream()
        .map(HashRow::algorithm)
        .filter(hash -> hash.isSignedBy(kind))
        .toList();
  }

  private static void addFinished(ServiceList services, KeyPairRow row) {
    Kind kind = row.algorithm().kind();
    services.add(
        row.algId(), () -> spi(kind, CapiSignatureHash.finished(services.context(), kind)));
  }

  private static void addNamed(ServiceList services, KeyPairRow row, HashAlgorithm hash) {
    Kind kind = row.algorithm().kind();
    services.add(
        hash.algId() + WITH + row.algId(),
        aliases(hash, row),
        Map.of(),
        () -> spi(kind, CapiSignatureHash.named(services.context(), kind, hash)));
  }

  /**
   * Returns the names with a number for hash, key pair or both, and with CALG_SHA for CALG_SHA1:
   * {@code 0x8004with0x2400}.
   */
  private static List<String> aliases(HashAlgorithm hash, KeyPairRow row) {
    List<String> aliases = new ArrayList<>();
    for (String hashName : names(hash.algId())) {
      for (String pairName : names(row.algId())) {
        aliases.add(hashName + WITH + pairName);
      }
    }
    return aliases.subList(1, aliases.size());
  }

  private static List<String> names(AlgId algId) {
    List<String> names = ServiceList.aliases(algId);
    names.add(0, algId.name());
    return names;
  }

  private static CapiSignatureSpi spi(Kind kind, SignatureInput hash) {
    return new CapiSignatureSpi(KeyPairFamilies.of(kind).signatureScheme(hash));
  }
}
