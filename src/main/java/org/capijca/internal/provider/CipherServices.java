// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.function.Supplier;
import org.capijca.internal.csp.SessionAlgorithm;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.session.cipher.CapiCipherSpi;
import org.capijca.internal.session.cipher.CapiDialect;

/**
 * The Cipher services for session key algorithms. An instance is the Supplier of the SPIs of one
 * algorithm.
 *
 * <p>The services do not list their modes, because for an unknown mode JCA would then throw an
 * exception without a CryptoAPI code.
 */
final class CipherServices implements Supplier<CapiCipherSpi> {
  private final SessionAlgorithm algorithm;

  private CipherServices(SessionAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  static void addTo(ServiceList services) {
    for (SessionKeyRow row : services.context().cipherRows()) {
      services.add(row.algId(), new CipherServices(row.algorithm()));
    }
  }

  @Override
  public CapiCipherSpi get() {
    return new CapiCipherSpi(
        new CapiDialect(algorithm.algId()), CipherEngines.PREFERRED, algorithm.blockBytes());
  }
}
