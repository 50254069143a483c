// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.KeyContainers;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An RSA key pair in a container that no one can export, with a certificate that it signed itself.
 * The provider comes last in the list, where installing it changes nothing for other keys.
 */
final class NonExportableKey implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  /** The store has none, and its entries never do. */
  static final char[] NO_PASSWORD = null;

  private static final int RSA_2048 = 2048 << 16;

  private final KeySlot slot;
  private final String alias;
  private Path directory;
  private KeyStore store;
  private PrivateKey privateKey;
  private PrivateKey exportable;
  private X509Certificate certificate;

  private NonExportableKey(KeySlot slot) {
    this.slot = slot;
    this.alias = "Framework/" + slot;
  }

  static NonExportableKey in(KeySlot slot) {
    return new NonExportableKey(slot);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Security.addProvider(new CapiProvider());
    directory = Files.createTempDirectory("containers");
    store = KeyStore.getInstance("CAPI", CapiProvider.NAME);
    store.load(CapiLoadStoreParameter.builder().directory(directory).build());
    KeyPairGenerator generator = KeyPairGenerator.getInstance(slot.name(), CapiProvider.NAME);
    generator.initialize(new CapiKeyGenParameterSpec(RSA_2048 | 1));
    KeyPair pair = generator.generateKeyPair();
    certificate = selfSigned(pair);
    exportable = pair.getPrivate();
    privateKey =
        KeyFactory.getInstance("RSA", "SunRsaSign")
            .generatePrivate(new PKCS8EncodedKeySpec(exportable.getEncoded()));
    putInto(store);
    privateKey = (PrivateKey) store.getKey(alias, NO_PASSWORD);
    assertThat(privateKey).isInstanceOf(CapiPrivateKey.class);
    assertThat(privateKey.getEncoded()).isNull();
  }

  private X509Certificate selfSigned(KeyPair pair) throws Exception {
    X500Principal name = new X500Principal("CN=" + slot);
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now.minus(1, ChronoUnit.HOURS)),
            Date.from(now.plus(1, ChronoUnit.DAYS)),
            name,
            pair.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ProviderPosition.LAST.apply();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    Security.removeProvider(CapiProvider.NAME);
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  /** Puts the key into another store of this provider, under the same alias. */
  void putInto(KeyStore other) throws KeyStoreException {
    other.setKeyEntry(alias, privateKey, NO_PASSWORD, new X509Certificate[] {certificate});
  }

  /** The same key, as it has to be for a PFX file. */
  void putExportableInto(KeyStore file) throws KeyStoreException {
    putExportableInto(file, NO_PASSWORD);
  }

  /** As {@link #putExportableInto(KeyStore)}, for another kind of store. */
  void putExportableInto(KeyStore file, char[] password) throws KeyStoreException {
    file.setKeyEntry(alias, exportable, password, new X509Certificate[] {certificate});
  }

  KeySlot slot() {
    return slot;
  }

  Path directory() {
    return directory;
  }

  /** The PFX file of the key container, for frameworks that read a key store from a file. */
  String file() throws GeneralSecurityException {
    KeyContainers containers =
        new CapiProvider()
            .keyContainers(CapiLoadStoreParameter.builder().directory(directory).build());
    String container = alias.substring(0, alias.indexOf('/'));
    return directory.resolve("RSA").resolve(containers.uniqueName(container) + ".p12").toString();
  }

  /** The password of {@link #file}. */
  String filePassword() throws IOException {
    return Files.readString(directory.resolve("store.key"));
  }

  String alias() {
    return alias;
  }

  KeyStore store() {
    return store;
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  X509Certificate certificate() {
    return certificate;
  }
}
