package org.capijca.internal.store;

import java.util.Set;
import org.capijca.KeyFlag;

/**
 * What a KeyStore works on once it is loaded.
 *
 * @param containers where the containers are kept
 * @param importFlags the flags of keys that come in without any
 */
record LoadedStore(Containers containers, Set<KeyFlag> importFlags) {}
