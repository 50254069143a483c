package org.capijca.internal.registry;

import java.util.List;
import java.util.Map;
import org.capijca.internal.random.GenRandomSpi;

/** The SecureRandom that stands for CryptGenRandom; it depends on no CSP. */
final class SecureRandomServices {
  private SecureRandomServices() {}

  static List<ServiceEntry> all() {
    return List.of(
        new ServiceEntry(
            "SecureRandom",
            "CAPI",
            List.of(),
            Map.of("ThreadSafe", "true"),
            () -> new GenRandomSpi()));
  }
}
