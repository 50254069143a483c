package org.capijca.internal.registry;

import java.security.InvalidParameterException;
import java.security.Provider;

/** A service that makes its SPI by a constructor call, so that no package needs opening. */
final class CapiService extends Provider.Service {
  private final ServiceEntry entry;

  CapiService(Provider provider, ServiceEntry entry) {
    super(
        provider,
        entry.type(),
        entry.algorithm(),
        CapiService.class.getName(),
        entry.aliases(),
        entry.attributes());
    this.entry = entry;
  }

  @Override
  public Object newInstance(Object constructorParameter) {
    if (constructorParameter != null) {
      throw new InvalidParameterException(
          "constructor parameter not used with " + getType() + " " + getAlgorithm());
    }
    return entry.spi().get();
  }
}
