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

/** Stores whose passwords are stretched so little that tests are quick, and sample files. */
final class TestStores {
  static final char[] PASSWORD = "Geheim".toCharArray();
  private static final int FEW_ITERATIONS = 10;

  private TestStores() {}

  static KeyStore create() {
    return create(CspContext.DEFAULT);
  }

  /** A store of type CAPI-PFX. */
  static KeyStore create(CspContext context) {
    return create(context, false);
  }

  /** A store of type CAPI, whose own store is that directory. */
  static KeyStore inDirectory(Path directory) {
    return create(CspContext.DEFAULT.withStore(directory), true);
  }

  private static KeyStore create(CspContext context, boolean ownStore) {
    return new KeyStore(
        new CapiKeyStoreSpi(context, new StoreLoader(context, ownStore, FEW_ITERATIONS)),
        new CapiProvider(),
        "CAPI") {};
  }

  /** A store that holds what is in a file. */
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

  /** A file that OpenSSL wrote as Windows does; the password is {@link #PASSWORD}. */
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
