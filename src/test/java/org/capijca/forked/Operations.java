// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiTls1PrfParameterSpec;
import org.capijca.vectors.PlainKeys;

/** An operation for each primitive, with keys that are made beforehand. */
final class Operations {
  private static final int EXPORTABLE = 1;
  private static final int RSA_BITS = 1024;

  /** An operation that fails if its result is wrong. */
  interface Operation {
    void run() throws Exception;
  }

  private final CapiProvider provider = new CapiProvider();
  private final Map<String, Operation> all = new LinkedHashMap<>();

  private Operations() {}

  /** Returns the operations by name. */
  static Map<String, Operation> all() throws Exception {
    Operations operations = new Operations();
    operations.ciphers();
    operations.hashes();
    operations.macs();
    operations.rsa();
    operations.discreteLogarithms();
    operations.files();
    operations.all.put(
        "random bytes",
        () -> SecureRandom.getInstance("CAPI", operations.provider).nextBytes(new byte[1000]));
    return operations.all;
  }

  private SecretKey key(String algorithm) throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
    generator.init(new CapiKeyGenParameterSpec(EXPORTABLE));
    return generator.generateKey();
  }

  private KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | EXPORTABLE));
    return generator.generateKeyPair();
  }

  private void encrypt(String transformation, Key key) {
    all.put(
        transformation,
        () -> {
          Cipher cipher = Cipher.getInstance(transformation, provider);
          cipher.init(Cipher.ENCRYPT_MODE, key);
          cipher.doFinal(new byte[32]);
        });
  }

  private void ciphers() throws GeneralSecurityException {
    for (String algorithm :
        List.of("CALG_RC2", "CALG_DES", "CALG_3DES_112", "CALG_3DES", "CALG_AES_128")) {
      SecretKey key = key(algorithm);
      String name = key.getAlgorithm();
      for (String mode : List.of("ECB", "CBC", "CFB8")) {
        encrypt(name + "/" + mode + "/PKCS5Padding", key);
        encrypt(name + "/" + mode + "/NoPadding", key);
      }
      encrypt(algorithm, key);
    }
    SecretKey aes = key("CALG_AES_256");
    encrypt("AES/CTR/NoPadding", aes);
    encrypt("AES/GCM/NoPadding", aes);
    encrypt("CALG_RC4", key("CALG_RC4"));
    for (String algorithm : List.of("CALG_3DES", "CALG_RC2")) {
      SecretKey wrapping = key(algorithm);
      all.put(
          "SYMMETRICWRAPKEYBLOB under " + algorithm,
          () -> {
            Cipher cipher = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", provider);
            cipher.init(Cipher.WRAP_MODE, wrapping);
            cipher.wrap(wrapping);
          });
    }
  }

  private void hashes() {
    for (String hash :
        List.of(
            "CALG_MD2",
            "CALG_MD4",
            "CALG_MD5",
            "CALG_SHA1",
            "CALG_SHA_256",
            "CALG_SHA_384",
            "CALG_SHA_512")) {
      all.put(hash, () -> MessageDigest.getInstance(hash, provider).digest(new byte[3]));
    }
  }

  private void macs() throws GeneralSecurityException {
    SecretKey rc2 = key("CALG_RC2");
    for (AlgId hash :
        List.of(AlgId.CALG_MD5, AlgId.CALG_SHA1, AlgId.CALG_SHA_256, AlgId.CALG_SHA_512)) {
      all.put(
          "HMAC with " + hash,
          () -> {
            Mac mac = Mac.getInstance("CALG_HMAC", provider);
            mac.init(rc2, new CapiHmacParameterSpec(hash));
            mac.doFinal(new byte[3]);
          });
    }
    all.put(
        "CALG_MAC",
        () -> {
          Mac mac = Mac.getInstance("CALG_MAC", provider);
          mac.init(rc2);
          mac.doFinal(new byte[3]);
        });
    CapiSecretKey master =
        PlainKeys.key(Csp.MS_DEF_RSA_SCHANNEL_PROV, AlgId.CALG_TLS1_MASTER, new byte[48]);
    CapiProvider schannel = new CapiProvider().configure("MS_DEF_RSA_SCHANNEL_PROV");
    all.put(
        "CALG_TLS1PRF",
        () -> {
          Mac mac = Mac.getInstance("CALG_TLS1PRF", schannel);
          mac.init(
              master,
              new CapiTls1PrfParameterSpec("label".getBytes(StandardCharsets.US_ASCII), 12));
          mac.doFinal(new byte[3]);
        });
  }

  /** Adds signing with one key pair, and verifying a signature that is right. */
  private void signature(String algorithm, KeyPair pair) throws GeneralSecurityException {
    byte[] value = sign(algorithm, pair);
    all.put("signing with " + algorithm, () -> sign(algorithm, pair));
    all.put(
        "verifying with " + algorithm,
        () -> {
          Signature signature = Signature.getInstance(algorithm, provider);
          signature.initVerify(pair.getPublic());
          signature.update(new byte[3]);
          if (!signature.verify(value)) {
            throw new AssertionError("invalid");
          }
        });
  }

  private byte[] sign(String algorithm, KeyPair pair) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm, provider);
    signature.initSign(pair.getPrivate());
    signature.update(new byte[3]);
    return signature.sign();
  }

  private void rsa() throws GeneralSecurityException {
    KeyPair pair = pair("AT_KEYEXCHANGE", RSA_BITS);
    signature("SHA256withRSA", pair);
    signature("SHA256withRSAandMGF1", pair);
    for (String transformation : List.of("CALG_RSA_KEYX", "RSA/ECB/OAEPPadding")) {
      Cipher encrypting = Cipher.getInstance(transformation, provider);
      encrypting.init(Cipher.ENCRYPT_MODE, pair.getPublic());
      byte[] ciphertext = encrypting.doFinal(new byte[3]);
      encrypt(transformation + ", public key", transformation, pair);
      all.put(
          transformation + ", private key",
          () -> {
            Cipher cipher = Cipher.getInstance(transformation, provider);
            cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
            cipher.doFinal(ciphertext);
          });
    }
  }

  private void encrypt(String name, String transformation, KeyPair pair) {
    all.put(
        name,
        () -> {
          Cipher cipher = Cipher.getInstance(transformation, provider);
          cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
          cipher.doFinal(new byte[3]);
        });
  }

  private void discreteLogarithms() throws GeneralSecurityException {
    signature("SHA1withDSA", pair("CALG_DSS_SIGN", 512));
    KeyPair dh = pair("CALG_DH_EPHEM", 512);
    all.put(
        "Diffie-Hellman",
        () -> {
          KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", provider);
          agreement.init(dh.getPrivate());
          agreement.doPhase(dh.getPublic(), true);
          agreement.generateSecret();
        });
  }

  private void files() throws Exception {
    char[] password = "password".toCharArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    KeyStore written = KeyStore.getInstance("CAPI-PFX", provider);
    written.load(null, null);
    KeyPair pair = pair("AT_SIGNATURE", RSA_BITS);
    written.setEntry("pair", new CapiKeyPairEntry(pair), null);
    written.store(out, password);
    byte[] file = out.toByteArray();
    all.put("PFX file written", () -> written.store(new ByteArrayOutputStream(), password));
    all.put(
        "PFX file read",
        () ->
            KeyStore.getInstance("CAPI-PFX", provider)
                .load(new ByteArrayInputStream(file), password));
  }
}
