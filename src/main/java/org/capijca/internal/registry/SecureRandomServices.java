package org.capijca.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.internal.random.GenRandomSpi;

/** The SecureRandom that stands for CryptGenRandom; it depends on no CSP. */
final class SecureRandomServices {
  private SecureRandomServices() {}

  static Stream<ServiceEntry> all() {
    return Stream.of(
        new ServiceEntry(
            "SecureRandom", "CAPI", List.of(), Map.of("ThreadSafe", "true"), GenRandomSpi::new));
  }
}
