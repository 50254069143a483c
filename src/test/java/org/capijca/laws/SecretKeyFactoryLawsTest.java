// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.csp.SaltRule;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of importing and exporting the session keys of all rows of the table. */
@Tag("laws")
class SecretKeyFactoryLawsTest {
  private static final int CRYPT_EXPORTABLE = 0x1;
  private static final int CRYPT_NO_SALT = 0x10;
  private static final int CRYPT_IPSEC_HMAC_KEY = 0x100;

  static Stream<SessionKeyRow> rows() {
    return SessionKeyLawsTest.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void exportedKey_isImportedUnchanged(SessionKeyRow row) throws Exception {
    CapiSecretKey key = generate(row, CRYPT_EXPORTABLE);
    CapiKeyBlobSpec spec = export(row, key);
    CapiSecretKey imported = generateSecret(row, spec.getEncoded(), CRYPT_EXPORTABLE);

    assertThat(imported).isEqualTo(key);
    assertThat(export(row, imported)).isEqualTo(spec);
    assertThat(spec.getFormat()).isEqualTo("CAPI");
    assertThat(spec.getEncoded()).startsWith(8, 2, 0, 0).hasSize(12 + row.keyBits(0) / 8);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nonExportableKey_isNotExported(SessionKeyRow row) throws Exception {
    SecretKeyFactory factory = factory(row);
    byte[] blob = export(row, generate(row, CRYPT_EXPORTABLE)).getEncoded();
    for (CapiSecretKey key : new CapiSecretKey[] {generate(row, 0), generateSecret(row, blob, 0)}) {
      for (Class<?> spec : new Class<?>[] {CapiKeyBlobSpec.class, SecretKeySpec.class}) {
        assertRefused(
            () -> factory.getKeySpec(key, spec),
            InvalidKeySpecException.class,
            CapiError.NTE_BAD_KEY_STATE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void onlyLengthsOfCsp_areImported(SessionKeyRow row) throws Exception {
    Set<Integer> allowed = allowedBytes(row);
    for (int length = 0; length <= 80; length++) {
      byte[] blob = blob(row, length);
      int bits = length * 8;
      Variations.check(
          row,
          bits + " bits",
          () -> {
            if (allowed.contains(bits / 8)) {
              CapiSecretKey key = generateSecret(row, blob, CRYPT_EXPORTABLE);
              assertThat(key.getKeyLength()).isEqualTo(bits);
              assertThat(key.getCsp()).isEqualTo(row.csp());
              assertThat(export(row, key).getEncoded()).isEqualTo(blob);
            } else {
              assertRefused(
                  () -> generateSecret(row, blob, 0),
                  InvalidKeySpecException.class,
                  CapiError.NTE_BAD_DATA);
            }
          });
    }
  }

  /** The length table of the CryptDeriveKey page, in bytes; DES keys include their parity bits. */
  private static Set<Integer> allowedBytes(SessionKeyRow row) {
    Set<Integer> allowed = new TreeSet<>();
    switch (row.algId()) {
      case CALG_DES, CALG_CYLINK_MEK -> allowed.add(8);
      case CALG_3DES_112 -> allowed.add(16);
      case CALG_3DES -> allowed.add(24);
      default ->
          IntStream.rangeClosed(row.limits().minLength() / 8, row.limits().maxLength() / 8)
              .forEach(allowed::add);
    }
    return allowed;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void hmacKeys_areRc2KeysOfAnyLength(SessionKeyRow row) throws Exception {
    for (int length : new int[] {1, 4, 20, 25, 80}) {
      byte[] blob = blob(row, length);
      if (row.algId() == AlgId.CALG_RC2) {
        CapiSecretKey key = generateSecret(row, blob, CRYPT_IPSEC_HMAC_KEY | CRYPT_EXPORTABLE);
        assertThat(export(row, key).getEncoded()).isEqualTo(blob);
      } else if (!allowedBytes(row).contains(length)) {
        assertRefused(
            () -> generateSecret(row, blob, CRYPT_IPSEC_HMAC_KEY),
            InvalidKeySpecException.class,
            CapiError.NTE_BAD_DATA);
      }
    }
  }

  /** A 40-bit RC2 or RC4 key has a salt of 11 zero bytes in every CSP (Wine test suite). */
  @ParameterizedTest
  @MethodSource("rows")
  void salt_isZeros_for40BitKeysOnly(SessionKeyRow row) throws Exception {
    boolean salted = row.saltRule() != SaltRule.NO_SALT;
    for (int length : allowedBytes(row)) {
      byte[] blob = blob(row, length);
      byte[] expected = new byte[salted && length == 5 ? 11 : 0];
      assertThat(generateSecret(row, blob, 0).getSalt())
          .as("salt of %s with %d bytes", row.limits(), length)
          .isEqualTo(expected);
      assertThat(generateSecret(row, blob, CRYPT_NO_SALT).getSalt())
          .as("salt of %s with %d bytes and CRYPT_NO_SALT", row.limits(), length)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void permissions_matchExportability(SessionKeyRow row) throws Exception {
    byte[] blob = export(row, generate(row, CRYPT_EXPORTABLE)).getEncoded();

    assertThat(KeyPermission.toBits(generateSecret(row, blob, 0).getPermissions())).isEqualTo(0x3B);
    assertThat(KeyPermission.toBits(generateSecret(row, blob, 1).getPermissions())).isEqualTo(0x3F);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keyOfOtherAlgorithm_isRefused(SessionKeyRow row) throws Exception {
    AlgId other = row.algId() == AlgId.CALG_RC4 ? AlgId.CALG_RC2 : AlgId.CALG_RC4;
    byte[] blob = PlaintextKeyBlob.write(other, new byte[5]);

    assertRefused(
        () -> generateSecret(row, blob, 0), InvalidKeySpecException.class, CapiError.NTE_BAD_ALGID);
    CapiSecretKey otherKey =
        (CapiSecretKey) KeyGenerator.getInstance(other.name(), new CapiProvider()).generateKey();
    assertRefused(
        () -> factory(row).translateKey(otherKey),
        InvalidKeyException.class,
        CapiError.NTE_BAD_ALGID);
    assertRefused(
        () -> factory(row).getKeySpec(otherKey, CapiKeyBlobSpec.class),
        InvalidKeySpecException.class,
        CapiError.NTE_BAD_ALGID);
    SecretKey foreign = new SecretKeySpec(new byte[8], "Blowfish");
    assertRefused(
        () -> factory(row).translateKey(foreign), InvalidKeyException.class, CapiError.NTE_BAD_KEY);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void secretKeySpec_isImportedAndExported(SessionKeyRow row) throws Exception {
    byte[] value = value(allowedBytes(row).stream().mapToInt(n -> n).max().getAsInt());
    SecretKeySpec spec = new SecretKeySpec(value, row.algorithm().jcaName());
    SecretKeyFactory factory = SecretKeyFactory.getInstance(row.algId().name(), exporting(row));

    CapiSecretKey fromSpec = (CapiSecretKey) factory.generateSecret(spec);
    CapiSecretKey translated = (CapiSecretKey) factory.translateKey(spec);
    SecretKeySpec back = (SecretKeySpec) factory.getKeySpec(fromSpec, SecretKeySpec.class);

    assertThat(export(row, fromSpec).getEncoded()).endsWith(value);
    assertThat(translated).isEqualTo(fromSpec);
    assertThat(factory.translateKey(fromSpec)).isSameAs(fromSpec);
    assertThat(back.getEncoded()).isEqualTo(fromSpec.getEncoded());
    assertThat(factory.generateSecret(back)).isEqualTo(fromSpec);
    assertThat(((CapiSecretKey) factory(row).generateSecret(spec)).isExportable()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nullAndUnsupportedSpecs_areRefused(SessionKeyRow row) throws Exception {
    SecretKeyFactory factory = factory(row);
    CapiSecretKey key = generate(row, CRYPT_EXPORTABLE);
    CapiError code = CapiError.ERROR_INVALID_PARAMETER;

    assertRefused(() -> factory.generateSecret(null), InvalidKeySpecException.class, code);
    assertRefused(
        () -> factory.generateSecret(new X509EncodedKeySpec(new byte[3])),
        InvalidKeySpecException.class,
        code);
    assertRefused(() -> factory.getKeySpec(key, null), InvalidKeySpecException.class, code);
    assertRefused(
        () -> factory.getKeySpec(key, X509EncodedKeySpec.class),
        InvalidKeySpecException.class,
        code);
    assertRefused(() -> factory.translateKey(null), InvalidKeyException.class, code);
    key.destroy();
    assertThatThrownBy(() -> factory.getKeySpec(key, CapiKeyBlobSpec.class))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void assertRefused(
      ThrowingCallable call, Class<? extends Exception> type, CapiError code) {
    assertThatCapi(call).fails(type).with(code);
  }

  private static byte[] value(int length) {
    byte[] value = new byte[length];
    for (int i = 0; i < length; i++) {
      value[i] = (byte) (0x23 + 7 * i);
    }
    return value;
  }

  private static byte[] blob(SessionKeyRow row, int length) throws Exception {
    byte[] blob = PlaintextKeyBlob.write(row.algId(), value(length));
    assertThat(HexFormat.of().formatHex(blob, 0, 4)).isEqualTo("08020000");
    return blob;
  }

  private static CapiProvider exporting(SessionKeyRow row) {
    return new CapiProvider().configure(row.csp().name() + ";flags=CRYPT_EXPORTABLE");
  }

  private static SecretKeyFactory factory(SessionKeyRow row) throws GeneralSecurityException {
    CapiProvider provider = new CapiProvider().configure(row.csp().name());
    return SecretKeyFactory.getInstance(row.algId().name(), provider);
  }

  private static CapiSecretKey generate(SessionKeyRow row, int dwFlags)
      throws GeneralSecurityException {
    CapiProvider provider = new CapiProvider().configure(row.csp().name());
    KeyGenerator generator = KeyGenerator.getInstance(row.algId().name(), provider);
    generator.init(new CapiKeyGenParameterSpec(dwFlags));
    return (CapiSecretKey) generator.generateKey();
  }

  private static CapiSecretKey generateSecret(SessionKeyRow row, byte[] blob, int dwFlags)
      throws GeneralSecurityException {
    return (CapiSecretKey) factory(row).generateSecret(new CapiKeyBlobSpec(blob, dwFlags));
  }

  private static CapiKeyBlobSpec export(SessionKeyRow row, SecretKey key)
      throws GeneralSecurityException {
    return (CapiKeyBlobSpec) factory(row).getKeySpec(key, CapiKeyBlobSpec.class);
  }
}
