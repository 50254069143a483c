// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.security.InvalidKeyException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import javax.security.auth.DestroyFailedException;
import javax.security.auth.Destroyable;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.EffectiveLengthRule;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.SessionKeyRow;

/**
 * The part of a session key without its bytes: the parameters that CryptGetKeyParam reads, from the
 * template shared by keys of one kind.
 */
abstract class TemplatedKey implements CapiSecretKey {
  private static final long serialVersionUID = 1L;

  static final int PKCS5_PADDING = 1;

  private static final int FEW = 8;

  private final transient KeyTemplate template;

  /**
   * An object destroyed with the key; null until a cipher or MAC has been initialised with it. Most
   * keys have one at a time, for which a list is not worth its time.
   */
  private transient Reference<Destroyable> dependent;

  /** Further objects destroyed with the key; null if there are none. */
  private transient List<Reference<Destroyable>> dependents;

  private transient int pruneAt = FEW;

  TemplatedKey(KeyTemplate template) {
    this.template = template;
  }

  final KeyTemplate template() {
    return template;
  }

  final KeyAttributes<SessionKeyRow> attributes() {
    return template.attributes();
  }

  final CipherState state() {
    return template.state();
  }

  final int keyLength() {
    return template.keyLength();
  }

  @Override
  public final AlgId getAlgId() {
    return attributes().row().algId();
  }

  @Override
  public final Csp getCsp() {
    return attributes().row().csp();
  }

  /** Returns the table row of the key. */
  public final SessionKeyRow row() {
    return attributes().row();
  }

  @Override
  public final int getKeyLength() {
    return keyLength() * Byte.SIZE;
  }

  @Override
  public final int getBlockLength() {
    return row().algorithm().blockBytes() * Byte.SIZE;
  }

  @Override
  public final Set<KeyFlag> getFlags() {
    return attributes().flags();
  }

  @Override
  public final Set<KeyPermission> getPermissions() {
    return KeyPermission.fromBits(attributes().permissions());
  }

  @Override
  public final boolean isExportable() {
    return attributes().isExportable();
  }

  @Override
  public final boolean isArchivable() {
    return attributes().isArchivable();
  }

  @Override
  public final String getAlgorithm() {
    return row().algorithm().jcaName();
  }

  @Override
  public final String getFormat() {
    return isExportable() ? "RAW" : null;
  }

  @Override
  public final byte[] getIV() {
    return state().iv();
  }

  @Override
  public final CipherMode getMode() {
    return state().mode();
  }

  /**
   * Returns the JCA name of the mode; null for stream ciphers.
   *
   * @throws InvalidKeyException if no Microsoft CSP implements the mode (NTE_BAD_ALGID, the result
   *     of CryptEncrypt in the Wine test suite) or the feedback width (NTE_BAD_DATA)
   */
  public final String jcaMode() throws InvalidKeyException {
    return state().jcaMode();
  }

  @Override
  public final int getModeBits() {
    return state().modeBits();
  }

  @Override
  public final int getPadding() {
    return PKCS5_PADDING;
  }

  @Override
  public final int getEffectiveKeyLength() {
    return hasEffectiveLength() ? state().effectiveBits() : getKeyLength();
  }

  /** Returns whether the key schedule has an effective length (RC2). */
  public final boolean hasEffectiveLength() {
    return row().effectiveLengthRule() != EffectiveLengthRule.NONE;
  }

  @Override
  public final AlgorithmParameterSpec getParameterSpec() {
    byte[] iv = chainingIv();
    if (hasEffectiveLength()) {
      return iv == null
          ? new RC2ParameterSpec(state().effectiveBits())
          : new RC2ParameterSpec(state().effectiveBits(), iv);
    }
    return iv == null ? null : new IvParameterSpec(iv);
  }

  /** Returns the IV; null for stream ciphers and in ECB, which have none. */
  public final byte[] chainingIv() {
    byte[] iv = sharedIv();
    return iv == null ? null : iv.clone();
  }

  /** Like {@link #chainingIv}, but not copied, for engines, which only read it. */
  final byte[] sharedIv() {
    return state().mode() == null || state().mode() == CipherMode.CRYPT_MODE_ECB
        ? null
        : state().sharedIv();
  }

  final <T extends Exception> void requireExportable(Function<String, T> refusal) throws T {
    if (!isExportable()) {
      throw NTE_BAD_KEY_STATE.as(
          refusal, "the " + getAlgId() + " key is not exportable" + RefusedKey.MAKE_EXPORTABLE);
    }
  }

  /**
   * Checks that the key has not been destroyed.
   *
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public final void checkUsable() {
    if (isDestroyed()) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the key has been destroyed");
    }
  }

  /**
   * Registers an object that holds something computed from the key and is to be destroyed with it.
   * The key holds a weak reference only.
   *
   * @return the reference, which the caller clears when the object continues with another key; an
   *     object that is not used again can instead report that it has been destroyed
   * @throws IllegalStateException if the key has been destroyed (NTE_BAD_KEY_STATE)
   */
  public final Reference<Destroyable> attach(Destroyable added) {
    Reference<Destroyable> reference = new WeakReference<>(added);
    synchronized (this) {
      if (dependent == null || !isLive(dependent)) {
        dependent = reference;
      } else {
        attachFurther(reference);
      }
    }
    if (isDestroyed()) {
      destroyDependents();
      checkUsable();
    }
    return reference;
  }

  private void attachFurther(Reference<Destroyable> reference) {
    if (dependents == null) {
      dependents = new ArrayList<>(1);
    } else if (dependents.size() >= pruneAt) {
      prune();
    }
    dependents.add(reference);
  }

  private static boolean isLive(Reference<Destroyable> reference) {
    Destroyable referent = reference.get();
    return referent != null && !referent.isDestroyed();
  }

  /**
   * Removes references to objects that are gone once the list has doubled since the last pruning,
   * so that adding has a constant cost.
   */
  private void prune() {
    List<Reference<Destroyable>> live = new ArrayList<>();
    for (Reference<Destroyable> each : dependents) {
      if (isLive(each)) {
        live.add(each);
      }
    }
    dependents = live;
    pruneAt = Math.max(FEW, 2 * live.size());
  }

  /** Destroys the dependents, on the thread that destroys the key. */
  final void destroyDependents() {
    Reference<Destroyable> one;
    List<Reference<Destroyable>> all;
    synchronized (this) {
      one = dependent;
      all = dependents;
      dependent = null;
      dependents = null;
    }
    if (one != null) {
      destroy(one);
    }
    if (all == null) {
      return;
    }
    for (Reference<Destroyable> each : all) {
      destroy(each);
    }
  }

  private static void destroy(Reference<Destroyable> reference) {
    Destroyable referent = reference.get();
    if (referent == null) {
      return;
    }
    try {
      referent.destroy();
    } catch (DestroyFailedException e) {
      throw new IllegalStateException(e);
    }
  }
}
