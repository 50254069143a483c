// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.cli.base.Report;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;

/** A session key as a report: parameters, its BLOB if it is exportable, and a sample ciphertext. */
final class SessionKeyText {
  private static final String SAMPLE = "CAPI for JCA";

  private final CapiProvider provider;
  private final boolean showKey;

  /**
   * @param provider the provider
   * @param showKey whether the BLOB is printed
   */
  SessionKeyText(CapiProvider provider, boolean showKey) {
    this.provider = provider;
    this.showKey = showKey;
  }

  Report of(CapiSecretKey key) throws GeneralSecurityException {
    Report report =
        KeyReport.of(key)
            .add(
                "effective length",
                key.getEffectiveKeyLength(),
                key.getEffectiveKeyLength() + " bits")
            .add("salt", key.getSalt())
            .add("mode", key.getMode())
            .add("IV", key.getIV());
    if (!key.isExportable()) {
      report.add(BlobType.PLAINTEXTKEYBLOB.name(), null, "the key is not exportable");
    } else if (showKey) {
      report.add(BlobType.PLAINTEXTKEYBLOB.name(), blob(provider, key));
    } else {
      report.add(BlobType.PLAINTEXTKEYBLOB.name(), null, KeyReport.HIDDEN);
    }
    addSample(report, key);
    return report;
  }

  static byte[] blob(CapiProvider provider, CapiSecretKey key) throws GeneralSecurityException {
    CapiKeyBlobSpec spec =
        (CapiKeyBlobSpec)
            SecretKeyFactory.getInstance(key.getAlgId().name(), provider)
                .getKeySpec(key, CapiKeyBlobSpec.class);
    return spec.getEncoded();
  }

  /** Master secrets have no cipher, and so no sample. */
  private void addSample(Report report, CapiSecretKey key) throws GeneralSecurityException {
    boolean hasCipher =
        provider.getServices().stream()
            .anyMatch(service ->
                service.getType().equals("Cipher")
                    && service.getAlgorithm().equals(key.getAlgId().name()));
    if (!hasCipher) {
      return;
    }
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    report.add("\"" + SAMPLE + "\"", cipher.doFinal(SAMPLE.getBytes(StandardCharsets.US_ASCII)));
  }
}
