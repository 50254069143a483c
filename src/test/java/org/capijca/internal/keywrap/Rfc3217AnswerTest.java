// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keywrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.InvalidKeyException;
import java.security.Key;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.WrappedKeyBlob;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.SessionKeyFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the examples of RFC 3217, sections 3.4 and 4.4, as SYMMETRICWRAPKEYBLOBs. */
@Tag("unit")
class Rfc3217AnswerTest {
  private static final Csp CSP = Csp.MS_ENHANCED_PROV;
  private static final int CRYPT_EXPORTABLE = 1;

  private final CapiProvider provider = CapiCalls.provider(CSP);

  private static CapiSecretKey key(AlgId algId, String hex) throws Exception {
    return CapiCalls.importKey(
        CSP, algId, CapiCalls.plaintextKeyBlob(algId, bytes(hex)), CRYPT_EXPORTABLE);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private CapiSecretKey unwrap(Key wrappingKey, byte[] blob, AlgId algId) throws Exception {
    Cipher cipher = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", provider);
    cipher.init(Cipher.UNWRAP_MODE, wrappingKey, new CapiWrapParameterSpec(CRYPT_EXPORTABLE));
    return (CapiSecretKey) cipher.unwrap(blob, algId.name(), Cipher.SECRET_KEY);
  }

  @Test
  void tripleDesKey_unwrapsExample() throws Exception {
    CapiSecretKey wrapping =
        key(AlgId.CALG_3DES, "255e0d1c07b646df b3134cc843ba8aa7 1f025b7c0838251f");
    byte[] blob =
        WrappedKeyBlob.of(
                BlobType.SYMMETRICWRAPKEYBLOB,
                AlgId.CALG_3DES,
                AlgId.CALG_3DES,
                bytes(
                    "690107618ef092b3 b48ca1796b234ae9 fa33ebb415960403 7db5d6a84eb3aac2"
                        + "768c632775a467d4"))
            .toBlob();
    assertThat(blob).hasSize(12 + 40);

    assertThat(SessionKeyFacts.keyValue(unwrap(wrapping, blob, AlgId.CALG_3DES)))
        .isEqualTo(bytes("2923bf85e06dd6ae 529149f1f1bae9ea b3a7da3d860d3e98"));
  }

  @Test
  void rc2Key_unwrapsExample_withItsEffectiveLength() throws Exception {
    CapiSecretKey wrapping =
        key(AlgId.CALG_RC2, "fd04fd08060707fb 0003fefffd02fe05").withEffectiveKeyLength(40);
    byte[] blob =
        WrappedKeyBlob.of(
                BlobType.SYMMETRICWRAPKEYBLOB,
                AlgId.CALG_RC2,
                AlgId.CALG_RC2,
                bytes(
                    "70e699fb5701f783 3330fb71e87c85a4 20bdc99af05d22af 5a0e48d35f313898"
                        + "6cbaafb4b28d4f35"))
            .toBlob();

    assertThat(SessionKeyFacts.keyValue(unwrap(wrapping, blob, AlgId.CALG_RC2)))
        .isEqualTo(bytes("b70a25fbc9d86a86 050ce0d711ead4d9"));
    assertThatCapi(() -> unwrap(wrapping.withEffectiveKeyLength(128), blob, AlgId.CALG_RC2))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  @Test
  void eachWrap_usesNewIv_andIsUnwrapped() throws Exception {
    CapiSecretKey wrapping = CapiCalls.sessionKey(CSP, "CALG_3DES_112", CRYPT_EXPORTABLE);
    CapiSecretKey wrapped = CapiCalls.sessionKey(CSP, "CALG_3DES", CRYPT_EXPORTABLE);
    Cipher cipher = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", provider);
    cipher.init(Cipher.WRAP_MODE, wrapping);

    byte[] one = cipher.wrap(wrapped);
    byte[] other = cipher.wrap(wrapped);

    assertThat(one).isNotEqualTo(other).hasSize(52);
    assertThat(unwrap(wrapping, one, AlgId.CALG_3DES).getEncoded())
        .isEqualTo(unwrap(wrapping, other, AlgId.CALG_3DES).getEncoded())
        .isEqualTo(wrapped.getEncoded());
  }

  @Test
  void rc4Key_cannotWrap() throws Exception {
    Cipher cipher = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", provider);
    Key rc4 = CapiCalls.sessionKey(CSP, "CALG_RC4", 0);

    assertThatCapi(() -> cipher.init(Cipher.WRAP_MODE, rc4))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
  }

  @Test
  void fiveByteKey_isRefusedBy3Des() throws Exception {
    Cipher cipher = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", provider);
    cipher.init(Cipher.WRAP_MODE, CapiCalls.sessionKey(CSP, "CALG_3DES", 0));
    Key rc4 = CapiCalls.sessionKey(CSP, "CALG_RC4", 40 << 16 | CRYPT_EXPORTABLE);

    assertThatCapi(() -> cipher.wrap(rc4)).with(CapiError.NTE_BAD_LEN);
  }
}
