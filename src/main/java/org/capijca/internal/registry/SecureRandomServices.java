package org.capijca.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.capijca.internal.random.GenRandomSpi;

/** The SecureRandom that stands for CryptGenRandom; it depends on no CSP. */
final class SecureRandomServices {
  private SecureRandomServices() {}

  static List<ServiceEntry> all() {
    return List.of(
        new ServiceEntry(
            "SecureRandom", "CAPI", List.of(), Map.of("ThreadSafe", "true"), new NewSpi()));
  }

  /** No lambda: the provider's constructor comes by, and the first lambda of a process is slow. */
  private static final class NewSpi implements Supplier<GenRandomSpi> {
    @Override
    public GenRandomSpi get() {
      return new GenRandomSpi();
    }
  }
}
