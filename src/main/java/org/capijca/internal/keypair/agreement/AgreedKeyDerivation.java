// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.agreement;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.capijca.AlgId;
import org.capijca.DwFlags;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.internal.csp.DerivationRule;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SecretProtocol;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.session.KeyDerivation;
import org.capijca.internal.session.KeyTemplate;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.AgreedKeyRule;
import org.capijca.spec.CapiDeriveKeySpec;

/** CryptSetKeyParam(KP_ALGID) on an agreed key. */
public final class AgreedKeyDerivation {
  /**
   * The only place where Z is converted to key bytes. LE_PREFIX is confirmed for 128-bit RC4 by two
   * programs that agree on keys, one through CryptoAPI on Windows and one without it (mimikatz,
   * impacket); parity of DES keys, 40-bit keys and CRYPT_CREATE_SALT of agreed keys are inferred.
   */
  private static final Map<AgreedKeyRule, Rule> RULES = new EnumMap<>(AgreedKeyRule.class);

  static {
    RULES.put(
        AgreedKeyRule.LE_PREFIX,
        (row, dwFlags, z) -> prefix(row, dwFlags, z, LittleEndianNumber::reversed));
    RULES.put(AgreedKeyRule.BE_PREFIX, (row, dwFlags, z) -> prefix(row, dwFlags, z, byte[]::clone));
    RULES.put(
        AgreedKeyRule.BE_STRIPPED_PREFIX,
        (row, dwFlags, z) -> prefix(row, dwFlags, z, AgreedKeyDerivation::stripped));
    RULES.put(AgreedKeyRule.SHA1_LE, AgreedKeyDerivation::hashed);
  }

  private static final String AGREEMENT = "agreement";

  private AgreedKeyDerivation() {}

  /** Derives a key from Z, which is big-endian and as long as P. */
  private interface Rule {
    SessionKey apply(SessionKeyRow row, DwFlags dwFlags, byte[] z) throws InvalidKeyException;
  }

  /**
   * Returns the session key.
   *
   * @param dwFlags the same as those of CryptGenKey
   * @param z the agreed number, big-endian, as long as P in bytes; the caller wipes it
   * @throws InvalidKeyException if Z is too short (NTE_BAD_DATA), the CSP does not support the
   *     length (ERROR_INVALID_PARAMETER), the flags are not valid (NTE_BAD_FLAGS), or the algorithm
   *     does not derive keys (NTE_BAD_ALGID)
   */
  public static SessionKey derive(SessionKeyRow row, DwFlags dwFlags, byte[] z, AgreedKeyRule rule)
      throws InvalidKeyException {
    if (row.algorithm().protocol() != SecretProtocol.NONE) {
      return preMaster(row, dwFlags, z);
    }
    if (row.algorithm().derive() == DerivationRule.NEVER) {
      throw NTE_BAD_ALGID.as(
          InvalidKeyException::new, row.algId() + " keys cannot be derived from an agreed key");
    }
    return RULES.get(rule).apply(row, dwFlags, z);
  }

  private static SessionKey prefix(
      SessionKeyRow row, DwFlags dwFlags, byte[] z, UnaryOperator<byte[]> form)
      throws InvalidKeyException {
    KeyTemplate template = KeyTemplate.requested(row, dwFlags, InvalidKeyException::new);
    byte[] bytes = form.apply(z);
    if (bytes.length < template.keyLength()) {
      Arrays.fill(bytes, (byte) 0);
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "the agreed number has "
              + bytes.length
              + " bytes, too few for a key of "
              + template.keyLength());
    }
    KeyEvents.derived(template.attributes(), template.keyLength() * Byte.SIZE, AGREEMENT);
    return template.shaped(template.cut(bytes));
  }

  private static SessionKey hashed(SessionKeyRow row, DwFlags dwFlags, byte[] z)
      throws InvalidKeyException {
    byte[] littleEndian = LittleEndianNumber.reversed(z);
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder()
            .hash(AlgId.CALG_SHA1)
            .data(littleEndian)
            .dwFlags(dwFlags.toBits())
            .build();
    try {
      return new KeyDerivation(row).derive(spec);
    } catch (InvalidKeySpecException e) {
      throw new InvalidKeyException(e.getMessage(), e);
    } finally {
      spec.destroy();
      Arrays.fill(littleEndian, (byte) 0);
    }
  }

  /** Validates the length word; the secret itself is as long as Z. */
  private static SessionKey preMaster(SessionKeyRow row, DwFlags dwFlags, byte[] z)
      throws InvalidKeyException {
    KeyTemplate.check(row, dwFlags, InvalidKeyException::new);
    byte[] secret = preMasterSecret(z);
    try {
      KeyAttributes<SessionKeyRow> attributes = KeyAttributes.of(row, dwFlags.flags());
      KeyEvents.derived(attributes, secret.length * Byte.SIZE, AGREEMENT);
      return SessionKey.of(attributes, secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /**
   * The pre-master secret of SSL 3.0 and TLS 1.0: Z (RFC 6101 section 6.1.2, RFC 2246 section
   * 8.1.2) without leading zeros (RFC 4346 section 8.1.2, which says what implementations did).
   */
  public static byte[] preMasterSecret(byte[] z) {
    return stripped(z);
  }

  /** Returns a copy without leading zero bytes. */
  private static byte[] stripped(byte[] z) {
    int start = 0;
    while (start < z.length && z[start] == 0) {
      start++;
    }
    return Arrays.copyOfRange(z, start, z.length);
  }
}
