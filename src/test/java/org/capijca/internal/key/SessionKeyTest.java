package org.capijca.internal.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.Key;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CryptSetKeyParam may change and what it refuses, and what becomes of a key object. */
class SessionKeyTest {
  @Test
  void saltEx_takesUpTo23Bytes() throws Exception {
    CapiSecretKey key = key("MS_ENHANCED_PROV", "CALG_RC4", 56 << 16 | 1);
    for (int length = 0; length <= 23; length++) {
      byte[] salt = new byte[length];
      Arrays.fill(salt, (byte) length);
      CapiSecretKey salted = key.withSalt(salt);
      assertThat(salted.getSalt()).isEqualTo(salt);
      assertThat(salted.getKeyLength()).isEqualTo(56);
      assertThat(salted.getEncoded()).hasSize(7 + length).startsWith(key.getEncoded());
    }
    assertRefused(() -> key.withSalt(new byte[24]), CapiError.NTE_BAD_DATA);
  }

  @Test
  void kpSalt_isKeptByBaseAndEmptiedByEnhanced() throws Exception {
    byte[] salt = HexFormat.of().parseHex("0102030405060708090a0b0c");

    assertThat(key("MS_DEF_PROV", "CALG_RC2", 1).withKpSalt(salt).getSalt())
        .isEqualTo(HexFormat.of().parseHex("0102030405060708090a0b"));
    assertThat(key("MS_ENHANCED_PROV", "CALG_RC2", 40 << 16 | 1).withKpSalt(salt).getSalt())
        .isEmpty();
    assertRefused(
        () -> key("MS_DEF_PROV", "CALG_RC2", 1).withKpSalt(new byte[10]), CapiError.NTE_BAD_DATA);
  }

  @Test
  void saltOfABlockCipherWithoutSalt_isRefused() throws Exception {
    CapiSecretKey key = key("MS_STRONG_PROV", "CALG_3DES", 1);
    assertUnsupported(() -> key.withSalt(new byte[1]), CapiError.NTE_BAD_KEY);
    assertUnsupported(() -> key.withKpSalt(new byte[11]), CapiError.NTE_BAD_KEY);
  }

