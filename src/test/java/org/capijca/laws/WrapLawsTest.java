// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.ExportFlag;
import org.capijca.ImportFlag;
import org.capijca.KeySlot;
import org.capijca.WinCrypt;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.ImportedKeyFlags;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of wrapping: every key of the table that can be wrapped is unwrapped unchanged, and no
 * other.
 */
@Tag("laws")
class WrapLawsTest {
  private static final int EXPORTABLE = WinCrypt.CRYPT_EXPORTABLE;
  private static final int BITS_512 = 512 << 16;

  static Stream<SessionKeyRow> sessionKeys() {
    return Rows.of(SessionKeyRow.class).filter(row -> row.algorithm().isCipher());
  }

  static Stream<KeyPairRow> pairs() {
    return Rows.of(KeyPairRow.class).filter(row -> hasCipher(row.csp()));
  }

  private static boolean hasCipher(Csp csp) {
    return sessionKeys().anyMatch(row -> row.csp() == csp);
  }

  private static Cipher cipher(String form, Csp csp, int opmode, Key key, int dwFlags)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(form, CapiCalls.provider(csp));
    cipher.init(opmode, key, new CapiWrapParameterSpec(dwFlags));
    return cipher;
  }

  private static CapiSecretKey generate(SessionKeyRow row, int flags)
      throws GeneralSecurityException {
    return CapiCalls.sessionKey(row.csp(), row.algId().name(), flags);
  }

  @ParameterizedTest
  @MethodSource("sessionKeys")
  void sessionKey_isWrappedInSimpleBlob_byEachKindOfKey(SessionKeyRow row) throws Exception {
    CapiSecretKey wrappingKey = generate(row, 0);
    checkSecret("SIMPLEBLOB", row, wrappingKey, wrappingKey, 0);
    if (AlgorithmTable.slot(row.csp(), KeySlot.AT_KEYEXCHANGE)
        .filter(pair -> pair.algorithm().encrypts())
        .isPresent()) {
      KeyPair pair = CapiCalls.keyPair(row.csp(), "AT_KEYEXCHANGE", 1024 << 16);
      checkSecret("SIMPLEBLOB", row, pair.getPublic(), pair.getPrivate(), 0);
      checkSecret("SIMPLEBLOB", row, pair.getPublic(), pair.getPrivate(), WinCrypt.CRYPT_OAEP);
    }
  }

  @ParameterizedTest
  @MethodSource("sessionKeys")
  void sessionKey_isWrappedInSymmetricWrapBlob_ifRfc3217SupportsIt(SessionKeyRow row)
      throws Exception {
    CapiSecretKey wrappingKey = generate(row, 0);
    if (row.algorithm().wrapsByRfc3217()) {
      checkSecret("SYMMETRICWRAPKEYBLOB", row, wrappingKey, wrappingKey, 0);
      return;
    }
    assertThatCapi(
            () -> cipher("SYMMETRICWRAPKEYBLOB", row.csp(), Cipher.WRAP_MODE, wrappingKey, 0))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
  }

  /** Returns exportable keys of each length, and with each combination of salt flags. */
  private static List<CapiSecretKey> keys(SessionKeyRow row) throws GeneralSecurityException {
    List<CapiSecretKey> keys = new ArrayList<>();
    for (int bits = 8; bits <= 256; bits += 8) {
      if (row.acceptsLength(bits)) {
        keys.add(generate(row, bits << 16 | EXPORTABLE));
      }
    }
    for (int flags : Variations.SALT_FLAGS) {
      keys.add(generate(row, flags));
    }
    return keys;
  }

  private static void checkSecret(
      String form, SessionKeyRow row, Key wrapping, Key unwrapping, int flags) throws Exception {
    for (CapiSecretKey key : keys(row)) {
      Variations.check(
          row,
          key.getKeyLength() + " bits, " + key.getFlags(),
          () -> checkSecret(form, row, key, wrapping, unwrapping, flags));
    }
  }

  private static void checkSecret(
      String form, SessionKeyRow row, CapiSecretKey key, Key wrapping, Key unwrapping, int flags)
      throws Exception {
    Cipher wrap = cipher(form, row.csp(), Cipher.WRAP_MODE, wrapping, flags);
    byte[] blob = wrap.wrap(key);
    Cipher unwrap = cipher(form, row.csp(), Cipher.UNWRAP_MODE, unwrapping, flags | EXPORTABLE);

    CapiSecretKey back = (CapiSecretKey) unwrap.unwrap(blob, row.algId().name(), Cipher.SECRET_KEY);
    assertThat(back.getEncoded()).isEqualTo(fresh(key));
    assertThat(back.getAlgId()).isEqualTo(key.getAlgId());
    assertThat(back.getFlags())
        .isEqualTo(ImportedKeyFlags.of(List.of(ImportFlag.CRYPT_EXPORTABLE)));

    CapiSecretKey nonExportable =
        (CapiSecretKey)
            cipher(form, row.csp(), Cipher.UNWRAP_MODE, unwrapping, flags)
                .unwrap(blob, row.algorithm().jcaName(), Cipher.SECRET_KEY);
    assertThat(nonExportable.getEncoded()).isNull();
    assertThatCapi(() -> wrap.wrap(nonExportable))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
    nothingElseOpens(unwrap, blob, row.algId().name(), Cipher.SECRET_KEY);
  }

  /** The encoding of a key imported with that value: the salt is not part of the BLOB. */
  private static byte[] fresh(CapiSecretKey key) throws GeneralSecurityException {
    return CapiCalls.importKey(key.getCsp(), key.getAlgId(), CapiCalls.exportKey(key), EXPORTABLE)
        .getEncoded();
  }

  /** A truncated or changed BLOB yields another key, or an InvalidKeyException with a code. */
  private static void nothingElseOpens(Cipher unwrap, byte[] blob, String algorithm, int type) {
    for (int length = 0; length < Math.min(blob.length, 24); length++) {
      opensOrSaysWhy(unwrap, Arrays.copyOf(blob, length), algorithm, type);
    }
    opensOrSaysWhy(unwrap, Arrays.copyOf(blob, blob.length - 1), algorithm, type);
    for (int i = 0; i < blob.length; i += i < 16 ? 1 : 17) {
      byte[] changed = blob.clone();
      changed[i] ^= 0x41;
      opensOrSaysWhy(unwrap, changed, algorithm, type);
    }
  }

  private static void opensOrSaysWhy(Cipher unwrap, byte[] blob, String algorithm, int type) {
    try {
      unwrap.unwrap(blob, algorithm, type);
    } catch (GeneralSecurityException e) {
      assertThat(e).isExactlyInstanceOf(InvalidKeyException.class);
      assertThat(CapiError.of(e)).as(e.getMessage()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void privateKey_isWrappedInPrivateKeyBlob_bySessionKey(KeyPairRow row) throws Exception {
    KeyPair pair = CapiCalls.keyPair(row.csp(), row.algId().name(), BITS_512 | EXPORTABLE);
    for (SessionKeyRow cipherRow : sessionKeys().filter(c -> c.csp() == row.csp()).toList()) {
      Variations.check(
          row,
          "under " + cipherRow.algId(),
          () -> checkPrivateKeyBlob(row, pair, generate(cipherRow, 0)));
    }
  }

  private static void checkPrivateKeyBlob(KeyPairRow row, KeyPair pair, CapiSecretKey wrappingKey)
      throws Exception {
    byte[] clear = blob(row, pair.getPrivate());
    byte[] wrapped =
        cipher("PRIVATEKEYBLOB", row.csp(), Cipher.WRAP_MODE, wrappingKey, 0)
            .wrap(pair.getPrivate());
    assertThat(wrapped).startsWith(Arrays.copyOf(clear, 8)).isNotEqualTo(clear);
    assertThat(Arrays.copyOfRange(wrapped, 8, wrapped.length))
        .isEqualTo(encrypted(wrappingKey, Arrays.copyOfRange(clear, 8, clear.length)));

    Cipher unwrap =
        cipher("PRIVATEKEYBLOB", row.csp(), Cipher.UNWRAP_MODE, wrappingKey, EXPORTABLE);
    Key back = unwrap.unwrap(wrapped, row.algId().name(), Cipher.PRIVATE_KEY);
    assertThat(blob(row, back)).isEqualTo(clear);

    CapiPrivateKey nonExportable =
        (CapiPrivateKey)
            cipher("PRIVATEKEYBLOB", row.csp(), Cipher.UNWRAP_MODE, wrappingKey, 0)
                .unwrap(wrapped, back.getAlgorithm(), Cipher.PRIVATE_KEY);
    assertThat(nonExportable.getEncoded()).isNull();
    assertThatCapi(() ->
            cipher("PRIVATEKEYBLOB", row.csp(), Cipher.WRAP_MODE, wrappingKey, 0)
                .wrap(nonExportable))
        .with(CapiError.NTE_BAD_KEY_STATE);
    nothingElseOpens(unwrap, wrapped, row.algId().name(), Cipher.PRIVATE_KEY);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void version3PrivateKeyBlob_isLimitedToDssAndDiffieHellman(KeyPairRow row) throws Exception {
    KeyPair pair = CapiCalls.keyPair(row.csp(), row.algId().name(), BITS_512 | EXPORTABLE);
    CapiSecretKey key =
        generate(sessionKeys().filter(c -> c.csp() == row.csp()).findFirst().orElseThrow(), 0);
    Cipher wrap =
        cipher(
            "PRIVATEKEYBLOB", row.csp(), Cipher.WRAP_MODE, key, ExportFlag.CRYPT_BLOB_VER3.value());
    if (row.algorithm().kind().takesDomainParameters()) {
      byte[] wrapped = wrap.wrap(pair.getPrivate());
      assertThat(wrapped).startsWith(7, 3);
      Key back =
          cipher("PRIVATEKEYBLOB", row.csp(), Cipher.UNWRAP_MODE, key, EXPORTABLE)
              .unwrap(wrapped, row.algId().name(), Cipher.PRIVATE_KEY);
      assertThat(blob(row, back)).isEqualTo(blob(row, pair.getPrivate()));
    } else {
      assertThatCapi(() -> wrap.wrap(pair.getPrivate()))
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_BAD_FLAGS);
    }
  }

  private static byte[] blob(KeyPairRow row, Key key) throws GeneralSecurityException {
    return KeyFactory.getInstance(row.algId().name(), CapiCalls.provider(row.csp()))
        .getKeySpec(key, CapiKeyBlobSpec.class)
        .getEncoded();
  }

  private static byte[] encrypted(CapiSecretKey key, byte[] data) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(key.getCsp()));
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(data);
  }
}
