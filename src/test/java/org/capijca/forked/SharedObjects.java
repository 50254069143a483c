// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;

/** Objects that all threads of a load test share, and operations whose results are known. */
final class SharedObjects {
  private static final int EXPORTABLE = 1;
  private static final byte[] DATA = "data of a load test".getBytes(StandardCharsets.US_ASCII);

  /** An operation that throws if its result is wrong. */
  interface Operation {
    void run(int thread) throws Exception;
  }

  private final CapiProvider provider = new CapiProvider();
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  /**
   * @param directory the directory of the store
   */
  SharedObjects(Path directory) throws Exception {
    for (String algorithm : new String[] {"CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256"}) {
      sessionKey(algorithm);
    }
    mac();
    rsa();
    discreteLogarithms();
    store(directory);
  }

  /** Returns the operations by name. */
  Map<String, Operation> operations() {
    return operations;
  }

  static byte[] data() {
    return DATA.clone();
  }

  static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError("wrong answer: " + what);
    }
  }

  static byte[] encrypt(CapiProvider provider, SecretKey key) throws Exception {
    Cipher cipher = Cipher.getInstance(((CapiSecretKey) key).getAlgId().name(), provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(DATA);
  }

  private void sessionKey(String algorithm) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
    generator.init(new CapiKeyGenParameterSpec(EXPORTABLE));
    SecretKey key = generator.generateKey();
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, provider);
    byte[] ciphertext = encrypt(provider, key);
    byte[] blob = ((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class)).getEncoded();
    CapiDeriveKeySpec derivation =
        CapiDeriveKeySpec.builder().hash(AlgId.CALG_SHA1).data(DATA).dwFlags(EXPORTABLE).build();
    byte[] derived = factory.generateSecret(derivation).getEncoded();

    operations.put(
        algorithm + " encryption",
        thread -> require(Arrays.equals(encrypt(provider, key), ciphertext), algorithm));
    operations.put(
        algorithm + " decryption",
        thread -> {
          Cipher cipher = Cipher.getInstance(algorithm, provider);
          cipher.init(Cipher.DECRYPT_MODE, factory.generateSecret(new CapiKeyBlobSpec(blob)));
          require(Arrays.equals(cipher.doFinal(ciphertext), DATA), algorithm + " imported");
        });
    operations.put(
        algorithm + " derivation",
        thread ->
            require(
                Arrays.equals(factory.generateSecret(derivation).getEncoded(), derived),
                algorithm + " derived"));
    operations.put(
        algorithm + " export",
        thread ->
            require(
                Arrays.equals(
                    ((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class)).getEncoded(),
                    blob),
                algorithm + " exported"));
  }

  private void mac() throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC2", provider);
    SecretKey key = generator.generateKey();
    byte[] expected = hmac(key);
    byte[] hash = MessageDigest.getInstance("CALG_MD5", provider).digest(DATA);
    operations.put("HMAC", thread -> require(Arrays.equals(hmac(key), expected), "HMAC"));
    operations.put(
        "MD5",
        thread ->
            require(
                Arrays.equals(MessageDigest.getInstance("CALG_MD5", provider).digest(DATA), hash),
                "MD5"));
  }

  private byte[] hmac(SecretKey key) throws Exception {
    Mac mac = Mac.getInstance("CALG_HMAC", provider);
    mac.init(key, new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    return mac.doFinal(DATA);
  }

  static KeyPair pair(CapiProvider provider, String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | EXPORTABLE));
    return generator.generateKeyPair();
  }

  static byte[] sign(CapiProvider provider, String algorithm, Key key) throws Exception {
    Signature signature = Signature.getInstance(algorithm, provider);
    signature.initSign((PrivateKey) key);
    signature.update(DATA);
    return signature.sign();
  }

  static boolean isValid(CapiProvider provider, String algorithm, KeyPair pair, byte[] value)
      throws Exception {
    Signature signature = Signature.getInstance(algorithm, provider);
    signature.initVerify(pair.getPublic());
    signature.update(DATA);
    return signature.verify(value);
  }

  private void signatures(String algorithm, KeyPair pair) {
    operations.put(
        algorithm,
        thread ->
            require(
                isValid(provider, algorithm, pair, sign(provider, algorithm, pair.getPrivate())),
                algorithm));
  }

  private void rsa() throws Exception {
    KeyPair pair = pair(provider, "AT_KEYEXCHANGE", 1024);
    signatures("SHA256withRSA", pair);
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_KEYX", provider);
    CapiKeyBlobSpec blob = factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class);
    operations.put(
        "RSA encryption",
        thread -> {
          Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);
          cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
          byte[] ciphertext = cipher.doFinal(DATA);
          cipher.init(Cipher.DECRYPT_MODE, factory.generatePrivate(blob));
          require(Arrays.equals(cipher.doFinal(ciphertext), DATA), "RSA");
        });
  }

  private void discreteLogarithms() throws Exception {
    signatures("SHA1withDSA", pair(provider, "CALG_DSS_SIGN", 512));
    KeyPair dh = pair(provider, "CALG_DH_EPHEM", 512);
    byte[] agreed = agree(dh);
    operations.put(
        "Diffie-Hellman", thread -> require(Arrays.equals(agree(dh), agreed), "Diffie-Hellman"));
  }

  private byte[] agree(KeyPair pair) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", provider);
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    return agreement.generateSecret();
  }

  /** Each thread changes its own entry; all read a common one. */
  private void store(Path directory) throws Exception {
    KeyPair[] pairs = {pair(provider, "AT_SIGNATURE", 512), pair(provider, "AT_SIGNATURE", 512)};
    KeyStore store = KeyStore.getInstance("CAPI", provider.configure("store=" + directory));
    store.load(null, null);
    store.setEntry("common", new CapiKeyPairEntry(pairs[0]), null);
    operations.put(
        "store, read",
        thread ->
            require(
                pairs[0].getPrivate().equals(store.getKey("common/AT_SIGNATURE", null)),
                "common entry"));
    operations.put(
        "store, write",
        thread -> {
          String alias = "thread" + thread + "/AT_SIGNATURE";
          KeyPair pair = pairs[ThreadLocalRandom.current().nextInt(pairs.length)];
          store.setEntry(alias, new CapiKeyPairEntry(pair), null);
          require(pair.getPrivate().equals(store.getKey(alias, null)), "own entry");
          store.deleteEntry(alias);
          require(!store.containsAlias(alias), "deleted entry");
        });
  }
}
