// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.PvkProtection;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that a wrong password and a changed file fail in the same way: otherwise RC4 would reveal
 * the effect of single changed bits.
 */
@Tag("unit")
class PvkPasswordOracleTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final byte[] PASSWORD = "secret".getBytes(StandardCharsets.US_ASCII);

  /**
   * Length of the file header with salt, the BLOBHEADER, and the public exponent after magic and
   * length.
   */
  private static final int ENCRYPTED_FROM = 24 + 16 + 8;

  private static SecretKey password(byte[] bytes) {
    return new SecretKeySpec(bytes, "PVK");
  }

  private static Map<String, byte[]> damaged(byte[] file) {
    Map<String, byte[]> damaged = new LinkedHashMap<>();
    for (int i = 0; i < 268; i += i < 24 ? 1 : 17) {
      boolean isExponent = i >= 8 && i < 12;
      if (!isExponent) {
        byte[] changed = file.clone();
        changed[ENCRYPTED_FROM + i] ^= 0x40;
        damaged.put("byte " + i + " of the key changed", changed);
      }
    }
    return damaged;
  }

  @ParameterizedTest
  @EnumSource(names = {"WEAK", "STRONG"})
  void everyFailure_isIdentical(PvkProtection protection) throws Exception {
    KeyPair pair =
        CapiCalls.keyPair(
            Csp.MS_STRONG_PROV, "AT_KEYEXCHANGE", 1024 << 16 | KeyFlag.CRYPT_EXPORTABLE.value());
    Cipher wrap = Cipher.getInstance("PVK", PROVIDER);
    wrap.init(Cipher.WRAP_MODE, password(PASSWORD), new CapiPvkParameterSpec(protection));
    byte[] file = wrap.wrap(pair.getPrivate());

    Cipher right = Cipher.getInstance("PVK", PROVIDER);
    right.init(Cipher.UNWRAP_MODE, password(PASSWORD));
    Answer.isOneFor(damaged(file), right, "RSA", Cipher.PRIVATE_KEY);
    Cipher wrong = Cipher.getInstance("PVK", PROVIDER);
    wrong.init(Cipher.UNWRAP_MODE, password(new byte[] {1}));
    Map<String, byte[]> both = damaged(file);
    both.put("unchanged", file);
    Answer.isOneFor(both, wrong, "RSA", Cipher.PRIVATE_KEY);

    Answer unwrapped =
        Answer.of(catchThrowable(() -> wrong.unwrap(file, "RSA", Cipher.PRIVATE_KEY)));
    byte[] changed = damaged(file).get("byte 41 of the key changed");
    assertThat(Answer.of(catchThrowable(() -> right.unwrap(changed, "RSA", Cipher.PRIVATE_KEY))))
        .isEqualTo(unwrapped);
    assertThat(unwrapped.classes()).startsWith(InvalidKeyException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"WEAK", "STRONG"})
  void keyFactory_failsIdentically(PvkProtection protection) throws Exception {
    KeyPair pair =
        CapiCalls.keyPair(
            Csp.MS_STRONG_PROV, "AT_KEYEXCHANGE", 1024 << 16 | KeyFlag.CRYPT_EXPORTABLE.value());
    Cipher wrap = Cipher.getInstance("PVK", PROVIDER);
    wrap.init(Cipher.WRAP_MODE, password(PASSWORD), new CapiPvkParameterSpec(protection));
    byte[] file = wrap.wrap(pair.getPrivate());
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", PROVIDER);
    Answer wrong = answer(factory, file, "other");

    assertThat(wrong.code()).isEqualTo(CapiError.NTE_BAD_DATA);
    assertThat(wrong.classes().get(0)).isEqualTo(InvalidKeySpecException.class);
    damaged(file)
        .forEach((what, changed) ->
            assertThat(answer(factory, changed, "secret")).as(what).isEqualTo(wrong));
    assertThat(answer(factory, Arrays.copyOf(file, file.length), "Secret")).isEqualTo(wrong);
  }

  private static Answer answer(KeyFactory factory, byte[] file, String password) {
    return Answer.of(
        catchThrowable(
            () -> factory.generatePrivate(new CapiPvkSpec(file, password.toCharArray(), 0))));
  }
}
