// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS contexts of the JDK for a non-exportable key and the certificate of its peer. */
final class TlsContexts {
  static final String TRUST_STORE_PASSWORD = "not-secret";

  private TlsContexts() {}

  /** A context that authenticates with a key and trusts the certificate of another one. */
  static SSLContext of(NonExportableKey own, NonExportableKey peer)
      throws GeneralSecurityException, IOException {
    return context(keys(own), peer.certificate());
  }

  /** A context without a key that trusts one certificate. */
  static SSLContext trusting(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    return context(null, certificate);
  }

  private static SSLContext context(KeyManagerFactory keys, X509Certificate trusted)
      throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        keys == null ? null : keys.getKeyManagers(), trust(trusted).getTrustManagers(), null);
    return context;
  }

  /** Key managers over the key's own store. */
  static KeyManagerFactory keys(NonExportableKey key) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(key.store(), NonExportableKey.NO_PASSWORD);
    return keys;
  }

  /** Trust managers over a store with one certificate. */
  static TrustManagerFactory trust(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trustStore(certificate));
    return trust;
  }

  /** A PKCS #12 store of the JDK, in memory, with one certificate. */
  static KeyStore trustStore(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("peer", certificate);
    return trusted;
  }

  /** Writes the certificate of a key to a PKCS #12 file of its own. */
  static Path trustStoreFile(NonExportableKey key, Path folder)
      throws GeneralSecurityException, IOException {
    Path file = folder.resolve("trust-" + key.slot() + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trustStore(key.certificate()).store(out, TRUST_STORE_PASSWORD.toCharArray());
    }
    return file;
  }
}
