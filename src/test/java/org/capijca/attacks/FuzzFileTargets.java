// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyPairEntry;

/** Fuzz targets of KeyStore: PFX files, and entries with encoded keys. */
final class FuzzFileTargets {
  private static final char[] PASSWORD = FuzzTargets.PASSWORD;

  private final CapiProvider provider;
  private final List<KeyPair> pairs;
  private final List<FuzzTarget> targets = new ArrayList<>();

  FuzzFileTargets(CapiProvider provider, KeyPair... pairs) throws Exception {
    this.provider = provider;
    this.pairs = List.of(pairs);
    storeTargets();
  }

  List<FuzzTarget> targets() {
    return targets;
  }

  private void target(String name, byte[] sample, FuzzTarget.Taker taker) {
    targets.add(new FuzzTarget(name, sample, taker));
  }

  private void storeTargets() throws Exception {
    for (KeyPair pair : pairs) {
      String kind = pair.getPrivate().getAlgorithm();
      KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
      store.load(null, PASSWORD);
      store.setEntry("a", new CapiKeyPairEntry(pair), null);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, PASSWORD);
      target(
          kind + " PFX",
          file.toByteArray(),
          input -> {
            KeyStore read = KeyStore.getInstance("CAPI-PFX", provider);
            read.load(new ByteArrayInputStream(input), PASSWORD);
            for (String alias : Collections.list(read.aliases())) {
              read.getEntry(alias, null);
            }
            return null;
          });
      target(
          kind + " PKCS #8 as an entry",
          pair.getPrivate().getEncoded(),
          input -> {
            KeyStore read = KeyStore.getInstance("CAPI-PFX", provider);
            read.load(null, PASSWORD);
            read.setKeyEntry("b", new Foreign(input, kind), PASSWORD, null);
            return read.getKey("b", PASSWORD);
          });
    }
  }

  record Foreign(byte[] getEncoded, String getAlgorithm) implements PrivateKey {
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
