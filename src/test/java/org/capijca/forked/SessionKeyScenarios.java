// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.capijca.forked.Secrets.keep;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.dotnet.PasswordDeriveBytes;
import org.capijca.dotnet.Rfc2898DeriveBytes;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerVersion;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.PasswordEncoding;

/**
 * What is done with session keys and passwords before the heap is searched. Ciphers, MACs, specs,
 * keys and exceptions remain reachable; keys, specs and arrays of the caller are destroyed.
 */
final class SessionKeyScenarios {
  private static final List<String> CIPHERS =
      List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_3DES_112", "CALG_AES_128", "CALG_AES_256");
  private static final int EXPORTABLE = 1;
  private static final int TEXT = 61;

  private final CapiProvider provider = new CapiProvider();

  /** Returns the scenarios by name. */
  Map<String, Scenario> all() {
    Map<String, Scenario> all = new TreeMap<>();
    all.put("control", secrets -> keep(secrets.bytes("secret", 32).clone()));
    all.put("control of passwords", secrets -> keep(secrets.password().clone()));
    all.put("control of session keys", this::leaveKeys);
    all.put("session keys generated", this::generate);
    all.put("session keys derived", this::derive);
    all.put("session key not derived", this::failToDerive);
    all.put("session keys exported and imported", this::exportAndImport);
    all.put("session key BLOB refused", this::failToImport);
    all.put("cipher finished", this::encrypt);
    all.put("cipher not finished, key destroyed", this::update);
    all.put("decryption failed", this::failToDecrypt);
    all.put("digest of session keys", this::digest);
    all.put("HMAC and CBC MAC finished", this::mac);
    all.put("PasswordDeriveBytes", this::passwordDeriveBytes);
    all.put("Rfc2898DeriveBytes", this::rfc2898DeriveBytes);
    all.put("SQL Server passphrase", this::sqlServer);
    return all;
  }

  private CapiSecretKey key(Secrets secrets, String algorithm) throws Exception {
    KeyGenerator generator = keep(KeyGenerator.getInstance(algorithm, provider));
    generator.init(new CapiKeyGenParameterSpec(EXPORTABLE));
    CapiSecretKey key = (CapiSecretKey) keep(generator.generateKey());
    secrets.wiped("session key", key.getEncoded());
    return key;
  }

  private void leaveKeys(Secrets secrets) throws Exception {
    for (String algorithm : CIPHERS) {
      Cipher.getInstance(algorithm, provider).init(Cipher.ENCRYPT_MODE, key(secrets, algorithm));
    }
  }

  private void generate(Secrets secrets) throws Exception {
    for (String algorithm : CIPHERS) {
      key(secrets, algorithm).destroy();
    }
  }

