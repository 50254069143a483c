// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import org.capijca.CapiProvider;
import org.capijca.cli.io.CommandFailure;
import org.capijca.format.PemBlock;
import org.capijca.interfaces.CapiKey;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.capijca.spec.PvkProtection;

/** Writes a key pair or public key in a format. */
public final class KeyWriter {
  private final CapiProvider provider;
  private final Optional<PasswordSupplier> password;

  /**
   * Creates a writer.
   *
   * @param provider the provider CAPI
   * @param password the password under which private keys are encrypted; empty for none
   */
  public KeyWriter(CapiProvider provider, Optional<PasswordSupplier> password) {
    this.provider = provider;
    this.password = password;
  }

  /**
   * Returns the bytes of a file.
   *
   * @param keys the keys
   * @param format the format
   * @return the bytes, which the caller wipes if they have a private key
   * @throws GeneralSecurityException if the format has no such keys (NTE_BAD_TYPE)
   * @throws CommandFailure if the format needs a private key or a password, or cannot be encrypted
   * @throws IOException if the password cannot be read
   */
  public byte[] write(KeyMaterial keys, KeyFormat format)
      throws GeneralSecurityException, CommandFailure, IOException {
    if (password.isPresent()) {
      format.checkEncryption();
      checkEncryptable(keys, format);
    }
    if (keys.privateKey().orElse(null) instanceof CapiPrivateKey own && !own.isExportable()) {
      throw NTE_BAD_KEY_STATE.as(
          CommandFailure::new, "the private key is not exportable; --public writes its public key");
    }
    KeyFactory factory =
        KeyFactory.getInstance(((CapiKey) keys.publicKey()).getAlgId().name(), provider);
    Key key = keys.privateKey().isPresent() ? keys.privateKey().get() : keys.publicKey();
    return switch (format) {
      case BLOB -> factory.getKeySpec(key, CapiKeyBlobSpec.class).getEncoded();
      case BLOB3 -> factory.getKeySpec(key, CapiKeyBlobVer3Spec.class).getEncoded();
      case SNK -> factory.getKeySpec(key, CapiSnkSpec.class).getEncoded();
      case CNG -> factory.getKeySpec(key, CapiCngBlobSpec.class).getEncoded();
      case XML -> factory.getKeySpec(key, CapiXmlKeySpec.class).getEncoded();
      case TOKEN ->
          (factory.getKeySpec(keys.publicKey(), CapiPublicKeyTokenSpec.class) + "\n")
              .getBytes(StandardCharsets.US_ASCII);
      case PVK -> pvk(factory, privateKey(keys, format));
      case PFX -> pfx(keys);
      case JWK -> JsonWebKey.write(keys.publicKey(), keys.privateKey());
      case DER -> der(key);
      case PEM -> PemBlock.of(label(keys), der(key)).encode();
      case PKCS1 -> pkcs1(keys, key);
    };
  }

  private void checkEncryptable(KeyMaterial keys, KeyFormat format) throws CommandFailure {
    if (keys.privateKey().isEmpty()) {
      throw ERROR_INVALID_PARAMETER.as(
          CommandFailure::new,
          "--encrypt: a public key cannot be encrypted with a password as " + format);
    }
  }

  private static PrivateKey privateKey(KeyMaterial keys, KeyFormat format) throws CommandFailure {
    return keys.privateKey()
        .orElseThrow(() ->
            NTE_BAD_TYPE.as(
                CommandFailure::new, format + " holds private keys; the input is a public key"));
  }

  private String label(KeyMaterial keys) {
    if (keys.privateKey().isEmpty()) {
      return "PUBLIC KEY";
    }
    return password.isPresent() ? "ENCRYPTED PRIVATE KEY" : "PRIVATE KEY";
  }

  private byte[] der(Key key) throws GeneralSecurityException, CommandFailure, IOException {
    return key instanceof PrivateKey && password.isPresent()
        ? EncryptedPkcs8.encrypt(key.getEncoded(), password.get().get())
        : key.getEncoded();
  }

  private static byte[] pkcs1(KeyMaterial keys, Key key) throws GeneralSecurityException {
    return PemBlock.of(
            keys.privateKey().isPresent() ? "RSA PRIVATE KEY" : "RSA PUBLIC KEY",
            Pkcs1.of(key.getEncoded()))
        .encode();
  }

  private byte[] pvk(KeyFactory factory, PrivateKey key)
      throws GeneralSecurityException, CommandFailure, IOException {
    if (password.isEmpty()) {
      return factory.getKeySpec(key, CapiPvkSpec.class).getEncoded();
    }
    char[] secret = password.get().get();
    try {
      Cipher cipher = Cipher.getInstance("PVK", provider);
      cipher.init(
          Cipher.WRAP_MODE,
          CapiPvkParameterSpec.password(secret),
          new CapiPvkParameterSpec(PvkProtection.STRONG));
      return cipher.wrap(key);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private byte[] pfx(KeyMaterial keys)
      throws GeneralSecurityException, CommandFailure, IOException {
    PrivateKey key = privateKey(keys, KeyFormat.PFX);
    char[] secret =
        password
            .orElseThrow(() ->
                ERROR_INVALID_PARAMETER.as(CommandFailure::new, "a PFX file needs a password"))
            .get();
    try {
      KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
      store.load(null, secret);
      store.setEntry(
          "key",
          new CapiKeyPairEntry(new KeyPair(keys.publicKey(), key), keys.certificates()),
          null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, secret);
      return out.toByteArray();
    } finally {
      Arrays.fill(secret, '\0');
    }
  }
}
