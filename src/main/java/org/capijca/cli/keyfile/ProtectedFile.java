// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.cli.io.CommandFailure;
import org.capijca.format.PemBlock;
import org.capijca.format.recognition.InputFormat;

/** The contents of key files that a password protects. */
public final class ProtectedFile {
  private static final int PVK_ENCRYPTED = 12;

  private final CapiProvider provider;
  private final PasswordSupplier password;

  /**
   * Creates a reader.
   *
   * @param provider the provider CAPI
   * @param password where the password comes from, each time a copy that is wiped after use
   */
  public ProtectedFile(CapiProvider provider, PasswordSupplier password) {
    this.provider = provider;
    this.password = password;
  }

  /**
   * Something that was protected.
   *
   * @param description what it is, for example {@code "entry \"a\""}
   * @param bytes its bytes, which the caller wipes
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Content(String description, byte[] bytes) {}

  /**
   * Returns whether a password protects an input.
   *
   * @param input the bytes
   * @param format their format
   * @return whether {@link #open(byte[], InputFormat)} needs a password for it
   */
  public static boolean isProtected(byte[] input, InputFormat format) {
    return switch (format) {
      case PFX, ENCRYPTED_PKCS8 -> true;
      case PVK -> input.length > PVK_ENCRYPTED && input[PVK_ENCRYPTED] != 0;
      default -> false;
    };
  }

  /**
   * Opens an input.
   *
   * @param input the bytes
   * @param format their format, one that is protected
   * @return the contents: keys as PRIVATEKEYBLOB or PKCS #8, and certificates
   * @throws IOException if the password is wrong or the input damaged
   * @throws CommandFailure if there is no password
   * @throws GeneralSecurityException if the password is wrong or the input damaged
   */
  public List<Content> open(byte[] input, InputFormat format)
      throws IOException, CommandFailure, GeneralSecurityException {
    return switch (format) {
      case PFX -> pfx(input);
      case ENCRYPTED_PKCS8 ->
          List.of(new Content("decrypted content", EncryptedPkcs8.decrypt(input, password)));
      case PVK -> List.of(new Content("decrypted content", blob(input)));
      default -> List.of();
    };
  }

  /**
   * Decrypts a PEM block that OpenSSL encrypted.
   *
   * @param block the block, which has the header DEK-Info
   * @return the content
   * @throws IOException if the password cannot be read
   * @throws CommandFailure if there is no password
   * @throws GeneralSecurityException if the password is wrong or the block damaged
   */
  public List<Content> open(PemBlock block)
      throws IOException, CommandFailure, GeneralSecurityException {
    return List.of(new Content("decrypted content", OpenSslPem.decrypt(block, password)));
  }

  /** Loads a PFX file; the message of a wrong password is without what concerns Java programs. */
  static void load(KeyStore store, byte[] file, char[] password)
      throws IOException, CommandFailure, GeneralSecurityException {
    try {
      store.load(new ByteArrayInputStream(file), password);
    } catch (IOException e) {
      if (CapiError.of(e).filter(CapiError.ERROR_INVALID_PASSWORD::equals).isPresent()) {
        throw CapiError.ERROR_INVALID_PASSWORD.as(
            CommandFailure::new,
            "the PFX file cannot be opened: the password is wrong or the file has been altered",
            e);
      }
      throw e;
    }
  }

  private byte[] blob(byte[] pvk) throws IOException, CommandFailure, GeneralSecurityException {
    KeyMaterial keys =
        new KeyReader(provider, password, KeySlot.AT_KEYEXCHANGE).read(pvk, "the PVK file");
    return new KeyWriter(provider, Optional.empty()).write(keys, KeyFormat.BLOB);
  }

  private List<Content> pfx(byte[] file)
      throws IOException, CommandFailure, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider.configure("flags=CRYPT_EXPORTABLE"));
    char[] secret = password.get();
    try {
      load(store, file, secret);
      List<Content> contents = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        String entry = "entry \"" + alias + "\"";
        if (store.isKeyEntry(alias)) {
          contents.add(new Content(entry, store.getKey(alias, secret).getEncoded()));
        }
        Certificate[] chain = store.getCertificateChain(alias);
        Certificate single = store.getCertificate(alias);
        for (Certificate certificate :
            chain != null
                ? chain
                : single != null ? new Certificate[] {single} : new Certificate[0]) {
          contents.add(new Content(entry, certificate.getEncoded()));
        }
      }
      return contents;
    } finally {
      Arrays.fill(secret, '\0');
    }
  }
}
