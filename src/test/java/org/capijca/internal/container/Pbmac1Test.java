// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SHA512tDigest;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests PBMAC1 in PKCS #12 (RFC 9579) with every HMAC of Bouncy Castle. */
@Tag("unit")
class Pbmac1Test {
  private static final AlgorithmIdentifier SHA_256 = hmac(PKCSObjectIdentifiers.id_hmacWithSHA256);

  static Stream<Arguments> hmacs() {
    return Stream.of(
        hmac("1.2.840.113549.2.6", MD5Digest::new),
        hmac("1.2.840.113549.2.7", SHA1Digest::new),
        hmac("1.2.840.113549.2.8", SHA224Digest::new),
        hmac("1.2.840.113549.2.9", SHA256Digest::new),
        hmac("1.2.840.113549.2.10", SHA384Digest::new),
        hmac("1.2.840.113549.2.11", SHA512Digest::new),
        hmac("1.2.840.113549.2.12", () -> new SHA512tDigest(224)),
        hmac("1.2.840.113549.2.13", () -> new SHA512tDigest(256)),
        hmac("2.16.840.1.101.3.4.2.13", () -> new SHA3Digest(224)),
        hmac("2.16.840.1.101.3.4.2.14", () -> new SHA3Digest(256)),
        hmac("2.16.840.1.101.3.4.2.15", () -> new SHA3Digest(384)),
        hmac("2.16.840.1.101.3.4.2.16", () -> new SHA3Digest(512)));
  }

  private static Arguments hmac(String algorithm, Supplier<Digest> hash) {
    return Arguments.of(hmac(new ASN1ObjectIdentifier(algorithm)), hash);
  }

  private static AlgorithmIdentifier hmac(ASN1ObjectIdentifier algorithm) {
    return new AlgorithmIdentifier(algorithm, DERNull.INSTANCE);
  }

  private static byte[] file(PBKDF2Params derivation, int keyLength) throws Exception {
    return PfxMaker.withPbmac1(derivation, SHA_256, SHA256Digest::new, keyLength);
  }

  private static byte[] file(int keyLength) throws Exception {
    return file(new PBKDF2Params(new byte[8], 10, keyLength, SHA_256), keyLength);
  }

  @ParameterizedTest
  @MethodSource("hmacs")
  void everyHmac_isRead(AlgorithmIdentifier hmac, Supplier<Digest> hash) throws Exception {
    byte[] file = PfxMaker.withPbmac1(new PBKDF2Params(new byte[8], 10, 32, hmac), hmac, hash, 32);

    assertThat(TestStores.load(file).size()).isEqualTo(1);
    assertThatCapi(
            () -> TestStores.create().load(new ByteArrayInputStream(file), "wrong".toCharArray()))
        .fails(IOException.class)
        .with(CapiError.ERROR_INVALID_PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 64})
  void keyLengthWithinTheLimits_isRead(int length) throws Exception {
    assertThat(TestStores.load(file(length)).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 19, 65, 100_000})
  void keyLengthOutsideTheLimits_isRefused(int length) throws Exception {
    byte[] file = file(length);

    assertThatCapi(() -> TestStores.load(file))
        .fails(IOException.class)
        .hasMessageContaining("a key of " + length + " bytes")
        .with(CapiError.NTE_BAD_DATA);
  }

  /** RFC 9579 requires a key length. */
  @Test
  void missingKeyLength_isRefused() throws Exception {
    byte[] file = file(new PBKDF2Params(new byte[8], 10, SHA_256), 32);

    assertThatCapi(() -> TestStores.load(file))
        .fails(IOException.class)
        .hasMessageContaining("without a key length")
        .with(CapiError.NTE_BAD_DATA);
  }

  @Test
  void unknownHash_isRefused() throws Exception {
    AlgorithmIdentifier unknown = hmac(new ASN1ObjectIdentifier("1.2.3.4"));
    byte[] file = file(new PBKDF2Params(new byte[8], 10, 32, unknown), 32);

    assertThatCapi(() -> TestStores.load(file))
        .fails(IOException.class)
        .hasMessageContaining("1.2.3.4;")
        .with(CapiError.NTE_BAD_ALGID);
  }
}
