// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;

/** Builds PKCS #12 files with arbitrary content and a valid MAC. */
public final class HandMadePfx {
  /** Highest iteration count that is computed here; with a higher count the MAC is invalid. */
  private static final int MOST_COMPUTED = 1000;

  private HandMadePfx() {}

  /** Returns a file with one unencrypted SafeContents. */
  public static byte[] of(String password, BigInteger macCount, byte[] safeContents)
      throws Exception {
    return of(
        password,
        macCount,
        new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(safeContents)));
  }

  static byte[] of(String password, BigInteger macCount, ASN1Encodable... contentInfos)
      throws Exception {
    byte[] content = new DERSequence(contentInfos).getEncoded();
    byte[] salt = new byte[8];
    byte[] mac = new byte[20];
    if (macCount.signum() > 0 && macCount.compareTo(BigInteger.valueOf(MOST_COMPUTED)) <= 0) {
      PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(new SHA1Digest());
      generator.init(
          PBEParametersGenerator.PKCS12PasswordToBytes(password.toCharArray()),
          salt,
          macCount.intValue());
      HMac hmac = new HMac(new SHA1Digest());
      hmac.init(generator.generateDerivedMacParameters(Byte.SIZE * mac.length));
      hmac.update(content, 0, content.length);
      hmac.doFinal(mac, 0);
    }
    DigestInfo digest =
        new DigestInfo(
            new AlgorithmIdentifier(X509ObjectIdentifiers.id_SHA1, DERNull.INSTANCE), mac);
    return new Pfx(
            new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(content)),
            macData(digest, salt, macCount))
        .getEncoded();
  }

  private static MacData macData(DigestInfo digest, byte[] salt, BigInteger count) {
    return MacData.getInstance(
        new DERSequence(
            new ASN1Encodable[] {digest, new DEROctetString(salt), new ASN1Integer(count)}));
  }
}
