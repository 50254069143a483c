// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;

/** A session key as text: its parameters, its BLOB if it is exportable, and a sample ciphertext. */
final class SessionKeyText {
  private static final String SAMPLE = "CAPI for JCA";

  private final CapiProvider provider;

  SessionKeyText(CapiProvider provider) {
    this.provider = provider;
  }

  String of(CapiSecretKey key) throws GeneralSecurityException {
    KeyText report =
        new KeyText(key)
            .line("effective length", key.getEffectiveKeyLength() + " bits")
            .bytes("salt", key.getSalt())
            .line("mode", key.getMode() == null ? "none" : key.getMode())
            .bytes("IV", key.getIV());
    addBlob(report, key);
    addSample(report, key);
    return report.toString();
  }

  private void addBlob(KeyText report, CapiSecretKey key) throws GeneralSecurityException {
    if (!key.isExportable()) {
      report.line(BlobType.PLAINTEXTKEYBLOB.name(), "the key is not exportable");
      return;
    }
    CapiKeyBlobSpec spec =
        (CapiKeyBlobSpec)
            SecretKeyFactory.getInstance(key.getAlgId().name(), provider)
                .getKeySpec(key, CapiKeyBlobSpec.class);
    byte[] blob = spec.getEncoded();
    report.bytes(BlobType.PLAINTEXTKEYBLOB.name(), blob);
    Arrays.fill(blob, (byte) 0);
  }

  /** Master secrets have no cipher, and so no sample. */
  private void addSample(KeyText report, CapiSecretKey key) throws GeneralSecurityException {
    String name = key.getAlgId().name();
    if (provider.getServices().stream()
        .noneMatch(
            service -> service.getType().equals("Cipher") && service.getAlgorithm().equals(name))) {
      return;
    }
    Cipher cipher = Cipher.getInstance(name, provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    report.bytes("\"" + SAMPLE + "\"", cipher.doFinal(SAMPLE.getBytes(StandardCharsets.US_ASCII)));
  }
}
