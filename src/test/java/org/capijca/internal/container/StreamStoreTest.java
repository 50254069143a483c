// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests containers in one file. */
@Tag("unit")
class StreamStoreTest {
  private final KeyStore store = TestStores.create();

  @BeforeEach
  void load() throws Exception {
    store.load(null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_KEYX, AT_KEYEXCHANGE, 0x02000001",
    "CALG_RSA_SIGN, AT_SIGNATURE, 0x02000001",
    "CALG_DSS_SIGN, AT_SIGNATURE, 0x02000001",
    "CALG_DH_SF, AT_KEYEXCHANGE, 0x02000001",
  })
  void keyPair_isLoadedAsStored(String algorithm, String slot, int dwFlags) throws Exception {
    KeyPair pair = TestStores.pair(algorithm, dwFlags);
    store.setEntry("My Container", new CapiKeyPairEntry(pair), null);

    KeyStore loaded = TestStores.load(TestStores.stored(store));

    assertThat(Collections.list(loaded.aliases())).containsExactly("My Container/" + slot);
    CapiKeyPairEntry entry = (CapiKeyPairEntry) loaded.getEntry("my container", null);
    CapiPrivateKey key = (CapiPrivateKey) entry.getPrivateKey();
    assertThat(key).isEqualTo(pair.getPrivate());
    assertThat(entry.getPublicKey()).isEqualTo(pair.getPublic());
    assertThat(key.isExportable()).isTrue();
    assertThat(key.getCsp()).isEqualTo(((CapiPrivateKey) pair.getPrivate()).getCsp());
    assertThat(loaded.getCertificate("my container")).isNull();
    assertThat(loaded.getCreationDate("My Container"))
        .isEqualTo(store.getCreationDate("My Container"));
  }

