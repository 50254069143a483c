// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import javax.crypto.SecretKey;

/** A password as a key, which can be destroyed as the JDK's SecretKeySpec cannot. */
final class PasswordKey implements SecretKey {
  private static final long serialVersionUID = 1L;

  private final transient SecretBytes password;

  /**
   * @param password not empty, taken over
   */
  PasswordKey(byte[] password) {
    this.password = new SecretBytes("the password", password);
  }

  @Override
  public String getAlgorithm() {
    return "PVK";
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /**
   * A copy of the password, which the caller wipes.
   *
   * @throws IllegalStateException if it has been destroyed (NTE_BAD_KEY_STATE)
   */
  @Override
  public byte[] getEncoded() {
    return password.copy();
  }

  @Override
  public void destroy() {
    password.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return password.isDestroyed();
  }

  /** Returns whether both have the same password, comparing in constant time. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof PasswordKey that && password.isSame(that.password));
  }

  /** From what is not secret only. */
  @Override
  public int hashCode() {
    return getAlgorithm().hashCode();
  }

  /** No secrets. */
  @Override
  public String toString() {
    return "PasswordKey[" + (isDestroyed() ? "destroyed" : "PVK") + "]";
  }

  private Object writeReplace() throws NotSerializableException {
    throw new NotSerializableException("a password is not serialised");
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a password is not serialised");
  }
}
