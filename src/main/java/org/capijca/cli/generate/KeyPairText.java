// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.generate;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.util.Arrays;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyBlobSpec;

/** A key pair as text: its parameters and BLOBs, the private one if it is exportable. */
final class KeyPairText {
  private final CapiProvider provider;

  KeyPairText(CapiProvider provider) {
    this.provider = provider;
  }

  String of(KeyPair pair) throws GeneralSecurityException {
    CapiPrivateKey privateKey = (CapiPrivateKey) pair.getPrivate();
    KeyFactory factory = KeyFactory.getInstance(privateKey.getAlgId().name(), provider);
    KeyText report = new KeyText(privateKey);
    addBlob(report, BlobType.PUBLICKEYBLOB, factory, pair.getPublic());
    if (privateKey.isExportable()) {
      addBlob(report, BlobType.PRIVATEKEYBLOB, factory, privateKey);
    } else {
      report.line(BlobType.PRIVATEKEYBLOB.name(), "the key is not exportable");
    }
    return report.toString();
  }

  private static void addBlob(KeyText report, BlobType type, KeyFactory factory, Key key)
      throws GeneralSecurityException {
    byte[] blob = factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
    report.bytes(type.name(), blob);
    Arrays.fill(blob, (byte) 0);
  }
}
