// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.interfaces.DHPrivateKey;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.KeySlot;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiPublicKey;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the key pairs of all rows of the table. */
@Tag("laws")
@Tag("slow")
class KeyPairLawsTest {
  /** The classes that would reveal a private key. */
  private static final Map<Kind, Class<?>> OPEN_CLASSES =
      Map.of(
          Kind.RSA, RSAPrivateKey.class,
          Kind.DSS, DSAPrivateKey.class,
          Kind.DH, DHPrivateKey.class);

  static Stream<KeyPairRow> rows() {
    return Rows.of(KeyPairRow.class);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void withoutParameters_keyHasDefaultLength_andIsNotExportable(KeyPairRow row) throws Exception {
    KeyPair pair = generator(row, row.algId().name()).generateKeyPair();
    CapiPrivateKey privateKey = (CapiPrivateKey) pair.getPrivate();
    CapiPublicKey publicKey = (CapiPublicKey) pair.getPublic();

    assertThat(privateKey.getKeyLength()).isEqualTo(row.limits().defaultLength());
    assertThat(publicKey.getKeyLength()).isEqualTo(row.limits().defaultLength());
    assertThat(privateKey.getAlgId()).isEqualTo(row.algId());
    assertThat(privateKey.getCsp()).isEqualTo(row.csp());
    assertThat(privateKey.isExportable()).isFalse();
    assertThat(privateKey.getEncoded()).isNull();
    assertThat(privateKey.getFormat()).isNull();
    assertThat(privateKey).isNotInstanceOf(OPEN_CLASSES.get(row.algorithm().kind()));
    assertThat(KeyPermission.toBits(privateKey.getPermissions())).isEqualTo(0x3B);
    assertThat(publicKey.isExportable()).isTrue();
    assertThat(publicKey.getFormat()).isEqualTo("X.509");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void exportableKey_hasEncodingAndJdkInterface_othersDoNot(KeyPairRow row) throws Exception {
    Class<?> open = OPEN_CLASSES.get(row.algorithm().kind());
    for (int flags : Variations.EXPORT_FLAGS) {
      CapiPrivateKey key = (CapiPrivateKey) generate(row, 512 << 16 | flags).getPrivate();
      Variations.check(
          row,
          512,
          flags,
          () -> {
            assertThat(key.isExportable()).as("exportable").isEqualTo(flags != 0);
            assertThat(key.getEncoded() != null).as("encoding").isEqualTo(flags != 0);
            assertThat("PKCS#8".equals(key.getFormat())).as("format").isEqualTo(flags != 0);
            assertThat(open.isInstance(key)).as("JDK interface").isEqualTo(flags != 0);
            assertThat(key.isArchivable()).as("archivable").isEqualTo((flags & 0x4000) != 0);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void lengthsOutsideLimitsOrBetweenSteps_areRefusedWithCodeOfKind(KeyPairRow row)
      throws Exception {
    int step = row.algorithm().kind() == Kind.RSA ? 8 : 64;
    int min = row.limits().minLength();
    int max = row.maxGenerated();
    for (int bits : new int[] {1, min - step, min + 1, min + step - 2, max - 1, max + step}) {
      boolean oddInRange = bits % 2 == 1 && bits > min && bits < max;
      CapiError expected =
          switch (row.algorithm().kind()) {
            case RSA -> CapiError.ERROR_INVALID_PARAMETER;
            case DSS -> oddInRange ? CapiError.STATUS_INVALID_PARAMETER : CapiError.NTE_BAD_FLAGS;
            case DH -> CapiError.NTE_BAD_FLAGS;
          };
      assertThatCapi(() -> initialised(row, bits << 16))
          .as("%s of %d bits", row.limits(), bits)
          .fails(InvalidAlgorithmParameterException.class)
          .hasMessageContaining("keyLength " + bits + " ")
          .with(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void smallestLengths_areGenerated(KeyPairRow row) throws Exception {
    int step = row.algorithm().kind().step();
    for (int bits : new int[] {row.limits().minLength(), row.limits().minLength() + step}) {
      KeyPair pair = generate(row, bits << 16 | 1);
      assertThat(((CapiPrivateKey) pair.getPrivate()).getKeyLength())
          .as("%s", row.limits())
          .isEqualTo(bits);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void largestLength_isAccepted(KeyPairRow row) throws Exception {
    assertThat(initialised(row, row.maxGenerated() << 16)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keySpec_selectsAlgorithmOfItsSlot(KeyPairRow row) throws Exception {
    if (row.algorithm().slot().isEmpty()) {
      return;
    }
    KeySlot slot = row.algorithm().slot().get();
    KeyPairGenerator generator = generator(row, slot.name());
    generator.initialize(512);

    CapiPrivateKey key = (CapiPrivateKey) generator.generateKeyPair().getPrivate();

    assertThat(key.getAlgId()).isEqualTo(row.algId());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void publicKey_isReadByJdk(KeyPairRow row) throws Exception {
    KeyPair pair = generate(row, 512 << 16 | 1);
    String algorithm = row.algorithm().kind().jcaName();

    assertThat(
            KeyFactory.getInstance(algorithm)
                .generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded())))
        .isEqualTo(pair.getPublic());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void userProtectedKeyInSilentContext_isRefused(KeyPairRow row) {
    for (KeyFlag flag :
        new KeyFlag[] {KeyFlag.CRYPT_USER_PROTECTED, KeyFlag.CRYPT_FORCE_KEY_PROTECTION_HIGH}) {
      assertThatCapi(() -> initialised(row, flag.value()))
          .as("%s with %s", row.limits(), flag)
          .fails(InvalidAlgorithmParameterException.class)
          .with(CapiError.NTE_SILENT_CONTEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void pregenWithoutDomainParameters_isRefused(KeyPairRow row) {
    assertThatCapi(() -> initialised(row, KeyFlag.CRYPT_PREGEN.value()))
        .fails(InvalidAlgorithmParameterException.class)
        .with(CapiError.NTE_BAD_FLAGS);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void destroyedKey_cannotBeUsed(KeyPairRow row) throws Exception {
    CapiPrivateKey key = (CapiPrivateKey) generate(row, 512 << 16 | 1).getPrivate();
    key.destroy();

    assertThat(key.isDestroyed()).isTrue();
    assertThat(key.getKeyLength()).isEqualTo(512);
    assertThatCapi(key::getEncoded)
        .fails(IllegalStateException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void equality_dependsOnNumbers(KeyPairRow row) throws Exception {
    KeyPair one = generate(row, 512 << 16 | 1);
    KeyPair two = generate(row, 512 << 16 | 1);

    assertThat(one.getPrivate()).isEqualTo(one.getPrivate()).isNotEqualTo(two.getPrivate());
    assertThat(one.getPublic()).isEqualTo(one.getPublic()).isNotEqualTo(two.getPublic());
    assertThat(one.getPrivate().toString())
        .contains(row.algId().name(), "512 bits", "CRYPT_EXPORTABLE");
  }

  private static KeyPair generate(KeyPairRow row, int dwFlags) throws GeneralSecurityException {
    return initialised(row, dwFlags).generateKeyPair();
  }

  private static KeyPairGenerator initialised(KeyPairRow row, int dwFlags)
      throws GeneralSecurityException {
    KeyPairGenerator generator = generator(row, row.algId().name());
    generator.initialize(new CapiKeyGenParameterSpec(dwFlags));
    return generator;
  }

  private static KeyPairGenerator generator(KeyPairRow row, String name)
      throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(name, new CapiProvider().configure(row.csp().name()));
  }

  /** The ALG_IDs in the section "which algorithm each Algid means" that a CSP refuses. */
  @ParameterizedTest
  @MethodSource("rows")
  void algIdsOfOtherCsps_areRefused(KeyPairRow row) {
    for (AlgId algId : AlgId.values()) {
      if (AlgorithmTable.row(row.csp(), algId, KeyPairRow.class).isEmpty()) {
        assertThatCapi(() -> generator(row, algId.name()))
            .fails(NoSuchAlgorithmException.class)
            .with(CapiError.NTE_BAD_ALGID);
      }
    }
  }
}
