// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;
import org.capijca.ProviderType;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.CspAlgorithms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that differ between CSPs, each from the source named in its row. */
@Tag("laws")
class CspRulesTest {
  @ParameterizedTest
  @CsvSource({
    "MS_DEF_DH_SCHANNEL_PROV, CALG_DH_SF, 512, 512, 4096",
    "MS_DEF_DH_SCHANNEL_PROV, CALG_DH_EPHEM, 512, 512, 4096",
    "MS_DEF_DH_SCHANNEL_PROV, CALG_RC2, 40, 40, 128",
    "MS_DEF_DH_SCHANNEL_PROV, CALG_RC4, 40, 40, 128",
    "MS_ENH_DSS_DH_PROV, CALG_DH_SF, 1024, 512, 4096",
    "MS_ENH_DSS_DH_PROV, CALG_RC4, 128, 40, 128",
    "MS_DEF_RSA_SCHANNEL_PROV, CALG_AES_128, 128, 128, 128",
    "MS_DEF_RSA_SCHANNEL_PROV, CALG_AES_256, 256, 256, 256",
    "MS_DEF_PROV, CALG_RSA_KEYX, 512, 384, 1024"
  })
  void lengths_areAsDocumented(Csp csp, AlgId algId, int length, int min, int max) {
    CspAlgorithm row = CspAlgorithms.of(csp, algId).orElseThrow();

    assertThat(List.of(row.defaultLength(), row.minLength(), row.maxLength()))
        .as("%s in %s", algId, csp)
        .containsExactly(length, min, max);
  }

  @Test
  void defaultLength_isLengthOfGeneratedKeys() throws Exception {
    Csp csp = Csp.MS_DEF_DH_SCHANNEL_PROV;

    assertThat(CapiCalls.sessionKey(csp, "CALG_RC4", 0).getKeyLength()).isEqualTo(40);
    assertThat(CapiCalls.sessionKey(csp, "CALG_RC2", 0).getKeyLength()).isEqualTo(40);
    KeyPair pair = CapiCalls.keyPair(csp, "CALG_DH_EPHEM", 0);
    assertThat(((CapiPublicKey) pair.getPublic()).getKeyLength()).isEqualTo(512);
    CapiSecretKey aes = CapiCalls.sessionKey(Csp.MS_DEF_RSA_SCHANNEL_PROV, "CALG_AES_256", 0);
    assertThat(encrypt(aes, "CALG_AES_256", Csp.MS_DEF_RSA_SCHANNEL_PROV)).hasSize(16);
    assertThatCapi(() -> CapiCalls.sessionKey(Csp.MS_DEF_RSA_SCHANNEL_PROV, "CALG_AES_192", 0))
        .with(CapiError.NTE_BAD_ALGID);
  }

  private static byte[] encrypt(CapiSecretKey key, String algorithm, Csp csp) throws Exception {
    Cipher cipher = Cipher.getInstance(algorithm, CapiCalls.provider(csp));
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(new byte[12]);
  }

  /** Wine test suite (dssenh): a 512-bit group, CALG_3DES and dwFlags 0. */
  @ParameterizedTest
  @EnumSource(
      value = Csp.class,
      names = {"MS_DEF_DSS_DH_PROV", "MS_ENH_DSS_DH_PROV", "MS_DEF_DH_SCHANNEL_PROV"})
  void agreedKey_isConvertedTo3Des(Csp csp) throws Exception {
    CapiProvider provider = CapiCalls.provider(csp);
    KeyPair pair = CapiCalls.keyPair(csp, "CALG_DH_EPHEM", 512 << 16);
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", provider);
    agreement.init(pair.getPrivate(), CapiKeyAgreementParameterSpec.builder().dwFlags(1).build());
    agreement.doPhase(pair.getPublic(), true);
    CapiSecretKey key = (CapiSecretKey) agreement.generateSecret("CALG_3DES");

    assertThat(key.getKeyLength()).isEqualTo(192);
    assertThat(key.getCsp()).isEqualTo(csp);
    byte[] sealed = encrypt(key, "CALG_3DES", csp);
    CapiSecretKey read = serialised(key);
    assertThat(read).isEqualTo(key);
    assertThat(encrypt(read, "CALG_3DES", csp)).isEqualTo(sealed).hasSize(16);
  }

