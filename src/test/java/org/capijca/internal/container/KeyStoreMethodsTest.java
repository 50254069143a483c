// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.KeyStore.SecretKeyEntry;
import java.security.KeyStore.TrustedCertificateEntry;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.RecordedCalls;
import org.capijca.internal.event.KeyEvents;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what the methods of KeyStore say of entries with and without certificates. */
@Tag("unit")
class KeyStoreMethodsTest {
  private final KeyStore store = TestStores.create();
  private KeyPair pair;
  private X509Certificate certificate;

  @BeforeEach
  void fill() throws Exception {
    store.load(null, null);
    pair = PfxMaker.rsa();
    certificate = PfxMaker.selfSigned("CN=Root", pair);
    store.setKeyEntry("with", pair.getPrivate(), null, new Certificate[] {certificate});
    KeyPair own = TestStores.pair("AT_KEYEXCHANGE", 0x02000000);
    store.setEntry("without", new CapiKeyPairEntry(own), null);
  }

  @Test
  void everyEntry_isKeyEntry() throws Exception {
    assertThat(Collections.list(store.aliases()))
        .containsExactly("with/AT_KEYEXCHANGE", "without/AT_KEYEXCHANGE")
        .allSatisfy(alias -> {
          assertThat(store.isKeyEntry(alias)).isTrue();
          assertThat(store.isCertificateEntry(alias)).isFalse();
          assertThat(store.containsAlias(alias)).isTrue();
        });
    assertThat(store.isKeyEntry("other")).isFalse();
    assertThat(store.containsAlias("with/AT_SIGNATURE")).as("an empty slot").isFalse();
    assertThat(store.containsAlias("other")).isFalse();
    assertThat(store.entryInstanceOf("other", PrivateKeyEntry.class)).isFalse();
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void deletingAMissingEntry_isRefusedWithItsReason() {
    assertThatCapi(() -> store.deleteEntry("other"))
        .fails(KeyStoreException.class)
        .with(CapiError.NTE_BAD_KEYSET);
    assertThatCapi(() -> store.deleteEntry("with/AT_SIGNATURE"))
        .fails(KeyStoreException.class)
        .with(CapiError.NTE_NO_KEY);
  }

  @Test
  void certificates_areThoseOfEntry() throws Exception {
    assertThat(store.getCertificate("with")).isEqualTo(certificate);
    assertThat(store.getCertificateChain("with")).containsExactly(certificate);
    assertThat(store.getCertificateAlias(certificate)).isEqualTo("with/AT_KEYEXCHANGE");
    assertThat(store.getCertificate("without")).isNull();
    assertThat(store.getCertificateChain("without")).isNull();
    assertThat(store.getCertificateAlias(PfxMaker.selfSigned("CN=Other", pair))).isNull();
  }

  @Test
  void entryWithCertificate_isPrivateKeyEntry() throws Exception {
    assertThat(store.entryInstanceOf("with", PrivateKeyEntry.class)).isTrue();
    assertThat(store.entryInstanceOf("with", CapiKeyPairEntry.class)).isFalse();
    assertThat(store.entryInstanceOf("without", CapiKeyPairEntry.class)).isTrue();
    assertThat(store.entryInstanceOf("without", PrivateKeyEntry.class)).isFalse();
    assertThat(store.getEntry("with", null)).isInstanceOf(PrivateKeyEntry.class);
    assertThat(store.getEntry("without", null)).isInstanceOf(CapiKeyPairEntry.class);
    assertThat(store.getEntry("other", null)).isNull();
  }

  @Test
  void privateKeyEntry_isStoredWithItsChain() throws Exception {
    PrivateKeyEntry entry = new PrivateKeyEntry(pair.getPrivate(), new Certificate[] {certificate});
    store.setEntry("again", entry, null);

    assertThat(store.getCertificate("again")).isEqualTo(certificate);
    assertThat(store.getKey("again", null).getEncoded()).isEqualTo(pair.getPrivate().getEncoded());
  }

  @Test
  void creationDate_isTimeOfStoring() throws Exception {
    Date now = Date.from(Instant.now());

    assertThat(store.getCreationDate("with")).isCloseTo(now, 600_000);
    assertThat(store.getCreationDate("other")).isNull();
  }

  @Test
  void entriesThatAreNotKeyPairs_areRefused() {
    SecretKeyEntry secret = new SecretKeyEntry(new SecretKeySpec(new byte[16], "AES"));
    TrustedCertificateEntry trusted = new TrustedCertificateEntry(certificate);

    for (KeyStore.Entry entry : new KeyStore.Entry[] {secret, trusted}) {
      assertThatCapi(() -> store.setEntry("c", entry, null))
          .fails(KeyStoreException.class)
          .hasMessageContaining("a " + entry.getClass().getSimpleName())
          .with(CapiError.NTE_BAD_KEY);
    }
    assertThatCapi(() -> store.setKeyEntry("c", new byte[16], null))
        .fails(KeyStoreException.class)
        .with(CapiError.NTE_BAD_TYPE);
    assertThatCapi(() -> store.setCertificateEntry("c", certificate))
        .fails(KeyStoreException.class)
        .with(CapiError.NTE_BAD_KEY);
  }

  /** Each reader would verify each signature of a longer chain. */
  @Test
  void longChain_endsAfter32Certificates() throws Exception {
    KeyPair[] keys = {pair, PfxMaker.rsa()};
    List<X509Certificate> all = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      PrivateKey issuer = keys[(i + 1) % 2].getPrivate();
      all.add(PfxMaker.certificate("CN=" + i, keys[i % 2].getPublic(), "CN=" + (i + 1), issuer, 1));
    }

    assertThat(Certificates.chain(all.get(0), all)).hasSize(32).isEqualTo(all.subList(0, 32));
    assertThat(Certificates.chain(all.get(3), all.subList(3, 34))).isEqualTo(all.subList(3, 34));
  }

  /** A key of another provider replaces the key pair that its alias names only if it is like it. */
  @Test
  void keyOfOtherKind_isStoredInSlotOfItsOwn() throws Exception {
    KeyPair dss = TestStores.pair("CALG_DSS_SIGN", 0x02000000);
    store.setEntry("c", new CapiKeyPairEntry(dss), null);

    store.setKeyEntry("c", pair.getPrivate(), null, new Certificate[] {certificate});

    assertThat(Collections.list(store.aliases())).contains("c/AT_SIGNATURE", "c/AT_KEYEXCHANGE");
  }

  @Test
  void keyFromContainer_isRecordedAsImported() throws Exception {
    assertThat(RecordedCalls.of(KeyEvents.class, String.class, () -> store.getKey("with", null)))
        .contains("key container");
  }
}
