// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_KEY;
import static org.capijca.CapiError.NTE_BAD_KEYSET;
import static org.capijca.CapiError.NTE_BAD_TYPE;
import static org.capijca.CapiError.NTE_NO_KEY;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore.Entry;
import java.security.KeyStore.LoadStoreParameter;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore.ProtectionParameter;
import java.security.KeyStoreException;
import java.security.KeyStoreSpi;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.capijca.KeySlot;
import org.capijca.interfaces.CapiKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.spec.CapiKeyPairEntry;

/**
 * A KeyStore over key containers: each filled slot is an entry.
 *
 * <p>As in CryptoAPI, entries have no passwords; the password of the store protects them. A
 * password given for an entry is ignored, as in SunMSCAPI and SunPKCS11.
 */
public final class CapiKeyStoreSpi extends KeyStoreSpi {
  private final CspContext context;
  private final StoreLoader loader;
  private LoadedStore store;

  public CapiKeyStoreSpi(CspContext context, StoreLoader loader) {
    this.context = context;
    this.loader = loader;
  }

  @Override
  public void engineLoad(InputStream stream, char[] password) throws IOException {
    store = loader.load(stream, password);
  }

  @Override
  public void engineLoad(LoadStoreParameter parameter) throws IOException {
    store = loader.load(parameter);
  }

  @Override
  public void engineStore(OutputStream stream, char[] password) throws IOException {
    loader.store(store, stream, password);
  }

  @Override
  public void engineStore(LoadStoreParameter parameter) throws IOException {
    loader.store(store, parameter);
  }

  private StoreEntries entries() {
    return new StoreEntries(context.families(), store.containers());
  }

  @Override
  public Enumeration<String> engineAliases() {
    return Collections.enumeration(entries().aliases());
  }

  @Override
  public int engineSize() {
    return entries().size();
  }

  @Override
  public boolean engineContainsAlias(String alias) {
    return entries().read(alias, StoredKeyPair::row).isPresent();
  }

  @Override
  public boolean engineIsKeyEntry(String alias) {
    return engineContainsAlias(alias);
  }

  @Override
  public boolean engineIsCertificateEntry(String alias) {
    return false;
  }

  @Override
  public Key engineGetKey(String alias, char[] password) {
    return entries().read(alias, pair -> pair.open(context.consent()).getPrivate()).orElse(null);
  }

  @Override
  public Certificate engineGetCertificate(String alias) {
    return entries()
        .read(alias, StoredKeyPair::chain)
        .flatMap(chain -> chain.stream().findFirst())
        .orElse(null);
  }

  @Override
  public Certificate[] engineGetCertificateChain(String alias) {
    return entries()
        .read(alias, StoredKeyPair::chain)
        .filter(chain -> !chain.isEmpty())
        .map(chain -> chain.toArray(new Certificate[0]))
        .orElse(null);
  }

