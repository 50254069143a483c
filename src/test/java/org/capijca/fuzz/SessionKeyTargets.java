// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.format.recognition.InputFormat;
import org.capijca.spec.CapiKeyBlobSpec;

/** Fuzz targets that accept session keys, and data encrypted with them. */
final class SessionKeyTargets {
  private SessionKeyTargets() {}

  static List<FuzzTarget> of(FuzzKeys keys) throws Exception {
    List<FuzzTarget> targets = new ArrayList<>();
    for (String algorithm :
        List.of("CALG_RC2", "CALG_RC4", "CALG_DES", "CALG_3DES", "CALG_AES_256")) {
      SecretKey key = keys.session(algorithm);
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, keys.rsaAes());
      byte[] blob = blob(factory, key);
      targets.add(
          FuzzTarget.of(
                  "plaintext-blobs",
                  algorithm,
                  input -> factory.generateSecret(new CapiKeyBlobSpec(input, 1)),
                  InvalidKeySpecException.class)
              .with(blob)
              .withSeeds(InputFormat.PLAINTEXTKEYBLOB)
              .written((read, input) -> blob(factory, (SecretKey) read)));
      targets.add(
          FuzzTarget.of(
                  "raw-keys",
                  algorithm,
                  input -> factory.translateKey(new SecretKeySpec(input, algorithm)),
                  InvalidKeyException.class)
              .with(blob, key.getEncoded()));
      targets.add(
          FuzzTarget.of(
                  "ciphertexts",
                  algorithm,
                  input -> {
                    Cipher cipher = Cipher.getInstance(algorithm, keys.rsaAes());
                    cipher.init(Cipher.DECRYPT_MODE, key);
                    return cipher.doFinal(input);
                  },
                  BadPaddingException.class,
                  IllegalBlockSizeException.class)
              .with(new byte[24]));
    }
    return targets;
  }

  private static byte[] blob(SecretKeyFactory factory, SecretKey key)
      throws InvalidKeySpecException {
    return ((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class)).getEncoded();
  }
}
