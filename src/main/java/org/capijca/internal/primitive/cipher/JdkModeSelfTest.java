// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.cipher;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.capijca.internal.primitive.SelfTest;

/** The self-test of AES in the modes that only the JDK has. */
final class JdkModeSelfTest extends SelfTest {
  /**
   * Transformation, key, IV, plaintext, ciphertext: SP 800-38A, F.5.1, F.5.3 and F.5.5, the first
   * blocks; test cases 2, 8 and 14 of the GCM specification that was submitted to NIST.
   */
  private static final List<String> ANSWERS =
      List.of(
          "AES/CTR/NoPadding 2b7e151628aed2a6abf7158809cf4f3c f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff "
              + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
              + "874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff",
          "AES/CTR/NoPadding 8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff "
              + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
              + "1abc932417521ca24f2b0459fe7e6e0b090339ec0aa6faefd5ccc2c6f4ce8e94",
          "AES/CTR/NoPadding 603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4 f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff "
              + "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51 "
              + "601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5",
          "AES/GCM/NoPadding 00000000000000000000000000000000 000000000000000000000000 "
              + "00000000000000000000000000000000 "
              + "0388dace60b6a392f328c2b971b2fe78ab6e47d42cec13bdf53a67b21257bddf",
          "AES/GCM/NoPadding 000000000000000000000000000000000000000000000000 000000000000000000000000 "
              + "00000000000000000000000000000000 "
              + "98e7247c07f0fe411c267e4384b0f6002ff58d80033927ab8ef4d4587514f0fb",
          "AES/GCM/NoPadding 0000000000000000000000000000000000000000000000000000000000000000 000000000000000000000000 "
              + "00000000000000000000000000000000 "
              + "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");

  private static final int GCM_TAG = 128;
  private static final HexFormat HEX = HexFormat.of();

  private final String transformation;
  private final Source source;

  /** Creates a cipher. */
  interface Source {
    Cipher get() throws GeneralSecurityException;
  }

  JdkModeSelfTest(String transformation, Source source) {
    this.transformation = transformation;
    this.source = source;
  }

  @Override
  protected boolean passes() throws GeneralSecurityException {
    Cipher cipher = source.get();
    int passed = 0;
    for (String answer : ANSWERS) {
      String[] fields = answer.split(" ", -1);
      if (fields[0].equals(transformation)) {
        EngineKey key = new EngineKey("AES", HEX.parseHex(fields[1]));
        byte[] iv = HEX.parseHex(fields[2]);
        AlgorithmParameterSpec parameters =
            transformation.contains("GCM")
                ? new GCMParameterSpec(GCM_TAG, iv)
                : new IvParameterSpec(iv);
        byte[] plaintext = HEX.parseHex(fields[3]);
        byte[] ciphertext = HEX.parseHex(fields[4]);
        try {
          cipher.init(Cipher.ENCRYPT_MODE, key, parameters);
        } catch (InvalidKeyException keysOfThisLengthAreNotUsedEither) {
          continue;
        }
        boolean encrypts = Arrays.equals(cipher.doFinal(plaintext), ciphertext);
        cipher.init(Cipher.DECRYPT_MODE, key, parameters);
        if (!encrypts || !Arrays.equals(cipher.doFinal(ciphertext), plaintext)) {
          return false;
        }
        passed++;
      }
    }
    return passed > 0;
  }
}
