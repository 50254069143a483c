// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.security.KeyPair;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x509.Extension;

/** The contents of PFX files, for tests that alter them. */
public final class PfxContents {
  private PfxContents() {}

  /** Returns an AuthenticatedSafe with a key pair, all its attributes and a certificate. */
  public static byte[] authenticatedSafe(KeyPair pair) throws Exception {
    KeyPair issuer = PfxMaker.rsa();
    return new DERSequence(
            PfxMaker.safe(
                PfxMaker.key(
                    pair.getPrivate(),
                    new DERSet(
                        PfxMaker.attribute(
                            Extension.keyUsage, new DERBitString(new byte[] {0x10}))),
                    PfxMaker.name("c"),
                    PfxMaker.id(1)),
                PfxMaker.certificate(
                    PfxMaker.certificate("CN=c", pair.getPublic(), "CN=i", issuer.getPrivate(), 1)
                        .getEncoded(),
                    PfxMaker.name("c"),
                    PfxMaker.id(1))))
        .getEncoded();
  }
}
