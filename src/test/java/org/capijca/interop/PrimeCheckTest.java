// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.math.Primes;
import org.capijca.internal.primitive.prime.DhParameterSearch;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.DssParameterSearch;
import org.capijca.internal.primitive.prime.RsaKeyPairSearch;
import org.capijca.internal.primitive.prime.RsaNumbers;
import org.capijca.internal.primitive.prime.SearchListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Verifies the primes of new key pairs with other implementations. A few primes of each search are
 * checked here; {@code mvn -Pprimes test} checks 10,000.
 */
@Tag("interop")
@Tag("slow")
class PrimeCheckTest {
  private static final int ROUNDS = 10;

  /** With this certainty BigInteger adds a Lucas test to its Miller-Rabin rounds. */
  private static final int CERTAINTY = 100;

  private static final int NUMBERS_OF_A_COMMAND = 10;

  private static final Map<Search, List<BigInteger>> FOUND = new EnumMap<>(Search.class);

  @TempDir private Path directory;

  /** Searches that return two primes at a time; the length is that of the modulus or of P. */
  enum Search {
    RSA_384(50, () -> rsa(384)),
    RSA_512(50, () -> rsa(512)),
    RSA_1024(20, () -> rsa(1024)),
    RSA_2048(10, () -> rsa(2048)),
    RSA_3072(4, () -> rsa(3072)),
    RSA_4096(2, () -> rsa(4096)),
    DSS_512(20, () -> domain(DssParameterSearch.generate(512, null, SearchListener.NONE))),
    DSS_1024(6, () -> domain(DssParameterSearch.generate(1024, null, SearchListener.NONE))),
    DH_512(20, () -> domain(DhParameterSearch.generate(512, null, SearchListener.NONE))),
    DH_1024(6, () -> domain(DhParameterSearch.generate(1024, null, SearchListener.NONE)));

    private final int few;
    private final Supplier<Stream<BigInteger>> pair;

    Search(int few, Supplier<Stream<BigInteger>> pair) {
      this.few = few;
      this.pair = pair;
    }

    private static Stream<BigInteger> rsa(int bits) {
      RsaNumbers numbers = RsaKeyPairSearch.generate(bits, null);
      return Stream.of(numbers.primeP(), numbers.primeQ());
    }

    private static Stream<BigInteger> domain(DomainParameters domain) {
      return Stream.of(domain.p(), domain.q());
    }

    List<BigInteger> find() {
      int count = Integer.getInteger("capi.primes.count", few);
      return IntStream.range(0, count / 2).parallel().boxed().flatMap(any -> pair.get()).toList();
    }
  }

  private static List<BigInteger> primes(Search search) {
    return FOUND.computeIfAbsent(search, Search::find);
  }

  @ParameterizedTest
  @EnumSource
  void primes_areConfirmedByBouncyCastleAndJdk(Search search) {
    assertThat(primes(search)).isNotEmpty().doesNotHaveDuplicates();
    assertThat(primes(search).parallelStream().filter(number -> !isSoInJava(number))).isEmpty();
  }

  private static boolean isSoInJava(BigInteger number) {
    return !Primes.hasAnySmallFactors(number)
        && Primes.isMRProbablePrime(number, new SecureRandom(), ROUNDS)
        && number.isProbablePrime(CERTAINTY);
  }

  @ParameterizedTest
  @EnumSource
  void primes_areConfirmedByOpenSsl(Search search) throws Exception {
    OpenSsl.assumeInstalled();
    List<BigInteger> primes = primes(search);
    List<Callable<List<String>>> calls = new ArrayList<>();
    for (int from = 0; from < primes.size(); from += NUMBERS_OF_A_COMMAND) {
      List<BigInteger> some =
          primes.subList(from, Math.min(from + NUMBERS_OF_A_COMMAND, primes.size()));
      calls.add(() -> verdicts(some));
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      int said = 0;
      for (Future<List<String>> verdicts : threads.invokeAll(calls)) {
        assertThat(verdicts.get()).allMatch(verdict -> verdict.endsWith(") is prime"));
        said += verdicts.get().size();
      }
      assertThat(said).isEqualTo(primes.size());
    } finally {
      threads.shutdown();
    }
  }

  /** Returns a line for each number. */
  private List<String> verdicts(List<BigInteger> numbers) throws Exception {
    Stream<String> hex = numbers.stream().map(number -> number.toString(16));
    byte[] output =
        new OpenSsl(directory).run(Stream.concat(Stream.of("prime", "-hex"), hex).toArray());
    return new String(output, StandardCharsets.US_ASCII).lines().toList();
  }

  /** Shows that the checks detect a composite number without small factors. */
  @Test
  void composites_areDetected() throws Exception {
    List<BigInteger> primes = primes(Search.RSA_512);
    BigInteger composite = primes.get(0).multiply(primes.get(1));

    assertThat(isSoInJava(composite)).isFalse();
    OpenSsl.assumeInstalled();
    assertThat(verdicts(List.of(composite))).singleElement().asString().endsWith(" is not prime");
  }
}
