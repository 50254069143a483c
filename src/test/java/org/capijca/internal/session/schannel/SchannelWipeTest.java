// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.schannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockStatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.internal.primitive.digest.Tls1Prf;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.MockedStatic;

/** Tests that secrets, key blocks and keys cut from them are wiped after a derivation. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class SchannelWipeTest {
  private static final Csp CSP = Csp.MS_DEF_RSA_SCHANNEL_PROV;

  private enum Derivation {
    MASTER(SchannelDerivation::master),
    MAC_KEY(SchannelDerivation::macKey),
    ENCRYPTION_KEY(SchannelDerivation::encryptionKey);

    private interface Step {
      SessionKey derive(CapiSchannelKeySpec spec) throws Exception;
    }

    private final Step step;

    Derivation(Step step) {
      this.step = step;
    }
  }

  @ParameterizedTest
  @EnumSource(Derivation.class)
  void derivation_leavesNoCopyOfSecrets(Derivation derivation) throws Exception {
    byte[] secret = new byte[48];
    Arrays.fill(secret, (byte) 7);
    CapiSchannelKeySpec spec =
        CapiSchannelKeySpec.builder(PlainKeys.key(CSP, AlgId.CALG_TLS1_MASTER, secret))
            .clientRandom(new byte[32])
            .serverRandom(new byte[32])
            .encryption(AlgId.CALG_RC2, 128)
            .mac(AlgId.CALG_MD5, 128)
            .build();
    List<byte[]> arrays = new ArrayList<>();
    List<SessionKey> made = new ArrayList<>();
    SessionKey result;
    try (MockedStatic<Tls1Prf> expanding =
            mockStatic(
                Tls1Prf.class,
                call -> {
                  arrays.add(call.getArgument(0));
                  arrays.add((byte[]) call.callRealMethod());
                  return arrays.get(arrays.size() - 1);
                });
        MockedStatic<SessionKey> keys =
            mockStatic(
                SessionKey.class,
                call -> {
                  Object key = call.callRealMethod();
                  if (call.getMethod().getName().equals("of")) {
                    arrays.add(call.getArgument(1));
                    made.add((SessionKey) key);
                  }
                  return key;
                })) {
      result = derivation.step.derive(spec);
    }

    assertThat(arrays)
        .hasSizeGreaterThan(2)
        .allSatisfy(array -> assertThat(array).isNotEmpty().containsOnly(0));
    assertThat(made).hasSize(1);
    assertThat(result.isDestroyed()).isFalse();
    if (derivation == Derivation.ENCRYPTION_KEY) {
      assertThat(made.get(0).isDestroyed()).as("key without IV").isTrue();
      assertThat(result.getIV()).isNotEqualTo(new byte[8]);
    }
  }
}