  @Override
  public String engineGetCertificateAlias(Certificate certificate) {
    return entries().aliases().stream()
        .filter(alias -> certificate.equals(engineGetCertificate(alias)))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Date engineGetCreationDate(String alias) {
    return entries().read(alias, pair -> Date.from(pair.created())).orElse(null);
  }

  @Override
  public Entry engineGetEntry(String alias, ProtectionParameter protection) {
    return entries().read(alias, this::entry).orElse(null);
  }

  private Entry entry(StoredKeyPair pair) {
    KeyPair keys = pair.open(context.consent());
    return isPrivateKeyEntry(pair)
        ? new PrivateKeyEntry(keys.getPrivate(), pair.chain().toArray(new Certificate[0]))
        : new CapiKeyPairEntry(keys, pair.chain());
  }

  /**
   * Returns whether the key pair can be a PrivateKeyEntry, which requires a certificate whose
   * public key has the algorithm name of the private key: a certificate of an RSASSA-PSS key does
   * not match an RSA key.
   */
  private static boolean isPrivateKeyEntry(StoredKeyPair pair) {
    return !pair.chain().isEmpty()
        && pair.chain()
            .get(0)
            .getPublicKey()
            .getAlgorithm()
            .equals(pair.row().algorithm().kind().jcaName());
  }

  @Override
  public boolean engineEntryInstanceOf(String alias, Class<? extends Entry> type) {
    return entries()
        .read(
            alias, pair -> isPrivateKeyEntry(pair) ? PrivateKeyEntry.class : CapiKeyPairEntry.class)
        .filter(type::isAssignableFrom)
        .isPresent();
  }

  @Override
  public void engineSetEntry(String alias, Entry entry, ProtectionParameter protection)
      throws KeyStoreException {
    if (entry instanceof CapiKeyPairEntry pair) {
      set(alias, pair.getPrivateKey(), pair.getCertificateChain());
    } else if (entry instanceof PrivateKeyEntry pair) {
      set(alias, pair.getPrivateKey(), List.of(pair.getCertificateChain()));
    } else {
      throw refuse(entry == null ? "null" : "a " + entry.getClass().getSimpleName());
    }
  }

  @Override
  public void engineSetKeyEntry(String alias, Key key, char[] password, Certificate[] chain)
      throws KeyStoreException {
    if (!(key instanceof PrivateKey privateKey)) {
      throw refuse(key == null ? "null" : "the " + key.getAlgorithm() + " key");
    }
    set(alias, privateKey, chain == null ? List.of() : List.of(chain));
  }

  @Override
  public void engineSetKeyEntry(String alias, byte[] key, Certificate[] chain)
      throws KeyStoreException {
    throw NTE_BAD_TYPE.as(
        KeyStoreException::new,
        "an encrypted key is not supported; pass the key itself with setKeyEntry(String, Key, ...)");
  }

  @Override
  public void engineSetCertificateEntry(String alias, Certificate certificate)
      throws KeyStoreException {
    throw refuse("a certificate without its private key");
  }

  private static KeyStoreException refuse(String what) {
    return NTE_BAD_KEY.as(
        KeyStoreException::new,
        what
            + " cannot be in a container, which holds key pairs; session keys are kept wrapped"
            + " under a key exchange key (Cipher \"SIMPLEBLOB\"), certificates without a private key in another"
            + " kind of KeyStore");
  }

  private void set(String alias, PrivateKey key, List<Certificate> chain) throws KeyStoreException {
    EntryAlias wanted = EntryAlias.parse(alias);
    Optional<KeySlot> slot =
        wanted.wantedSlot().or(() -> key instanceof CapiKey ? Optional.empty() : taken(alias, key));
    StoredKeyPair pair =
        new KeyPairEntryImport(context, store.foreignKeyFlags()).of(key, slot, chain);
    SlotWriter.put(store.containers(), wanted.container(), pair);
  }

  /**
   * Returns the slot of the key pair that the alias names: a key without a slot replaces that pair.
   */
  private Optional<KeySlot> taken(String alias, PrivateKey key) {
    return entries()
        .read(alias, StoredKeyPair::row)
        .filter(row -> row.algorithm().kind().jcaName().equals(key.getAlgorithm()))
        .flatMap(row -> row.algorithm().slot());
  }

  /** Clears the slot, and deletes the container when both slots are empty. */
  @Override
  public void engineDeleteEntry(String alias) throws KeyStoreException {
    EntryAlias wanted = EntryAlias.parse(alias);
    KeyPairRow row = entries().read(alias, StoredKeyPair::row).orElseThrow(() -> missing(wanted));
    SlotWriter.change(
        store.containers(),
        row.algorithm().kind().family(),
        wanted.container(),
        before ->
            before
                .map(container -> container.without(row.algorithm().slot().orElseThrow()))
                .filter(container -> !container.isEmpty()));
  }

  private KeyStoreException missing(EntryAlias wanted) {
    return entries().hasContainer(wanted.container())
        ? NTE_NO_KEY.as(
            KeyStoreException::new,
            "the container "
                + wanted.container()
                + " has no such key pair, or has two; aliases end in /AT_KEYEXCHANGE or /AT_SIGNATURE")
        : NTE_BAD_KEYSET.as(KeyStoreException::new, "there is no container " + wanted.container());
  }
}
