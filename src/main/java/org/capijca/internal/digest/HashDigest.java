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
 * A hash object.
 *
 * <p>It is the MessageDigest itself and not only its SPI, so that callers reach {@link
 * CapiMessageDigest}. As JCA has it, the value is read once and the digest then starts anew, where
 * an HCRYPTHASH would answer NTE_BAD_HASH_STATE. CALG_SSL3_SHAMD5, whose value programs compute
 * elsewhere and set on Windows, computes it here: MD5 followed by SHA-1.
 *
 * <p>Methods are synchronised, so that no thread duplicates the digest while another has hashed
 * part of a session key: the value of that state would show the part to a search.
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
    byte[] value = KEYS.keyValue(SessionKey.require(key));
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
    return digest.digest();
  }

  @Override
  protected synchronized int engineDigest(byte[] buffer, int offset, int length)
      throws DigestException {
    if (length < digest.getDigestLength()) {
      throw ERROR_MORE_DATA.as(
          DigestException::new,
          "the hash value needs room for "
              + digest.getDigestLength()
              + " bytes; "
              + length
              + " are allowed for it");
    }
    return digest.digest(buffer, offset, length);
  }

  @Override
  protected synchronized void engineReset() {
    digest.reset();
  }

  /** CryptDuplicateHash. */
  @Override
  public synchronized Object clone() throws CloneNotSupportedException {
    HashDigest copy = (HashDigest) super.clone();
    copy.digest = (MessageDigest) digest.clone();
    return copy;
  }
}