  private CapiDeriveKeySpec passwordSpec(Secrets secrets, int dwFlags) throws Exception {
    return keep(
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA1)
            .password(secrets.password(), PasswordEncoding.UTF_16LE)
            .data(secrets.bytes("data", TEXT))
            .dwFlags(dwFlags)
            .build());
  }

  private void derive(Secrets secrets) throws Exception {
    for (String algorithm : CIPHERS) {
      SecretKeyFactory factory = keep(SecretKeyFactory.getInstance(algorithm, provider));
      CapiDeriveKeySpec spec = passwordSpec(secrets, EXPORTABLE);
      spec.getHashValue();
      CapiSecretKey key = (CapiSecretKey) keep(factory.generateSecret(spec));
      secrets.wiped("session key", key.getEncoded());
      key.destroy();
      spec.destroy();
    }
  }

  private void failToDerive(Secrets secrets) throws Exception {
    SecretKeyFactory factory = keep(SecretKeyFactory.getInstance("CALG_AES_256", provider));
    CapiDeriveKeySpec spec = passwordSpec(secrets, 41 << 16);
    Scenario.fail(() -> factory.generateSecret(spec));
    spec.destroy();
  }

  private void exportAndImport(Secrets secrets) throws Exception {
    for (String algorithm : CIPHERS) {
      CapiSecretKey key = key(secrets, algorithm);
      SecretKeyFactory factory = keep(SecretKeyFactory.getInstance(algorithm, provider));
      CapiKeyBlobSpec blob = (CapiKeyBlobSpec) keep(factory.getKeySpec(key, CapiKeyBlobSpec.class));
      CapiImportKeySpec spec = keep(new CapiImportKeySpec(blob, EXPORTABLE));
      CapiSecretKey back = (CapiSecretKey) keep(factory.generateSecret(spec));
      back.destroy();
      blob.destroy();
      spec.destroy();
      key.destroy();
    }
  }

  private void failToImport(Secrets secrets) throws Exception {
    CapiSecretKey key = key(secrets, "CALG_AES_256");
    SecretKeyFactory factory = keep(SecretKeyFactory.getInstance("CALG_AES_128", provider));
    byte[] blob =
        ((CapiKeyBlobSpec)
                SecretKeyFactory.getInstance("CALG_AES_256", provider)
                    .getKeySpec(key, CapiKeyBlobSpec.class))
            .getEncoded();
    CapiKeyBlobSpec whole = keep(new CapiKeyBlobSpec(blob));
    Scenario.fail(() -> factory.generateSecret(whole));
    blob[8]++;
    CapiKeyBlobSpec altered = keep(new CapiKeyBlobSpec(blob));
    Scenario.fail(() -> factory.generateSecret(altered));
    Arrays.fill(blob, (byte) 0);
    whole.destroy();
    altered.destroy();
    key.destroy();
  }

  private void encrypt(Secrets secrets) throws Exception {
    for (String algorithm : CIPHERS) {
      CapiSecretKey key = key(secrets, algorithm);
      Cipher cipher = keep(Cipher.getInstance(algorithm, provider));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      byte[] data = cipher.doFinal(secrets.bytes("plaintext", TEXT));
      cipher.init(Cipher.DECRYPT_MODE, key);
      Arrays.fill(cipher.doFinal(data), (byte) 0);
      key.destroy();
    }
  }

  private void update(Secrets secrets) throws Exception {
    for (String algorithm : CIPHERS) {
      CapiSecretKey key = key(secrets, algorithm);
      Cipher cipher = keep(Cipher.getInstance(algorithm, provider));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      cipher.update(secrets.bytes("plaintext", TEXT));
      key.destroy();
      Scenario.fail(cipher::doFinal);
    }
  }

  private void failToDecrypt(Secrets secrets) throws Exception {
    for (String algorithm : List.of("CALG_RC2", "CALG_3DES", "CALG_AES_256")) {
      CapiSecretKey key = key(secrets, algorithm);
      Cipher cipher = keep(Cipher.getInstance(algorithm, provider));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      byte[] data = cipher.doFinal(secrets.bytes("plaintext", TEXT));
      cipher.init(Cipher.DECRYPT_MODE, key);
      Scenario.fail(() -> cipher.doFinal(data, 0, data.length - 1));
      cipher.init(Cipher.DECRYPT_MODE, key);
      data[data.length - 17] ^= 1;
      data[data.length - 9] ^= 1;
      Scenario.attempt(() -> cipher.doFinal(data));
      key.destroy();
    }
  }

  private void mac(Secrets secrets) throws Exception {
    CapiSecretKey hmacKey = key(secrets, "CALG_AES_256");
    Mac hmac = keep(Mac.getInstance("CALG_HMAC", provider));
    hmac.init(hmacKey, new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    secrets.wiped("value", hmac.doFinal(secrets.bytes("data", TEXT)));
    hmacKey.destroy();
    for (String algorithm : List.of("CALG_RC2", "CALG_3DES", "CALG_AES_128")) {
      CapiSecretKey key = key(secrets, algorithm);
      Mac mac = keep(Mac.getInstance("CALG_MAC", provider));
      mac.init(key);
      mac.doFinal(secrets.bytes("data", TEXT));
      key.destroy();
    }
  }

  private void digest(Secrets secrets) throws Exception {
    for (String algorithm : List.of("CALG_MD2", "CALG_MD5", "CALG_SHA1", "CALG_SHA_512")) {
      CapiSecretKey key = key(secrets, "CALG_AES_256");
      MessageDigest digest = keep(MessageDigest.getInstance(algorithm, provider));
      digest.update(secrets.bytes("data", TEXT));
      ((CapiMessageDigest) digest).updateSessionKey(key, 0);
      secrets.wiped("hash value", digest.digest());
      key.destroy();
    }
  }

  private void passwordDeriveBytes(Secrets secrets) throws Exception {
    PasswordDeriveBytes derive = keep(new PasswordDeriveBytes(secrets.password(), new byte[16]));
    secrets.wiped("bytes", derive.getBytes(30));
    secrets.wiped("more bytes", derive.getBytes(25));
    derive.destroy();
    PasswordDeriveBytes other = keep(new PasswordDeriveBytes(secrets.password(), null));
    secrets.wiped("key", other.cryptDeriveKey("TripleDES", "SHA1", 192, new byte[8]));
    Scenario.fail(() -> other.cryptDeriveKey("TripleDES", "SHA1", 191, new byte[8]));
    other.destroy();
  }

  private void rfc2898DeriveBytes(Secrets secrets) throws Exception {
    Rfc2898DeriveBytes derive = keep(new Rfc2898DeriveBytes(secrets.password(), new byte[16], 10));
    secrets.wiped("bytes", derive.getBytes(30));
    secrets.wiped("more bytes", derive.getBytes(25));
    derive.destroy();
  }

  private void sqlServer(Secrets secrets) throws Exception {
    for (SqlServerVersion version : SqlServerVersion.values()) {
      SqlServerPassphrase passphrase = keep(new SqlServerPassphrase(secrets.password(), provider));
      byte[] message = passphrase.encrypt(version, secrets.bytes("plaintext", TEXT));
      byte[] plaintext = passphrase.decrypt(message);
      Arrays.fill(plaintext, (byte) 0);
      message[message.length - 1]++;
      Scenario.fail(() -> passphrase.decrypt(message));
      passphrase.destroy();
    }
  }
}
