// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EncodedKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.capijca.spec.PvkProtection;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of other providers that show their values are taken; those that do not are refused. */
@Tag("laws")
class ForeignKeyLawsTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final int EXPORTABLE_512 = 512 << 16 | 1;
  private static final Map<KeyPairRow, KeyPair> PAIRS = new HashMap<>();

  static Stream<KeyPairRow> rows() {
    return Rows.of(KeyPairRow.class);
  }

  private static KeyPair pair(KeyPairRow row) throws GeneralSecurityException {
    if (!PAIRS.containsKey(row)) {
      PAIRS.put(row, CapiCalls.keyPair(row.csp(), row.algId().name(), EXPORTABLE_512));
    }
    return PAIRS.get(row);
  }

  private static KeyPair newPair(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
    generator.initialize(new CapiKeyGenParameterSpec(EXPORTABLE_512));
    return generator.generateKeyPair();
  }

  private static KeyFactory factory(KeyPairRow row) throws GeneralSecurityException {
    return KeyFactory.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
  }

  /** The same pair as the JDK has it. */
  private static KeyPair foreign(KeyPair own) throws GeneralSecurityException {
    KeyFactory jdk = KeyFactory.getInstance(own.getPublic().getAlgorithm());
    return new KeyPair(
        jdk.generatePublic(new X509EncodedKeySpec(own.getPublic().getEncoded())),
        jdk.generatePrivate(new PKCS8EncodedKeySpec(own.getPrivate().getEncoded())));
  }

  private static List<PublicKey> forms(PublicKey key) {
    return List.of(key, ForeignForms.numbersOnly(key), ForeignForms.encodingOnly(key));
  }

  private static List<PrivateKey> forms(PrivateKey key) {
    return List.of(key, ForeignForms.numbersOnly(key), ForeignForms.encodingOnly(key));
  }

  private static List<Class<? extends KeySpec>> formats(Kind kind) {
    return switch (kind) {
      case RSA ->
          List.of(
              CapiKeyBlobSpec.class,
              CapiPvkSpec.class,
              CapiSnkSpec.class,
              CapiCngBlobSpec.class,
              CapiXmlKeySpec.class,
              PKCS8EncodedKeySpec.class);
      case DSS ->
          List.of(
              CapiKeyBlobSpec.class,
              CapiKeyBlobVer3Spec.class,
              CapiPvkSpec.class,
              CapiCngBlobSpec.class,
              CapiXmlKeySpec.class,
              PKCS8EncodedKeySpec.class);
      case DH -> List.of(CapiKeyBlobSpec.class, CapiCngBlobSpec.class, PKCS8EncodedKeySpec.class);
    };
  }

  /** PKCS #8 and the interfaces have no seed and no J, so the copy is compared with ours of it. */
  @ParameterizedTest
  @MethodSource("rows")
  void foreignPrivateKey_isWrittenInEveryFormat(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    KeyPair own = pair(row);
    Key imported =
        KeyFactory.getInstance(
                row.algId().name(),
                new CapiProvider().configure(row.csp() + "; flags=CRYPT_EXPORTABLE"))
            .translateKey(foreign(own).getPrivate());
    for (PrivateKey key : forms(foreign(own).getPrivate())) {
      for (Class<? extends KeySpec> format : formats(row.algorithm().kind())) {
        assertThat(bytes(factory.getKeySpec(key, format)))
            .as("%s of %s", format.getSimpleName(), key.getClass())
            .isEqualTo(bytes(factory.getKeySpec(imported, format)));
      }
      assertThat(((CapiPrivateKey) factory.translateKey(key)).isExportable())
          .as("translated with the default flags of the provider")
          .isFalse();
    }
  }

  private static byte[] bytes(KeySpec spec) {
    return ((EncodedKeySpec) spec).getEncoded();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void foreignPublicKey_isTranslatedAndWritten(KeyPairRow row) throws Exception {
    KeyFactory factory = factory(row);
    KeyPair own = pair(row);
    for (PublicKey key : forms(foreign(own).getPublic())) {
      assertThat(factory.translateKey(key)).isEqualTo(own.getPublic());
      assertThat(bytes(factory.getKeySpec(key, CapiKeyBlobSpec.class)))
          .isEqualTo(bytes(factory.getKeySpec(factory.translateKey(key), CapiKeyBlobSpec.class)));
      assertThat(bytes(factory.getKeySpec(key, X509EncodedKeySpec.class)))
          .isEqualTo(own.getPublic().getEncoded());
    }
  }

  @ParameterizedTest
  @CsvSource({"AT_KEYEXCHANGE, RSA", "CALG_DSS_SIGN, DSA", "CALG_DH_SF, DH"})
  void foreignPrivateKey_isWrapped(String algorithm, String name) throws Exception {
    KeyPair own = newPair(algorithm);
    CapiSecretKey session = CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 0);
    SecretKey foreignSession = new SecretKeySpec(new byte[16], "AES");
    for (PrivateKey key : forms(foreign(own).getPrivate())) {
      for (SecretKey wrappingKey : List.of(session, foreignSession)) {
        Cipher cipher = Cipher.getInstance("PRIVATEKEYBLOB", PROVIDER);
        cipher.init(Cipher.WRAP_MODE, wrappingKey);
        byte[] blob = cipher.wrap(key);
        cipher.init(Cipher.UNWRAP_MODE, wrappingKey, new CapiWrapParameterSpec(1));
        assertSame(own, cipher.unwrap(blob, name, Cipher.PRIVATE_KEY));
      }
      if (!name.equals("DH")) {
        Cipher pvk = Cipher.getInstance("PVK", PROVIDER);
        Key password = CapiPvkParameterSpec.password("secret".toCharArray());
        pvk.init(Cipher.WRAP_MODE, password);
        byte[] file = pvk.wrap(key);
        pvk.init(Cipher.UNWRAP_MODE, password, new CapiPvkParameterSpec(PvkProtection.STRONG, 1));
        assertSame(own, pvk.unwrap(file, name, Cipher.PRIVATE_KEY));
      }
    }
  }

  /** By its PKCS #8 encoding, because a foreign DSS key has no seed. */
  private static void assertSame(KeyPair own, Key unwrapped) {
    assertThat(unwrapped.getEncoded()).isEqualTo(own.getPrivate().getEncoded());
  }

  @ParameterizedTest
  @CsvSource({
    "AES, 16, CALG_AES_128",
    "AES, 24, CALG_AES_192",
    "AES, 32, CALG_AES_256",
    "DES, 8, CALG_DES",
    "DES, 7, CALG_DES",
    "DESede, 24, CALG_3DES",
    "DESede, 21, CALG_3DES",
    "DESede, 16, CALG_3DES_112",
    "DESede, 14, CALG_3DES_112",
    "TripleDES, 24, CALG_3DES",
    "RC2, 16, CALG_RC2",
    "RC4, 5, CALG_RC4",
    "ARCFOUR, 16, CALG_RC4"
  })
  void foreignSessionKey_isWrappedUnderEachKindOfKey(String name, int length, String algorithm)
      throws Exception {
    byte[] value = new byte[length];
    new Random(length).nextBytes(value);
    SecretKey key = new SecretKeySpec(value, name);
    KeyPair exchange = newPair("AT_KEYEXCHANGE");
    SecretKey rc2 = new SecretKeySpec(new byte[16], "RC2");
    for (Key[] keys :
        new Key[][] {
          {foreign(exchange).getPublic(), exchange.getPrivate()}, {rc2, rc2},
        }) {
      for (String form : List.of("SIMPLEBLOB", "SYMMETRICWRAPKEYBLOB")) {
        if (form.startsWith("SYMMETRIC") && keys[0] != rc2) {
          continue;
        }
        Cipher cipher = Cipher.getInstance(form, PROVIDER);
        cipher.init(Cipher.WRAP_MODE, keys[0]);
        byte[] blob = cipher.wrap(key);
        cipher.init(Cipher.UNWRAP_MODE, keys[1]);
        CapiSecretKey back = (CapiSecretKey) cipher.unwrap(blob, algorithm, Cipher.SECRET_KEY);
        assertThat(back.getAlgId()).as(form).hasToString(algorithm);
        assertThat(back)
            .as(form)
            .isEqualTo(SecretKeyFactory.getInstance(algorithm, PROVIDER).translateKey(key));
      }
    }
  }

  @Test
  void foreignKey_isExportableInAPfxFile_andFollowsTheFlagsInADirectory(@TempDir Path temporary)
      throws Exception {
    KeyPair own = newPair("AT_KEYEXCHANGE");
    for (PrivateKey key : forms(foreign(own).getPrivate())) {
      CapiKeyPairEntry entry = new CapiKeyPairEntry(new KeyPair(own.getPublic(), key));
      KeyStore file = KeyStore.getInstance("CAPI-PFX", PROVIDER);
      file.load(null, null);
      file.setEntry("c", entry, null);
      assertThat(((CapiPrivateKey) file.getKey("c", null)).isExportable()).isTrue();
      KeyStore directory = KeyStore.getInstance("CAPI", PROVIDER);
      directory.load(
          CapiLoadStoreParameter.builder()
              .directory(Files.createTempDirectory(temporary, "d"))
              .build());
      directory.setEntry("c", entry, null);
      assertThat(((CapiPrivateKey) directory.getKey("c", null)).isExportable()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "DSA", "DH"})
  void hiddenKey_isRefusedWithTheReason(String name) throws Exception {
    String algorithm =
        Map.of("RSA", "CALG_RSA_KEYX", "DSA", "CALG_DSS_SIGN", "DH", "CALG_DH_SF").get(name);
    KeyFactory factory = KeyFactory.getInstance(algorithm, PROVIDER);
    PrivateKey hidden = ForeignForms.hiddenPrivate(name);
    PublicKey hiddenPublic = ForeignForms.hiddenPublic(name);
    assertHidden(() -> factory.translateKey(hidden));
    assertHidden(() -> factory.translateKey(hiddenPublic));
    assertHidden(() -> factory.getKeySpec(hidden, CapiKeyBlobSpec.class));
    assertHidden(() -> factory.getKeySpec(hiddenPublic, CapiKeyBlobSpec.class));
    Cipher cipher = Cipher.getInstance("PRIVATEKEYBLOB", PROVIDER);
    cipher.init(Cipher.WRAP_MODE, CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 0));
    assertHidden(() -> cipher.wrap(hidden));
    Cipher pvk = Cipher.getInstance("PVK", PROVIDER);
    pvk.init(Cipher.WRAP_MODE, CapiPvkParameterSpec.password(new char[] {'x'}));
    assertHidden(() -> pvk.wrap(hidden));
    KeyStore store = KeyStore.getInstance("CAPI-PFX", PROVIDER);
    store.load(null, null);
    assertHidden(
        () -> store.setEntry("c", new CapiKeyPairEntry(new KeyPair(hiddenPublic, hidden)), null));
  }

  @Test
  void hiddenSessionKey_isRefusedWithTheReason() throws Exception {
    SecretKey hidden = ForeignForms.hiddenSecret("AES");
    KeyPair exchange = newPair("AT_KEYEXCHANGE");
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", PROVIDER);
    cipher.init(Cipher.WRAP_MODE, exchange.getPublic());
    assertHidden(() -> cipher.wrap(hidden));
    assertHidden(() -> cipher.init(Cipher.WRAP_MODE, hidden));
    SecretKeyFactory factory = SecretKeyFactory.getInstance("CALG_AES_128", PROVIDER);
    assertHidden(() -> factory.translateKey(hidden));
    assertHidden(() -> factory.getKeySpec(hidden, SecretKeySpec.class));
  }

  private static void assertHidden(ThrowingCallable call) {
    assertThatThrownBy(call)
        .hasMessageContaining("does not show its value")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEY));
  }

  @Test
  void foreignKeyOfNoAlgorithmHere_isRefusedWithItsName() throws Exception {
    KeyPair ec = KeyPairGenerator.getInstance("EC").generateKeyPair();
    Cipher cipher = Cipher.getInstance("PRIVATEKEYBLOB", PROVIDER);
    cipher.init(Cipher.WRAP_MODE, CapiCalls.sessionKey(Csp.MS_STRONG_PROV, "CALG_RC4", 0));
    assertThatThrownBy(() -> cipher.wrap(ec.getPrivate()))
        .hasMessageContaining("EC key")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_ALGID));
    cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(new byte[16], "AES"));
    assertThatThrownBy(
            () -> cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(new byte[16], "Blowfish")))
        .hasMessageContaining("Blowfish")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_ALGID));
    assertThatThrownBy(() -> cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(new byte[15], "AES")))
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }
}
