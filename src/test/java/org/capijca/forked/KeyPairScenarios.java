// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.capijca.forked.Secrets.keep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.interfaces.DHPrivateKey;
import javax.security.auth.Destroyable;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.spec.PvkProtection;

/** What is done with key pairs, their files and stores before the heap is searched. */
final class KeyPairScenarios {
  private static final int EXPORTABLE = 1;
  private static final int SHORT = 512 << 16 | EXPORTABLE;
  private static final int RSA = 1024 << 16 | EXPORTABLE;

  private final CapiProvider provider = new CapiProvider();
  private final Path folder;

  KeyPairScenarios(Path folder) {
    this.folder = folder;
  }

  /** Returns the scenarios by name. */
  Map<String, Scenario> all() {
    Map<String, Scenario> all = new TreeMap<>();
    all.put("RSA key pairs used", this::useRsa);
    all.put("DSS key pair used", this::useDss);
    all.put("Diffie-Hellman keys agreed", this::agree);
    all.put("private keys exported and imported", this::exportAndImport);
    all.put("private key specs refused", this::failToImport);
    all.put("PVK file written and read", this::pvk);
    all.put("session key wrapped under RSA", this::wrapUnderRsa);
    all.put("keys wrapped under a session key", this::wrapUnderSessionKey);
    all.put("PFX file stored and loaded", secrets -> pfx(secrets, false));
    all.put("PFX store kept", secrets -> pfx(secrets, true));
    all.put("store directory written and read", secrets -> directory(secrets, false));
    all.put("store directory kept", secrets -> directory(secrets, true));
    return all;
  }

  private KeyPair pair(Secrets secrets, String algorithm, int dwFlags) throws Exception {
    KeyPairGenerator generator = keep(KeyPairGenerator.getInstance(algorithm, provider));
    generator.initialize(new CapiKeyGenParameterSpec(dwFlags));
    KeyPair pair = keep(generator.generateKeyPair());
    report(secrets, pair.getPrivate());
    return pair;
  }

  private static void report(Secrets secrets, PrivateKey key) throws Exception {
    if (key instanceof RSAPrivateCrtKey rsa) {
      secrets.number("RSA numbers", rsa.getPrivateExponent());
      secrets.number("RSA numbers", rsa.getPrimeP());
      secrets.number("RSA numbers", rsa.getPrimeQ());
      secrets.number("RSA numbers", rsa.getPrimeExponentP());
      secrets.number("RSA numbers", rsa.getPrimeExponentQ());
      secrets.number("RSA numbers", rsa.getCrtCoefficient());
    } else if (key instanceof DSAPrivateKey dss) {
      secrets.number("x", dss.getX());
    } else if (key instanceof DHPrivateKey dh) {
      secrets.number("x", dh.getX());
    }
  }

  private static void destroy(KeyPair pair) {
    ((CapiPrivateKey) pair.getPrivate()).destroy();
  }

  private void sign(KeyPair pair, String algorithm) throws Exception {
    Signature signature = keep(Signature.getInstance(algorithm, provider));
    signature.initSign(pair.getPrivate());
    signature.update((byte) 1);
    signature.sign();
  }

  private void useRsa(Secrets secrets) throws Exception {
    for (String algorithm : List.of("AT_KEYEXCHANGE", "AT_SIGNATURE")) {
      KeyPair pair = pair(secrets, algorithm, RSA);
      sign(pair, "SHA1withRSA");
      if (algorithm.equals("AT_KEYEXCHANGE")) {
        Cipher cipher = keep(Cipher.getInstance("CALG_RSA_KEYX", provider));
        cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        byte[] data = cipher.doFinal(secrets.bytes("plaintext", 48));
        cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
        Arrays.fill(cipher.doFinal(data), (byte) 0);
        data[0]++;
        Scenario.attempt(() -> cipher.doFinal(data));
      }
      destroy(pair);
    }
  }

  private void useDss(Secrets secrets) throws Exception {
    KeyPair pair = pair(secrets, "CALG_DSS_SIGN", SHORT);
    sign(pair, "SHA1withDSA");
    destroy(pair);
  }

