// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests input of signatures that is passed on as it is. */
@Tag("unit")
class PassedThroughInputTest {
  private static final byte[] DATA = {1, 2, 3, 4};

  @Test
  void identityDigest_returnsWhatItWasGiven() {
    IdentityDigest digest = new IdentityDigest();
    digest.update(DATA[0]);
    digest.update(DATA, 1, 3);
    assertThat(digest.digest()).isEqualTo(DATA);
    assertThat(digest.digest()).isEmpty();

    digest.update(DATA);
    digest.reset();

    assertThat(digest.digest()).isEmpty();
  }

  /** The padding of RSASSA-PSS encodes the hash value itself. */
  @Test
  void hashValueForPss_isNotEncoded() {
    assertThat(new PssInput(null).content(DATA)).isSameAs(DATA);
    assertThat(RawSignatureInput.ofAnyLength().content(DATA)).isSameAs(DATA);
  }
}
