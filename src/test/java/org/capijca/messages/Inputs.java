// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.KeySpec;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.PasswordEncoding;

/** Keys and short calls that the mistakes are made with. */
final class Inputs {
  static final CapiProvider CAPI = new CapiProvider();

  /** CRYPT_EXPORTABLE, and the key length where it differs from the default. */
  static final int EXPORTABLE = 1;

  final KeyPair exchange = pair("AT_KEYEXCHANGE", 1024 << 16 | EXPORTABLE);
  final KeyPair fixed = pair("AT_KEYEXCHANGE", 1024 << 16);
  final KeyPair dss = pair("CALG_DSS_SIGN", 512 << 16 | EXPORTABLE);
  final KeyPair jdk = jdkPair("RSA", 1024);
  final SecretKey rc4 = derived("CALG_RC4", AlgId.CALG_MD5);
  final SecretKey tripleDes = derived("CALG_3DES", AlgId.CALG_SHA1);
  final byte[] publicBlob = blob("CALG_RSA_KEYX", exchange.getPublic());
  final byte[] privateBlob = blob("CALG_RSA_KEYX", exchange.getPrivate());
  final byte[] dssBlob = blob("CALG_DSS_SIGN", dss.getPublic());
  final byte[] strongNameKey =
      factory("CALG_RSA_SIGN").getKeySpec(signatureKey(), CapiSnkSpec.class).getEncoded();
  final byte[] ciphertext =
      cipher("CALG_3DES", Cipher.ENCRYPT_MODE, tripleDes).doFinal(new byte[18]);

  Inputs() throws GeneralSecurityException {}

  private PrivateKey signatureKey() throws GeneralSecurityException {
    return pair("AT_SIGNATURE", 1024 << 16 | EXPORTABLE).getPrivate();
  }

  static KeyPair pair(String algorithm, int dwFlags) throws GeneralSecurityException {
    return pair(algorithm, new CapiKeyGenParameterSpec(dwFlags));
  }

  static KeyPair pair(String algorithm, AlgorithmParameterSpec spec)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CAPI);
    generator.initialize(spec);
    return generator.generateKeyPair();
  }

  static KeyPair pairOfLength(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CAPI);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  static KeyPair jdkPair(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  static SecretKey key(String algorithm, AlgorithmParameterSpec spec)
      throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, CAPI);
    generator.init(spec);
    return generator.generateKey();
  }

  static SecretKey keyOfLength(String algorithm, int bits) throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, CAPI);
    generator.init(bits);
    return generator.generateKey();
  }

  static CapiDeriveKeySpec.Builder password(AlgId hash) {
    return CapiDeriveKeySpec.builder()
        .hash(hash)
        .password("geheim".toCharArray(), PasswordEncoding.ANSI);
  }

  static SecretKey derived(String algorithm, AlgId hash) throws GeneralSecurityException {
    return secret(algorithm, password(hash).build());
  }

  static SecretKey secret(String algorithm, KeySpec spec) throws GeneralSecurityException {
    return SecretKeyFactory.getInstance(algorithm, CAPI).generateSecret(spec);
  }

  static KeyFactory factory(String algorithm) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm, CAPI);
  }

  static byte[] blob(String algorithm, Key key) throws GeneralSecurityException {
    return factory(algorithm).getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
  }

  static Cipher cipher(String name, int mode, Key key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(name, CAPI);
    cipher.init(mode, key);
    return cipher;
  }

  static Cipher cipher(String name, int mode, Key key, AlgorithmParameterSpec spec)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(name, CAPI);
    cipher.init(mode, key, spec);
    return cipher;
  }

  static byte[] decrypt(String name, Key key, byte[] data) throws GeneralSecurityException {
    return cipher(name, Cipher.DECRYPT_MODE, key).doFinal(data);
  }

  static byte[] sign(String name, PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(name, CAPI);
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
