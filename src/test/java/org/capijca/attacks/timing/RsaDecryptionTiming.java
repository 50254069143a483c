// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import org.capijca.CapiProvider;
import org.capijca.internal.primitive.rsa.Pkcs1Padding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures RSA decryption with valid and damaged PKCS #1 padding. Run by the profile {@code timing}
 * only: its result depends on the machine.
 *
 * <p>A decryption that fails is compared with others that fail, since the answer distinguishes it
 * from one that succeeds.
 */
@Tag("unit")
class RsaDecryptionTiming {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final int BITS = 1024;

  private static Cipher cipher(RsaInputs inputs, String padding, int opmode) throws Exception {
    Cipher cipher = Cipher.getInstance("RSA/ECB/" + padding, PROVIDER);
    cipher.init(opmode, inputs.pair.getPrivate());
    return cipher;
  }

  /**
   * Blinding makes the time independent of the number. The JDK then checks the result with the
   * public exponent, which takes less time for results far shorter than the modulus;
   * docs/ASSURANCE.md has the figure.
   */
  @Test
  void privateOperation_takesSameTimeForFixedAndRandomNumbers() throws Exception {
    RsaInputs inputs = new RsaInputs(BITS);
    Cipher cipher = cipher(inputs, "NoPadding", Cipher.DECRYPT_MODE);
    Map<String, List<byte[]>> numbers = new LinkedHashMap<>();
    numbers.put("random numbers", RsaInputs.many(inputs::randomNumber));
    numbers.put("a fixed number", List.of(inputs.randomNumber()));

    TimingCheck.assertAlike("RSA without padding", numbers, cipher::doFinal);
  }

  @Test
  void decryption_takesSameTimeForEveryDefectOfPadding() throws Exception {
    RsaInputs inputs = new RsaInputs(BITS);
    Cipher cipher = cipher(inputs, "PKCS1Padding", Cipher.DECRYPT_MODE);

    TimingCheck.assertAlike("decryption, PKCS #1", inputs.damagedPkcs1(), cipher::doFinal);
  }

  @Test
  void preMasterSecret_takesSameTimeForValidAndDamagedPadding() throws Exception {
    RsaInputs inputs = new RsaInputs(BITS);
    Cipher cipher = cipher(inputs, "PKCS1Padding", Cipher.UNWRAP_MODE);
    Map<String, List<byte[]>> ciphertexts = new LinkedHashMap<>();
    ciphertexts.put("valid, 48 bytes", inputs.encrypted(inputs.validBlocks(48)));
    ciphertexts.put("valid, 47 bytes", inputs.encrypted(inputs.validBlocks(47)));
    ciphertexts.put("valid, 0 bytes", inputs.encrypted(inputs.validBlocks(0)));
    ciphertexts.putAll(inputs.damagedPkcs1());

    TimingCheck.assertAlike(
        "unwrapping a TLS pre-master secret",
        ciphertexts,
        input -> cipher.unwrap(input, "TlsRsaPremasterSecret", Cipher.SECRET_KEY));
  }

  /** Without RSA, whose time hides differences of the check. */
  @Test
  void paddingCheck_takesSameTimeForEveryDefect() throws Exception {
    TimingCheck.assertAlike(
        "check of the padding alone",
        new RsaInputs(BITS).damagedBlocks(),
        Pkcs1Padding.TYPE_2::unpad);
  }
}
