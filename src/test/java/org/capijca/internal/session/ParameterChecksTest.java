// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests CryptSetKeyParam for keys that lack the parameter or are destroyed, and for null values.
 */
@Tag("unit")
class ParameterChecksTest {
  private static final byte[] IV = new byte[8];

  private static SessionKey key(AlgId algId) {
    return PlainKeys.key(Csp.MS_STRONG_PROV, algId, new byte[16], KeyFlag.CRYPT_EXPORTABLE);
  }

  private static void refused(String what, ThrowingCallable call, Class<?> type, CapiError error) {
    assertThatCapi(call).as(what).fails(type).with(error);
  }

  private static Map<String, Consumer<SessionKey>> changes() {
    Map<String, Consumer<SessionKey>> changes = new LinkedHashMap<>();
    changes.put("KP_SALT_EX", key -> ParameterChecks.salt(key, new byte[3]));
    changes.put("KP_SALT", key -> ParameterChecks.kpSalt(key, new byte[11]));
    changes.put("KP_IV", key -> ParameterChecks.iv(key, IV));
    changes.put("KP_MODE", key -> ParameterChecks.mode(key, CipherMode.CRYPT_MODE_ECB));
    changes.put("KP_MODE_BITS", key -> ParameterChecks.modeBits(key, 8));
    changes.put("KP_PADDING", key -> ParameterChecks.padding(key, 1));
    changes.put("KP_EFFECTIVE_KEYLEN", key -> ParameterChecks.effectiveLength(key, 128));
    changes.put("KP_PERMISSIONS", key -> ParameterChecks.permissions(key, Set.of()));
    return changes;
  }

  @Test
  void everyParameter_isAcceptedByRc2Key() {
    changes()
        .forEach((what, change) ->
            assertThatCode(() -> change.accept(key(AlgId.CALG_RC2)))
                .as(what)
                .doesNotThrowAnyException());
  }

  @Test
  void destroyedKey_refusesEveryParameter() {
    SessionKey destroyed = key(AlgId.CALG_RC2);
    destroyed.destroy();

    changes()
        .forEach((what, change) ->
            refused(
                what,
                () -> change.accept(destroyed),
                IllegalStateException.class,
                CapiError.NTE_BAD_KEY_STATE));
  }

  @Test
  void streamCipher_refusesBlockParameters() {
    for (String what :
        new String[] {"KP_IV", "KP_MODE", "KP_MODE_BITS", "KP_PADDING", "KP_EFFECTIVE_KEYLEN"}) {
      refused(
          what,
          () -> changes().get(what).accept(key(AlgId.CALG_RC4)),
          UnsupportedOperationException.class,
          CapiError.NTE_BAD_TYPE);
    }
  }

  @Test
  void nullValue_isRefused() {
    SessionKey key = key(AlgId.CALG_RC2);
    Map<String, ThrowingCallable> calls =
        Map.of(
            "salt", () -> ParameterChecks.salt(key, null),
            "KP_SALT", () -> ParameterChecks.kpSalt(key, null),
            "IV", () -> ParameterChecks.iv(key, null),
            "mode", () -> ParameterChecks.mode(key, null),
            "permissions", () -> ParameterChecks.permissions(key, null));
    calls.forEach((what, call) ->
        refused(what, call, NullPointerException.class, CapiError.ERROR_INVALID_PARAMETER));
  }

  /** The state of a serialized key is validated parameter by parameter. */
  @Test
  void everyParameterOfState_isValidated() {
    SessionKey key = key(AlgId.CALG_RC2);
    CipherMode cbc = CipherMode.CRYPT_MODE_CBC;

    assertThatCode(() -> ParameterChecks.all(key, cbc, IV, 8, 40)).doesNotThrowAnyException();
    refused(
        "mode",
        () -> ParameterChecks.all(key, null, IV, 8, 40),
        NullPointerException.class,
        CapiError.ERROR_INVALID_PARAMETER);
    refused(
        "IV",
        () -> ParameterChecks.all(key, cbc, new byte[7], 8, 40),
        IllegalArgumentException.class,
        CapiError.NTE_BAD_DATA);
    refused(
        "width",
        () -> ParameterChecks.all(key, cbc, IV, 65, 40),
        IllegalArgumentException.class,
        CapiError.NTE_BAD_DATA);
    refused(
        "effective length",
        () -> ParameterChecks.all(key, cbc, IV, 8, 1025),
        IllegalArgumentException.class,
        CapiError.NTE_BAD_DATA);
    refused(
        "mode of a stream cipher",
        () -> ParameterChecks.all(key(AlgId.CALG_RC4), cbc, IV, 8, 0),
        UnsupportedOperationException.class,
        CapiError.NTE_BAD_TYPE);
  }
}
