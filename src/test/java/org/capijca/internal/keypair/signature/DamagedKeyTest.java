// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.internal.keypair.KeyBytes;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests inconsistent keys: a faulty private key computes nothing. */
@Tag("unit")
class DamagedKeyTest {
  private final CapiProvider provider = new CapiProvider();

  private static byte[] blob(int bits) throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_SIGN", bits << 16 | 1);
    return KeyBytes.numbers(pair.getPrivate()).toBlob(AlgId.CALG_RSA_SIGN);
  }

  /**
   * Changes a bit of dP, dQ or qInv: one signature by such a key would reveal the factors of the
   * modulus.
   */
  @ParameterizedTest
  @CsvSource({"384, 2", "384, 3", "384, 4", "1024, 2", "1024, 3", "1024, 4"})
  void faultyPrivateKey_isNotImported(int bits, int field) throws Exception {
    byte[] blob = blob(bits);
    int length = bits / Byte.SIZE;
    blob[20 + length + field * length / 2] ^= 2;
    assertThatCapi(() ->
            KeyFactory.getInstance("CALG_RSA_SIGN", provider)
                .generatePrivate(new CapiKeyBlobSpec(blob)))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  /**
   * The CSPs do not check the numbers of a public key (Wine test suite), and neither does this
   * provider.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 0x10000, 0x7FFFFFFF, -1})
  void publicKeyWithAnyExponent_verifiesNothing(int exponent) throws Exception {
    for (int bits : new int[] {384, 512, 1024}) {
      byte[] modulus = new byte[bits / Byte.SIZE];
      for (byte fill : new byte[] {0x11, (byte) 0x80, (byte) 0xFF}) {
        Arrays.fill(modulus, fill);
        verifiesNothing(exponent, modulus);
      }
    }
  }

  private void verifiesNothing(int exponent, byte[] modulus) throws Exception {
    byte[] blob = Arrays.copyOf(new byte[] {6, 2, 0, 0, 0, 0x24, 0, 0, 'R', 'S', 'A', '1'}, 20);
    blob[12] = (byte) (modulus.length * Byte.SIZE);
    blob[13] = (byte) (modulus.length * Byte.SIZE >> Byte.SIZE);
    for (int i = 0; i < Integer.BYTES; i++) {
      blob[16 + i] = (byte) (exponent >> i * Byte.SIZE);
    }
    byte[] whole = Arrays.copyOf(blob, blob.length + modulus.length);
    System.arraycopy(modulus, 0, whole, blob.length, modulus.length);
    PublicKey key =
        KeyFactory.getInstance("CALG_RSA_SIGN", provider)
            .generatePublic(new CapiKeyBlobSpec(whole));
    for (byte fill : new byte[] {0, 1, 0x10, (byte) 0xFF}) {
      byte[] value = new byte[modulus.length];
      Arrays.fill(value, fill);
      Signature signature = Signature.getInstance("SHA1withRSA", provider);
      signature.initVerify(key);
      signature.update(new byte[3]);
      assertThat(signature.verify(value)).isFalse();
    }
  }
}
