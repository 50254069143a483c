// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interfaces;

import java.security.KeyPair;
import java.security.KeyStoreException;
import java.util.List;
import org.capijca.KeySlot;

/**
 * The key containers of a store as CryptAcquireContext sees them, for operations that a KeyStore
 * does not have: containers without key pairs, the default container, unique names. The KeyStore of
 * this provider works on the same files.
 *
 * <p>Names are not case-sensitive. An empty name stands for the default container. A container can
 * also be named by its unique name.
 *
 * @apiNote Not intended to be implemented by users.
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptacquirecontextw">CryptAcquireContext</a>
 * @since 0.1
 */
public interface KeyContainers {
  /**
   * Returns the names of all containers, as they were given: PP_ENUMCONTAINERS. Damaged containers
   * are left out, with a warning in the log of the System.Logger {@code org.capijca.store}.
   *
   * @return the names
   * @throws KeyStoreException if the store cannot be read
   */
  List<String> names() throws KeyStoreException;

  /**
   * Returns the unique names of containers whose files cannot be read: truncated, altered, renamed,
   * or not regular files. {@link #delete} accepts them; calls that would open one fail
   * (NTE_KEYSET_ENTRY_BAD).
   *
   * @return the unique names
   * @throws KeyStoreException if the store cannot be read
   */
  List<String> damaged() throws KeyStoreException;

  /** {@return the name of the default container, whether or not it exists: the name of the user} */
  String defaultName();

  /**
   * Returns whether CryptAcquireContext would open the container.
   *
   * @param name the name of the container
   * @return true if the container exists
   * @throws KeyStoreException if the store cannot be read
   */
  boolean exists(String name) throws KeyStoreException;

  /**
   * Creates a container without key pairs: CRYPT_NEWKEYSET.
   *
   * @param name the name of the new container, up to 260 characters
   * @throws KeyStoreException if the container exists already (NTE_EXISTS), or the name is longer
   *     than 260 characters (NTE_BAD_KEYSET_PARAM)
   */
  void create(String name) throws KeyStoreException;

  /**
   * Deletes a container, which may be damaged, and its key pairs: CRYPT_DELETEKEYSET.
   *
   * @param name the name of the container
   * @throws KeyStoreException if the container does not exist (NTE_BAD_KEYSET)
   */
  void delete(String name) throws KeyStoreException;

  /**
   * Deletes one key pair and keeps the container: PP_DELETEKEY.
   *
   * @param name the name of the container
   * @param slot the slot of the key pair
   * @throws KeyStoreException if the container (NTE_BAD_KEYSET) or the key pair (NTE_NO_KEY) does
   *     not exist
   */
  void deletePair(String name, KeySlot slot) throws KeyStoreException;

  /**
   * Returns the unique name of a container, which no other store has: PP_UNIQUE_CONTAINER.
   *
   * @param name the name of the container
   * @return the unique name
   * @throws KeyStoreException if the container does not exist (NTE_BAD_KEYSET)
   */
  String uniqueName(String name) throws KeyStoreException;

  /**
   * Returns the key pair in a slot: CryptGetUserKey.
   *
   * @param name the name of the container
   * @param slot the slot of the key pair
   * @return the key pair
   * @throws KeyStoreException if the container (NTE_BAD_KEYSET) or the key pair (NTE_NO_KEY) does
   *     not exist
   */
  KeyPair userKey(String name, KeySlot slot) throws KeyStoreException;
}
