// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.RecordedKeyPairs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests agreement in a group whose order is not known, so that a peer's Y cannot be checked. */
@Tag("unit")
class UnknownOrderTest {
  private static final Csp CSP = Csp.MS_ENH_DSS_DH_PROV;

  private static CapiKeyGenParameterSpec group;

  /** Uses P and G of a DSS group without its Q. */
  @BeforeAll
  static void makeGroup() throws Exception {
    DSAParams params = ((DSAKey) RecordedKeyPairs.dss1024(0).getPublic()).getParams();
    group =
        CapiKeyGenParameterSpec.builder()
            .domainParameters(new DHParameterSpec(params.getP(), params.getG()))
            .build();
  }

  private static KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CapiCalls.provider(CSP));
    generator.initialize(group);
    return generator.generateKeyPair();
  }

  private static byte[] agree(PrivateKey own, PublicKey peer) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", CapiCalls.provider(CSP));
    agreement.init(own);
    agreement.doPhase(peer, true);
    return agreement.generateSecret();
  }

  @Test
  void ephemeralKey_agreesWithItsFirstPeerOnly() throws Exception {
    KeyPair own = pair("CALG_DH_EPHEM");
    KeyPair peer = pair("CALG_DH_EPHEM");

    byte[] secret = agree(own.getPrivate(), peer.getPublic());

    assertThat(agree(own.getPrivate(), peer.getPublic())).isEqualTo(secret);
    PublicKey other = pair("CALG_DH_EPHEM").getPublic();
    assertThatCapi(() -> agree(own.getPrivate(), other))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void storedKey_agreesWithNobody() throws Exception {
    KeyPair own = pair("CALG_DH_SF");
    PublicKey peer = pair("CALG_DH_SF").getPublic();

    assertThatCapi(() -> agree(own.getPrivate(), peer))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }
}
