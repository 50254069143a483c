// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSignatureParameterSpec;

/** Uses each service of each CSP in a JVM with no provider other than CAPI. */
final class NoDefaultProviders {
  private static final CapiKeyGenParameterSpec EXPORTABLE = new CapiKeyGenParameterSpec(1);

  /** A DSS key pair and an RSA key pair for signatures, valid in every CSP. */
  private static final Map<Boolean, KeyPair> PAIRS = new HashMap<>();

  private NoDefaultProviders() {}

  public static void main(String[] args) throws GeneralSecurityException {
    for (Provider provider : Security.getProviders()) {
      Security.removeProvider(provider.getName());
    }
    for (Csp csp : Csp.values()) {
      CapiProvider provider = new CapiProvider().configure(csp.name());
      Security.addProvider(provider);
      for (Provider.Service service : provider.getServices()) {
        use(service, provider);
      }
      Security.removeProvider(CapiProvider.NAME);
    }
    System.out.println("all services work");
  }

  private static void use(Provider.Service service, CapiProvider provider)
      throws GeneralSecurityException {
    String name = service.getAlgorithm();
    switch (service.getType()) {
      case "KeyGenerator" -> sessionKey(name, provider);
      case "KeyPairGenerator" -> pair(name, provider);
      case "MessageDigest" -> digest(name, provider);
      case "Mac" -> mac(name, provider);
      case "Signature" -> signature(name, provider);
      default -> {
        // Only the JDK supports counter mode and Galois mode.
        if (!name.contains("/")) {
          service.newInstance(null);
        }
      }
    }
  }

  private static void sessionKey(String name, CapiProvider provider)
      throws GeneralSecurityException {
    SecretKey key = key(name, provider);
    SecretKeyFactory factory = SecretKeyFactory.getInstance(name, provider);
    SecretKey imported =
        factory.generateSecret((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class));
    if (provider.getServices().contains(provider.getService("Cipher", name))) {
      Cipher cipher = Cipher.getInstance(name, provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      byte[] data = cipher.doFinal(new byte[100]);
      cipher.init(Cipher.DECRYPT_MODE, key);
      require(Arrays.equals(new byte[100], cipher.doFinal(data)), name);
      require(imported.getAlgorithm().equals(key.getAlgorithm()), name);
    }
  }

  private static SecretKey key(String name, CapiProvider provider) throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(name, provider);
    generator.init(EXPORTABLE);
    return generator.generateKey();
  }

  private static void pair(String name, CapiProvider provider) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(name, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    require(encoded(pair.getPublic()) && encoded(pair.getPrivate()), name);
  }

  private static boolean encoded(Key key) {
    return key.getEncoded().length > 64;
  }

  private static void digest(String name, CapiProvider provider) throws GeneralSecurityException {
    require(MessageDigest.getInstance(name, provider).digest(new byte[3]).length >= 16, name);
  }

  private static void mac(String name, CapiProvider provider) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(name, provider);
    if (name.equals("CALG_HMAC")) {
      mac.init(key("CALG_RC2", provider), new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    } else if (!name.equals("CALG_TLS1PRF")) {
      mac.init(key("CALG_RC2", provider));
    } else {
      return;
    }
    require(mac.doFinal(new byte[8]).length >= 8, name);
  }

  private static void signature(String name, CapiProvider provider)
      throws GeneralSecurityException {
    KeyPair pair = signaturePair(name.contains("DSA") || name.contains("DSS"), provider);
    Signature signature = Signature.getInstance(name, provider);
    if (name.startsWith("CALG_RSA")) {
      signature.setParameter(new CapiSignatureParameterSpec(AlgId.CALG_SHA1));
    } else if (name.equals("RSASSA-PSS")) {
      signature.setParameter(
          new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, 1));
    }
    signature.initSign(pair.getPrivate());
    signature.update(new byte[20]);
    byte[] value = signature.sign();
    signature.initVerify(pair.getPublic());
    signature.update(new byte[20]);
    require(signature.verify(value), name);
  }

  private static KeyPair signaturePair(boolean dss, CapiProvider provider)
      throws GeneralSecurityException {
    KeyPair pair = PAIRS.get(dss);
    if (pair == null) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
      generator.initialize(new CapiKeyGenParameterSpec((dss ? 512 : 1536) << 16));
      pair = generator.generateKeyPair();
      PAIRS.put(dss, pair);
    }
    return pair;
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
