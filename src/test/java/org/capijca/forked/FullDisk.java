// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyPairEntry;

/**
 * Fills a small disk with containers until it is full, again and again, and checks each time that
 * the store has what was reported as written.
 */
final class FullDisk {
  private static final int LARGEST_FILLER = 32 << 10;

  private final Path disk;
  private final CapiProvider provider;
  private final KeyPair pair;
  private final Random random;
  private final Set<String> written = new HashSet<>();
  private int refused;

  private FullDisk(Path disk, long seed) throws Exception {
    this.disk = disk;
    this.random = new Random(seed);
    this.provider = new CapiProvider().configure("store=" + disk.resolve("store"));
    this.pair = SharedObjects.pair(provider, "AT_SIGNATURE", 512);
  }

  /**
   * @param args the directory of the disk, the number of rounds, a seed; or the directory only, for
   *     a read-only disk
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 1) {
      readOnly(Path.of(args[0]));
      return;
    }
    FullDisk full = new FullDisk(Path.of(args[0]), Long.parseLong(args[2]));
    int rounds = Integer.parseInt(args[1]);
    for (int round = 0; round < rounds; round++) {
      full.round(round);
    }
    full.add("last/AT_SIGNATURE"); // for the read-only disk: a round may have deleted all entries
    System.out.println("ok: " + full.refused + " changes refused");
  }

  private KeyStore open() throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    return store;
  }

  private void round(int round) throws Exception {
    Path filler = disk.resolve("filler");
    try {
      Files.write(filler, new byte[random.nextInt(LARGEST_FILLER)]);
    } catch (IOException alreadyFull) {
      // What has been written remains, and fills the disk.
    }
    boolean isFull = false;
    for (int i = 0; !isFull; i++) {
      String alias = "c" + round + "-" + i + "/AT_SIGNATURE";
      try {
        add(alias);
      } catch (KeyStoreException e) {
        isFull = true;
        refused++;
      }
      check();
    }
    for (String alias : Set.copyOf(written)) {
      if (random.nextInt(3) > 0) {
        open().deleteEntry(alias);
        written.remove(alias);
      }
    }
    check();
    Files.delete(filler);
  }

  private void add(String alias) throws Exception {
    open().setEntry(alias, new CapiKeyPairEntry(pair), null);
    written.add(alias);
  }

  private void check() throws Exception {
    KeyStore store = open();
    Set<String> found = new HashSet<>(Collections.list(store.aliases()));
    if (!found.equals(written)) {
      throw new AssertionError("written " + written + ", found " + found);
    }
    for (String alias : found) {
      SharedObjects.require(pair.getPrivate().equals(store.getKey(alias, null)), alias);
    }
    if (!provider.keyContainers().damaged().isEmpty()) {
      throw new AssertionError("damaged " + provider.keyContainers().damaged());
    }
  }

  private static void readOnly(Path disk) throws Exception {
    CapiProvider provider = new CapiProvider().configure("store=" + disk.resolve("store"));
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    String alias = store.aliases().nextElement();
    SharedObjects.require(
        SharedObjects.sign(provider, "SHA1withRSA", store.getKey(alias, null)).length > 0, alias);
    try {
      store.deleteEntry(alias);
      throw new AssertionError("deleted on a read-only disk");
    } catch (KeyStoreException e) {
      SharedObjects.require(e.getMessage().contains("Read-only file system"), e.getMessage());
      SharedObjects.require(store.containsAlias(alias), "entry after a refused change");
      System.out.println("ok: " + e.getMessage());
    }
  }
}
