// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.interfaces.DHPrivateKey;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.vectors.PlainKeys;

/** Generates, derives, imports, exports and uses keys of every family. */
public final class KeyLives {
  static final List<String> SESSION_KEYS =
      List.of(
          "CALG_RC2",
          "CALG_RC4",
          "CALG_DES",
          "CALG_3DES_112",
          "CALG_3DES",
          "CALG_AES_128",
          "CALG_AES_192",
          "CALG_AES_256");

  static final String PASSWORD = "Pa55word of the recording";

  private static final int EXPORTABLE = 1;
  private static final int RSA_BITS = 1024;
  private static final int SHORT_BITS = 512;

  private final CapiProvider provider = new CapiProvider();
  private final List<String> secrets = new ArrayList<>();

  private KeyLives() {}

  /** Does everything once, and returns the secret bytes in hexadecimal form. */
  public static List<String> all() throws Exception {
    KeyLives lives = new KeyLives();
    for (String algorithm : SESSION_KEYS) {
      lives.sessionKey(algorithm);
    }
    lives.schannel();
    lives.rsa();
    lives.dss();
    lives.diffieHellman();
    return lives.secrets;
  }

  private void secret(byte[] value) {
    secrets.add(HexFormat.of().formatHex(value));
  }

  private void sessionKey(String algorithm) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
    generator.init(new CapiKeyGenParameterSpec(EXPORTABLE));
    SecretKey key = generator.generateKey();
    secret(key.getEncoded());

    SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, provider);
    SecretKey imported =
        factory.generateSecret((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class));
    SecretKey derived =
        factory.generateSecret(
            CapiDeriveKeySpec.builder()
                .hash(AlgId.CALG_SHA1)
                .password(PASSWORD.toCharArray(), StandardCharsets.UTF_16LE)
                .flags(KeyFlag.CRYPT_EXPORTABLE)
                .build());
    secret(derived.getEncoded());

    Cipher cipher = Cipher.getInstance(algorithm, provider);
    cipher.init(Cipher.ENCRYPT_MODE, imported);
    byte[] ciphertext = cipher.doFinal(new byte[10]);
    cipher.init(Cipher.DECRYPT_MODE, key);
    cipher.doFinal(ciphertext);
    Mac mac = Mac.getInstance("CALG_HMAC", provider);
    mac.init(derived, new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    mac.doFinal();
    MessageDigest.getInstance("CALG_SHA1", provider).digest();
  }

  private void schannel() throws Exception {
    byte[] secret =
        "a pre-master secret of 48 bytes, as in TLS 1.0  ".getBytes(StandardCharsets.US_ASCII);
    secret(secret);
    CapiProvider schannel = new CapiProvider().configure("MS_DEF_RSA_SCHANNEL_PROV");
    CapiSchannelKeySpec spec =
        CapiSchannelKeySpec.builder(
                PlainKeys.key(Csp.MS_DEF_RSA_SCHANNEL_PROV, AlgId.CALG_TLS1_MASTER, secret))
            .clientRandom(new byte[32])
            .serverRandom(new byte[32])
            .encryption(AlgId.CALG_RC4, 128)
            .mac(AlgId.CALG_MD5, 128)
            .build();
    for (String algorithm :
        List.of("CALG_SCHANNEL_MASTER_HASH", "CALG_SCHANNEL_ENC_KEY", "CALG_SCHANNEL_MAC_KEY")) {
      CapiSecretKey key =
          (CapiSecretKey) SecretKeyFactory.getInstance(algorithm, schannel).generateSecret(spec);
      key.destroy();
    }
  }

  private KeyPair pair(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | EXPORTABLE));
    KeyPair pair = generator.generateKeyPair();
    KeyFactory factory = KeyFactory.getInstance(algorithm, provider);
    factory.generatePrivate(factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class));
    factory.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
    secret(pair.getPrivate().getEncoded());
    return pair;
  }

  private void sign(String algorithm, KeyPair pair) throws Exception {
    Signature signature = Signature.getInstance(algorithm, provider);
    signature.initSign(pair.getPrivate());
    byte[] value = signature.sign();
    signature.initVerify(pair.getPublic());
    signature.verify(value);
  }

  private void rsa() throws Exception {
    KeyPair exchange = pair("CALG_RSA_KEYX", RSA_BITS);
    secret(((RSAPrivateCrtKey) exchange.getPrivate()).getPrimeP().toByteArray());
    Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);
    cipher.init(Cipher.ENCRYPT_MODE, exchange.getPublic());
    byte[] ciphertext = cipher.doFinal(new byte[10]);
    cipher.init(Cipher.DECRYPT_MODE, exchange.getPrivate());
    cipher.doFinal(ciphertext);
    wrap(exchange);

    KeyPair signing = pair("CALG_RSA_SIGN", RSA_BITS);
    sign("CALG_SHA1withCALG_RSA_SIGN", signing);
    store(signing);
  }

  private void wrap(KeyPair exchange) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC4", provider);
    generator.init(new CapiKeyGenParameterSpec(EXPORTABLE));
    Cipher wrapping = Cipher.getInstance("SIMPLEBLOB", provider);
    wrapping.init(Cipher.WRAP_MODE, exchange.getPublic());
    byte[] blob = wrapping.wrap(generator.generateKey());
    wrapping.init(Cipher.UNWRAP_MODE, exchange.getPrivate());
    Key unwrapped = wrapping.unwrap(blob, "RC4", Cipher.SECRET_KEY);
    ((CapiSecretKey) unwrapped).destroy();
  }

  private void store(KeyPair pair) throws Exception {
    char[] password = PASSWORD.toCharArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(null, null);
    store.setEntry("pair", new CapiKeyPairEntry(pair), null);
    store.store(out, password);
    store.load(new ByteArrayInputStream(out.toByteArray()), password);
    store.getKey(store.aliases().nextElement(), null);
  }

  private void dss() throws Exception {
    KeyPair pair = pair("CALG_DSS_SIGN", SHORT_BITS);
    secret(((DSAPrivateKey) pair.getPrivate()).getX().toByteArray());
    sign("CALG_SHA1withCALG_DSS_SIGN", pair);
  }

  private void diffieHellman() throws Exception {
    for (String algorithm : List.of("CALG_DH_SF", "CALG_DH_EPHEM")) {
      KeyPair pair = pair(algorithm, SHORT_BITS);
      secret(((DHPrivateKey) pair.getPrivate()).getX().toByteArray());
      KeyAgreement agreement = KeyAgreement.getInstance(algorithm, provider);
      agreement.init(pair.getPrivate());
      agreement.doPhase(pair.getPublic(), true);
      secret(agreement.generateSecret());
      agreement.doPhase(pair.getPublic(), true);
      agreement.generateSecret("CALG_RC4");
    }
  }

  /** Does everything once, without a recording. */
  public static void main(String[] args) throws Exception {
    all();
    System.out.println("done");
  }
}
