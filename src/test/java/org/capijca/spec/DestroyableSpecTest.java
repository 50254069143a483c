// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.util.concurrent.Callable;
import javax.crypto.SecretKey;
import javax.security.auth.Destroyable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specs and parameters that hold a key or a password can be destroyed. */
@Tag("unit")
class DestroyableSpecTest {
  private static final char[] PASSWORD = "secret".toCharArray();

  private static void check(Destroyable spec, Callable<?> getter) throws Exception {
    assertThat(spec.isDestroyed()).isFalse();
    assertThat(getter.call()).isNotNull();
    spec.destroy();
    assertThat(spec.isDestroyed()).isTrue();
    assertThatCapi(getter::call)
        .as(spec.getClass().getSimpleName())
        .fails(IllegalStateException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
    assertThat(spec.toString()).doesNotContain("secret");
  }

  @Test
  void keySpecs_giveNothingOnceDestroyed() throws Exception {
    byte[] bytes = {1, 2, 3};
    CapiKeyBlobSpec blob = new CapiKeyBlobSpec(bytes);
    check(blob, blob::getEncoded);
    CapiKeyBlobVer3Spec version3 = new CapiKeyBlobVer3Spec(bytes);
    check(version3, version3::getEncoded);
    CapiSnkSpec snk = new CapiSnkSpec(bytes);
    check(snk, snk::getEncoded);
    CapiPvkSpec pvk = new CapiPvkSpec(bytes, PASSWORD, 0);
    check(pvk, pvk::getEncoded);
    assertThatThrownBy(pvk::getPassword).isInstanceOf(IllegalStateException.class);
    CapiDeriveKeySpec derive =
        CapiDeriveKeySpec.builder().hash(AlgId.CALG_SHA1).data(bytes).build();
    check(derive, derive::getSecret);
    SecretKey password = CapiPvkParameterSpec.password(PASSWORD);
    check(password, password::getEncoded);
  }

  @Test
  void storeParameter_destroysItsPassword() throws Exception {
    CapiLoadStoreParameter parameter = CapiLoadStoreParameter.builder().password(PASSWORD).build();

    parameter.destroy();

    assertThat(parameter.isDestroyed()).isTrue();
  }

  @Test
  void equalSpecs_areEqualUntilOneIsDestroyed() {
    CapiPvkSpec one = new CapiPvkSpec(new byte[] {1}, PASSWORD, 0);
    CapiPvkSpec same = new CapiPvkSpec(new byte[] {1}, PASSWORD, 0);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one).isNotEqualTo(new CapiPvkSpec(new byte[] {1}, null, 0));

    same.destroy();

    assertThat(one).isNotEqualTo(same);
  }

  @Test
  void publicKeyToken_hasEightBytes() {
    for (int length : new int[] {0, 7, 9}) {
      assertThatCapi(() -> new CapiPublicKeyTokenSpec(new byte[length]))
          .as("%d bytes", length)
          .with(CapiError.NTE_BAD_LEN);
    }
  }
}
