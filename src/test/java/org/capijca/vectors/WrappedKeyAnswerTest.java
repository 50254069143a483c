// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.ImportFlag;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the SIMPLEBLOBs of the Wine test suite (rsaenh), whose expected values were verified on
 * Windows.
 */
@Tag("unit")
class WrappedKeyAnswerTest {
  private final Properties samples = new Properties();

  private CapiSecretKey unwrap(Csp csp, String sample, String algorithm, ImportFlag... flags)
      throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/blobs/samples.properties")) {
      samples.load(in);
    }
    CapiProvider provider = CapiCalls.provider(csp);
    PrivateKey exchangeKey =
        KeyFactory.getInstance("CALG_RSA_KEYX", provider)
            .generatePrivate(new CapiKeyBlobSpec(hex("rsa1024.private")));
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", provider);
    cipher.init(Cipher.UNWRAP_MODE, exchangeKey, CapiWrapParameterSpec.importing(flags));
    return (CapiSecretKey) cipher.unwrap(hex(sample), algorithm, Cipher.SECRET_KEY);
  }

  private byte[] hex(String sample) {
    return HexFormat.of().parseHex(samples.getProperty(sample));
  }

  @Test
  void rc4Key_decryptsItsCiphertext() throws Exception {
    CapiSecretKey key = unwrap(Csp.MS_ENHANCED_PROV, "rc4.simple", "CALG_RC4");
    assertThat(KeyPermission.toBits(key.getPermissions())).isEqualTo(0x3B);

    Cipher rc4 = Cipher.getInstance("CALG_RC4", CapiCalls.provider(Csp.MS_ENHANCED_PROV));
    rc4.init(Cipher.DECRYPT_MODE, key);
    assertThat(new String(rc4.doFinal(HexFormat.of().parseHex("406428e88ae7a4d41cfdde71"))))
        .isEqualTo("Wine rocks!\0");
  }

  @Test
  void rc4Key_isKnownKey() throws Exception {
    CapiSecretKey key =
        unwrap(Csp.MS_ENHANCED_PROV, "rc4.simple", "RC4", ImportFlag.CRYPT_EXPORTABLE);

    assertThat(key.getEncoded()).isEqualTo(HexFormat.of().parseHex("d5e1a7e9ac38c1"));
    assertThat(key.getPermissions())
        .containsAll(Set.of(KeyPermission.CRYPT_EXPORT, KeyPermission.CRYPT_ENCRYPT));
  }

  @Test
  void tls1Master_isKnownPremasterSecret() throws Exception {
    CapiSecretKey key =
        unwrap(
            Csp.MS_DEF_RSA_SCHANNEL_PROV,
            "tls1master.simple",
            "CALG_TLS1_MASTER",
            ImportFlag.CRYPT_EXPORTABLE);

    assertThat(key.getEncoded())
        .isEqualTo(
            HexFormat.of()
                .parseHex(
                    "030118d154c323693a3eb86534985ecf4e10c43f3be6fa4faa09b588f86e587e"
                        + "446d393965f9215a8bf5e81ee3fa19cd"));
  }
}
