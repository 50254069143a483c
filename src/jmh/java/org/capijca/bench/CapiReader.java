// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiDeriveKeySpec;

/** CryptDeriveKey and CryptDecrypt as a program writes them with this provider. */
final class CapiReader implements RecordReader {
  private static final CapiProvider PROVIDER = new CapiProvider().configure("MS_ENH_RSA_AES_PROV");

  private final RecordKind kind;
  private final SecretKeyFactory keptFactory;
  private final Cipher keptCipher;

  CapiReader(RecordKind kind, boolean kept) throws GeneralSecurityException {
    this.kind = kind;
    this.keptFactory = kept ? SecretKeyFactory.getInstance(kind.cipher().name(), PROVIDER) : null;
    this.keptCipher = kept ? Cipher.getInstance(kind.cipher().name(), PROVIDER) : null;
  }

  @Override
  public byte[] read(byte[] secret, byte[] ciphertext) throws GeneralSecurityException {
    SecretKeyFactory factory =
        keptFactory == null
            ? SecretKeyFactory.getInstance(kind.cipher().name(), PROVIDER)
            : keptFactory;
    Cipher cipher =
        keptCipher == null ? Cipher.getInstance(kind.cipher().name(), PROVIDER) : keptCipher;
    CapiDeriveKeySpec spec = CapiDeriveKeySpec.builder().hash(kind.hash()).data(secret).build();
    SecretKey key = factory.generateSecret(spec);
    cipher.init(Cipher.DECRYPT_MODE, key);
    return cipher.doFinal(ciphertext);
  }
}
