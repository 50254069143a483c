// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.bouncycastle.crypto.params.DHParameters;
import org.capijca.internal.primitive.random.RandomBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests cached properties of groups for which many key pairs are generated. */
@Tag("unit")
class KnownGroupTest {
  private static final BigInteger TWO = BigInteger.TWO;

  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(DHStandardGroups.rfc2409_768, 160),
        Arguments.of(DHStandardGroups.rfc2409_1024, 160),
        Arguments.of(DHStandardGroups.rfc3526_1536, 200),
        Arguments.of(DHStandardGroups.rfc3526_2048, 225),
        Arguments.of(DHStandardGroups.rfc3526_3072, 275),
        Arguments.of(DHStandardGroups.rfc3526_4096, 325),
        Arguments.of(DHStandardGroups.rfc7919_ffdhe2048, 225),
        Arguments.of(DHStandardGroups.rfc7919_ffdhe3072, 275),
        Arguments.of(DHStandardGroups.rfc7919_ffdhe4096, 325));
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedPrime_allowsShortExponents(DHParameters group, int exponentBits) {
    DomainParameters domain = domain(group.getP(), null);

    assertThat(SafePrimes.isPublished(group.getP())).isTrue();
    assertThat(SafePrimes.isPublished(group.getP().add(TWO))).isFalse();
    assertThat(DomainParameterCheck.problem(domain)).isEmpty();
    int longest = 0;
    for (int i = 0; i < 12; i++) {
      DiscreteLogPair pair = DiscreteLogPairSearch.dh(domain, 0, null);
      assertThat(pair.y()).isEqualTo(TWO.modPow(pair.x(), group.getP()));
      longest = Math.max(longest, pair.x().bitLength());
    }
    assertThat(longest).isBetween(exponentBits - 16, exponentBits);
  }

  @Test
  void safePrime_isRecognized() {
    BigInteger q = new BigInteger("5926535897932384626433832795028841971693993751058209749");
    do {
      q = q.nextProbablePrime();
    } while (!q.shiftLeft(1).setBit(0).isProbablePrime(50));
    BigInteger safe = q.shiftLeft(1).setBit(0);

    assertThat(SafePrimes.isPublished(safe)).isFalse();
    assertThat(SafePrimes.isSafe(safe, RandomBytes.own())).isTrue();
    assertThat(SafePrimes.isSafe(q.shiftLeft(3).nextProbablePrime(), RandomBytes.own())).isFalse();
  }

  /** P - 1 has a 480-bit prime factor and others, so that a short X would reveal residues. */
  @Test
  void otherPrime_requiresLongExponents() {
    DomainParameters made = DhParameterSearch.generate(512, null, SearchListener.NONE);
    DomainParameters domain = domain(made.p(), null);

    assertThat(KnownGroup.of(domain).isSafe()).isFalse();
    int longest = 0;
    for (int i = 0; i < 12; i++) {
      longest = Math.max(longest, DiscreteLogPairSearch.dh(domain, 0, null).x().bitLength());
    }
    assertThat(longest).isGreaterThan(496);
  }

  @Test
  void givenSubgroup_limitsExponent() {
    BigInteger p = DHStandardGroups.rfc3526_2048.getP();
    BigInteger q = p.shiftRight(1);

    assertThat(DomainParameterCheck.problem(domain(p, q))).isEmpty();
    assertThat(DomainParameterCheck.problem(domain(p, q.subtract(TWO)))).isPresent();
    assertThat(DiscreteLogPairSearch.dh(domain(p, q), 0, null).x()).isLessThan(q);
  }

  @Test
  void repeatedUse_givesValidKeyPairs() {
    BigInteger p = DHStandardGroups.rfc3526_1536.getP();
    DomainParameters domain = domain(p, null);
    for (int i = 0; i < 50; i++) {
      DiscreteLogPair pair = DiscreteLogPairSearch.dh(domain, i % 2 == 0 ? 0 : 700, null);
      assertThat(pair.y()).isEqualTo(TWO.modPow(pair.x(), p));
    }
  }

  @Test
  void cachedGroups_areEvictedByOthers() {
    DomainParameters domain = domain(BigInteger.valueOf(1_000_003), null);
    KnownGroup group = KnownGroup.of(domain);

    assertThat(KnownGroup.of(domain(BigInteger.valueOf(1_000_003), null))).isSameAs(group);
    for (int i = 0; i < 16; i++) {
      KnownGroup.of(domain(BigInteger.valueOf(2L * i + 1), null));
    }
    assertThat(KnownGroup.of(domain)).isNotSameAs(group);
  }

  private static DomainParameters domain(BigInteger p, BigInteger q) {
    return new DomainParameters(p, q, TWO, null, null);
  }
}
