package org.capijca.internal.key;

import java.security.KeyStoreException;

/** Where pairs go that are generated into a container. */
public interface PairSink {
  /**
   * Puts the pair of this key into its slot, in place of what was there.
   *
   * @param container its name; made where it does not exist
   */
  void put(String container, PrivatePairKey<?> key) throws KeyStoreException;
}
