// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.secrets;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyStore;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.HexFormat;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that {@link SecretsWatch} finds secrets that are put into messages, toString and the log.
 * Run by {@code mvn -Psecrets test} only, because without the profile nothing is searched.
 */
@Tag("unit")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedSecrets {
  private static final String PASSWORD = "Planted 4711";

  /** A session key, private numbers of RSA and DSS, and the password of a PFX file. */
  Stream<String> secrets() throws Exception {
    CapiSecretKey session = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 1);
    RSAPrivateCrtKey rsa =
        (RSAPrivateCrtKey)
            CapiCalls.keyPair(Csp.MS_STRONG_PROV, "AT_SIGNATURE", 512 << 16 | 1).getPrivate();
    DSAPrivateKey dss =
        (DSAPrivateKey)
            CapiCalls.keyPair(Csp.MS_DEF_DSS_PROV, "AT_SIGNATURE", 512 << 16 | 1).getPrivate();
    KeyStore store = KeyStore.getInstance("CAPI-PFX", new CapiProvider());
    store.load(null, null);
    store.store(new ByteArrayOutputStream(), PASSWORD.toCharArray());
    return Stream.of(
        HexFormat.of().formatHex(session.getEncoded()),
        rsa.getPrimeP().toString(),
        hex(rsa.getPrivateExponent()),
        hex(dss.getX()),
        PASSWORD);
  }

  private static String hex(BigInteger number) {
    return number.toString(16);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void secretInAMessage_isFound(String secret) {
    assertThatThrownBy(
            () -> CapiError.NTE_FAIL.as(IllegalStateException::new, SecretsWatch.PLANTED + secret))
        .isInstanceOf(AssertionError.class);
    Exception cause = new IllegalStateException(SecretsWatch.PLANTED + secret);
    assertThatThrownBy(() -> CapiError.NTE_FAIL.as(IllegalStateException::new, "failed", cause))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void secretInToString_isFound(String secret) {
    CapiKeyGenParameterSpec spec =
        CapiKeyGenParameterSpec.builder().container(SecretsWatch.PLANTED + secret).build();

    assertThatThrownBy(spec::toString).isInstanceOf(AssertionError.class);
  }

  @Test
  void secretInTheLog_isFound() throws Exception {
    for (String secret : secrets().toList()) {
      assertThatThrownBy(
              () -> Logger.getLogger("org.capijca.store").warning(SecretsWatch.PLANTED + secret))
          .isInstanceOf(AssertionError.class);
    }
  }
}
