// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import java.lang.invoke.MethodHandles;
import java.util.function.Function;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.InternalCaller;

/**
 * The only access to the numbers of private keys. It checks destruction, exportability and user
 * consent for a given use.
 *
 * <p>An internal class obtains it once, into a private static field, with {@code
 * PrivateKeyAccess.of(MethodHandles.lookup())}; other classes are refused.
 */
public final class PrivateKeyAccess {
  private static final PrivateKeyAccess INSTANCE = new PrivateKeyAccess();

  private PrivateKeyAccess() {}

  /**
   * Returns the access object to an internal class of this provider.
   *
   * @param caller the lookup object of the calling class
   * @throws SecurityException if any other class made the lookup object, or it has lost access
   *     (NTE_PERM)
   */
  public static PrivateKeyAccess of(MethodHandles.Lookup caller) {
    InternalCaller.require(caller);
    return INSTANCE;
  }

  /**
   * Returns a copy of the numbers of a private key for one use, after requesting consent if the key
   * is protected. The caller wipes the copy.
   *
   * @param refusal the exception to throw if the key has been destroyed or is not exportable and
   *     the use is EXPORT (NTE_BAD_KEY_STATE), or consent cannot be requested (NTE_SILENT_CONTEXT)
   *     or is denied (NTE_PERM)
   */
  public <B extends PrivateKeyData, T extends Exception> B numbers(
      KeyPairPrivateKey<B> key, KeyUse use, Function<String, T> refusal) throws T {
    return key.numbers(use, refusal);
  }
}
