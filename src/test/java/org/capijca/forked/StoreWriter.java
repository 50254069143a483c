// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;

/**
 * Changes the containers of a store until it is killed, and reports each change before it begins
 * and after it has returned: {@code begin ALIAS STATE}, {@code done}.
 *
 * <p>No two writers change the same entry, but some containers are shared by a writer of the
 * exchange slot and a writer of the signature slot.
 */
final class StoreWriter {
  /** The state of a missing entry. */
  static final String ABSENT = "absent";

  private static final int CONTAINERS = 6;
  private static final String[] SLOTS = {"AT_KEYEXCHANGE", "AT_SIGNATURE"};

  private StoreWriter() {}

  /**
   * @param args the directory, the number of this writer, a seed
   */
  public static void main(String[] args) throws Exception {
    CapiProvider provider = new CapiProvider().configure("store=" + args[0]);
    int writer = Integer.parseInt(args[1]);
    Random random = new Random(Long.parseLong(args[2]));
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    Map<String, KeyPair[]> pairs =
        Map.of(SLOTS[0], pairs(SLOTS[0], provider), SLOTS[1], pairs(SLOTS[1], provider));
    while (true) {
      String slot = SLOTS[writer % 2];
      int container = random.nextInt(CONTAINERS);
      String owner = container % 2 == 0 ? "own" + writer : "shared" + writer / 2;
      String alias = owner + "-" + container + "/" + slot;
      if (random.nextInt(4) == 0 && store.containsAlias(alias)) {
        say("begin " + alias + " " + ABSENT);
        store.deleteEntry(alias);
      } else {
        KeyPair pair = pairs.get(slot)[random.nextInt(3)];
        say("begin " + alias + " " + state(pair));
        store.setEntry(alias, new CapiKeyPairEntry(pair), null);
      }
      say("done");
    }
  }

  /** Returns a value that identifies a key pair. */
  static String state(KeyPair pair) {
    return Integer.toHexString(Arrays.hashCode(pair.getPublic().getEncoded()));
  }

  private static KeyPair[] pairs(String slot, CapiProvider provider) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(slot, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16));
    return new KeyPair[] {
      generator.generateKeyPair(), generator.generateKeyPair(), generator.generateKeyPair()
    };
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
