// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidParameterException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.KeyGeneratorSpi;
import javax.crypto.SecretKey;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** The KeyGenerator for session keys (CryptGenKey), for the algorithm of one table row. */
public final class CapiKeyGeneratorSpi extends KeyGeneratorSpi {
  private static final int FLAG_BITS = 0xFFFF;
  private static final int LENGTH_SHIFT = 16;

  private final SessionKeyRow ownRow;
  private final int defaultFlags;

  private SessionKeyRow row;
  private Set<KeyFlag> flags;
  private int keyLength;
  private int materialLength;
  private SessionKey.Template template;
  private RandomBytes random;

  /**
   * @param row the algorithm in the CSP of the provider instance
   * @param defaultFlags dwFlags of a key for which no parameters are given
   */
  public CapiKeyGeneratorSpi(SessionKeyRow row, int defaultFlags) {
    this.ownRow = row;
    this.defaultFlags = defaultFlags;
  }

  @Override
  protected void engineInit(SecureRandom secureRandom) {
    if (!prepare(ownRow, defaultFlags, secureRandom)) {
      throw refusal(ownRow, defaultFlags, InvalidParameterException::new);
    }
  }

  @Override
  protected void engineInit(int keySize, SecureRandom secureRandom) {
    if (keySize < 0 || keySize > FLAG_BITS) {
      throw ownRow.badLength(keySize, InvalidParameterException::new);
    }
    int dwFlags = keySize << LENGTH_SHIFT | (defaultFlags & FLAG_BITS);
    if (!prepare(ownRow, dwFlags, secureRandom)) {
      throw refusal(ownRow, dwFlags, InvalidParameterException::new);
    }
  }

  @Override
  protected void engineInit(AlgorithmParameterSpec params, SecureRandom secureRandom)
      throws InvalidAlgorithmParameterException {
    if (!(params instanceof CapiKeyGenParameterSpec spec)) {
      throw ERROR_INVALID_PARAMETER.as(
          InvalidAlgorithmParameterException::new,
          ownRow.algId()
              + " takes a CapiKeyGenParameterSpec, not "
              + (params == null ? "null" : "a " + params.getClass().getName()));
    }

    SessionKeyRow specRow = ownRow;
    if (spec.getCsp().isPresent()) {
      specRow =
          AlgorithmTable.row(spec.getCsp().get(), ownRow.algId(), SessionKeyRow.class)
              .orElseThrow(() ->
                  NTE_BAD_ALGID.as(
                      InvalidAlgorithmParameterException::new,
                      spec.getCsp().get() + " has no " + ownRow.algId()));
    }
    if (!prepare(specRow, spec.getDwFlags(), secureRandom)) {
      throw refusal(specRow, spec.getDwFlags(), InvalidAlgorithmParameterException::new);
    }
  }

  /** Returns whether the flags are valid for such keys; if not, the generator is not changed. */
  private boolean prepare(SessionKeyRow newRow, int dwFlags, SecureRandom secureRandom) {
    Set<KeyFlag> newFlags = KeyFlag.fromBits(dwFlags);
    int lengthWord = dwFlags >>> LENGTH_SHIFT;
    if (newFlags.contains(KeyFlag.CRYPT_PREGEN) || !newRow.acceptsLength(lengthWord)) {
      return false;
    }
    int keyBits = newRow.keyBits(lengthWord);
    row = newRow;
    flags = newFlags;
    keyLength = keyBits / Byte.SIZE;
    materialLength = keyLength + newRow.saltRule().saltLength(newFlags, keyBits);
    template = SessionKey.template(KeyAttributes.of(newRow, newFlags), keyLength);
    random = RandomBytes.from(secureRandom);
    return true;
  }

  /** Returns the exception for flags that {@link #prepare} has refused. */
  private static <T extends Exception> T refusal(
      SessionKeyRow row, int dwFlags, Function<String, T> constructor) {
    return KeyFlag.fromBits(dwFlags).contains(KeyFlag.CRYPT_PREGEN)
        ? NTE_BAD_FLAGS.as(constructor, "CRYPT_PREGEN is for DSS and Diffie-Hellman key pairs only")
        : row.badLength(dwFlags >>> LENGTH_SHIFT, constructor);
  }

  @Override
  protected SecretKey engineGenerateKey() {
    if (template == null) {
      engineInit(null);
    }
    byte[] material = new byte[materialLength];
    random.fill(material);
    row.algorithm().shape().apply(material, keyLength);
    if (materialLength > keyLength && !row.saltRule().createsSalt(flags)) {
      Arrays.fill(material, keyLength, materialLength, (byte) 0);
    }
    return template.key(material);
  }
}
