// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests domain parameters of DSS and Diffie-Hellman, and key pairs with them. */
@Tag("unit")
class DomainParametersTest {
  private static final BigInteger ONE = BigInteger.ONE;

  /** A 512-bit generation as in FIPS 186 appendix 2.2, computed by independent arithmetic. */
  @Test
  void dssSeed_reproducesParameters() {
    DomainParameters domain =
        new DomainParameters(
            littleEndian(
                "3d6a5c6e58e6efc50d7867782012a3478ba623d65e9a947d3965ae941aaf8b51"
                    + "8f9a9729e84a7419d46ef4f628952e4a6f810c85e509dd53fa587b3c24ddefb5"),
            littleEndian("1b69ee4d483788f0b7d3abe0d61d9931540161b9"),
            littleEndian(
                "0e1eaf2163c704166441fc3ff42fb15fb812cfba3710a38f5675b1315979c600"
                    + "a3dffb4277f5a2c4d026215e77dc7e841b046ba3d72bd2bd17fa05533d78ed59"),
            null,
            new DssSeed(389, HexFormat.of().parseHex("c3f86e1f0877029307fc927e160ab48d01d7e858")));

    assertThat(DssParameterSearch.verifies(domain)).isTrue();
    assertThat(DssParameterSearch.verifies(withCounter(domain, 388))).isFalse();
    assertThat(DssParameterSearch.verifies(withCounter(domain, 390))).isFalse();
    assertThat(DssParameterSearch.verifies(withCounter(domain, -1))).isFalse();
    assertThat(DssParameterSearch.verifies(withCounter(domain, 4096))).isFalse();
    assertThat(DomainParameterCheck.problem(domain)).isEmpty();
  }

  private static DomainParameters withCounter(DomainParameters domain, int counter) {
    return new DomainParameters(
        domain.p(), domain.q(), domain.g(), domain.j(), new DssSeed(counter, domain.seed().seed()));
  }

  private static BigInteger littleEndian(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    byte[] bigEndian = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      bigEndian[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, bigEndian);
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 576, 704, 1024})
  void dssParameters_haveRequiredForm(int bits) {
    DomainParameters domain = DssParameterSearch.generate(bits, null, SearchListener.NONE);

    assertThat(domain.p().bitLength()).isEqualTo(bits);
    assertThat(domain.q().bitLength()).isEqualTo(160);
    assertThat(domain.j().multiply(domain.q()).add(ONE)).isEqualTo(domain.p());
    assertThat(DssParameterSearch.verifies(domain)).isTrue();
    assertThat(DomainParameterCheck.problem(domain)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 576, 1024, 2048})
  void dhParameters_haveFormOfWindows(int bits) {
    DomainParameters domain = DhParameterSearch.generate(bits, null, SearchListener.NONE);

    assertThat(domain.p().bitLength()).isEqualTo(bits);
    assertThat(domain.q().bitLength()).isEqualTo(bits - 32);
    assertThat(domain.j().testBit(0)).isFalse();
    assertThat(domain.j().bitLength()).isBetween(32, 33);
    assertThat(domain.g()).isEqualTo(BigInteger.TWO.modPow(domain.j(), domain.p()));
    assertThat(DomainParameterCheck.problem(domain)).isEmpty();
  }

  @Test
  void keyPairs_belongToTheirGroup() {
    DomainParameters domain = DhParameterSearch.generate(512, null, SearchListener.NONE);
    DomainParameters withoutQ = new DomainParameters(domain.p(), null, domain.g(), null, null);
    for (int i = 0; i < 50; i++) {
      DiscreteLogPair dss = DiscreteLogPairSearch.dss(domain, null);
      assertThat(dss.x()).isBetween(ONE, domain.q().subtract(ONE));
      assertThat(dss.y()).isEqualTo(domain.g().modPow(dss.x(), domain.p()));
      assertThat(DiscreteLogPairSearch.dh(domain, 0, null).x()).isLessThan(domain.q());
      assertThat(DiscreteLogPairSearch.dh(withoutQ, 200, null).x().bitLength()).isEqualTo(200);
      assertThat(DiscreteLogPairSearch.dh(withoutQ, 0, null).x())
          .isBetween(BigInteger.TWO, domain.p().subtract(BigInteger.TWO));
    }
  }

  @Test
  void suppliedRandom_determinesParameters() throws Exception {
    assertThat(DssParameterSearch.generate(512, fixed(), SearchListener.NONE).p())
        .isEqualTo(DssParameterSearch.generate(512, fixed(), SearchListener.NONE).p());
    assertThat(DhParameterSearch.generate(512, fixed(), SearchListener.NONE).p())
        .isEqualTo(DhParameterSearch.generate(512, fixed(), SearchListener.NONE).p());
  }

  private static SecureRandom fixed() throws Exception {
    SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(42);
    return random;
  }
}
