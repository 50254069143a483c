// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Functions of CryptoAPI, called on this provider as in a Java program. */
public final class CapiCalls {
  private static final Map<Csp, CapiProvider> PROVIDERS = new EnumMap<>(Csp.class);

  static {
    for (Csp csp : Csp.values()) {
      PROVIDERS.put(csp, new CapiProvider().configure(csp.providerName()));
    }
  }

  private CapiCalls() {}

  /** Returns the provider that represents a context of this CSP. */
  public static CapiProvider provider(Csp csp) {
    return PROVIDERS.get(csp);
  }

  /** Calls CryptGenKey for a session key. */
  public static CapiSecretKey sessionKey(Csp csp, String algId, int dwFlags)
      throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance(algId, provider(csp));
    generator.init(new CapiKeyGenParameterSpec(dwFlags));
    return (CapiSecretKey) generator.generateKey();
  }

  /** Calls CryptGenKey for a key pair. */
  public static KeyPair keyPair(Csp csp, String algId, int dwFlags)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algId, provider(csp));
    generator.initialize(new CapiKeyGenParameterSpec(dwFlags));
    return generator.generateKeyPair();
  }

  /** Calls CryptImportKey for a session key that is not encrypted. */
  public static CapiSecretKey importKey(Csp csp, AlgId algId, byte[] blob, int dwFlags)
      throws GeneralSecurityException {
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algId.name(), provider(csp));
    return (CapiSecretKey) factory.generateSecret(new CapiKeyBlobSpec(blob, dwFlags));
  }

  /** Calls CryptExportKey for a session key as PLAINTEXTKEYBLOB. */
  public static byte[] exportKey(CapiSecretKey key) throws GeneralSecurityException {
    SecretKeyFactory factory =
        SecretKeyFactory.getInstance(key.getAlgId().name(), provider(key.getCsp()));
    return ((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class)).getEncoded();
  }

  /** Returns a PLAINTEXTKEYBLOB in the layout of the CryptExportKey page. */
  public static byte[] plaintextKeyBlob(AlgId algId, byte[] key) {
    return ByteBuffer.allocate(12 + key.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {8, 2, 0, 0})
        .putInt(algId.value())
        .putInt(key.length)
        .put(key)
        .array();
  }

  /**
   * Returns the CryptoAPI code of a failed call. If a number denotes no algorithm, there is no
   * service to report a code, and the type of the exception determines it.
   */
  public static String outcome(Exception failure) {
    return CapiError.of(failure)
        .map(CapiError::name)
        .orElseGet(() ->
            failure instanceof NoSuchAlgorithmException
                ? CapiError.NTE_BAD_ALGID.name()
                : failure.toString());
  }
}
