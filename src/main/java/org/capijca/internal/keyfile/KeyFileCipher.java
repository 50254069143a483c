// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import org.capijca.internal.blob.PvkCipher;
import org.capijca.internal.primitive.cipher.CipherEngine;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.primitive.cipher.EngineKey;
import org.capijca.internal.primitive.digest.Digests;

/** The SHA-1 and RC4 implementation for encrypted key files. */
public enum KeyFileCipher implements PvkCipher {
  INSTANCE;

  private static final String SHA1 = "SHA-1";
  private static final String RC4 = "RC4";

  @Override
  public byte[] sha1(byte[] first, byte[] second) {
    MessageDigest digest = Digests.of(SHA1);
    digest.update(first);
    return digest.digest(second);
  }

  @Override
  public void rc4(byte[] key, byte[] data, int offset, int length) {
    CipherEngine engine = CipherEngines.PREFERRED.find(RC4, null, false);
    try {
      engine.init(true, new EngineKey(RC4, key), null, 0);
      engine.doFinal(data, offset, length, data, offset);
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    }
  }
}
