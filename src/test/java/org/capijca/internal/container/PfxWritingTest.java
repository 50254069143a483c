// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreSpi;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.PfxProtection;
import org.capijca.spec.PfxProtection.Encryption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the protection of files that are written. */
@Tag("unit")
@ResourceLock("java.security.Security")
class PfxWritingTest {
  private static final int CRYPT_EXPORTABLE = 1;

  @TempDir private Path folder;

  @AfterEach
  void reset() {
    Security.setProperty(PfxSettings.PROTECTION, "");
    Security.setProperty(PfxSettings.REQUIRE_MAC, "");
  }

  /**
   * The protection of a file: algorithms, iteration counts of encryption, and iteration count of
   * the MAC.
   */
  private record Protection(List<AlgorithmIdentifier> algorithms, MacData mac) {
    static Protection of(byte[] file) {
      Pfx pfx = Pfx.getInstance(file);
      List<AlgorithmIdentifier> algorithms = new ArrayList<>();
      for (ASN1Encodable each : ASN1Sequence.getInstance(octets(pfx.getAuthSafe()))) {
        ContentInfo safe = ContentInfo.getInstance(each);
        if (safe.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
          algorithms.add(EncryptedData.getInstance(safe.getContent()).getEncryptionAlgorithm());
        } else {
          for (ASN1Encodable bag : ASN1Sequence.getInstance(octets(safe))) {
            algorithms.add(
                EncryptedPrivateKeyInfo.getInstance(SafeBag.getInstance(bag).getBagValue())
                    .getEncryptionAlgorithm());
          }
        }
      }
      return new Protection(algorithms, pfx.getMacData());
    }

    private static byte[] octets(ContentInfo info) {
      return ASN1OctetString.getInstance(info.getContent()).getOctets();
    }

    List<Integer> counts() {
      return algorithms.stream().map(Protection::count).toList();
    }

    private static int count(AlgorithmIdentifier algorithm) {
      return algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)
          ? PBKDF2Params.getInstance(
                  PBES2Parameters.getInstance(algorithm.getParameters())
                      .getKeyDerivationFunc()
                      .getParameters())
              .getIterationCount()
              .intValueExact()
          : PKCS12PBEParams.getInstance(algorithm.getParameters()).getIterations().intValueExact();
    }

