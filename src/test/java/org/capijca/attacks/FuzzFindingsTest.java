// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.capijca.CapiProvider;
import org.capijca.laws.Failures;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs for which the provider once threw an exception without a CryptoAPI code. Each is passed to
 * every call that accepts its format, since the fuzz targets differed only in the algorithm.
 */
@Tag("unit")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzFindingsTest {
  private static final Path INPUTS = Path.of("src/test/resources/fuzz");

  /** CRYPT_OAEP. */
  private static final int OAEP = 0x40;

  private final CapiProvider provider = new CapiProvider();
  private final CapiProvider rsaAes = provider.configure("MS_ENH_RSA_AES_PROV");
  private KeyPair rsa;
  private KeyUses uses;

  private record Finding(String format, int line, byte[] input) {
    @Override
    public String toString() {
      return format + " line " + line;
    }
  }

  @BeforeAll
  void makeKeys() throws Exception {
    rsa = pair("AT_KEYEXCHANGE");
    uses = new KeyUses(provider, rsaAes, pair("CALG_DH_SF").getPublic());
  }

  private KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    return generator.generateKeyPair();
  }

  static Stream<Finding> findings() throws Exception {
    Stream.Builder<Finding> all = Stream.builder();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).startsWith("#")) {
          all.add(new Finding(format(file), i + 1, HexFormat.of().parseHex(lines.get(i))));
        }
      }
    }
    return all.build();
  }

  private static List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(INPUTS)) {
      return files.sorted().toList();
    }
  }

  private static String format(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }

  private Map<String, List<FuzzTarget.Taker>> takers() {
    return Map.of(
        "private-blobs",
        forEachFactory((factory, input) -> factory.generatePrivate(new CapiKeyBlobSpec(input, 1))),
        "public-blobs",
        forEachFactory((factory, input) -> factory.generatePublic(new CapiKeyBlobSpec(input))),
        "pkcs8",
        forEachFactory((factory, input) -> factory.generatePrivate(new PKCS8EncodedKeySpec(input))),
        "x509",
        forEachFactory((factory, input) -> factory.generatePublic(new X509EncodedKeySpec(input))),
        "pkcs8-entries",
        Stream.of("DSA", "DH", "RSA").map(this::entryTaker).toList(),
        "pfx-bags",
        List.of(input -> load(contents(input))),
        "pfx-contents",
        List.of(this::load),
        "serialised",
        List.of(FuzzTargets::deserialise),
        "simpleblobs",
        List.of(input -> unwrap(input, 0), input -> unwrap(input, OAEP)),
        "rsa-data",
        List.of(this::decrypt));
  }

  private interface FactoryCall {
    Object take(KeyFactory factory, byte[] input) throws Exception;
  }

  private List<FuzzTarget.Taker> forEachFactory(FactoryCall call) {
    return Stream.of("CALG_DSS_SIGN", "CALG_DH_SF", "CALG_RSA_SIGN", "CALG_RSA_KEYX")
        .map(name ->
            (FuzzTarget.Taker) input -> call.take(KeyFactory.getInstance(name, provider), input))
        .toList();
  }

  private FuzzTarget.Taker entryTaker(String algorithm) {
    return input -> {
      KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
      store.load(null, FuzzTargets.PASSWORD);
      store.setKeyEntry(
          "a", new FuzzFileTargets.Foreign(input, algorithm), FuzzTargets.PASSWORD, null);
      return store.getKey("a", FuzzTargets.PASSWORD);
    };
  }

  /** Returns an AuthenticatedSafe with these SafeContents. */
  private static byte[] contents(byte[] bags) throws Exception {
    return new DERSequence(new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(bags)))
        .getEncoded();
  }

  /** Returns a file without a MAC, which is parsed like a file with a valid MAC. */
  private Object load(byte[] content) throws Exception {
    ContentInfo safe = new ContentInfo(PKCSObjectIdentifiers.data, new DEROctetString(content));
    byte[] file = new Pfx(safe, null).getEncoded();
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(new ByteArrayInputStream(file), FuzzTargets.PASSWORD);
    for (String alias : Collections.list(store.aliases())) {
      store.getEntry(alias, null);
      Object key = store.getKey(alias, null);
      if (key != null) {
        uses.use("key of a PFX file", key);
      }
    }
    return null;
  }

  private Object unwrap(byte[] input, int dwFlags) throws Exception {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", rsaAes);
    cipher.init(Cipher.UNWRAP_MODE, rsa.getPrivate(), new CapiWrapParameterSpec(dwFlags));
    return cipher.unwrap(input, "CALG_RC4", Cipher.SECRET_KEY);
  }

  private Object decrypt(byte[] input) throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);
    cipher.init(Cipher.DECRYPT_MODE, rsa.getPrivate());
    return cipher.doFinal(input);
  }

  @ParameterizedTest
  @MethodSource("findings")
  void finding_isAcceptedOrRefusedWithCode(Finding finding) {
    for (FuzzTarget.Taker taker : takers().get(finding.format())) {
      Failures.refusalOrValue(finding.toString(), () -> taker.take(finding.input()))
          .ifPresent(result -> uses.use(finding.toString(), result));
    }
  }

  @Test
  void everyFormat_hasFindings() throws Exception {
    assertThat(files().stream().map(FuzzFindingsTest::format))
        .containsExactlyInAnyOrderElementsOf(takers().keySet());
    assertThat(findings()).hasSizeGreaterThan(25);
  }

  /** Numbers that are not below the modulus, as in the findings rsa-data and simpleblobs. */
  @Test
  void numbersAboveModulus_areRefusedWithCode() throws Exception {
    byte[] input = new byte[64];
    Arrays.fill(input, (byte) 0xFF);
    assertThat(Failures.refusalOrValue("data above the modulus", () -> decrypt(input))).isEmpty();
    for (int dwFlags : new int[] {0, OAEP}) {
      Cipher cipher = Cipher.getInstance("SIMPLEBLOB", rsaAes);
      cipher.init(Cipher.WRAP_MODE, rsa.getPublic(), new CapiWrapParameterSpec(0));
      byte[] blob = cipher.wrap(FuzzTargets.session(rsaAes, "CALG_RC4"));
      System.arraycopy(input, 0, blob, blob.length - input.length, input.length);
      assertThat(Failures.refusalOrValue("a BLOB above the modulus", () -> unwrap(blob, dwFlags)))
          .as("dwFlags %x", dwFlags)
          .isEmpty();
    }
  }
}
