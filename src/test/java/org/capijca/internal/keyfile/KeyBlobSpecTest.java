// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.InvalidKeySpecException;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests which half of a key pair, and which ALG_ID, a KeyFactory takes from BLOBs and PVK files.
 */
@Tag("unit")
class KeyBlobSpecTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  private static KeyPair pair;
  private static KeyFactory exchange;

  @BeforeAll
  static void generate() throws Exception {
    pair = CapiCalls.keyPair(CSP, "CALG_RSA_SIGN", 512 << 16 | 1);
    exchange = KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(CSP));
  }

  @Test
  void publicKey_isReadFromEitherBlob() throws Exception {
    KeyFactory own = KeyFactory.getInstance("CALG_RSA_SIGN", CapiCalls.provider(CSP));
    CapiKeyBlobSpec publicBlob = own.getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class);
    CapiKeyBlobSpec privateBlob = own.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class);

    assertThat(publicBlob.getEncoded()).startsWith(6);
    assertThat(privateBlob.getEncoded()).startsWith(7);
    assertThat(own.generatePublic(publicBlob)).isEqualTo(pair.getPublic());
    assertThat(own.generatePublic(privateBlob)).isEqualTo(pair.getPublic());
  }

  /** CryptImportKey takes the ALG_ID of the BLOB. */
  @Test
  void blob_decidesAboutAlgId_whicheverFactoryReadsIt() throws Exception {
    KeyFactory own = KeyFactory.getInstance("CALG_RSA_SIGN", CapiCalls.provider(CSP));
    CapiKeyBlobSpec blob = own.getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class);

    CapiPublicKey read = (CapiPublicKey) exchange.generatePublic(blob);

    assertThat(read.getAlgId()).isEqualTo(AlgId.CALG_RSA_SIGN);
  }

  @Test
  void publicKey_hasNoPvkFile() {
    assertThatCapi(() -> exchange.getKeySpec(pair.getPublic(), CapiPvkSpec.class))
        .fails(InvalidKeySpecException.class)
        .with(CapiError.NTE_BAD_TYPE);
  }
}