  /**
   * The Base CSP neither enumerates nor generates the algorithms that exist only for agreed keys.
   */
  @Test
  void agreedOnlyAlgorithm_isNotGeneratedOrEnumerated() throws Exception {
    Csp csp = Csp.MS_DEF_DSS_DH_PROV;
    CapiProvider provider = CapiCalls.provider(csp);

    assertThat(CspAlgorithms.of(csp, AlgId.CALG_3DES)).isEmpty();
    assertThatCapi(() -> CapiCalls.sessionKey(csp, "CALG_3DES", 0)).with(CapiError.NTE_BAD_ALGID);
    assertThat(provider.getServices().stream().map(service -> service.getType() + service))
        .noneMatch(text -> text.startsWith("KeyGenerator") && text.contains("CALG_3DES"));
    KeyPair pair = CapiCalls.keyPair(csp, "CALG_DH_EPHEM", 512 << 16);
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", provider);
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    assertThatCapi(() -> agreement.generateSecret("CALG_AES_128"))
        .fails(NoSuchAlgorithmException.class)
        .with(CapiError.NTE_BAD_ALGID);
  }

  private static CapiSecretKey serialised(CapiSecretKey key) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (CapiSecretKey) in.readObject();
    }
  }

  static Stream<SessionKeyRow> blockCiphers() {
    return Stream.of(Csp.values())
        .flatMap(csp -> Rows.of(csp, SessionKeyRow.class))
        .filter(row -> row.algorithm().isCipher() && row.algorithm().blockBytes() > 0);
  }

  /**
   * The RSA CSPs allow a program to set OFB and refuse it in CryptEncrypt; the others refuse to set
   * it.
   */
  @ParameterizedTest
  @MethodSource("blockCiphers")
  void ofb_isRefusedAtSameCallAsInCsp(SessionKeyRow row) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(row.csp(), row.algId().name(), 0);
    List<ProviderType> dss =
        List.of(ProviderType.PROV_DSS, ProviderType.PROV_DSS_DH, ProviderType.PROV_DH_SCHANNEL);
    if (dss.contains(row.csp().type())) {
      assertThatCapi(() -> key.withMode(CipherMode.CRYPT_MODE_OFB))
          .as("%s in %s", row.algId(), row.csp())
          .fails(IllegalArgumentException.class)
          .with(CapiError.NTE_BAD_DATA);
    } else {
      CapiSecretKey set = key.withMode(CipherMode.CRYPT_MODE_OFB);
      assertThatCapi(() -> encrypt(set, row.algId().name(), row.csp()))
          .as("%s in %s", row.algId(), row.csp())
          .with(CapiError.NTE_BAD_ALGID);
    }
    for (CipherMode mode :
        new CipherMode[] {
          CipherMode.CRYPT_MODE_CBC, CipherMode.CRYPT_MODE_ECB, CipherMode.CRYPT_MODE_CFB
        }) {
      assertThat(key.withMode(mode).getMode()).isEqualTo(mode);
    }
  }

  /**
   * A handle of 0 causes ERROR_INVALID_PARAMETER, but NTE_BAD_KEY for a keyed hash (Wine test
   * suite).
   */
  @Test
  void nullKey_isRefusedWithCode() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyPair dh = CapiCalls.keyPair(Csp.MS_ENH_DSS_DH_PROV, "CALG_DH_EPHEM", 512 << 16);
    KeyPair rsa = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_KEYX", 512 << 16);
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", provider);
    for (String name :
        new String[] {"CALG_RC4", "CALG_AES_128", "CALG_RSA_KEYX", "RSA", "AES", "SIMPLEBLOB"}) {
      Cipher cipher = Cipher.getInstance(name, provider);
      missing(() -> cipher.init(Cipher.UNWRAP_MODE, (Key) null));
    }
    for (String name :
        new String[] {"CALG_SHA1withCALG_RSA_SIGN", "CALG_SHA1withCALG_DSS_SIGN", "SHA1withRSA"}) {
      Signature signature = Signature.getInstance(name, provider);
      missing(() -> signature.initSign(null));
      missing(() -> signature.initVerify((PublicKey) null));
    }
    missing(() -> agreement.init(null));
    agreement.init(dh.getPrivate());
    missing(() -> agreement.doPhase(null, true));
    for (String name : new String[] {"CALG_RSA_KEYX", "CALG_DSS_SIGN", "CALG_DH_SF"}) {
      KeyFactory factory = KeyFactory.getInstance(name, provider);
      missing(() -> factory.translateKey(null));
      missing(() -> factory.getKeySpec(null, CapiKeyBlobSpec.class));
    }
    SecretKeyFactory secrets = SecretKeyFactory.getInstance("CALG_RC4", provider);
    missing(() -> secrets.translateKey(null));
    missing(() -> secrets.getKeySpec(null, CapiKeyBlobSpec.class));
    for (String name : new String[] {"CALG_RSA_KEYX", "SIMPLEBLOB"}) {
      Cipher wrapping = Cipher.getInstance(name, provider);
      wrapping.init(Cipher.WRAP_MODE, rsa.getPublic());
      missing(() -> wrapping.wrap(null));
    }
    Mac mac = Mac.getInstance("CALG_HMAC", provider);
    assertThatCapi(() -> mac.init(null, new CapiHmacParameterSpec(AlgId.CALG_SHA1)))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
  }

  private static void missing(ThrowingCallable call) {
    assertThatCapi(call).with(CapiError.ERROR_INVALID_PARAMETER);
  }

  /** The reserved WORD of BLOBHEADER is ignored: Wine test suite, for a PLAINTEXTKEYBLOB. */
  @Test
  void reservedWord_isIgnoredInEveryBlob() throws Exception {
    Csp csp = Csp.MS_ENH_RSA_AES_PROV;
    CapiProvider provider = CapiCalls.provider(csp);
    CapiSecretKey key = CapiCalls.sessionKey(csp, "CALG_AES_128", 1);
    byte[] plain = changed(CapiCalls.exportKey(key));
    assertThat(CapiCalls.importKey(csp, AlgId.CALG_AES_128, plain, 0)).isEqualTo(key);

    for (String algorithm : new String[] {"CALG_RSA_KEYX", "CALG_DSS_SIGN", "CALG_DH_SF"}) {
      CapiProvider any = new CapiProvider();
      KeyPair pair = pair(any, algorithm);
      KeyFactory factory = KeyFactory.getInstance(algorithm, any);
      byte[] publicBlob = factory.getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class).getEncoded();
      byte[] privateBlob =
          factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class).getEncoded();
      assertThat(factory.generatePrivate(new CapiKeyBlobSpec(changed(privateBlob), 1)))
          .as(algorithm)
          .isEqualTo(pair.getPrivate());
      if (!algorithm.equals("CALG_DH_SF")) {
        assertThat(factory.generatePublic(new CapiKeyBlobSpec(changed(publicBlob))))
            .as(algorithm)
            .isEqualTo(pair.getPublic());
      }
    }

    KeyPair exchange = CapiCalls.keyPair(csp, "CALG_RSA_KEYX", 1024 << 16);
    Cipher wrap = Cipher.getInstance("SIMPLEBLOB", provider);
    wrap.init(Cipher.WRAP_MODE, exchange.getPublic());
    byte[] simple = changed(wrap.wrap(key));
    wrap.init(Cipher.UNWRAP_MODE, exchange.getPrivate(), new CapiWrapParameterSpec(1));
    assertThat(wrap.unwrap(simple, "CALG_AES_128", Cipher.SECRET_KEY)).isEqualTo(key);

    CapiSecretKey kek = CapiCalls.sessionKey(csp, "CALG_3DES", 0);
    Cipher symmetric = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", provider);
    symmetric.init(Cipher.WRAP_MODE, kek);
    byte[] wrapped = changed(symmetric.wrap(key));
    symmetric.init(Cipher.UNWRAP_MODE, kek, new CapiWrapParameterSpec(1));
    assertThat(symmetric.unwrap(wrapped, "CALG_AES_128", Cipher.SECRET_KEY)).isEqualTo(key);
  }

  private static KeyPair pair(CapiProvider provider, String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    return generator.generateKeyPair();
  }

  private static byte[] changed(byte[] blob) {
    assertThat(List.of(blob[2], blob[3])).containsExactly((byte) 0, (byte) 0);
    byte[] changed = blob.clone();
    changed[2] = (byte) 0xAD;
    changed[3] = (byte) 0xDE;
    return changed;
  }
}