  @Test
  void bothSlots_areEntries() throws Exception {
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_KEYEXCHANGE", 0x02000000)), null);
    Key first = store.getKey("C", null);
    store.setEntry("C", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    assertThat(Collections.list(store.aliases()))
        .containsExactly("c/AT_KEYEXCHANGE", "c/AT_SIGNATURE");
    assertThat(store.getKey("c", null)).as("ambiguous alias").isNull();
    assertThat(store.getKey("C/at_keyexchange", null)).isEqualTo(first);
    assertThat(store.getKey("c/CALG_RSA_KEYX", null)).isEqualTo(first);
    assertThatThrownBy(() -> store.deleteEntry("c"))
        .isInstanceOf(KeyStoreException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_NO_KEY));
    store.deleteEntry("c/AT_SIGNATURE");
    assertThat(store.getKey("c", null)).isEqualTo(first);
    store.deleteEntry("c");
    assertThatThrownBy(() -> store.deleteEntry("c"))
        .isInstanceOf(KeyStoreException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEYSET));
  }

  @Test
  void sameNameInBothFamilies_hasDistinctAliases() throws Exception {
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("CALG_DSS_SIGN", 0x02000000)), null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("CALG_RSA_SIGN", 0x02000000)), null);

    List<String> aliases = Collections.list(store.aliases());

    assertThat(aliases).containsExactly("c/AT_SIGNATURE", "c/CALG_DSS_SIGN");
    assertThat(store.getKey(aliases.get(0), null).getAlgorithm()).isEqualTo("RSA");
    assertThat(store.getKey(aliases.get(1), null).getAlgorithm()).isEqualTo("DSA");
  }

  @Test
  void replacement_changesOneSlotOnly() throws Exception {
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_KEYEXCHANGE", 0x02000000)), null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);
    Key signature = store.getKey("c/AT_SIGNATURE", null);
    Key before = store.getKey("c/AT_KEYEXCHANGE", null);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_KEYEXCHANGE", 0x02000000)), null);

    assertThat(store.getKey("c/AT_KEYEXCHANGE", null)).isNotEqualTo(before);
    assertThat(store.getKey("c/AT_SIGNATURE", null)).isEqualTo(signature);
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void archivableKey_isLoadedAsNonExportable() throws Exception {
    KeyPair pair = TestStores.pair("AT_SIGNATURE", 0x02004000);
    store.setEntry("c", new CapiKeyPairEntry(pair), null);

    assertThat(((CapiPrivateKey) pair.getPrivate()).isExportable()).isTrue();
    assertThat(((CapiPrivateKey) store.getKey("c", null)).isExportable()).isFalse();
    assertThat(store.getKey("c", null).getEncoded()).isNull();
  }

  @Test
  void destroyingCopy_doesNotAffectStoredKey() throws Exception {
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000001)), null);
    CapiPrivateKey key = (CapiPrivateKey) store.getKey("c", null);
    byte[] encoded = key.getEncoded();
    key.destroy();

    assertThat(store.getKey("c", null).getEncoded()).isEqualTo(encoded);
  }

  @Test
  void entryOtherThanStorableKeyPair_isRefused() throws Exception {
    KeyPair ephemeral = TestStores.pair("CALG_DH_EPHEM", 0x02000000);
    KeyPair signature = TestStores.pair("AT_SIGNATURE", 0x02000000);

    assertThatThrownBy(
            () -> store.setKeyEntry("c", new SecretKeySpec(new byte[16], "AES"), null, null))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("wrapped");
    assertThatThrownBy(() -> store.setEntry("c", new CapiKeyPairEntry(ephemeral), null))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("cannot be stored");
    assertThatThrownBy(
            () -> store.setEntry("c/AT_KEYEXCHANGE", new CapiKeyPairEntry(signature), null))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("AT_SIGNATURE");
    assertThatThrownBy(() -> store.setEntry("c".repeat(261), new CapiKeyPairEntry(signature), null))
        .isInstanceOf(KeyStoreException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_KEYSET_PARAM));
    assertThat(store.size()).isZero();
  }

  private static KeyStore jdkStore() throws Exception {
    KeyStore jdk = KeyStore.getInstance("PKCS12", "SunJSSE");
    jdk.load(
        new ByteArrayInputStream(TestStores.sample("windows-rsa-signature.pfx")),
        TestStores.PASSWORD);
    return jdk;
  }

  @Test
  void foreignKeys_areExportable_sinceTheirHolderHasThem() throws Exception {
    KeyStore jdk = jdkStore();
    Key key = jdk.getKey("signing", TestStores.PASSWORD);
    Certificate[] chain = jdk.getCertificateChain("signing");

    store.setKeyEntry("c", key, null, chain);
    store.setKeyEntry("d/AT_SIGNATURE", key, null, chain);

    assertThat(Collections.list(store.aliases()))
        .containsExactly("c/AT_KEYEXCHANGE", "d/AT_SIGNATURE");
    assertThat(store.getKey("c", null).getEncoded()).isEqualTo(key.getEncoded());
    assertThat(store.getCertificateChain("d")).isEqualTo(chain);
    assertThat(store.getCertificateAlias(chain[0])).isEqualTo("c/AT_KEYEXCHANGE");
    KeyStore read = TestStores.load(TestStores.stored(store));
    assertThat(read.getKey("d", null)).isNotNull();
  }

  @Test
  void keyOfOtherProvider_replacesKeyPairOfAlias() throws Exception {
    KeyStore jdk = jdkStore();
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000000)), null);

    store.setKeyEntry(
        "c", jdk.getKey("signing", TestStores.PASSWORD), null, jdk.getCertificateChain("signing"));

    assertThat(Collections.list(store.aliases())).containsExactly("c/AT_SIGNATURE");
    assertThat(store.getCertificate("c")).isEqualTo(jdk.getCertificate("signing"));
  }

  @Test
  void certificateOfOtherKey_isRefused() throws Exception {
    Certificate[] chain =
        TestStores.load(TestStores.sample("windows-rsa-signature.pfx"))
            .getCertificateChain("Signing");
    KeyPair pair = TestStores.pair("AT_SIGNATURE", 0x02000000);

    assertThatThrownBy(() -> store.setKeyEntry("c", pair.getPrivate(), null, chain))
        .isInstanceOf(KeyStoreException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  @Test
  void wrongPassword_doesNotChangeLoadedStore() throws Exception {
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000001)), null);
    byte[] file = TestStores.stored(store);

    for (char[] password : Arrays.asList("geheim".toCharArray(), new char[0], null)) {
      assertThatThrownBy(() -> store.load(new ByteArrayInputStream(file), password))
          .isInstanceOf(IOException.class)
          .hasCauseInstanceOf(UnrecoverableKeyException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PASSWORD));
    }
    assertThat(store.containsAlias("c/AT_SIGNATURE")).isTrue();
  }

  @Test
  void storingWithoutPassword_isRefusedAndWritesNothing() throws Exception {
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000001)), null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatCapi(() -> store.store(out, null))
        .isInstanceOf(IllegalArgumentException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
    assertThat(out.size()).isZero();
  }

  /** A file need not be closed to be complete, as with the key stores of the JDK. */
  @Test
  void storing_flushesTheStream() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(new BufferedOutputStream(out, 1 << 20), TestStores.PASSWORD);

    assertThat(TestStores.load(out.toByteArray()).size()).isZero();
  }

  @Test
  void fileInPlaceOfDirectory_isRefused(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("keys.p12"));

    assertThatCapi(() -> TestStores.inDirectory(file).load(null, TestStores.PASSWORD))
        .fails(NotDirectoryException.class)
        .hasMessageContaining("CAPI-PFX")
        .with(CapiError.NTE_BAD_KEYSET_PARAM);
  }
}
