// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.laws.Failures;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses of a non-exportable session key: each uses the whole key or is refused. */
@Tag("unit")
class SessionKeyUsesTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final CapiProvider PROVIDER = new CapiProvider();

  static Stream<SessionKeyRow> ciphers() {
    return Attack.sessionKeyRows().filter(row -> row.algorithm().isCipher());
  }

  static Stream<SessionKeyRow> blockCiphers() {
    return ciphers().filter(row -> row.algorithm().blockBytes() != 0);
  }

  /**
   * A cipher refuses keys of other algorithms, of which it might use only a part: DES a third of a
   * 3DES key.
   */
  @ParameterizedTest
  @MethodSource("ciphers")
  void key_isAcceptedByItsOwnAlgorithmOnly(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, 0);
    for (SessionKeyRow other : ciphers().filter(r -> r.csp() == row.csp()).toList()) {
      if (other.algId() == row.algId()) {
        continue;
      }
      Cipher cipher = Cipher.getInstance(other.algId().name(), CapiCalls.provider(row.csp()));
      assertThatCapi(() -> cipher.init(Cipher.ENCRYPT_MODE, key))
          .as("%s key in %s", row.algId(), other.algId())
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_BAD_KEY);
      SecretKeyFactory factory =
          SecretKeyFactory.getInstance(other.algId().name(), CapiCalls.provider(row.csp()));
      assertThatThrownBy(() -> factory.translateKey(key))
          .as("%s key as %s", row.algId(), other.algId())
          .isInstanceOf(InvalidKeyException.class);
    }
  }

  /** A CSP with shorter keys uses the whole key, or refuses it. */
  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_RC4", "CALG_DES", "CALG_3DES", "CALG_AES_256"})
  void key_isUsedWholeInEveryCsp(AlgId algId) throws Exception {
    CapiSecretKey key = Attack.generate(Attack.row(algId), 0);
    byte[] expected = encrypted(key, key.getCsp());
    List<SessionKeyRow> rows = ciphers().filter(row -> row.algId() == algId).toList();
    assertThat(rows).isNotEmpty();
    for (SessionKeyRow row : rows) {
      Optional<CapiSecretKey> translated =
          refused(() ->
              (CapiSecretKey)
                  SecretKeyFactory.getInstance(algId.name(), CapiCalls.provider(row.csp()))
                      .translateKey(key));
      translated.ifPresent(other -> {
        assertThat(other.isExportable()).as("%s", row.csp()).isFalse();
        assertThat(refused(() -> encrypted(other, row.csp())))
            .as("translated to %s", row.csp())
            .satisfiesAnyOf(
                result -> assertThat(result).isEmpty(),
                result -> assertThat(result).hasValue(expected));
      });
      assertThat(refused(() -> encrypted(key, row.csp())))
          .as("used in %s", row.csp())
          .satisfiesAnyOf(
              result -> assertThat(result).isEmpty(),
              result -> assertThat(result).hasValue(expected));
    }
  }

  private static byte[] encrypted(CapiSecretKey key, Csp csp) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(csp));
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(new byte[16]);
  }

  /** Returns the result of a call; empty if it was refused with a code. */
  private static <T> Optional<T> refused(Callable<T> call) {
    return Failures.refusalOrValue("use of a key in another CSP", call);
  }

  /** CFB with a feedback width other than 8 bits is refused when it is used. */
  @ParameterizedTest
  @MethodSource("blockCiphers")
  void feedbackWidthOtherThan8Bits_isRefused(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, 0);
    Cipher cipher = Cipher.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
    CapiSecretKey cfb = key.withMode(CipherMode.CRYPT_MODE_CFB);
    for (int bits = 1; bits <= key.getBlockLength(); bits++) {
      CapiSecretKey wide = cfb.withModeBits(bits);
      if (bits == 8) {
        cipher.init(Cipher.ENCRYPT_MODE, wide);
        continue;
      }
      assertThatCapi(() -> cipher.init(Cipher.ENCRYPT_MODE, wide))
          .as("%s, %d bits", row.algId(), bits)
          .with(CapiError.NTE_BAD_DATA);
    }
  }

  @ParameterizedTest
  @MethodSource("blockCiphers")
  void otherModes_areRefused(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, 0);
    Cipher cipher = Cipher.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
    Set<CipherMode> modes = EnumSet.allOf(CipherMode.class);
    modes.removeAll(
        Set.of(CipherMode.CRYPT_MODE_CBC, CipherMode.CRYPT_MODE_ECB, CipherMode.CRYPT_MODE_CFB));
    assertThat(modes).isNotEmpty();
    for (CipherMode mode : modes) {
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, key.withMode(mode)))
          .as("%s in %s", row.algId(), mode)
          .satisfies(e -> assertThat(CapiError.of(e)).isPresent());
    }
  }

  /** A chosen IV reveals no more than encryption of chosen blocks. */
  @ParameterizedTest
  @MethodSource("blockCiphers")
  void chosenIv_revealsOnlyChosenBlocks(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, 0);
    byte[] iv = new byte[key.getBlockLength() / 8];
    Arrays.fill(iv, (byte) 0x3C);
    Cipher cipher =
        Cipher.getInstance(row.algId().name() + "/ECB/NoPadding", CapiCalls.provider(row.csp()));
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] ecb = cipher.doFinal(iv);
    Cipher chained =
        Cipher.getInstance(row.algId().name() + "/CBC/NoPadding", CapiCalls.provider(row.csp()));
    chained.init(Cipher.ENCRYPT_MODE, key.withIV(iv));

    assertThat(chained.doFinal(new byte[iv.length])).isEqualTo(ecb);
  }

  /**
   * CALG_MAC is the last block of the ciphertext, which a program with the key can compute anyway.
   */
  @Test
  void mac_isLastBlockOfCiphertext() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(CSP, "CALG_AES_128", 0);
    Cipher cipher = Cipher.getInstance("CALG_AES_128", PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] whole = cipher.doFinal(new byte[20]);
    Mac mac = Mac.getInstance("CALG_MAC", PROVIDER);
    mac.init(key);

    assertThat(mac.doFinal(new byte[20])).isEqualTo(Arrays.copyOfRange(whole, 16, 32));
  }

  /**
   * The salt is appended to the key: no salt byte produces the keystream of the key without salt.
   */
  @Test
  void rc4Salt_cannotReplaceKeyBytes() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 128 << 16);
    Set<String> streams = new HashSet<>();
    streams.add(keystream(key));
    for (int salt = 0; salt < 256; salt++) {
      streams.add(keystream(key.withSalt(new byte[] {(byte) salt})));
    }
    assertThat(streams).hasSize(257);
  }

  private static String keystream(CapiSecretKey key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("CALG_RC4", PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return Arrays.toString(cipher.doFinal(new byte[32]));
  }

  /**
   * getSalt and KP_SALT return the salt that was set, of any length, and never bytes of the key.
   */
  @Test
  void salt_isWhatWasSet() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 128 << 16);
    for (int length = 0; length <= 23; length++) {
      byte[] salt = new byte[length];
      Arrays.fill(salt, (byte) length);
      assertThat(key.withSalt(salt).withSalt(salt).getSalt()).isEqualTo(salt);
    }
    assertThat(key.withKpSalt(new byte[40]).getSalt()).containsOnly(0).hasSize(11);
  }

  /** CryptHashSessionKey hashes the whole key in either order and has no flag for a part of it. */
  @Test
  void keyHash_coversWholeKey() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(CSP, "CALG_AES_256", 0);
    MessageDigest digest = MessageDigest.getInstance("CALG_SHA1", PROVIDER);
    for (int flag = 2; flag != 0; flag <<= 1) {
      int dwFlags = flag;
      assertThatCapi(() -> ((CapiMessageDigest) digest).updateSessionKey(key, dwFlags))
          .as("0x%x", flag)
          .with(CapiError.NTE_BAD_FLAGS);
    }
    assertThat(digest.digest()).isEqualTo(MessageDigest.getInstance("SHA-1", "SUN").digest());
  }

  /** No BLOB type exports the key under a wrapping key chosen by the attacker. */
  @ParameterizedTest
  @MethodSource("ciphers")
  void chosenWrappingKey_doesNotExportTheKey(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, 0);
    CapiSecretKey chosen = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_3DES", 1);
    for (String form :
        new String[] {"SIMPLEBLOB", "SYMMETRICWRAPKEYBLOB", "PRIVATEKEYBLOB", "CALG_3DES"}) {
      Cipher wrap = Cipher.getInstance(form, PROVIDER);
      wrap.init(Cipher.WRAP_MODE, chosen);
      assertThatThrownBy(() -> wrap.wrap(key))
          .as("%s in %s", row.algId(), form)
          .isInstanceOf(InvalidKeyException.class);
    }
    assertThat(key.getEncoded()).isNull();
  }

  /** Copies with changed parameters are not exportable either. */
  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_RC4"})
  void changedCopies_areNotExportable(AlgId algId) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, algId.name(), 128 << 16);

    assertThat(key.withSalt(new byte[3]).getEncoded()).isNull();
    assertThat(key.withKpSalt(new byte[11]).getEncoded()).isNull();
  }

  /**
   * Effective lengths from 40 bits are allowed, since data of Windows 2000 require them;
   * SECURITY.md states the risk.
   */
  @ParameterizedTest
  @ValueSource(ints = {40, 48, 128, 1024})
  void effectiveLengthFrom40Bits_isAllowed(int bits) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC2", 128 << 16);

    assertThat(key.withEffectiveKeyLength(bits).getEffectiveKeyLength()).isEqualTo(bits);
  }
}
