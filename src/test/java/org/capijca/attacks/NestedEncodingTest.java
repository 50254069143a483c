// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.capijca.CapiProvider;
import org.capijca.laws.Failures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings nested so deeply that a recursive reader could exhaust the stack. */
@Tag("unit")
class NestedEncodingTest {
  private static final String PASSWORD = "password";
  private static final int DEPTH = 100_000;
  private static final int INDEFINITE = 0x80;

  private final CapiProvider provider = new CapiProvider();

  private static byte[] nested(int tag) {
    byte[] nested = new byte[2 * DEPTH];
    for (int i = 0; i < nested.length; i += 2) {
      nested[i] = (byte) tag;
      nested[i + 1] = (byte) INDEFINITE;
    }
    return nested;
  }

  private Object load(byte[] file) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(new ByteArrayInputStream(file), PASSWORD.toCharArray());
    return store;
  }

  /** SEQUENCE, constructed OCTET STRING, context tag 0, and SET. */
  @ParameterizedTest
  @ValueSource(ints = {0x30, 0x24, 0xA0, 0x31})
  void nestedEncoding_isRefused(int tag) throws Exception {
    byte[] nested = nested(tag);
    byte[] withMac = HandMadePfx.of(PASSWORD, BigInteger.ONE, nested);

    assertThat(Failures.refusalOrValue("PFX", () -> load(nested))).isEmpty();
    assertThat(Failures.refusalOrValue("contents of a PFX file", () -> load(withMac))).isEmpty();
    for (String name : new String[] {"CALG_RSA_KEYX", "CALG_DSS_SIGN", "CALG_DH_SF"}) {
      KeyFactory factory = KeyFactory.getInstance(name, provider);
      assertThat(
              Failures.refusalOrValue(
                  name + ", PKCS #8",
                  () -> factory.generatePrivate(new PKCS8EncodedKeySpec(nested))))
          .isEmpty();
      assertThat(
              Failures.refusalOrValue(
                  name + ", X.509", () -> factory.generatePublic(new X509EncodedKeySpec(nested))))
          .isEmpty();
    }
    for (String name : new String[] {"CALG_RC2", "CALG_RSA_KEYX"}) {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance(name, provider);
      assertThat(
              Failures.refusalOrValue(
                  name + " parameters",
                  () -> {
                    parameters.init(nested);
                    return parameters;
                  }))
          .isEmpty();
    }
  }
}
