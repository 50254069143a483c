// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.digest;

import static org.capijca.CapiError.ERROR_MORE_DATA;
import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;

/**
 * The MessageDigest of a hash algorithm: the counterpart of an HCRYPTHASH.
 *
 * <p>It extends MessageDigest rather than MessageDigestSpi, so that callers can cast it to {@link
 * CapiMessageDigest}. As usual in JCA, reading the value resets the digest, whereas an HCRYPTHASH
 * then fails with NTE_BAD_HASH_STATE. The value of CALG_SSL3_SHAMD5, which programs on Windows
 * compute themselves and set, is computed here: MD5 followed by SHA-1.
 *
 * <p>Methods are synchronised, so that no thread duplicates the digest while another has hashed
 * part of a session key: the hash value of that state would allow a search for the part.
 */
public final class HashDigest extends MessageDigest implements CapiMessageDigest, Cloneable {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());

  private final AlgId algId;
  private MessageDigest digest;

  public HashDigest(HashAlgorithm algorithm) {
    super(algorithm.algId().name());
    this.algId = algorithm.algId();
    this.digest = Digests.of(algorithm.jcaName().orElseThrow());
  }

  @Override
  public AlgId getAlgId() {
    return algId;
  }

  @Override
  public synchronized void updateSessionKey(CapiSecretKey key, int dwFlags)
      throws InvalidKeyException {
    if ((dwFlags & ~CRYPT_LITTLE_ENDIAN) != 0) {
      throw NTE_BAD_FLAGS.as(
          IllegalArgumentException::new,
          "flags 0x" + Integer.toHexString(dwFlags) + " of a session key hash; allowed 0 and 1");
    }
    byte[] value = KEYS.keyValue(SessionKey.require(key), "hash");
    try {
      if (dwFlags == CRYPT_LITTLE_ENDIAN) {
        digest.update(value);
      } else {
        for (int i = value.length - 1; i >= 0; i--) {
          digest.update(value[i]);
        }
      }
    } finally {
      Arrays.fill(value, (byte) 0);
    }
  }

  @Override
  protected int engineGetDigestLength() {
    return digest.getDigestLength();
  }

  @Override
  protected synchronized void engineUpdate(byte input) {
    digest.update(input);
  }

  @Override
  protected synchronized void engineUpdate(byte[] input, int offset, int length) {
    digest.update(input, offset, length);
  }

  @Override
  protected synchronized void engineUpdate(ByteBuffer input) {
    digest.update(input);
  }

  @Override
  protected synchronized byte[] engineDigest() {
    byte[] value = digest.digest();
    wipeState();
    return value;
  }

  @Override
  protected synchronized int engineDigest(byte[] buffer, int offset, int length)
      throws DigestException {
    if (length < digest.getDigestLength()) {
      throw ERROR_MORE_DATA.as(
          DigestException::new,
          "the hash value needs a buffer of "
              + digest.getDigestLength()
              + " bytes; "
              + length
              + " are allowed for it");
    }
    int written = digest.digest(buffer, offset, length);
    wipeState();
    return written;
  }

  /**
   * The JDK resets a digest at its next use only; until then it holds the last block of the data.
   */
  private void wipeState() {
    digest.reset();
  }

  @Override
  protected synchronized void engineReset() {
    digest.reset();
  }

  /** Duplicates the hash object (CryptDuplicateHash). */
  @Override
  public synchronized Object clone() throws CloneNotSupportedException {
    HashDigest copy = (HashDigest) super.clone();
    copy.digest = (MessageDigest) digest.clone();
    return copy;
  }
}
