// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.capijca.CapiError.NTE_BAD_PROVIDER;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiCipherParameterSpec;
import org.capijca.spec.CapiDeriveKeySpec;

/** Obtains JCA engines from the CAPI provider: a given instance, or the installed one. */
final class Engines {
  private final Provider provider;

  /**
   * @param provider null for the installed provider
   */
  Engines(Provider provider) {
    this.provider = provider;
  }

  /** Calls getInstance with or without a provider. */
  private interface Lookup<T> {
    T find(String algorithm, Provider provider) throws GeneralSecurityException;
  }

  private <T> T find(String algorithm, Lookup<T> lookup) throws GeneralSecurityException {
    try {
      return lookup.find(algorithm, provider);
    } catch (NoSuchAlgorithmException e) {
      throw NTE_BAD_PROVIDER.as(
          NoSuchAlgorithmException::new,
          provider == null
              ? "the provider CAPI is not installed: call Security.addProvider(new CapiProvider()),"
                  + " or pass it to the constructor"
              : "the provider " + provider.getName() + " has no " + algorithm,
          e);
    }
  }

  Cipher cipher(String algorithm) throws GeneralSecurityException {
    return find(
        algorithm,
        (name, from) -> from == null ? Cipher.getInstance(name) : Cipher.getInstance(name, from));
  }

  MessageDigest sha1() throws GeneralSecurityException {
    return find(
        AlgId.CALG_SHA1.name(),
        (name, from) ->
            from == null ? MessageDigest.getInstance(name) : MessageDigest.getInstance(name, from));
  }

  /**
   * Derives a key with CryptDeriveKey from the hash of text in UTF-16LE, in the CSP of SQL Server.
   */
  CapiSecretKey derive(AlgId algId, AlgId hash, char[] text) throws GeneralSecurityException {
    SecretKeyFactory factory =
        find(
            algId.name(),
            (name, from) ->
                from == null
                    ? SecretKeyFactory.getInstance(name)
                    : SecretKeyFactory.getInstance(name, from));
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(hash)
            .password(text, StandardCharsets.UTF_16LE)
            .csp(Csp.MS_ENH_RSA_AES_PROV)
            .build();
    try {
      return (CapiSecretKey) factory.generateSecret(spec);
    } finally {
      spec.destroy();
    }
  }

  /** Returns a cipher initialized with the mode of the key. */
  Cipher cipher(int opmode, CapiSecretKey key) throws GeneralSecurityException {
    Cipher cipher = cipher(key.getAlgId().name());
    cipher.init(opmode, key);
    return cipher;
  }

  /** Returns a cipher initialized with the mode of the key and another IV. */
  Cipher cipher(int opmode, CapiSecretKey key, byte[] iv) throws GeneralSecurityException {
    Cipher cipher = cipher(key.getAlgId().name());
    cipher.init(opmode, key, CapiCipherParameterSpec.builder().iv(iv).build());
    return cipher;
  }
}
