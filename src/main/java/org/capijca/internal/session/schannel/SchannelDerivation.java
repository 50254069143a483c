// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.schannel;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_FLAGS;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.lang.invoke.MethodHandles;
import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.Map;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SchannelKeys;
import org.capijca.internal.csp.SecretProtocol;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.event.KeyEvents;
import org.capijca.internal.primitive.digest.Ssl3Expansion;
import org.capijca.internal.primitive.digest.Tls1Prf;
import org.capijca.internal.session.KeyTemplate;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyAccess;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.spec.CapiSchannelKeySpec.Algorithm;

/**
 * The key derivation of the SChannel CSPs for TLS 1.0 (RFC 2246, section 6.3; the Wine test suite
 * has a complete derivation that passes on Windows before 8) and for SSL 3.0 (RFC 6101, section 6;
 * Wine has none).
 */
public final class SchannelDerivation {
  private static final SessionKeyAccess KEYS = SessionKeyAccess.of(MethodHandles.lookup());
  private static final int MASTER_LENGTH = 48;

  private SchannelDerivation() {}

  /** Derives the master secret (CryptCreateHash with CALG_SCHANNEL_MASTER_HASH). */
  public static SessionKey master(CapiSchannelKeySpec spec) throws InvalidKeySpecException {
    SessionKey preMaster = preMaster(spec);
    byte[] master = masterSecret(preMaster, spec);
    try {
      return key(preMaster.row(), spec, master);
    } finally {
      Arrays.fill(master, (byte) 0);
    }
  }

  /** Derives a MAC key (CryptDeriveKey with CALG_SCHANNEL_MAC_KEY). */
  public static SessionKey macKey(CapiSchannelKeySpec spec) throws InvalidKeySpecException {
    SessionKey preMaster = preMaster(spec);
    KeyBlock block = new KeyBlock(preMaster, spec);
    byte[] all = block.bytes();
    int side = isServer(spec) ? block.macLength() : 0;
    byte[] value = Arrays.copyOfRange(all, side, side + block.macLength());
    try {
      return key(SchannelKeys.macKey(preMaster.getCsp()), spec, value);
    } finally {
      Arrays.fill(all, (byte) 0);
      Arrays.fill(value, (byte) 0);
    }
  }

  /** Derives an encryption key (CryptDeriveKey with CALG_SCHANNEL_ENC_KEY). */
  public static SessionKey encryptionKey(CapiSchannelKeySpec spec) throws InvalidKeySpecException {
    KeyBlock block = new KeyBlock(preMaster(spec), spec);
    byte[] all = block.bytes();
    int side = isServer(spec) ? 1 : 0;
    int keyStart = 2 * block.macLength() + side * block.keyLength();
    int ivStart = 2 * (block.macLength() + block.keyLength()) + side * block.ivLength();
    byte[] value = Arrays.copyOfRange(all, keyStart, keyStart + block.keyLength());
    byte[] iv = Arrays.copyOfRange(all, ivStart, ivStart + block.ivLength());
    try {
      block.cipher.algorithm().shape().apply(value, value.length);
      SessionKey key = key(block.cipher, spec, value);
      if (iv.length == 0) {
        return key;
      }
      SessionKey started = key.withIV(iv);
      key.destroy();
      return started;
    } finally {
      Arrays.fill(all, (byte) 0);
      Arrays.fill(value, (byte) 0);
    }
  }

  /** Expands a secret as one protocol does. */
  private interface Expansion {
    byte[] expand(byte[] secret, String label, int length, byte[] firstRandom, byte[] secondRandom);
  }

  private static final Map<SecretProtocol, Expansion> EXPANSIONS =
      Map.of(
          SecretProtocol.TLS1,
          (secret, label, length, first, second) ->
              Tls1Prf.of(secret, label, length, first, second),
          SecretProtocol.SSL3,
          (secret, label, length, first, second) ->
              Ssl3Expansion.of(secret, length, first, second));

  private static Expansion expansion(SessionKey preMaster) {
    return EXPANSIONS.get(preMaster.row().algorithm().protocol());
  }

  private static boolean isServer(CapiSchannelKeySpec spec) {
    return KeyFlag.fromBits(spec.getDwFlags()).contains(KeyFlag.CRYPT_SERVER);
  }

  private static SessionKey key(SessionKeyRow row, CapiSchannelKeySpec spec, byte[] value) {
    KeyAttributes<SessionKeyRow> attributes =
        KeyAttributes.of(row, KeyFlag.fromBits(spec.getDwFlags()));
    SessionKey key = SessionKey.of(attributes, value);
    KeyEvents.derived(attributes, value.length * Byte.SIZE, "SChannel");
    return key;
  }

