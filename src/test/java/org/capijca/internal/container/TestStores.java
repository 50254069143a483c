// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import org.capijca.CapiProvider;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Stores with few password iterations, so that tests are quick, and sample files. */
final class TestStores {
  static final char[] PASSWORD = "Geheim".toCharArray();
  private static final int FEW_ITERATIONS = 10;

  private TestStores() {}

  static KeyStore create() {
    return create(CspContext.DEFAULT);
  }

  /** Returns a store of the type CAPI-PFX. */
  static KeyStore create(CspContext context) {
    return create(context, false);
  }

  /** Returns a store of the type CAPI that uses this directory as the user's own store. */
  static KeyStore inDirectory(Path directory) {
    return create(CspContext.DEFAULT.withStore(directory), true);
  }

  private static KeyStore create(CspContext context, boolean ownStore) {
    return new KeyStore(
        new CapiKeyStoreSpi(context, new StoreLoader(context, ownStore, FEW_ITERATIONS)),
        new CapiProvider(),
        "CAPI") {};
  }

  /** Returns a store with the contents of a file. */
  static KeyStore load(byte[] file) throws IOException, GeneralSecurityException {
    KeyStore store = create();
    store.load(new ByteArrayInputStream(file), PASSWORD);
    return store;
  }

  static byte[] stored(KeyStore store) throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, PASSWORD);
    return out.toByteArray();
  }

  /**
   * Returns a file written by OpenSSL in the layout of Windows; the password is {@link #PASSWORD}.
   */
  static byte[] sample(String name) {
    try (InputStream in = TestStores.class.getResourceAsStream("/pfx/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KeyPair pair(String algorithm, int dwFlags) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, new CapiProvider());
    generator.initialize(new CapiKeyGenParameterSpec(dwFlags));
    return generator.generateKeyPair();
  }
}
