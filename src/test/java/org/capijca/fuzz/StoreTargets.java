// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.capijca.attacks.SecurityProperty;
import org.capijca.format.recognition.InputFormat;
import org.capijca.internal.container.PfxContents;
import org.capijca.spec.CapiKeyPairEntry;

/** Fuzz targets of KeyStore: PFX files, parts of them, and entries with encoded keys. */
final class StoreTargets {
  private static final char[] PASSWORD = FuzzKeys.PASSWORD;

  private static final long ALLOWANCE = 8 << 20;

  private static final String DERIVATION = "the key derivation of PKCS #12 and PBES2";

  private final FuzzKeys keys;
  private final KeyUses uses;
  private final List<FuzzTarget> targets = new ArrayList<>();

  private StoreTargets(FuzzKeys keys, KeyUses uses) {
    this.keys = keys;
    this.uses = uses;
  }

  static List<FuzzTarget> of(FuzzKeys keys, KeyUses uses) throws Exception {
    StoreTargets made = new StoreTargets(keys, uses);
    made.pfx();
    made.parts();
    for (KeyPair pair : List.of(keys.rsa(), keys.dss(), keys.dh())) {
      made.entry(pair);
    }
    return made.targets;
  }

  private KeyStore store() throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", keys.provider());
    store.load(null, PASSWORD);
    return store;
  }

  private void pfx() throws Exception {
    FuzzTarget target =
        FuzzTarget.of("pfx", "file", this::load, IOException.class)
            .withSeeds(InputFormat.PFX)
            .allowing(ALLOWANCE, DERIVATION);
    for (KeyPair pair : List.of(keys.rsa(), keys.dss(), keys.dh())) {
      KeyStore store = store();
      store.setEntry("a", new CapiKeyPairEntry(pair), null);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, PASSWORD);
      target = target.with(file.toByteArray());
    }
    targets.add(target);
  }

  /** Files without a MAC, which are parsed like files with a valid MAC. */
  private void parts() throws Exception {
    FuzzTarget contents =
        FuzzTarget.of(
                "pfx-contents", "AuthenticatedSafe", input -> load(file(input)), IOException.class)
            .allowing(ALLOWANCE, DERIVATION);
    FuzzTarget bags =
        FuzzTarget.of(
                "pfx-bags", "SafeContents", input -> load(file(contents(input))), IOException.class)
            .allowing(ALLOWANCE, DERIVATION);
    for (KeyPair pair : List.of(keys.rsa(), keys.dss(), keys.dh())) {
      contents = contents.with(PfxContents.authenticatedSafe(pair));
      bags = bags.with(bag(pair.getPrivate()));
    }
    targets.add(contents);
    targets.add(bags);
  }

  /** Returns SafeContents with an unencrypted key. */
  private static byte[] bag(PrivateKey key) throws Exception {
    SafeBag bag =
        new SafeBag(PKCSObjectIdentifiers.keyBag, PrivateKeyInfo.getInstance(key.getEncoded()));
    return new DERSequence(bag).getEncoded();
  }

  /** Returns an AuthenticatedSafe with these SafeContents. */
  private static byte[] contents(byte[] bags) throws Exception {
    return new DERSequence(new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(bags)))
        .getEncoded();
  }

  private static byte[] file(byte[] authenticatedSafe) throws Exception {
    ContentInfo safe =
        new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(authenticatedSafe));
    return new Pfx(safe, null).getEncoded();
  }

  private Object load(byte[] file) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", keys.provider());
    fewIterations(() -> {
      store.load(new ByteArrayInputStream(file), PASSWORD);
      return null;
    });
    for (String alias : Collections.list(store.aliases())) {
      store.getEntry(alias, null);
      Key key = store.getKey(alias, null);
      if (key != null) {
        uses.use("key of a PFX file", key);
      }
    }
    return null;
  }

  /** Reads a file with a limit of iterations that take much less than a second. */
  @SuppressWarnings("try") // a resource resets the property
  static <T> T fewIterations(Reading<T> reading) throws Exception {
    try (SecurityProperty property =
        new SecurityProperty("org.capijca.pfx.maxIterations", "20000")) {
      return reading.read();
    }
  }

  /** Reads a file. */
  interface Reading<T> {
    T read() throws Exception;
  }

  private void entry(KeyPair pair) {
    String kind = pair.getPrivate().getAlgorithm();
    targets.add(
        FuzzTarget.of(
                "pkcs8-entries",
                kind,
                input -> {
                  KeyStore store = store();
                  store.setKeyEntry("b", new Foreign(input, kind), PASSWORD, null);
                  return store.getKey("b", PASSWORD);
                },
                KeyStoreException.class,
                UnrecoverableKeyException.class)
            .with(pair.getPrivate().getEncoded())
            .withSeeds(InputFormat.PKCS8));
  }

  /** A private key of another provider. */
  private record Foreign(byte[] getEncoded, String getAlgorithm) implements PrivateKey {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] getEncoded() {
      return getEncoded.clone();
    }

    @Override
    public String getAlgorithm() {
      return getAlgorithm;
    }

    @Override
    public String getFormat() {
      return "PKCS#8";
    }
  }
}
