// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capijca.internal.csp.SessionAlgorithm;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.session.cipher.CapiCipherSpi;
import org.capijca.internal.session.cipher.JcaDialect;
import org.capijca.internal.session.cipher.JdkModeCipherSpi;

/**
 * The Cipher services by standard JCA names. If no provider is given, the JCA uses them for keys of
 * this provider only.
 */
final class StandardCipherServices {
  private static final Map<String, String> BLOCK_ATTRIBUTES =
      attributes("CBC|ECB|CFB8", "NOPADDING|PKCS5PADDING");
  private static final Map<String, String> STREAM_ATTRIBUTES = attributes("ECB", "NOPADDING");

  /** AES modes that frameworks need and CryptoAPI does not have. */
  private static final List<String> JDK_MODES = List.of("CTR/NoPadding", "GCM/NoPadding");

  private static final int JDK_MODES_BLOCK = 16;

  private StandardCipherServices() {}

  private static Map<String, String> attributes(String modes, String paddings) {
    return Map.of(
        KeyClasses.ATTRIBUTE,
        KeyClasses.SESSION,
        "SupportedModes",
        modes,
        "SupportedPaddings",
        paddings);
  }

  static void addTo(ServiceList services) {
    Map<String, SessionAlgorithm> firstOfItsName = new LinkedHashMap<>();
    for (SessionKeyRow row : services.context().cipherRows()) {
      firstOfItsName.putIfAbsent(row.algorithm().jcaName(), row.algorithm());
    }
    for (SessionAlgorithm algorithm : firstOfItsName.values()) {
      String name = algorithm.jcaName();
      services.add(
          name,
          algorithm.jcaAliases(),
          algorithm.blockBytes() == 0 ? STREAM_ATTRIBUTES : BLOCK_ATTRIBUTES,
          () ->
              new CapiCipherSpi(
                  new JcaDialect(name, services.context()),
                  CipherEngines.PREFERRED,
                  algorithm.blockBytes()));
      if (algorithm.blockBytes() == JDK_MODES_BLOCK) {
        for (String mode : JDK_MODES) {
          services.add(
              name + "/" + mode,
              List.of(),
              KeyClasses.SESSION_KEYS,
              () -> new JdkModeCipherSpi(name, mode, services.context()));
        }
      }
    }
  }
}
