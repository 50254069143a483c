// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.util.List;
import javax.crypto.Cipher;
import org.capijca.Csp;
import org.capijca.RecordedCalls;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.event.KeyEvents;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that wrapping and unwrapping are recorded as uses of the wrapping key. */
@Tag("unit")
class WrapEventsTest {
  private static final Csp CSP = Csp.MS_ENHANCED_PROV;
  private static final int EXPORTABLE = 1;

  /** Wraps and unwraps a session key, and returns the operations of the events. */
  private static List<String> operations(String form, Key wrapping, Key unwrapping)
      throws Exception {
    Key key = CapiCalls.sessionKey(CSP, "CALG_3DES", EXPORTABLE);
    Cipher cipher = Cipher.getInstance(form, CapiCalls.provider(CSP));
    return RecordedCalls.of(
        KeyEvents.class,
        String.class,
        () -> {
          cipher.init(Cipher.WRAP_MODE, wrapping);
          byte[] blob = cipher.wrap(key);
          cipher.init(Cipher.UNWRAP_MODE, unwrapping);
          cipher.unwrap(blob, "CALG_3DES", Cipher.SECRET_KEY);
        });
  }

  private static CapiSecretKey sessionKey() throws GeneralSecurityException {
    return CapiCalls.sessionKey(CSP, "CALG_3DES", 0);
  }

  @Test
  void wrappingAndUnwrapping_areRecordedAsUses() throws Exception {
    KeyPair pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", 512 << 16);
    CapiSecretKey key = sessionKey();

    for (List<String> operations :
        List.of(
            operations("SIMPLEBLOB", pair.getPublic(), pair.getPrivate()),
            operations("SIMPLEBLOB", key, key),
            operations("SYMMETRICWRAPKEYBLOB", key, key))) {
      // The wrapped key is exported, then imported.
      assertThat(operations)
          .containsExactly("session key", "wrap a key", "unwrap a key", "session key");
    }
  }
}
