package org.capijca.internal.registry;

import java.util.ArrayList;
import java.util.List;
import org.capijca.internal.cipher.AlgIdNaming;
import org.capijca.internal.cipher.SessionCipherSpi;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.engine.cipher.CipherEngines;
import org.capijca.internal.table.SessionAlgorithm;
import org.capijca.internal.table.SessionKeyRow;

/**
 * A Cipher for each session key algorithm that encrypts.
 *
 * <p>They list no modes: asked for one that there is not, the JCA would answer on its own, without
 * the code of CryptoAPI.
 */
final class CipherServices {
  private CipherServices() {}

  static List<ServiceEntry> of(CspContext context) {
    List<ServiceEntry> entries = new ArrayList<>();
    for (SessionKeyRow row : context.rows(SessionKeyRow.class)) {
      if (row.algorithm().isCipher()) {
        entries.add(entry(row.algorithm()));
      }
    }
    return entries;
  }

  private static ServiceEntry entry(SessionAlgorithm algorithm) {
    return new ServiceEntry(
        "Cipher",
        algorithm.algId().name(),
        AlgIdNames.numbers(algorithm.algId().value()),
        () ->
            new SessionCipherSpi(
                new AlgIdNaming(algorithm.algId()),
                CipherEngines.PREFERRED,
                algorithm.blockBytes()));
  }
}
