// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.internal.primitive.SelfTests.assertFails;
import static org.capijca.internal.primitive.SelfTests.assertPasses;

import java.util.List;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S1ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The self-tests of key derivation and HMAC for PFX files. */
@Tag("unit")
class PfxSelfTestTest {
  @Test
  void derivations_computePublishedKeys() {
    for (PBEParametersGenerator generator :
        List.of(
            new PKCS12ParametersGenerator(new SHA1Digest()),
            new PKCS5S1ParametersGenerator(new SHA1Digest()),
            new PKCS5S2ParametersGenerator(new SHA1Digest()))) {
      assertThat(PfxSelfTest.passed(generator)).isSameAs(generator);
    }
  }

  @Test
  void wrongResult_isRefused() {
    assertPasses("HMAC", PfxSelfTest.HMAC);
    assertFails("key", new PfxSelfTest(() -> new byte[] {1, 2}, "0103"));
    assertFails("length", new PfxSelfTest(() -> new byte[] {1}, "0101"));
  }
}
