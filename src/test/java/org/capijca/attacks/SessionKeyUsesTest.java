// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
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
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses of a key that is not exportable: each takes the whole key, or is refused. */
class SessionKeyUsesTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;
  private static final CapiProvider PROVIDER = new CapiProvider();

  static Stream<SessionKeyRow> ciphers() {
    return Attack.sessionKeyRows().filter(row -> row.algorithm().isCipher());
  }

  static Stream<SessionKeyRow> blockCiphers() {
    return ciphers().filter(row -> row.algorithm().blockBytes() != 0);
  }

  /** No cipher takes the key of another, of which it would use a part: DES a third of 3DES. */
  @ParameterizedTest
  @MethodSource("ciphers")
  void key_isOfItsOwnAlgorithmOnly(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, 0);
    for (SessionKeyRow other : ciphers().filter(r -> r.csp() == row.csp()).toList()) {
      if (other.algId() == row.algId()) {
        continue;
      }
      Cipher cipher = Cipher.getInstance(other.algId().name(), CapiCalls.provider(row.csp()));
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, key))
          .as("%s key in %s", row.algId(), other.algId())
          .isInstanceOf(InvalidKeyException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
      SecretKeyFactory factory =
          SecretKeyFactory.getInstance(other.algId().name(), CapiCalls.provider(row.csp()));
      assertThatThrownBy(() -> factory.translateKey(key))
          .as("%s key as %s", row.algId(), other.algId())
          .isInstanceOf(InvalidKeyException.class);
    }
  }

  /** CFB of any other width than 8 bits is refused at use. */
  @ParameterizedTest
  @MethodSource("blockCiphers")
  void feedback_isOf8BitsOnly(SessionKeyRow row) throws Exception {
    CapiSecretKey key = Attack.generate(row, 0);
    Cipher cipher = Cipher.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
    CapiSecretKey cfb = key.withMode(CipherMode.CRYPT_MODE_CFB);
    for (int bits = 1; bits <= key.getBlockLength(); bits++) {
      CapiSecretKey wide = cfb.withModeBits(bits);
      if (bits == 8) {
        cipher.init(Cipher.ENCRYPT_MODE, wide);
        continue;
      }
      assertThatThrownBy(() -> cipher.init(Cipher.ENCRYPT_MODE, wide))
          .as("%s, %d bits", row.algId(), bits)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
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

  /** A chosen IV shows no more than the cipher does on blocks of the attacker's choice. */
  @ParameterizedTest
  @MethodSource("blockCiphers")
  void chosenIv_showsOnlyChosenBlocks(SessionKeyRow row) throws Exception {
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

  /** CALG_MAC is the last block of what the key encrypts, which its holder can have anyway. */
  @Test
  void mac_isTheLastBlockOfTheCiphertext() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(CSP, "CALG_AES_128", 0);
    Cipher cipher = Cipher.getInstance("CALG_AES_128", PROVIDER);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] whole = cipher.doFinal(new byte[20]);
    Mac mac = Mac.getInstance("CALG_MAC", PROVIDER);
    mac.init(key);

    assertThat(mac.doFinal(new byte[20])).isEqualTo(Arrays.copyOfRange(whole, 16, 32));
  }

  /** A salt follows the key: no byte of it makes the keystream that of the key without salt. */
  @Test
  void saltOfRc4_equalsNoByteOfTheKey() throws Exception {
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

  /** getSalt and KP_SALT give back what was set, of whatever length, and never the key. */
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

  /** CryptHashSessionKey hashes all of the key, in either order, and has no flag for a part. */
  @Test
  void hashOfAKey_isOfAllOfIt() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(CSP, "CALG_AES_256", 0);
    MessageDigest digest = MessageDigest.getInstance("CALG_SHA1", PROVIDER);
    for (int flag = 2; flag != 0; flag <<= 1) {
      int dwFlags = flag;
      assertThatThrownBy(() -> ((CapiMessageDigest) digest).updateSessionKey(key, dwFlags))
          .as("0x%x", flag)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_FLAGS));
    }
    assertThat(digest.digest()).isEqualTo(MessageDigest.getInstance("SHA-1", "SUN").digest());
  }

  /** Under a wrapping key of the attacker's choice, no form of wrapping takes the key. */
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

  /** Copies with other parameters are no more exportable than the key. */
  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_RC4"})
  void changedCopies_staySecret(AlgId algId) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, algId.name(), 128 << 16);

    assertThat(key.withSalt(new byte[3]).getEncoded()).isNull();
    assertThat(key.withKpSalt(new byte[11]).getEncoded()).isNull();
  }

  /** 40 bits are allowed, as data of Windows 2000 need them: SECURITY.md says what that costs. */
  @ParameterizedTest
  @ValueSource(ints = {40, 48, 128, 1024})
  void effectiveLengthFrom40Bits_isAllowed(int bits) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC2", 128 << 16);

    assertThat(key.withEffectiveKeyLength(bits).getEffectiveKeyLength()).isEqualTo(bits);
  }
}
