// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.KeyPair;
import java.security.KeyStoreException;
import java.util.List;
import org.capijca.KeySlot;

/**
 * Key containers as CryptAcquireContext sees them, for what a KeyStore cannot say: containers
 * without pairs, the default container, unique names. It works on the same files as the KeyStore.
 *
 * <p>Names are not case-sensitive. An empty name is that of the default container; the unique name
 * of a container is taken for it.
 */
public interface KeyContainers {
  /**
   * The names of all containers, as they were given: PP_ENUMCONTAINERS. Damaged containers are left
   * out, with a warning in the log of the System.Logger {@code org.capijca.store}.
   */
  List<String> names() throws KeyStoreException;

  /**
   * The unique names of containers whose files cannot be read: cut off, altered, renamed, or no
   * regular files. {@link #delete} takes them; calls that would open one fail
   * (NTE_KEYSET_ENTRY_BAD).
   */
  List<String> damaged() throws KeyStoreException;

  /** The name of the default container, whether it exists or not: that of the user. */
  String defaultName();

  /** Whether CryptAcquireContext would open the container. */
  boolean exists(String name) throws KeyStoreException;

  /**
   * Makes a container without pairs: CRYPT_NEWKEYSET.
   *
   * @throws KeyStoreException if there is one (NTE_EXISTS), or the name has more than 260
   *     characters (NTE_BAD_KEYSET_PARAM)
   */
  void create(String name) throws KeyStoreException;

  /**
   * Deletes a container with its pairs, which may be damaged: CRYPT_DELETEKEYSET.
   *
   * @throws KeyStoreException if there is none (NTE_BAD_KEYSET)
   */
  void delete(String name) throws KeyStoreException;

  /**
   * Deletes one pair, and leaves the container: PP_DELETEKEY.
   *
   * @throws KeyStoreException if there is no container (NTE_BAD_KEYSET) or no pair (NTE_NO_KEY)
   */
  void deletePair(String name, KeySlot slot) throws KeyStoreException;

  /**
   * The name under which no other store has this container: PP_UNIQUE_CONTAINER.
   *
   * @throws KeyStoreException if there is no container (NTE_BAD_KEYSET)
   */
  String uniqueName(String name) throws KeyStoreException;

  /**
   * The pair in a slot: CryptGetUserKey.
   *
   * @throws KeyStoreException if there is no container (NTE_BAD_KEYSET) or no pair (NTE_NO_KEY)
   */
  KeyPair userKey(String name, KeySlot slot) throws KeyStoreException;
}