  @Test
  void iv_isCutToABlock() throws Exception {
    CapiSecretKey key = key("MS_ENH_RSA_AES_PROV", "CALG_AES_128", 1);
    byte[] iv = new byte[20];
    iv[15] = 1;
    iv[16] = 2;

    assertThat(key.withIV(iv).getIV()).hasSize(16).endsWith(1);
    assertThat(key.getIV()).isEqualTo(new byte[16]);
    assertRefused(() -> key.withIV(new byte[15]), CapiError.NTE_BAD_DATA);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 41, 1024})
  void effectiveLength_isLimitedTo40InBase(int bits) throws Exception {
    CapiSecretKey strong = key("MS_STRONG_PROV", "CALG_RC2", 1);
    CapiSecretKey base = key("MS_DEF_PROV", "CALG_RC2", 56 << 16 | 1);

    assertThat(strong.withEffectiveKeyLength(bits).getEffectiveKeyLength()).isEqualTo(bits);
    assertThat(strong.withEffectiveKeyLength(bits).getKeyLength()).isEqualTo(128);
    assertThat(base.getEffectiveKeyLength()).isEqualTo(40);
    if (bits > 40) {
      assertRefused(() -> base.withEffectiveKeyLength(bits), CapiError.NTE_BAD_DATA);
    }
  }

  @Test
  void effectiveLengthOutOfRangeOrOfAnotherCipher_isRefused() throws Exception {
    CapiSecretKey rc2 = key("MS_STRONG_PROV", "CALG_RC2", 1);
    assertRefused(() -> rc2.withEffectiveKeyLength(0), CapiError.NTE_BAD_DATA);
    assertRefused(() -> rc2.withEffectiveKeyLength(1025), CapiError.NTE_BAD_DATA);
    CapiSecretKey rc4 = key("MS_STRONG_PROV", "CALG_RC4", 1);
    assertUnsupported(() -> rc4.withEffectiveKeyLength(40), CapiError.NTE_BAD_TYPE);
  }

  @Test
  void streamCipher_hasNoModeOrIv() throws Exception {
    CapiSecretKey rc4 = key("MS_STRONG_PROV", "CALG_RC4", 1);
    assertUnsupported(() -> rc4.withMode(CipherMode.CRYPT_MODE_CBC), CapiError.NTE_BAD_TYPE);
    assertUnsupported(() -> rc4.withIV(new byte[8]), CapiError.NTE_BAD_TYPE);
    assertUnsupported(() -> rc4.withModeBits(8), CapiError.NTE_BAD_TYPE);
    assertUnsupported(() -> rc4.withPadding(1), CapiError.NTE_BAD_TYPE);
    assertThat(rc4.getParameterSpec()).isNull();
  }

  @Test
  void modeAndPadding_areSetAsWindowsLetsThem() throws Exception {
    CapiSecretKey des = key("MS_STRONG_PROV", "CALG_DES", 1);
    assertThat(des.withMode(CipherMode.CRYPT_MODE_OFB).getMode())
        .isEqualTo(CipherMode.CRYPT_MODE_OFB);
    assertThat(des.withModeBits(16).getModeBits()).isEqualTo(16);
    assertRefused(() -> des.withModeBits(0), CapiError.NTE_BAD_DATA);
    assertRefused(() -> des.withModeBits(65), CapiError.NTE_BAD_DATA);
    assertThat(des.withPadding(1).getPadding()).isEqualTo(1);
    assertRefused(() -> des.withPadding(3), CapiError.NTE_BAD_DATA);
  }

  @Test
  void permissions_cannotGainOrLoseExport() throws Exception {
    CapiSecretKey closed = key("MS_STRONG_PROV", "CALG_DES", 0);
    CapiSecretKey open = key("MS_STRONG_PROV", "CALG_DES", 1);

    assertRefused(
        () -> closed.withPermissions(EnumSet.of(KeyPermission.CRYPT_EXPORT)),
        CapiError.NTE_BAD_DATA);
    assertThat(open.withPermissions(Set.of()).getPermissions())
        .containsExactly(KeyPermission.CRYPT_EXPORT);
    assertThat(closed.withPermissions(EnumSet.of(KeyPermission.CRYPT_MAC)).getPermissions())
        .containsExactly(KeyPermission.CRYPT_MAC);
  }

  @Test
  void nulls_areRefusedWithTheirCode() throws Exception {
    CapiSecretKey key = key("MS_STRONG_PROV", "CALG_RC2", 1);
    for (ThrowingCallable call :
        new ThrowingCallable[] {
          () -> key.withSalt(null),
          () -> key.withKpSalt(null),
          () -> key.withIV(null),
          () -> key.withMode(null),
          () -> key.withPermissions(null)
        }) {
      assertThatThrownBy(call)
          .isInstanceOf(NullPointerException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
    }
  }

  @Test
  void parameterSpec_isWhatAnotherProvidersCipherNeeds() throws Exception {
    CapiSecretKey rc2 = key("MS_STRONG_PROV", "CALG_RC2", 1);
    RC2ParameterSpec spec = (RC2ParameterSpec) rc2.getParameterSpec();
    assertThat(spec.getEffectiveKeyBits()).isEqualTo(128);
    assertThat(spec.getIV()).isEqualTo(new byte[8]);
    assertThat(
            ((RC2ParameterSpec) rc2.withMode(CipherMode.CRYPT_MODE_ECB).getParameterSpec()).getIV())
        .isNull();
    CapiSecretKey aes = key("MS_ENH_RSA_AES_PROV", "CALG_AES_192", 1);
    assertThat(aes.getParameterSpec()).isInstanceOf(IvParameterSpec.class);
    assertThat(aes.withMode(CipherMode.CRYPT_MODE_ECB).getParameterSpec()).isNull();
  }

  @Test
  void twoKey3Des_isEncodedWithTheFirstKeyAgain() throws Exception {
    byte[] encoded = key("MS_STRONG_PROV", "CALG_3DES_112", 1).getEncoded();
    assertThat(encoded).hasSize(24);
    assertThat(Arrays.copyOfRange(encoded, 16, 24)).isEqualTo(Arrays.copyOf(encoded, 8));
  }

  @Test
  void exportableKey_comesBackFromItsSerialisedForm() throws Exception {
    CapiSecretKey key =
        key("MS_STRONG_PROV", "CALG_RC2", 0x00280005)
            .withIV(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
            .withMode(CipherMode.CRYPT_MODE_CFB)
            .withEffectiveKeyLength(77);

    CapiSecretKey back = (CapiSecretKey) deserialise(serialise(key));

    assertThat(back).isEqualTo(key).isNotSameAs(key).hasSameHashCodeAs(key);
    assertThat(back.getFlags()).isEqualTo(key.getFlags());
    assertThat(back.getPermissions()).isEqualTo(key.getPermissions());
    assertThat(back.getEncoded()).isEqualTo(key.getEncoded());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x4000})
  void keyThatMayNotLeaveForGood_isNotSerialised(int flags) throws Exception {
    CapiSecretKey key = key("MS_STRONG_PROV", "CALG_RC2", flags);
    assertThatThrownBy(() -> serialise(key))
        .isInstanceOf(NotSerializableException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY_STATE));
  }

  @Test
  void equality_needsKeySaltAndState() throws Exception {
    CapiSecretKey key = key("MS_STRONG_PROV", "CALG_RC2", 1);
    assertThat(key.withIV(new byte[8])).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(key.withSalt(new byte[1])).isNotEqualTo(key);
    assertThat(key.withEffectiveKeyLength(127)).isNotEqualTo(key);
    assertThat(key).isNotEqualTo(key.getEncoded());
    CapiSecretKey copy = key.withIV(new byte[8]);
    copy.destroy();
    assertThat(copy).isNotEqualTo(key).isEqualTo(copy);
  }

  @Test
  void destroyedCopy_leavesTheOriginal() throws Exception {
    CapiSecretKey key = key("MS_STRONG_PROV", "CALG_RC2", 1);
    byte[] encoded = key.getEncoded();
    key.withIV(new byte[8]).destroy();
    assertThat(key.getEncoded()).isEqualTo(encoded);
  }

  @Test
  void text_tellsEverythingButTheSecrets() throws Exception {
    CapiSecretKey key = key("MS_DEF_PROV", "CALG_RC2", 56 << 16 | 5);
    String hex = HexFormat.of().formatHex(key.getEncoded());
    assertThat(key.toString())
        .contains("CALG_RC2", "56 bits", "CRYPT_EXPORTABLE", "salt 11 bytes", "MS_DEF_PROV")
        .doesNotContain(hex.substring(0, 8));
    key.destroy();
    assertThat(key.toString()).contains("destroyed");
  }

  private static CapiSecretKey key(String csp, String algorithm, int dwFlags) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, new CapiProvider().configure(csp));
    generator.init(new CapiKeyGenParameterSpec(dwFlags));
    return (CapiSecretKey) generator.generateKey();
  }

  private static byte[] serialise(Key key) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    return bytes.toByteArray();
  }

  private static Object deserialise(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  private static void assertRefused(ThrowingCallable call, CapiError error) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(error));
  }

  private static void assertUnsupported(ThrowingCallable call, CapiError error) {
    assertThatThrownBy(call)
        .isInstanceOf(UnsupportedOperationException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(error));
  }
}
