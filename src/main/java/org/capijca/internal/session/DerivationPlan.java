// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_LEN;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.DwFlags;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.CspList;
import org.capijca.internal.csp.DerivationRule;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.primitive.digest.SharedDigest;
import org.capijca.spec.CapiDeriveKeySpec;

/**
 * The checked parameters of CryptDeriveKey, shared by all specs that differ only in their secret.
 */
final class DerivationPlan {
  private static final int EXPANSION_BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5C;

  private final Optional<Csp> csp;
  private final int dwFlags;
  private final HashAlgorithm hash;
  private final KeyTemplate template;
  private final boolean expands;
  private final SharedDigest digests;

  private DerivationPlan(CapiDeriveKeySpec spec, HashAlgorithm hash, KeyTemplate template) {
    this.csp = spec.getCsp();
    this.dwFlags = spec.getDwFlags();
    this.hash = hash;
    this.template = template;
    this.expands =
        template.row().algorithm().derive() == DerivationRule.EXPAND && hash.expandsKeys();
    this.digests = new SharedDigest(hash.jcaName().orElseThrow());
  }

  /** Validates everything in the spec except its secret; see {@link KeyDerivation#derive}. */
  static DerivationPlan of(SessionKeyRow ownRow, CapiDeriveKeySpec spec)
      throws InvalidKeySpecException {
    SessionKeyRow row = rowOf(ownRow, spec);
    if (row.algorithm().derive() == DerivationRule.NEVER) {
      throw NTE_BAD_ALGID.as(
          InvalidKeySpecException::new,
          row.algId() + " keys are not derived from a hash; allowed are keys that encrypt");
    }
    HashAlgorithm hash = hashOf(row, spec.getHash());
    DisabledAlgorithms.check(hash, InvalidKeySpecException::new);
    KeyTemplate template =
        KeyTemplate.requested(
            row, DwFlags.fromBits(spec.getDwFlags()), InvalidKeySpecException::new);
    return new DerivationPlan(spec, hash, template);
  }

  private static SessionKeyRow rowOf(SessionKeyRow ownRow, CapiDeriveKeySpec spec)
      throws InvalidKeySpecException {
    if (spec.getCsp().isEmpty()) {
      return ownRow;
    }
    return AlgorithmTable.row(spec.getCsp().get(), ownRow.algId(), SessionKeyRow.class)
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidKeySpecException::new, CspList.absent(spec.getCsp().get(), ownRow.algId())));
  }

  private static HashAlgorithm hashOf(SessionKeyRow row, AlgId hash)
      throws InvalidKeySpecException {
    return AlgorithmTable.row(row.csp(), hash, HashRow.class)
        .map(HashRow::algorithm)
        .filter(algorithm -> algorithm.jcaName().isPresent())
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                InvalidKeySpecException::new, CspList.absentHash(row.csp(), row.algId(), hash)));
  }

  /** Returns whether this plan also applies to the spec. */
  boolean fits(CapiDeriveKeySpec spec) {
    return spec.getHash() == hash.algId()
        && spec.getDwFlags() == dwFlags
        && spec.getCsp().equals(csp);
  }

  /** Derives the key from the secret of a spec to which this plan applies. */
  SessionKey derive(CapiDeriveKeySpec spec) throws InvalidKeySpecException {
    MessageDigest digest = digests.take();
    try {
      byte[] value = hashValue(digest, spec);
      KeyEvents.derived(template.attributes(), template.keyLength() * Byte.SIZE, "CryptDeriveKey");
      return template.shaped(expands ? expanded(value, digest) : template.cut(value));
    } finally {
      digests.giveBack(digest);
    }
  }

  private byte[] hashValue(MessageDigest digest, CapiDeriveKeySpec spec)
      throws InvalidKeySpecException {
    Optional<byte[]> value = spec.getHashValue();
    if (value.isEmpty()) {
      byte[] data = spec.getSecret();
      try {
        return digest.digest(data);
      } finally {
        Arrays.fill(data, (byte) 0);
      }
    }
    byte[] secret = value.get();
    if (secret.length != hash.bits() / Byte.SIZE) {
      Arrays.fill(secret, (byte) 0);
      throw NTE_BAD_LEN.as(
          InvalidKeySpecException::new,
          "a hash value of "
              + secret.length
              + " bytes is not one of "
              + hash.algId()
              + "; allowed "
              + hash.bits() / Byte.SIZE
              + " bytes. A password is given to password or data");
    }
    return secret;
  }

  /**
   * Returns the first bytes of H(0x36 pad) and H(0x5C pad), each pad combined with the hash value
   * (CryptDeriveKey, Remarks). Done for every 3DES and AES key, also where the value would be long
   * enough (Wine test suite, AES-128 from MD5 and SHA-1).
   *
   * @param value wiped
   */
  private byte[] expanded(byte[] value, MessageDigest digest) {
    byte[] pad = new byte[EXPANSION_BLOCK];
    byte[] expanded = new byte[2 * value.length];
    try {
      Arrays.fill(pad, INNER);
      for (int i = 0; i < value.length; i++) {
        pad[i] ^= value[i];
      }
      digest.update(pad);
      digest.digest(expanded, 0, value.length);
      for (int i = 0; i < pad.length; i++) {
        pad[i] ^= INNER ^ OUTER;
      }
      digest.update(pad);
      digest.digest(expanded, value.length, value.length);
      return Arrays.copyOf(expanded, template.materialLength());
    } catch (DigestException e) {
      throw new ProviderException("the hash function returned values of different lengths", e);
    } finally {
      Arrays.fill(value, (byte) 0);
      Arrays.fill(pad, (byte) 0);
      Arrays.fill(expanded, (byte) 0);
    }
  }
}
