// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.convert;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.generators.OpenSSLPBEParametersGenerator;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** Encrypts as openssl rsa -traditional does, with Bouncy Castle's derivation. */
public final class TraditionalPem {
  private TraditionalPem() {}

  public static byte[] encrypt(byte[] pkcs1, String cipher, String password) throws Exception {
    BlockCipher engine =
        cipher.startsWith("AES")
            ? AESEngine.newInstance()
            : cipher.startsWith("DES-EDE3") ? new DESedeEngine() : new DESEngine();
    int keyBits =
        cipher.startsWith("AES")
            ? Integer.parseInt(cipher.substring(4, 7))
            : cipher.startsWith("DES-EDE3") ? 192 : 64;
    byte[] iv = new byte[engine.getBlockSize()];
    for (int i = 0; i < iv.length; i++) {
      iv[i] = (byte) (i + 1);
    }
    OpenSSLPBEParametersGenerator generator = new OpenSSLPBEParametersGenerator();
    generator.init(password.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(iv, 8));
    CipherParameters key = generator.generateDerivedParameters(keyBits);
    PaddedBufferedBlockCipher padded =
        new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine));
    padded.init(true, new ParametersWithIV(key, iv));
    byte[] out = new byte[padded.getOutputSize(pkcs1.length)];
    int length = padded.processBytes(pkcs1, 0, pkcs1.length, out, 0);
    length += padded.doFinal(out, length);
    return ("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: "
            + cipher
            + ","
            + HexFormat.of().withUpperCase().formatHex(iv)
            + "\n\n"
            + Base64.getMimeEncoder().encodeToString(Arrays.copyOf(out, length))
            + "\n-----END RSA PRIVATE KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
