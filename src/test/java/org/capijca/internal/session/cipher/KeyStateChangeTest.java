// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.internal.session.SessionKey;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class KeyStateChangeTest {
  private final SessionKey original =
      PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, new byte[16]);
  private final KeyStateChange copy = new KeyStateChange(original);

  @Test
  void obsoleteCopies_areWiped_andOriginalIsNot() {
    copy.change(key -> key.withMode(CipherMode.CRYPT_MODE_ECB));
    SessionKey first = copy.result();
    copy.change(key -> key.withEffectiveKeyLength(40));
    SessionKey second = copy.result();

    assertThat(first.isDestroyed()).isTrue();
    assertThat(second.isDestroyed()).isFalse();
    copy.release();
    assertThat(second.isDestroyed()).isTrue();
    assertThat(original.isDestroyed()).isFalse();
  }

  @Test
  void withoutChange_originalIsReturned() {
    copy.change(key -> key.withPadding(1));
    assertThat(copy.result()).isSameAs(original);
    copy.release();
    assertThat(original.isDestroyed()).isFalse();
  }

  @Test
  void changeReturningItself_isNotWiped() {
    copy.change(key -> key.withMode(CipherMode.CRYPT_MODE_CFB));
    SessionKey changed = copy.result();
    copy.change(key -> key.withPadding(1));
    assertThat(copy.result()).isSameAs(changed);
    assertThat(changed.isDestroyed()).isFalse();
  }
}