  private void agree(Secrets secrets) throws Exception {
    KeyPair pair = pair(secrets, "CALG_DH_EPHEM", SHORT);
    KeyAgreement agreement = keep(KeyAgreement.getInstance("CALG_DH_EPHEM", provider));
    agreement.init(pair.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    secrets.wiped("agreed", agreement.generateSecret());
    agreement.doPhase(pair.getPublic(), true);
    CapiSecretKey key = (CapiSecretKey) keep(agreement.generateSecret("CALG_RC4"));
    key.destroy();
    destroy(pair);
  }

  private void exportAndImport(Secrets secrets) throws Exception {
    KeyFactory factory = keep(KeyFactory.getInstance("CALG_RSA_SIGN", provider));
    KeyPair pair = pair(secrets, "AT_SIGNATURE", RSA);
    for (Class<? extends KeySpec> form :
        List.of(CapiKeyBlobSpec.class, CapiCngBlobSpec.class, CapiSnkSpec.class)) {
      KeySpec exported = keep(factory.getKeySpec(pair.getPrivate(), form));
      CapiImportKeySpec spec = keep(new CapiImportKeySpec(exported, EXPORTABLE));
      CapiPrivateKey back = (CapiPrivateKey) keep(factory.generatePrivate(spec));
      back.destroy();
      spec.destroy();
      ((Destroyable) exported).destroy();
    }
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    CapiPrivateKey back =
        (CapiPrivateKey) keep(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    Arrays.fill(pkcs8, (byte) 0);
    back.destroy();
    destroy(pair);
  }

  private void failToImport(Secrets secrets) throws Exception {
    KeyFactory factory = keep(KeyFactory.getInstance("CALG_RSA_SIGN", provider));
    KeyPair pair = pair(secrets, "AT_SIGNATURE", RSA);
    CapiKeyBlobSpec exported = factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class);
    byte[] blob = exported.getEncoded();
    exported.destroy();
    blob[100]++;
    CapiKeyBlobSpec altered = keep(new CapiKeyBlobSpec(blob));
    Scenario.fail(() -> factory.generatePrivate(altered));
    altered.destroy();
    Arrays.fill(blob, (byte) 0);
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    pkcs8[60]++;
    Scenario.fail(() -> factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    Arrays.fill(pkcs8, (byte) 0);
    destroy(pair);
  }

  private void pvk(Secrets secrets) throws Exception {
    KeyPair pair = pair(secrets, "AT_SIGNATURE", RSA);
    KeyFactory factory = keep(KeyFactory.getInstance("CALG_RSA_SIGN", provider));
    for (PvkProtection protection : List.of(PvkProtection.STRONG, PvkProtection.WEAK)) {
      char[] password = secrets.password();
      Cipher cipher = keep(Cipher.getInstance("PVK", provider));
      SecretKey key = keep(CapiPvkParameterSpec.password(password));
      cipher.init(Cipher.WRAP_MODE, key, new CapiPvkParameterSpec(protection));
      byte[] file = cipher.wrap(pair.getPrivate());
      cipher.init(Cipher.UNWRAP_MODE, key);
      ((CapiPrivateKey) keep(cipher.unwrap(file, "CALG_RSA_SIGN", Cipher.PRIVATE_KEY))).destroy();
      CapiPvkSpec spec = keep(new CapiPvkSpec(file, password, EXPORTABLE));
      ((CapiPrivateKey) keep(factory.generatePrivate(spec))).destroy();
      CapiPvkSpec wrong = keep(new CapiPvkSpec(file, secrets.password(), EXPORTABLE));
      Scenario.fail(() -> factory.generatePrivate(wrong));
      wrong.destroy();
      spec.destroy();
      key.destroy();
    }
    destroy(pair);
  }

  private CapiSecretKey sessionKey(Secrets secrets, String algorithm) throws Exception {
    KeyGenerator generator = keep(KeyGenerator.getInstance(algorithm, provider));
    generator.init(new CapiKeyGenParameterSpec(EXPORTABLE));
    CapiSecretKey key = (CapiSecretKey) keep(generator.generateKey());
    secrets.wiped("session key", key.getEncoded());
    return key;
  }

  private void wrapUnderRsa(Secrets secrets) throws Exception {
    KeyPair pair = pair(secrets, "AT_KEYEXCHANGE", RSA);
    CapiSecretKey key = sessionKey(secrets, "CALG_AES_256");
    Cipher wrap = keep(Cipher.getInstance("SIMPLEBLOB", provider));
    wrap.init(Cipher.WRAP_MODE, pair.getPublic());
    byte[] blob = wrap.wrap(key);
    Cipher unwrap = keep(Cipher.getInstance("SIMPLEBLOB", provider));
    unwrap.init(Cipher.UNWRAP_MODE, pair.getPrivate());
    ((CapiSecretKey) keep(unwrap.unwrap(blob, "CALG_AES_256", Cipher.SECRET_KEY))).destroy();
    blob[20]++;
    Scenario.fail(() -> unwrap.unwrap(blob, "CALG_AES_256", Cipher.SECRET_KEY));
    key.destroy();
    destroy(pair);
  }

  private void wrapUnderSessionKey(Secrets secrets) throws Exception {
    KeyPair pair = pair(secrets, "AT_SIGNATURE", RSA);
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256")) {
      CapiSecretKey wrapping = sessionKey(secrets, algorithm);
      CapiSecretKey key = sessionKey(secrets, "CALG_AES_128");
      Cipher simple = keep(Cipher.getInstance("SIMPLEBLOB", provider));
      simple.init(Cipher.WRAP_MODE, wrapping);
      byte[] blob = simple.wrap(key);
      simple.init(Cipher.UNWRAP_MODE, wrapping, new CapiWrapParameterSpec(EXPORTABLE));
      ((CapiSecretKey) keep(simple.unwrap(blob, "CALG_AES_128", Cipher.SECRET_KEY))).destroy();
      Cipher cipher = keep(Cipher.getInstance("PRIVATEKEYBLOB", provider));
      cipher.init(Cipher.WRAP_MODE, wrapping);
      byte[] privateBlob = cipher.wrap(pair.getPrivate());
      cipher.init(Cipher.UNWRAP_MODE, wrapping, new CapiWrapParameterSpec(EXPORTABLE));
      PrivateKey back =
          (PrivateKey) keep(cipher.unwrap(privateBlob, "CALG_RSA_SIGN", Cipher.PRIVATE_KEY));
      ((CapiPrivateKey) back).destroy();
      privateBlob[30]++;
      Scenario.fail(() -> cipher.unwrap(privateBlob, "CALG_RSA_SIGN", Cipher.PRIVATE_KEY));
      wrapping.destroy();
      key.destroy();
    }
    destroy(pair);
  }

  private void pfx(Secrets secrets, boolean kept) throws Exception {
    KeyPair pair = pair(secrets, "AT_KEYEXCHANGE", RSA);
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(null, null);
    store.setEntry("x", new CapiKeyPairEntry(pair), null);
    char[] password = secrets.password();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, password);
    KeyStore loaded = KeyStore.getInstance("CAPI-PFX", provider);
    loaded.load(new ByteArrayInputStream(out.toByteArray()), password);
    CapiPrivateKey key = (CapiPrivateKey) keep(loaded.getKey(loaded.aliases().nextElement(), null));
    key.destroy();
    KeyStore other = keep(KeyStore.getInstance("CAPI-PFX", provider));
    char[] wrong = secrets.password();
    Scenario.fail(() -> {
      other.load(new ByteArrayInputStream(out.toByteArray()), wrong);
      return other;
    });
    destroy(pair);
    if (kept) {
      keep(loaded);
    }
  }

  private void directory(Secrets secrets, boolean kept) throws Exception {
    KeyPair pair = pair(secrets, "AT_KEYEXCHANGE", RSA);
    CapiLoadStoreParameter parameter =
        keep(
            CapiLoadStoreParameter.builder()
                .directory(Files.createDirectories(folder).resolve("store " + kept))
                .importFlags(KeyFlag.CRYPT_EXPORTABLE)
                .password(secrets.password())
                .build());
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(parameter);
    store.setEntry("x", new CapiKeyPairEntry(pair), null);
    CapiPrivateKey key = (CapiPrivateKey) keep(store.getKey(store.aliases().nextElement(), null));
    key.destroy();
    destroy(pair);
    parameter.destroy();
    if (kept) {
      keep(store);
    }
  }
}
