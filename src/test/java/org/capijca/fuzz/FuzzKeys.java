// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.EncodedKeySpec;
import java.security.spec.KeySpec;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.PvkProtection;

/**
 * The providers and keys of the targets.
 *
 * @param provider the default instance
 * @param rsaAes an instance of the CSP with all session keys
 */
record FuzzKeys(CapiProvider provider, CapiProvider rsaAes, KeyPair rsa, KeyPair dss, KeyPair dh) {
  static final char[] PASSWORD = {'p'};

  private static final CapiProvider WRITER = new CapiProvider();
  private static final int BITS = 512;
  private static final int MAX_ARRAY = 1 << 20;

  /** Creates new keys. */
  static FuzzKeys create() throws GeneralSecurityException {
    CapiProvider provider = new CapiProvider();
    return new FuzzKeys(
        provider,
        provider.configure("MS_ENH_RSA_AES_PROV"),
        pair(provider, "AT_KEYEXCHANGE"),
        pair(provider, "CALG_DSS_SIGN"),
        pair(provider, "CALG_DH_SF"));
  }

  private static KeyPair pair(CapiProvider provider, String algorithm)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(BITS << 16 | 1));
    return generator.generateKeyPair();
  }

  /** Returns a new session key of the CSP with all algorithms. */
  SecretKey session(String algorithm) throws GeneralSecurityException {
    return session(rsaAes, algorithm);
  }

  static SecretKey session(CapiProvider provider, String algorithm)
      throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
    generator.init(new CapiKeyGenParameterSpec(1));
    return generator.generateKey();
  }

  KeyFactory factory(String name) {
    try {
      return KeyFactory.getInstance(name, provider);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Writes a key as its factory does. */
  static byte[] write(Key key, Class<? extends KeySpec> type) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance(((CapiKey) key).getAlgId().name(), WRITER);
    return ((EncodedKeySpec) factory.getKeySpec(key, type)).getEncoded();
  }

  /** Returns an encrypted PVK file. */
  byte[] encryptedPvk(Key key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("PVK", provider);
    cipher.init(
        Cipher.WRAP_MODE,
        CapiPvkParameterSpec.password(PASSWORD),
        new CapiPvkParameterSpec(PvkProtection.STRONG));
    return cipher.wrap(key);
  }

  static byte[] serialise(Object key) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    return bytes.toByteArray();
  }

  static Object deserialise(byte[] input) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(input))) {
      in.setObjectInputFilter(info ->
          info.arrayLength() > MAX_ARRAY
              ? ObjectInputFilter.Status.REJECTED
              : ObjectInputFilter.Status.UNDECIDED);
      return in.readObject();
    }
  }
}
