// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.RC2ParameterSpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiCipherParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * RC2 with effective key lengths of 8, 16, 24 … bits: each step depends on one more byte of the
 * expanded key, and the key can be computed from its last bytes.
 */
@Tag("unit")
class Rc2EffectiveLengthTest {
  private static final byte[] BLOCK = new byte[8];
  private static final int WEAKEST = 40;

  /** Encrypts one block with the given effective key length. */
  private interface Route {
    byte[] encrypt(CapiSecretKey key, int bits) throws GeneralSecurityException;
  }

  private static Map<String, Route> routes() {
    Map<String, Route> routes = new LinkedHashMap<>();
    routes.put(
        "KP_EFFECTIVE_KEYLEN",
        (key, bits) -> {
          Cipher cipher = cipher(key, "CALG_RC2/ECB/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key.withEffectiveKeyLength(bits));
          return cipher.doFinal(BLOCK);
        });
    routes.put(
        "CapiCipherParameterSpec",
        (key, bits) -> {
          Cipher cipher = cipher(key, "CALG_RC2/ECB/NoPadding");
          cipher.init(
              Cipher.ENCRYPT_MODE,
              key,
              CapiCipherParameterSpec.builder().effectiveKeyLength(bits).build());
          return cipher.doFinal(BLOCK);
        });
    routes.put(
        "RC2ParameterSpec, CALG_RC2",
        (key, bits) -> {
          Cipher cipher = cipher(key, "CALG_RC2/ECB/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key, new RC2ParameterSpec(bits));
          return cipher.doFinal(BLOCK);
        });
    routes.put(
        "RC2ParameterSpec, RC2",
        (key, bits) -> {
          Cipher cipher = cipher(key, "RC2/ECB/NoPadding");
          cipher.init(Cipher.ENCRYPT_MODE, key, new RC2ParameterSpec(bits));
          return cipher.doFinal(BLOCK);
        });
    return routes;
  }

  private static Cipher cipher(CapiSecretKey key, String transformation)
      throws GeneralSecurityException {
    return Cipher.getInstance(transformation, CapiCalls.provider(key.getCsp()));
  }

  static Stream<SessionKeyRow> rc2() {
    return Attack.sessionKeyRows().filter(row -> row.algId() == AlgId.CALG_RC2);
  }

  /** Recovers the key in steps of 8 bits with one way of encryption; empty if a step is refused. */
  private static Optional<byte[]> recovered(CapiSecretKey key, Route route)
      throws GeneralSecurityException {
    byte[] last = {};
    for (int bytes = 1; bytes <= key.getKeyLength() / 8; bytes++) {
      int bits = 8 * bytes;
      Optional<byte[]> shown =
          Attack.unlessRefused(() -> route.encrypt(key.withSalt(new byte[0]), bits));
      if (shown.isEmpty()) {
        return Optional.empty();
      }
      last = oneByteMore(last, shown.get());
    }
    return Optional.of(Rc2Expansion.keyOf(last));
  }

  private static byte[] oneByteMore(byte[] last, byte[] shown) {
    byte[] longer = new byte[last.length + 1];
    System.arraycopy(last, 0, longer, 1, last.length);
    for (int guess = 0; guess < 256; guess++) {
      longer[0] = (byte) guess;
      if (Arrays.equals(Rc2Expansion.encrypt(longer, BLOCK), shown)) {
        return longer;
      }
    }
    throw new AssertionError("no byte matches");
  }

  @ParameterizedTest
  @MethodSource("rc2")
  void nonExportableKey_isNotRecovered(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, row.limits().maxLength() << 16);

    for (Map.Entry<String, Route> route : routes().entrySet()) {
      assertThat(recovered(key, route.getValue()))
          .as("%s by %s", row.csp(), route.getKey())
          .isEmpty();
    }
  }

  /** Shows that the attack works: it recovers an exportable key completely. */
  @Test
  void exportableKey_isRecovered() throws Exception {
    CapiSecretKey key =
        CapiCalls.sessionKey(
            Csp.MS_STRONG_PROV, "CALG_RC2", 128 << 16 | KeyFlag.CRYPT_EXPORTABLE.value());

    for (Route route : routes().values()) {
      assertThat(Attack.isValueOf(key, recovered(key, route).orElseThrow())).isTrue();
    }
  }

  @Test
  void lengthsFrom40Bits_areAllowed_onEveryRoute() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC2", 128 << 16);

    for (Map.Entry<String, Route> route : routes().entrySet()) {
      for (int bits = 1; bits <= 1024; bits += bits < 64 ? 1 : 60) {
        int length = bits;
        assertThat(Attack.unlessRefused(() -> route.getValue().encrypt(key, length)).isPresent())
            .as("%s of %d bits", route.getKey(), bits)
            .isEqualTo(bits >= WEAKEST);
      }
    }
  }

  @Test
  void refusalMessage_namesAllowedLengths() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC2", 128 << 16);

    assertThatCapi(() -> key.withEffectiveKeyLength(39))
        .fails(IllegalArgumentException.class)
        .hasMessageContaining("39 bits")
        .hasMessageContaining("40")
        .hasMessageContaining("CRYPT_EXPORTABLE")
        .hasMessageContaining("org.capijca.allowWeakUse")
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void securityProperty_allowsShortLengths() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC2", 128 << 16);
    Route route = routes().get("KP_EFFECTIVE_KEYLEN");

    assertThat(WeakUseProperty.allowing(() -> recovered(key, route))).isPresent();
    assertThat(WeakUseProperty.setTo("false", () -> recovered(key, route))).isEmpty();
  }

  /**
   * The cipher mode of the key does not matter, since the effective length is a property of the
   * key.
   */
  @Test
  void shortLengths_areRefusedInEveryMode() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC2", 128 << 16);
    for (CipherMode mode : CipherMode.values()) {
      assertThatCapi(() -> key.withMode(mode).withEffectiveKeyLength(8))
          .as("%s", mode)
          .with(CapiError.NTE_BAD_KEY_STATE);
    }
  }
}
