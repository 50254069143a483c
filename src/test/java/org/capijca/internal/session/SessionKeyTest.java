// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the readable and changeable properties of a session key: CryptGetKeyParam and
 * CryptSetKeyParam.
 */
@Tag("unit")
class SessionKeyTest {
  private static final int EXPORTABLE = 0x1;
  private static final int ARCHIVABLE = 0x4000;

  private static CapiSecretKey key(Csp csp, AlgId algId, int dwFlags) throws Exception {
    KeyGenerator generator =
        KeyGenerator.getInstance(algId.name(), new CapiProvider().configure(csp.name()));
    generator.init(new CapiKeyGenParameterSpec(dwFlags));
    return (CapiSecretKey) generator.generateKey();
  }

  private static CapiSecretKey rc2() throws Exception {
    return key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, EXPORTABLE);
  }

  private static CapiSecretKey rc4() throws Exception {
    return key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, EXPORTABLE);
  }

  private static CapiSecretKey aes() throws Exception {
    return key(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_AES_128, EXPORTABLE);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i + 1);
    }
    return bytes;
  }

  private static void refused(CapiError error, Class<?> type, ThrowingCall call) {
    assertThatCapi(call::run).fails(type).with(error);
  }

  private interface ThrowingCall {
    void run() throws Exception;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 11, 23})
  void saltOfUpTo23Bytes_isAppendedToKey(int length) throws Exception {
    CapiSecretKey key = rc2();
    CapiSecretKey salted = key.withSalt(bytes(length));

    assertThat(salted.getSalt()).isEqualTo(bytes(length));
    assertThat(Arrays.copyOf(salted.getEncoded(), 16)).isEqualTo(key.getEncoded());
    assertThat(salted.getEncoded()).hasSize(16 + length).endsWith(bytes(length));
    assertThat(key.getSalt()).isEmpty();
  }

  @Test
  void badSalt_isRefused() throws Exception {
    CapiSecretKey rc2 = rc2();
    CapiSecretKey aes = aes();

    refused(CapiError.NTE_BAD_DATA, IllegalArgumentException.class, () -> rc2.withSalt(bytes(24)));
    refused(
        CapiError.NTE_BAD_DATA, IllegalArgumentException.class, () -> rc2.withKpSalt(bytes(10)));
    refused(
        CapiError.NTE_BAD_KEY, UnsupportedOperationException.class, () -> aes.withSalt(bytes(11)));
    refused(
        CapiError.ERROR_INVALID_PARAMETER, NullPointerException.class, () -> rc2.withSalt(null));
  }

  @Test
  void kpSalt_uses11Bytes_andEnhancedDropsThem() throws Exception {
    assertThat(rc2().withKpSalt(bytes(20)).getSalt()).isEqualTo(bytes(11));
    assertThat(
            key(Csp.MS_ENHANCED_PROV, AlgId.CALG_RC2, EXPORTABLE).withKpSalt(bytes(20)).getSalt())
        .isEmpty();
  }

  @Test
  void iv_isCopied_andExtraBytesAreIgnored() throws Exception {
    byte[] iv = bytes(10);
    CapiSecretKey key = rc2().withIV(iv);
    iv[0] = 99;
    key.getIV()[1] = 99;

    assertThat(key.getIV()).isEqualTo(bytes(8));
    CapiSecretKey aes = aes();
    refused(CapiError.NTE_BAD_DATA, IllegalArgumentException.class, () -> aes.withIV(bytes(15)));
    CapiSecretKey rc4 = rc4();
    refused(
        CapiError.NTE_BAD_TYPE, UnsupportedOperationException.class, () -> rc4.withIV(bytes(8)));
  }

  @Test
  void mode_canBeSetToAnyForBlockCiphers() throws Exception {
    CapiSecretKey key = aes();
    for (CipherMode mode : CipherMode.values()) {
      assertThat(key.withMode(mode).getMode()).isEqualTo(mode);
    }
    CapiSecretKey rc4 = rc4();
    refused(
        CapiError.NTE_BAD_TYPE,
        UnsupportedOperationException.class,
        () -> rc4.withMode(CipherMode.CRYPT_MODE_ECB));
  }

  @Test
  void modeBits_areOneToBlockLength() throws Exception {
    CapiSecretKey key = rc2();

    assertThat(key.withModeBits(64).getModeBits()).isEqualTo(64);
    for (int bits : new int[] {0, -1, 65}) {
      refused(CapiError.NTE_BAD_DATA, IllegalArgumentException.class, () -> key.withModeBits(bits));
    }
  }

  @Test
  void padding_isPkcs5Only() throws Exception {
    CapiSecretKey key = aes();

    assertThat(key.withPadding(1).getPadding()).isEqualTo(1);
    refused(CapiError.NTE_BAD_DATA, IllegalArgumentException.class, () -> key.withPadding(2));
  }

  @Test
  void effectiveLength_dependsOnCsp() throws Exception {
    CapiSecretKey strong = rc2();
    CapiSecretKey base = key(Csp.MS_DEF_PROV, AlgId.CALG_RC2, EXPORTABLE);
    CapiSecretKey aes = aes();

    assertThat(strong.getEffectiveKeyLength()).isEqualTo(128);
    assertThat(strong.withEffectiveKeyLength(1024).getEffectiveKeyLength()).isEqualTo(1024);
    assertThat(base.withEffectiveKeyLength(1).getEffectiveKeyLength()).isEqualTo(1);
    assertThat(aes.getEffectiveKeyLength()).isEqualTo(128);
    refused(
        CapiError.NTE_BAD_DATA,
        IllegalArgumentException.class,
        () -> strong.withEffectiveKeyLength(1025));
    refused(
        CapiError.NTE_BAD_DATA,
        IllegalArgumentException.class,
        () -> base.withEffectiveKeyLength(41));
    refused(
        CapiError.NTE_BAD_TYPE,
        UnsupportedOperationException.class,
        () -> aes.withEffectiveKeyLength(40));
  }

  @Test
  void exportPermission_cannotBeAddedOrRemoved() throws Exception {
    CapiSecretKey exportable = rc2();
    CapiSecretKey locked = key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, 0);

    assertThat(exportable.withPermissions(Set.of()).getPermissions())
        .containsExactly(KeyPermission.CRYPT_EXPORT);
    for (KeyPermission gained :
        EnumSet.of(KeyPermission.CRYPT_EXPORT, KeyPermission.CRYPT_ARCHIVE)) {
      refused(
          CapiError.NTE_BAD_DATA,
          IllegalArgumentException.class,
          () -> locked.withPermissions(Set.of(gained)));
    }
  }

  @Test
  void parameterSpec_configuresCipherOfOtherProvider() throws Exception {
    RC2ParameterSpec rc2 = (RC2ParameterSpec) rc2().withIV(bytes(8)).getParameterSpec();
    assertThat(rc2.getEffectiveKeyBits()).isEqualTo(128);
    assertThat(rc2.getIV()).isEqualTo(bytes(8));
    RC2ParameterSpec ecb =
        (RC2ParameterSpec) rc2().withMode(CipherMode.CRYPT_MODE_ECB).getParameterSpec();
    assertThat(ecb.getIV()).isNull();
    assertThat(((IvParameterSpec) aes().getParameterSpec()).getIV()).isEqualTo(new byte[16]);
    assertThat(aes().withMode(CipherMode.CRYPT_MODE_ECB).getParameterSpec()).isNull();
    assertThat(rc4().getParameterSpec()).isNull();
  }

  @Test
  void equality_coversKeySaltAndState() throws Exception {
    CapiSecretKey key = rc2();
    CapiSecretKey copy = key.withPadding(1).withIV(new byte[8]);

    assertThat(copy).isNotSameAs(key).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(key)
        .isNotEqualTo(key.withSalt(bytes(1)))
        .isNotEqualTo(key.withIV(bytes(8)))
        .isNotEqualTo(key.withMode(CipherMode.CRYPT_MODE_ECB))
        .isNotEqualTo(key.withEffectiveKeyLength(40))
        .isNotEqualTo(rc2())
        .isNotEqualTo(null)
        .isNotEqualTo("key");
  }

  @Test
  void destroyedKey_equalsItselfOnly() throws Exception {
    CapiSecretKey key = rc2();
    CapiSecretKey copy = key.withIV(new byte[8]);
    copy.destroy();

    assertThat(copy).isEqualTo(copy).isNotEqualTo(key);
    assertThat(key).isNotEqualTo(copy);
    assertThat(key.getEncoded()).as("encoding of the copy").hasSize(16);
  }

  @Test
  void toString_describesKeyWithoutItsBytes() throws Exception {
    CapiSecretKey key = rc2().withSalt(bytes(11));

    assertThat(key.toString())
        .isEqualTo(
            "CapiSecretKey[CALG_RC2, 128 bits, MS_STRONG_PROV, CRYPT_EXPORTABLE, salt 11 bytes,"
                + " CRYPT_MODE_CBC, effective length 128]")
        .doesNotContain(HexFormat.of().formatHex(key.getEncoded(), 0, 2));
    key.destroy();
    assertThat(key.toString()).endsWith(", destroyed]");
  }

  @Test
  void exportableKey_isSerializedWithItsState() throws Exception {
    CapiSecretKey key =
        rc2()
            .withSalt(bytes(5))
            .withIV(bytes(8))
            .withMode(CipherMode.CRYPT_MODE_CFB)
            .withEffectiveKeyLength(77)
            .withPermissions(Set.of(KeyPermission.CRYPT_READ));
    CapiSecretKey copy = (CapiSecretKey) read(write(key));

    assertThat(copy).isEqualTo(key).isNotSameAs(key);
    assertThat(copy.getFlags()).isEqualTo(key.getFlags());
    assertThat(copy.getPermissions()).isEqualTo(key.getPermissions());
    assertThat(copy.getEncoded()).isEqualTo(key.getEncoded());
    assertThat(read(write(rc4()))).isInstanceOf(CapiSecretKey.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, ARCHIVABLE})
  void nonExportableKeys_areNotSerialized(int dwFlags) throws Exception {
    CapiSecretKey key = key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, dwFlags);

    refused(CapiError.NTE_BAD_KEY_STATE, NotSerializableException.class, () -> write(key));
  }

  @Test
  void destroyedKey_isNotSerialized() throws Exception {
    CapiSecretKey key = rc2();
    key.destroy();

    refused(CapiError.NTE_BAD_KEY_STATE, IllegalStateException.class, () -> write(key));
  }

  /** A stream may contain any values; the fields are written in the order of their names. */
  @ParameterizedTest
  @CsvSource({
    "effectiveBits, 0",
    "effectiveBits, 1025",
    "flags, 32",
    "modeBits, 0",
    "modeBits, 65"
  })
  void serializedKeyWithInvalidState_isRefused(String field, int value) throws Exception {
    byte[] stream = write(rc2().withEffectiveKeyLength(1003));
    ByteBuffer numbers = ByteBuffer.wrap(stream);
    int start = 0;
    while (numbers.getInt(start) != 1003) {
      start++;
    }
    List<String> names = List.of("effectiveBits", "flags", "modeBits", "permissions");
    numbers.putInt(start + names.indexOf(field) * Integer.BYTES, value);

    refused(CapiError.NTE_BAD_DATA, InvalidObjectException.class, () -> read(stream));
  }

  private static byte[] write(Object object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