    int macCount() {
      return mac.getIterationCount().intValueExact();
    }
  }

  private static KeyStore store(CspContext context) {
    KeyStoreSpi spi = new CapiKeyStoreSpi(context, StoreLoader.ofFiles(context));
    return new KeyStore(spi, new CapiProvider(), "CAPI-PFX") {};
  }

  /**
   * Returns a store with this number of exportable keys, with a certificate for the first, that was
   * not loaded from a file of this provider.
   */
  private static KeyStore filled(CspContext context, int keys) throws Exception {
    List<ASN1Encodable> bags = new ArrayList<>();
    KeyPair pair = PfxMaker.keys("RSA", 512);
    bags.add(PfxMaker.certificate(PfxMaker.selfSigned("CN=A", pair).getEncoded()));
    for (int i = 0; i < keys; i++) {
      bags.add(PfxMaker.key(pair.getPrivate(), PfxMaker.name("c" + i)));
    }
    KeyStore store = store(context.withDefaultFlags(CRYPT_EXPORTABLE));
    store.load(new ByteArrayInputStream(PfxMaker.file(bags.toArray(new ASN1Encodable[0]))), null);
    assertThat(store.size()).isEqualTo(keys);
    return store;
  }

  private static byte[] stored(KeyStore store) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, TestStores.PASSWORD);
    return out.toByteArray();
  }

  private byte[] stored(KeyStore store, PfxProtection protection) throws Exception {
    Path file = folder.resolve("file.pfx");
    store.store(
        CapiLoadStoreParameter.builder()
            .file(file)
            .password(TestStores.PASSWORD)
            .pfxProtection(protection)
            .build());
    return Files.readAllBytes(file);
  }

  /** Pkcs12LoaderLimits.Defaults of .NET 9: 300,000 for each derivation, 1,000,000 in total. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 200})
  void defaultIterationCounts_areWithinLimitsOfDotNet(int keys) throws Exception {
    Protection protection = Protection.of(stored(filled(CspContext.DEFAULT, keys)));

    assertThat(protection.algorithms())
        .hasSize(keys + 1)
        .allMatch(each -> each.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2));
    assertThat(protection.macCount()).isLessThanOrEqualTo(300_000);
    assertThat(protection.counts()).allMatch(count -> count <= 300_000);
    int together = protection.counts().stream().mapToInt(count -> count).sum();
    assertThat(together + protection.macCount()).isBetween(900_000, 1_000_000);
  }

  @Test
  void moreKeysThanDotNetReads_useIterationCountFor200() throws Exception {
    assertThat(Protection.of(stored(filled(CspContext.DEFAULT, 400))).macCount()).isEqualTo(4950);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void tripleDes_usesIterationCountsOfWindows(int keys) throws Exception {
    byte[] file =
        stored(filled(CspContext.DEFAULT, keys), PfxProtection.of(Encryption.TRIPLEDES_SHA1));
    Protection protection = Protection.of(file);

    assertThat(protection.algorithms())
        .hasSize(keys + 1)
        .allMatch(each ->
            each.getAlgorithm().equals(PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC))
        .doesNotHaveDuplicates();
    assertThat(protection.counts()).containsOnly(2000);
    assertThat(protection.macCount()).isEqualTo(2000);
    assertThat(protection.mac().getMac().getAlgorithmId().getAlgorithm().getId())
        .isEqualTo("1.3.14.3.2.26");
    assertReadable(file, keys);
  }

  private static void assertReadable(byte[] file, int keys) throws Exception {
    assertThat(TestStores.load(file).size()).isEqualTo(keys);
    KeyStore jdk = KeyStore.getInstance("PKCS12", "SunJSSE");
    jdk.load(new ByteArrayInputStream(file), TestStores.PASSWORD);
    assertThat(jdk.size()).isEqualTo(keys);
    assertThat(jdk.getKey("c0", TestStores.PASSWORD)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AES256_SHA256, iterations=5000 | 5000 | 5000",
        "aes256_sha256 , mac=7 , iterations=5000 | 5000 | 7",
        "TripleDES_SHA1, iterations=10000, mac=1 | 10000 | 1",
        "TRIPLEDES_SHA1, mac=50000 | 2000 | 50000",
        "AES256_SHA256, iterations=5000, mac=none | 5000 | 0",
        "TripleDES_SHA1, mac=NONE | 2000 | 0",
      })
  void protectionText_selectsAlgorithmsAndIterationCounts(String text, int iterations, int mac)
      throws Exception {
    PfxProtection chosen = PfxProtection.parse(text);
    assertThat(PfxProtection.parse(chosen.toString())).isEqualTo(chosen);
    Security.setProperty(PfxSettings.PROTECTION, "TripleDES_SHA1, iterations=3");
    CapiProvider provider = new CapiProvider().configure("MS_STRONG_PROV; pfx=" + text);
    KeyStore configured = KeyStore.getInstance("CAPI-PFX", provider);
    configured.load(
        new ByteArrayInputStream(stored(filled(CspContext.DEFAULT, 1))), TestStores.PASSWORD);
    byte[] byConfiguration = stored(configured);
    byte[] byParameter = stored(filled(CspContext.DEFAULT, 1), chosen);
    Security.setProperty(PfxSettings.PROTECTION, text);
    byte[] byProperty = stored(filled(CspContext.DEFAULT, 1));

    for (byte[] file : List.of(byConfiguration, byParameter, byProperty)) {
      Protection protection = Protection.of(file);
      assertThat(protection.counts()).hasSize(2).containsOnly(iterations);
      assertThat(protection.mac() == null ? 0 : protection.macCount()).isEqualTo(mac);
      assertReadable(file, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AES",
        "AES256_SHA256,",
        "AES256_SHA256, iterations=0",
        "AES256_SHA256, mac=5000001",
        "AES256_SHA256, mac=",
        "AES256_SHA256, iterations=x",
        "TripleDES_SHA1; mac=none",
      })
  void invalidProtectionText_isRefused(String text) {
    assertThatCapi(() -> PfxProtection.parse(text))
        .fails(IllegalArgumentException.class)
        .with(CapiError.ERROR_INVALID_PARAMETER);
    if (!text.contains(";")) {
      assertThatCapi(() -> new CapiProvider().configure("pfx=" + text))
          .fails(InvalidParameterException.class)
          .with(CapiError.ERROR_INVALID_PARAMETER);
    }
  }

  @Test
  void invalidSecurityProperty_isRefusedWhenFileIsWritten() throws Exception {
    Security.setProperty(PfxSettings.PROTECTION, "DES");
    KeyStore store = filled(CspContext.DEFAULT, 1);

    assertThatCapi(() -> stored(store))
        .fails(IOException.class)
        .hasMessageContaining(PfxSettings.PROTECTION)
        .with(CapiError.ERROR_INVALID_PARAMETER);
  }

  @Test
  void fileWithoutMac_isRefusedIfMacIsRequired() throws Exception {
    byte[] file =
        stored(
            filled(CspContext.DEFAULT, 1),
            PfxProtection.of(Encryption.AES256_SHA256).withIterations(10).withoutMac());
    Path path = Files.write(folder.resolve("nomac.pfx"), file);
    CapiLoadStoreParameter.Builder parameter =
        CapiLoadStoreParameter.builder().file(path).password(TestStores.PASSWORD);

    KeyStore store = store(CspContext.DEFAULT);
    store.load(parameter.build());
    assertThat(store.size()).isEqualTo(1);
    store.load(new ByteArrayInputStream(file), TestStores.PASSWORD);
    assertRefusedForTheMac(() -> store.load(parameter.requireMac().build()));
    Security.setProperty(PfxSettings.REQUIRE_MAC, "true");
    assertRefusedForTheMac(() -> store.load(new ByteArrayInputStream(file), TestStores.PASSWORD));
    assertThat(store.size()).isEqualTo(1);
  }

  private static void assertRefusedForTheMac(ThrowingCallable call) {
    assertThatCapi(call)
        .fails(IOException.class)
        .hasMessageContaining("MAC")
        .with(CapiError.NTE_BAD_DATA);
  }

  /** Without a MAC, any password would open the header of a store. */
  @Test
  void storeHeaderWithoutMac_isRefused() throws Exception {
    KeyStore store = TestStores.inDirectory(folder);
    store.load(null, TestStores.PASSWORD);
    store.setEntry("c", new CapiKeyPairEntry(TestStores.pair("AT_SIGNATURE", 0x02000001)), null);
    Path header = folder.resolve("store.p12");
    Pfx pfx = Pfx.getInstance(Files.readAllBytes(header));
    Files.write(header, new Pfx(pfx.getAuthSafe(), null).getEncoded());

    for (char[] password : List.of(TestStores.PASSWORD, "other".toCharArray())) {
      assertThatThrownBy(() -> TestStores.inDirectory(folder).load(null, password))
          .isInstanceOf(IOException.class);
    }
  }
}
