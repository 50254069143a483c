package org.capijca.cli;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.util.Arrays;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyBlobSpec;

/** A key pair as text: its parameters and its BLOBs, the private one where it may leave. */
final class PairReport {
  private final CapiProvider provider;

  PairReport(CapiProvider provider) {
    this.provider = provider;
  }

  String of(KeyPair pair) throws GeneralSecurityException {
    CapiPrivateKey privateKey = (CapiPrivateKey) pair.getPrivate();
    KeyFactory factory = KeyFactory.getInstance(privateKey.getAlgId().name(), provider);
    Report report = new Report(privateKey);
    addBlob(report, BlobType.PUBLICKEYBLOB, factory, pair.getPublic());
    if (privateKey.isExportable()) {
      addBlob(report, BlobType.PRIVATEKEYBLOB, factory, privateKey);
    } else {
      report.line(BlobType.PRIVATEKEYBLOB.name(), "the key is not exportable");
    }
    return report.toString();
  }

  private static void addBlob(Report report, BlobType type, KeyFactory factory, Key key)
      throws GeneralSecurityException {
    byte[] blob = factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
    report.bytes(type.name(), blob);
    Arrays.fill(blob, (byte) 0);
  }
}
