// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.mac;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.MacSpi;
import javax.crypto.SecretKey;
import javax.security.auth.Destroyable;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.primitive.digest.Hmac;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;
import org.capijca.internal.session.WeakUse;
import org.capijca.spec.CapiHmacParameterSpec;

/**
 * The Mac for CALG_HMAC with any session key, and for HmacSHA1 and the other standard names with
 * any secret key. The salt is not part of the HMAC key; for salted keys that is inferred, as only
 * keys without salt have been measured.
 *
 * <p>Methods are synchronised, so that no thread duplicates the MAC while another has hashed part
 * of the key.
 */
public final class HmacSpi extends MacSpi implements Destroyable, Cloneable {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  private final CspContext context;
  private final HashAlgorithm fixedHash;

  /** Null before init and after the key has been destroyed. */
  private volatile Hmac hmac;

  /** Null where the key is of another provider. */
  private SessionKey key;

  private Reference<Destroyable> attachment;

  /** CALG_HMAC: the parameters name the hash, which must be one of the context. */
  public HmacSpi(CspContext context) {
    this(context, null);
  }

  /** HmacSHA1 and the other standard names, which fix the hash and take no parameters. */
  public HmacSpi(HashAlgorithm fixedHash) {
    this(null, fixedHash);
  }

  private HmacSpi(CspContext context, HashAlgorithm fixedHash) {
    this.context = context;
    this.fixedHash = fixedHash;
  }

  @Override
  protected synchronized void engineInit(Key key, AlgorithmParameterSpec params)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    boolean foreign = fixedHash != null && isForeign(key);
    SessionKey sessionKey = foreign ? null : SessionKey.requireForHash(key);
    HashAlgorithm hash = fixedHash;
    byte[] inner = {};
    byte[] outer = {};
    if (fixedHash == null) {
      CapiHmacParameterSpec info = info(params);
      hash = hash(info);
      DisabledAlgorithms.check(hash, InvalidAlgorithmParameterException::new);
      inner = info.getInnerString();
      outer = info.getOuterString();
      requireWholeKey(sessionKey, hash, inner);
      requireWholeKey(sessionKey, hash, outer);
    } else if (params != null) {
      throw refusal(fixedHash.hmacName().orElseThrow() + " takes no parameters, not", params);
    }
    byte[] value = foreign ? foreignValue(key) : KEYS.keyValue(sessionKey, "MAC");
    Hmac before = hmac;
    try {
      hmac = Hmac.of(hash.jcaName().orElseThrow(), value, hash.hmacStringLength(), inner, outer);
    } finally {
      Arrays.fill(value, (byte) 0);
    }
    if (before != null) {
      before.wipe();
    }
    if (attachment != null) {
      attachment.clear();
    }
    this.key = sessionKey;
    attachment = foreign ? null : sessionKey.attach(this);
  }

  /**
   * Returns whether this is a key of another provider whose bytes can be read. The JCA passes such
   * keys to their own providers, but a Mac that is asked for its length before it has a key is
   * bound to the first provider of the list; the key schedule of TLS 1.3 in the JDK does that.
   */
  private static boolean isForeign(Key key) {
    return key instanceof SecretKey
        && !(key instanceof SessionKey)
        && "RAW".equals(key.getFormat());
  }

  private static byte[] foreignValue(Key key) throws InvalidKeyException {
    byte[] value = key.getEncoded();
    if (value == null) {
      throw RefusedKey.needed("secret key with an encoding is needed", key);
    }
    return value;
  }

  private Hmac hmac() {
    Hmac current = hmac;
    if (current == null) {
      throw NTE_BAD_KEY_STATE.as(IllegalStateException::new, "the key has been destroyed");
    }
    return current;
  }

  @Override
  public void destroy() {
    Hmac current = hmac;
    hmac = null;
    if (current != null) {
      current.wipe();
    }
  }

  /**
   * Refuses a caller's inner or outer string that is shorter than the key: such a MAC depends on
   * only part of the key.
   */
  private static void requireWholeKey(SessionKey key, HashAlgorithm hash, byte[] ownString)
      throws InvalidAlgorithmParameterException {
    if (ownString.length != 0 && ownString.length < hash.hmacStringLength()) {
      WeakUse.require(
          key,
          "an own string of "
              + ownString.length
              + " bytes is refused, allowed "
              + hash.hmacStringLength()
              + " or more",
          InvalidAlgorithmParameterException::new);
    }
  }

  private static CapiHmacParameterSpec info(AlgorithmParameterSpec params)
      throws InvalidAlgorithmParameterException {
    if (!(params instanceof CapiHmacParameterSpec given)) {
      throw refusal("CALG_HMAC takes a CapiHmacParameterSpec, not", params);
    }
    return given;
  }

  private static InvalidAlgorithmParameterException refusal(
      String wanted, AlgorithmParameterSpec params) {
    return ERROR_INVALID_PARAMETER.as(
        InvalidAlgorithmParameterException::new,
        wanted + (params == null ? " null" : " a " + params.getClass().getName()));
  }

  private HashAlgorithm hash(CapiHmacParameterSpec info) throws InvalidAlgorithmParameterException {
    return context
        .row(info.getHash(), HashRow.class)
        .map(HashRow::algorithm)
        .filter(algorithm -> algorithm.hmacStringLength() > 0)
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidAlgorithmParameterException::new,
                context.csps() + " do not have the hash function " + info.getHash() + " for HMAC"));
  }

  /** Returns the length of the value in bytes; 0 for CALG_HMAC before its hash is known. */
  @Override
  protected int engineGetMacLength() {
    if (hmac != null) {
      return hmac.length();
    }
    return fixedHash == null ? 0 : fixedHash.bits() / Byte.SIZE;
  }

  @Override
  protected synchronized void engineUpdate(byte input) {
    hmac().update(new byte[] {input}, 0, 1);
  }

  @Override
  protected synchronized void engineUpdate(byte[] input, int offset, int length) {
    hmac().update(input, offset, length);
  }

  @Override
  protected synchronized byte[] engineDoFinal() {
    byte[] value = hmac().doFinal();
    VarHandle.acquireFence();
    if (key == null) {
      return value;
    }
    if (key.isDestroyed()) { // possibly during the computation, from a partly wiped key
      Arrays.fill(value, (byte) 0);
    }
    key.checkUsable();
    return value;
  }

  @Override
  protected synchronized void engineReset() {
    if (hmac != null) {
      hmac.reset();
    }
  }

  /** Duplicates the MAC (CryptDuplicateHash). */
  @Override
  public synchronized Object clone() throws CloneNotSupportedException {
    HmacSpi copy = (HmacSpi) super.clone();
    if (hmac != null) {
      copy.hmac = hmac.duplicate();
      copy.attachment = key == null ? null : key.attach(copy);
    }
    return copy;
  }
}