  /** Returns the secret of a spec after its flags have been validated. */
  private static SessionKey preMaster(CapiSchannelKeySpec spec) throws InvalidKeySpecException {
    KeyTemplate.checkFlags(KeyFlag.fromBits(spec.getDwFlags()), InvalidKeySpecException::new);
    SessionKey key;
    try {
      key = SessionKey.require(spec.getPreMaster());
    } catch (InvalidKeyException e) {
      throw new InvalidKeySpecException(e.getMessage(), e);
    }
    if (key.row().algorithm().protocol() == SecretProtocol.NONE) {
      throw NTE_BAD_KEY.as(
          InvalidKeySpecException::new,
          "a pre-master secret, CALG_SSL3_MASTER or CALG_TLS1_MASTER, is needed, not a "
              + key.getAlgId()
              + " key");
    }
    return key;
  }

  private static byte[] masterSecret(SessionKey preMaster, CapiSchannelKeySpec spec) {
    byte[] secret = KEYS.keyValue(preMaster, "derive");
    try {
      return expansion(preMaster)
          .expand(
              secret,
              "master secret",
              MASTER_LENGTH,
              spec.getClientRandom(),
              spec.getServerRandom());
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** The key block: client's and server's MAC keys, then their cipher keys, then their IVs. */
  private static final class KeyBlock {
    private final SessionKey preMaster;
    private final CapiSchannelKeySpec spec;
    private final SessionKeyRow cipher;
    private final int keyBits;
    private final int macBits;

    KeyBlock(SessionKey preMaster, CapiSchannelKeySpec spec) throws InvalidKeySpecException {
      this.preMaster = preMaster;
      this.spec = spec;
      if (spec.getEncryption().isEmpty() || spec.getMac().isEmpty()) {
        throw NTE_BAD_FLAGS.as(
            InvalidKeySpecException::new,
            "KP_SCHANNEL_ALG is needed twice: encryption and mac of the spec");
      }
      Algorithm encryption = spec.getEncryption().get();
      Algorithm mac = spec.getMac().get();
      cipher =
          AlgorithmTable.row(preMaster.getCsp(), encryption.algId(), SessionKeyRow.class)
              .filter(row -> row.algorithm().isCipher())
              .orElseThrow(() -> unknown(preMaster, encryption));
      HashAlgorithm hash =
          AlgorithmTable.row(preMaster.getCsp(), mac.algId(), HashRow.class)
              .map(HashRow::algorithm)
              .filter(algorithm -> algorithm.hmacStringLength() > 0)
              .orElseThrow(() -> unknown(preMaster, mac));
      DisabledAlgorithms.check(hash, InvalidKeySpecException::new);
      if (encryption.bits() == 0 || !cipher.acceptsLength(encryption.bits())) {
        throw badLength(encryption, cipher.allowedLengths());
      }
      if (mac.bits() <= 0 || mac.bits() % Byte.SIZE != 0 || mac.bits() > 0xFFFF) {
        throw badLength(mac, "8 to 65528 in steps of 8");
      }
      // DES keys always have all 64 bits, as everywhere else since Windows XP; for
      // SChannel that is inferred.
      keyBits = cipher.keyBits(encryption.bits());
      DisabledAlgorithms.check(cipher, keyBits, InvalidKeySpecException::new);
      macBits = mac.bits();
      if (preMaster.row().algorithm().protocol() == SecretProtocol.SSL3
          && length() > Ssl3Expansion.MAX_LENGTH) {
        throw badLength(mac, "key blocks of SSL 3.0 up to " + Ssl3Expansion.MAX_LENGTH + " bytes");
      }
    }

    private static InvalidKeySpecException unknown(SessionKey preMaster, Algorithm algorithm) {
      return NTE_BAD_ALGID.as(
          InvalidKeySpecException::new,
          preMaster.getCsp()
              + " has no "
              + algorithm.algId()
              + " for a "
              + preMaster.row().algorithm().protocol()
              + " connection");
    }

    private static InvalidKeySpecException badLength(Algorithm algorithm, String allowed) {
      return NTE_BAD_DATA.as(
          InvalidKeySpecException::new,
          algorithm.algId() + " key of " + algorithm.bits() + " bits; allowed " + allowed);
    }

    /** Returns the length of the whole key block in bytes. */
    int length() {
      return 2 * (macLength() + keyLength() + ivLength());
    }

    int macLength() {
      return macBits / Byte.SIZE;
    }

    int keyLength() {
      return keyBits / Byte.SIZE;
    }

    int ivLength() {
      return cipher.algorithm().blockBytes();
    }

    byte[] bytes() {
      byte[] master = masterSecret(preMaster, spec);
      try {
        return expansion(preMaster)
            .expand(
                master, "key expansion", length(), spec.getServerRandom(), spec.getClientRandom());
      } finally {
        Arrays.fill(master, (byte) 0);
      }
    }
  }
}
