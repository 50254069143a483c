// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.lang.invoke.MethodHandles;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAKey;
import javax.crypto.interfaces.DHKey;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the properties that key pairs show, and the CSP that generates them. */
@Tag("unit")
class KeyPairPropertiesTest {
  private final CapiProvider provider = new CapiProvider();

  /** KP_BLOCKLEN is the key length of RSA keys, and 0 for keys that cannot encrypt. */
  @ParameterizedTest
  @CsvSource({
    "MS_STRONG_PROV, CALG_RSA_SIGN, 0, 512, false, false",
    "MS_STRONG_PROV, CALG_RSA_KEYX, 0x4000, 512, true, false",
    "MS_ENH_DSS_DH_PROV, CALG_DSS_SIGN, 1, 0, false, true",
    "MS_ENH_DSS_DH_PROV, CALG_DH_SF, 0, 0, false, false",
  })
  void properties_followAlgorithmAndFlags(
      Csp csp, String name, String flags, int blockLength, boolean archivable, boolean permanent)
      throws Exception {
    KeyPair pair = CapiCalls.keyPair(csp, name, 512 << 16 | Integer.decode(flags));
    CapiPrivateKey key = (CapiPrivateKey) pair.getPrivate();
    CapiPublicKey publicKey = (CapiPublicKey) pair.getPublic();

    assertThat(key.getBlockLength()).isEqualTo(blockLength);
    assertThat(key.isArchivable()).isEqualTo(archivable);
    assertThat(key.isExportable()).isEqualTo(archivable || permanent);
    assertThat(key.getPermissions())
        .contains(KeyPermission.CRYPT_READ)
        .matches(all -> all.contains(KeyPermission.CRYPT_EXPORT) == permanent);
    assertThat(publicKey.isExportable()).isTrue();
    assertThat(KeyFactory.getInstance(name, provider).translateKey(key)).isSameAs(key);
  }

  /** A key that is not exportable shows its domain parameters, which are public. */
  @Test
  void nonExportableKey_showsItsDomainParameters() throws Exception {
    KeyPair dss = CapiCalls.keyPair(Csp.MS_ENH_DSS_DH_PROV, "CALG_DSS_SIGN", 512 << 16);
    KeyPair dh = CapiCalls.keyPair(Csp.MS_ENH_DSS_DH_PROV, "CALG_DH_SF", 512 << 16);

    assertThat(((DSAKey) dss.getPrivate()).getParams().getG())
        .isEqualTo(((DSAKey) dss.getPublic()).getParams().getG());
    assertThat(((DHKey) dh.getPrivate()).getParams().getG())
        .isEqualTo(((DHKey) dh.getPublic()).getParams().getG());
    assertThat(dss.getPrivate().getEncoded()).isNull();
    assertThat(dh.getPrivate().getEncoded()).isNull();
  }

  @Test
  void cspOfSpec_generatesKeyPair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_RSA_SIGN", provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(512).csp(Csp.MS_DEF_PROV).build());

    assertThat(((CapiPrivateKey) generator.generateKeyPair().getPrivate()).getCsp())
        .isEqualTo(Csp.MS_DEF_PROV);
    assertThatCapi(() ->
            generator.initialize(
                CapiKeyGenParameterSpec.builder().csp(Csp.MS_DEF_DSS_PROV).build()))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_ALGID)
        .hasMessageContaining("MS_DEF_DSS_PROV has no CALG_RSA_SIGN");
  }

  @Test
  void accessToKeyMaterial_isForClassesOfProviderOnly() {
    assertThatCapi(() -> PrivateKeyAccess.of(MethodHandles.lookup()))
        .fails(SecurityException.class)
        .with(CapiError.NTE_PERM);
  }
}
