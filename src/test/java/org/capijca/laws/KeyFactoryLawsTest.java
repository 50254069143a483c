// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static java.math.BigInteger.TEN;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of CryptExportKey and CryptImportKey for the key pairs of all rows of the table. */
@Tag("laws")
class KeyFactoryLawsTest {
  private static final Map<Kind, List<Class<? extends KeySpec>>> JDK_SPECS =
      Map.of(
          Kind.RSA, List.of(RSAPublicKeySpec.class, RSAPrivateCrtKeySpec.class),
          Kind.DSS, List.of(DSAPublicKeySpec.class, DSAPrivateKeySpec.class),
          Kind.DH, List.of(DHPublicKeySpec.class, DHPrivateKeySpec.class));

  static Stream<KeyPairRow> rows() {
    return KeyPairLawsTest.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void privateBlob_isExportedAsImported(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    KeyPair pair = pair(row, 1);
    CapiKeyBlobSpec blob = factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class);

    CapiPrivateKey back =
        (CapiPrivateKey) factory.generatePrivate(new CapiKeyBlobSpec(blob.getEncoded(), 1));

    assertThat(back).isEqualTo(pair.getPrivate());
    assertThat(back.getAlgId()).isEqualTo(row.algId());
    assertThat(back.isExportable()).isTrue();
    assertThat(factory.getKeySpec(back, CapiKeyBlobSpec.class).getEncoded())
        .isEqualTo(blob.getEncoded());
    CapiPrivateKey closed = (CapiPrivateKey) factory.generatePrivate(blob);
    assertThat(closed.isExportable()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void publicBlob_isExportedAsImported_ifItContainsGroup(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    KeyPair pair = pair(row, 0);
    CapiKeyBlobSpec blob = factory.getKeySpec(pair.getPublic(), CapiKeyBlobSpec.class);

    if (row.algorithm().kind() == Kind.DH) {
      assertRefused(() -> factory.generatePublic(blob), CapiError.NTE_BAD_DATA);
    } else {
      CapiPublicKey back = (CapiPublicKey) factory.generatePublic(blob);
      assertThat(back).isEqualTo(pair.getPublic());
      assertThat(back.getAlgId()).isEqualTo(row.algId());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void encodingsAndJdkSpecs_roundTrip(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    KeyPair pair = pair(row, 1);
    List<Class<? extends KeySpec>> specs = JDK_SPECS.get(row.algorithm().kind());

    for (Class<? extends KeySpec> type : List.of(X509EncodedKeySpec.class, specs.get(0))) {
      KeySpec spec = factory.getKeySpec(pair.getPublic(), type);
      assertThat(factory.generatePublic(spec)).isEqualTo(pair.getPublic());
    }
    for (Class<? extends KeySpec> type : List.of(PKCS8EncodedKeySpec.class, specs.get(1))) {
      KeySpec spec = factory.getKeySpec(pair.getPrivate(), type);
      CapiPrivateKey back = (CapiPrivateKey) factory.generatePrivate(spec);
      assertThat(back.isExportable()).isFalse();
      assertThat(back.getKeyLength()).isEqualTo(512);
    }
  }

  /** The default dwFlags are flags of CryptGenKey, not all of which apply to imported keys. */
  @ParameterizedTest
  @MethodSource("rows")
  void importedKeysWithoutFlags_haveDefaultImportFlags(KeyPairRow row) throws Exception {
    String defaults = "; flags=CRYPT_ARCHIVABLE, CRYPT_CREATE_SALT, CRYPT_NO_SALT";
    KeyFactory factory =
        KeyFactory.getInstance(
            row.algId().name(), new CapiProvider().configure(row.csp().name() + defaults));

    CapiPrivateKey key =
        (CapiPrivateKey)
            factory.generatePrivate(
                new PKCS8EncodedKeySpec(pair(row, 1).getPrivate().getEncoded()));

    assertThat(key.getFlags()).containsExactly(KeyFlag.CRYPT_ARCHIVABLE);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keysOfTheJdk_areTranslated(KeyPairRow row) throws Exception {
    String jcaName = row.algorithm().kind().jcaName();
    KeyPair ours = pair(row, 1);
    KeyFactory jdk = KeyFactory.getInstance(jcaName);
    Key foreignPublic = jdk.translateKey(ours.getPublic());
    Key foreignPrivate =
        jdk.generatePrivate(new PKCS8EncodedKeySpec(ours.getPrivate().getEncoded()));

    KeyFactory factory = factory(row);
    assertThat(factory.translateKey(foreignPublic))
        .isInstanceOf(CapiPublicKey.class)
        .isEqualTo(ours.getPublic());
    assertThat(((CapiPrivateKey) factory.translateKey(foreignPrivate)).getKeyLength())
        .isEqualTo(512);
    assertThat(factory.translateKey(ours.getPrivate())).isSameAs(ours.getPrivate());
    assertThatThrownBy(() -> factory.translateKey(new SecretKeySpec(new byte[8], "DES")))
        .isInstanceOf(InvalidKeyException.class);
    assertThatThrownBy(() -> factory.translateKey(null)).isInstanceOf(InvalidKeyException.class);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keysOfOtherType_areNotTranslated(KeyPairRow row) throws Exception {
    Kind other = row.algorithm().kind() == Kind.DH ? Kind.RSA : Kind.DH;
    KeyPairRow otherRow =
        rows().filter(each -> each.algorithm().kind() == other).findFirst().orElseThrow();
    KeyPair pair = pair(otherRow, 1);
    KeyFactory factory = factory(row);

    for (Key key : List.of(pair.getPublic(), pair.getPrivate())) {
      assertThatCapi(() -> factory.translateKey(key))
          .fails(InvalidKeyException.class)
          .with(CapiError.NTE_BAD_ALGID);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nonExportableKey_isNotExported(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    KeyPair pair = pair(row, 0);
    for (Class<? extends KeySpec> type :
        List.of(
            CapiKeyBlobSpec.class,
            PKCS8EncodedKeySpec.class,
            JDK_SPECS.get(row.algorithm().kind()).get(1))) {
      assertRefused(() -> factory.getKeySpec(pair.getPrivate(), type), CapiError.NTE_BAD_KEY_STATE);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void otherSpecs_areRefused(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    KeyPair pair = pair(row, 1);
    KeySpec des = new DESKeySpec(new byte[8]);

    assertRefused(() -> factory.generatePublic(des), CapiError.ERROR_INVALID_PARAMETER);
    assertRefused(() -> factory.generatePrivate(des), CapiError.ERROR_INVALID_PARAMETER);
    assertRefused(() -> factory.generatePublic(null), CapiError.ERROR_INVALID_PARAMETER);
    assertRefused(
        () -> factory.getKeySpec(pair.getPublic(), ECPublicKeySpec.class),
        CapiError.ERROR_INVALID_PARAMETER);
    assertRefused(() -> factory.generatePublic(new X509EncodedKeySpec(new byte[] {0x30, 0})), null);
    assertRefused(
        () -> factory.generatePrivate(new PKCS8EncodedKeySpec(new byte[] {0x30, 0})), null);
  }

  /** Specs of the JDK can contain any numbers. */
  @ParameterizedTest
  @MethodSource("rows")
  void invalidKeyNumbers_areRefused(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    List<KeySpec> bad =
        switch (row.algorithm().kind()) {
          case RSA -> {
            BigInteger prime = BigInteger.probablePrime(256, new Random(3));
            yield List.of(
                new RSAPrivateCrtKeySpec(
                    prime.multiply(prime).add(TWO), TEN, prime, prime, prime, TWO, TWO, TWO));
          }
          case DSS ->
              List.of(
                  new DSAPrivateKeySpec(TEN, ZERO, TWO.pow(159), TEN),
                  new DSAPrivateKeySpec(TEN.negate(), TWO.pow(511), TWO.pow(159), TEN));
          case DH ->
              List.of(
                  new DHPrivateKeySpec(TEN, ZERO, TEN),
                  new DHPrivateKeySpec(TEN.negate(), TWO.pow(511), TEN));
        };

    for (KeySpec spec : bad) {
      assertRefused(() -> factory.generatePrivate(spec), CapiError.NTE_BAD_DATA);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void truncatedBlobs_areRefusedWithCode(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    byte[] blob = factory.getKeySpec(pair(row, 1).getPrivate(), CapiKeyBlobSpec.class).getEncoded();
    for (int length = 0; length < 60; length++) {
      byte[] cut = Arrays.copyOf(blob, length);
      assertThatThrownBy(() -> factory.generatePrivate(new CapiKeyBlobSpec(cut)))
          .isInstanceOf(InvalidKeySpecException.class)
          .satisfies(e -> {
            CapiError error = CapiError.of(e).orElseThrow();
            assertThat(e.getMessage()).containsOnlyOnce(error.name());
          });
    }
  }

  private static KeyFactory factory(KeyPairRow row) throws GeneralSecurityException {
    return KeyFactory.getInstance(
        row.algId().name(), new CapiProvider().configure(row.csp().name()));
  }

  private static KeyPair pair(KeyPairRow row, int flags) throws GeneralSecurityException {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(
            row.algId().name(), new CapiProvider().configure(row.csp().name()));
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | flags));
    return generator.generateKeyPair();
  }

  private static void assertRefused(ThrowingCallable call, CapiError error) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidKeySpecException.class)
        .satisfies(e -> {
          if (error != null) {
            assertThat(CapiError.of(e)).contains(error);
          }
        });
  }
}
