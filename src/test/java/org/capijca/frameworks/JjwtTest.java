// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.KeyAlgorithm;
import io.jsonwebtoken.security.Keys;
import io.jsonwebtoken.security.SignatureAlgorithm;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Security;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON Web Tokens of jjwt. */
@Tag("frameworks")
class JjwtTest {
  @RegisterExtension
  static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_KEYEXCHANGE);

  private static final String SUBJECT = "alice";

  private static PublicKey publicKey() {
    return KEY.certificate().getPublicKey();
  }

  /** The key with its provider, which jjwt then uses for that key only. */
  private static PrivateKey keyWithProvider() {
    return Keys.builder(KEY.privateKey()).provider(Security.getProvider(CapiProvider.NAME)).build();
  }

  static Stream<Arguments> pkcs1Algorithms() {
    return Stream.of(Jwts.SIG.RS256, Jwts.SIG.RS384, Jwts.SIG.RS512).flatMap(JjwtTest::everywhere);
  }

  static Stream<Arguments> allAlgorithms() {
    return Stream.of(Jwts.SIG.RS256, Jwts.SIG.PS256, Jwts.SIG.PS384, Jwts.SIG.PS512)
        .flatMap(JjwtTest::everywhere);
  }

  static Stream<Arguments> keyTransports() {
    return Stream.of(Jwts.KEY.RSA1_5, Jwts.KEY.RSA_OAEP, Jwts.KEY.RSA_OAEP_256)
        .flatMap(JjwtTest::everywhere);
  }

  private static Stream<Arguments> everywhere(Object algorithm) {
    return Stream.of(ProviderPosition.values()).map(position -> Arguments.of(algorithm, position));
  }

  @ParameterizedTest
  @MethodSource("pkcs1Algorithms")
  void token_isSigned(SignatureAlgorithm algorithm, ProviderPosition position) {
    position.apply();

    assertSigns(KEY.privateKey(), algorithm);
  }

  @ParameterizedTest
  @MethodSource("allAlgorithms")
  void token_isSignedWithTheProviderNamed(SignatureAlgorithm algorithm, ProviderPosition position) {
    position.apply();

    assertSigns(keyWithProvider(), algorithm);
  }

  /** jjwt sets the PSS parameters before the key, so that the first provider is taken. */
  @ParameterizedTest
  @EnumSource(names = "FIRST")
  void tokenWithPss_isSignedWithTheProviderFirst(ProviderPosition position) {
    position.apply();

    assertSigns(KEY.privateKey(), Jwts.SIG.PS256);
  }

  private static void assertSigns(PrivateKey key, SignatureAlgorithm algorithm) {
    String token = Jwts.builder().subject(SUBJECT).signWith(key, algorithm).compact();

    ProviderPosition.LAST.apply();
    Claims received =
        Jwts.parser().verifyWith(publicKey()).build().parseSignedClaims(token).getPayload();
    assertThat(received.getSubject()).isEqualTo(SUBJECT);
  }

  @ParameterizedTest
  @MethodSource("keyTransports")
  void encryptedToken_isDecrypted(
      KeyAlgorithm<PublicKey, PrivateKey> transport, ProviderPosition position) {
    position.apply();

    assertDecrypts(KEY.privateKey(), transport);
  }

  @ParameterizedTest
  @MethodSource("keyTransports")
  void encryptedToken_isDecryptedWithTheProviderNamed(
      KeyAlgorithm<PublicKey, PrivateKey> transport, ProviderPosition position) {
    position.apply();

    assertDecrypts(keyWithProvider(), transport);
  }

  private static void assertDecrypts(
      PrivateKey key, KeyAlgorithm<PublicKey, PrivateKey> transport) {
    String token =
        Jwts.builder()
            .subject(SUBJECT)
            .encryptWith(publicKey(), transport, Jwts.ENC.A256GCM)
            .compact();

    Claims received =
        Jwts.parser().decryptWith(key).build().parseEncryptedClaims(token).getPayload();
    assertThat(received.getSubject()).isEqualTo(SUBJECT);
  }
}
