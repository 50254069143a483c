// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.cli.base.Report;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyBlobSpec;

/** A key pair as a report: its parameters and BLOBs, the private one if it is exportable. */
final class KeyPairText {
  private final CapiProvider provider;
  private final boolean showPrivate;

  /**
   * @param provider the provider
   * @param showPrivate whether the private BLOB is printed
   */
  KeyPairText(CapiProvider provider, boolean showPrivate) {
    this.provider = provider;
    this.showPrivate = showPrivate;
  }

  Report of(KeyPair pair) throws GeneralSecurityException {
    CapiPrivateKey privateKey = (CapiPrivateKey) pair.getPrivate();
    KeyFactory factory = KeyFactory.getInstance(privateKey.getAlgId().name(), provider);
    Report report = KeyReport.of(privateKey);
    report.add(BlobType.PUBLICKEYBLOB.name(), blob(factory, pair.getPublic()));
    if (!privateKey.isExportable()) {
      report.add(BlobType.PRIVATEKEYBLOB.name(), null, "the key is not exportable");
    } else if (showPrivate) {
      report.add(BlobType.PRIVATEKEYBLOB.name(), blob(factory, privateKey));
    } else {
      report.add(BlobType.PRIVATEKEYBLOB.name(), null, KeyReport.HIDDEN);
    }
    return report;
  }

  private static byte[] blob(KeyFactory factory, Key key) throws GeneralSecurityException {
    return factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
  }
}
