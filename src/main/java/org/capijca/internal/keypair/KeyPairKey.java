// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.util.Set;
import java.util.function.Function;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiKey;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;

/** The common part of public and private keys: attributes, size and destruction. */
abstract class KeyPairKey implements CapiKey {
  private static final long serialVersionUID = 1L;

  private final transient KeyAttributes<KeyPairRow> attributes;
  private final transient int keyBits;
  private transient volatile boolean destroyed;

  KeyPairKey(KeyAttributes<KeyPairRow> attributes, int keyBits) {
    this.attributes = attributes;
    this.keyBits = keyBits;
  }

  /** Returns row, flags and permissions. */
  public final KeyAttributes<KeyPairRow> attributes() {
    return attributes;
  }

  /** Returns the type of the key, which its family determines. */
  final Kind kind() {
    return attributes.row().algorithm().kind();
  }

  @Override
  public final AlgId getAlgId() {
    return attributes.row().algId();
  }

  @Override
  public final Csp getCsp() {
    return attributes.row().csp();
  }

  @Override
  public final int getKeyLength() {
    return keyBits;
  }

  @Override
  public final int getBlockLength() {
    return kind().encrypts() ? keyBits : 0;
  }

  @Override
  public final Set<KeyFlag> getFlags() {
    return attributes.flags();
  }

  @Override
  public final Set<KeyPermission> getPermissions() {
    return KeyPermission.fromBits(attributes.permissions());
  }

  @Override
  public boolean isExportable() {
    return attributes.isExportable();
  }

  @Override
  public final boolean isArchivable() {
    return attributes.isArchivable();
  }

  @Override
  public final String getAlgorithm() {
    return kind().jcaName();
  }

  @Override
  public void destroy() {
    destroyed = true;
  }

  @Override
  public final boolean isDestroyed() {
    return destroyed;
  }

  public final void checkUsable() {
    if (destroyed) {
      throw destroyed(IllegalStateException::new);
    }
  }

  static <T extends Exception> T destroyed(Function<String, T> refusal) {
    return NTE_BAD_KEY_STATE.as(refusal, "the key has been destroyed");
  }

  /** Returns class name, algorithm, size, CSP and flags, but no secrets. */
  final String describe(String kind) {
    return kind + "[" + attributes.describe(keyBits) + (destroyed ? ", destroyed" : "") + "]";
  }
}
