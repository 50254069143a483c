// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.SessionAlgorithm;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.cipher.CipherEngines;
import org.capijca.internal.session.cipher.CapiCipherSpi;
import org.capijca.internal.session.cipher.JcaDialect;
import org.capijca.internal.session.cipher.JdkModeCipherSpi;

/** The Cipher services by standard JCA names, for keys of this provider only. */
final class StandardCipherServices {
  private static final String TYPE = "Cipher";
  private static final Map<String, String> BLOCK_ATTRIBUTES =
      Map.of(
          "SupportedKeyClasses", CapiSecretKey.class.getName(),
          "SupportedModes", "CBC|ECB|CFB8",
          "SupportedPaddings", "NOPADDING|PKCS5PADDING");
  private static final Map<String, String> STREAM_ATTRIBUTES =
      Map.of(
          "SupportedKeyClasses", CapiSecretKey.class.getName(),
          "SupportedModes", "ECB",
          "SupportedPaddings", "NOPADDING");

  private static final Map<String, String> OWN_KEYS =
      Map.of("SupportedKeyClasses", CapiSecretKey.class.getName());

  /** AES modes that frameworks need and CryptoAPI does not have. */
  private static final List<String> JDK_MODES = List.of("CTR/NoPadding", "GCM/NoPadding");

  private static final int JDK_MODES_BLOCK = 16;

  private StandardCipherServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    Map<String, SessionAlgorithm> firstOfItsName = new LinkedHashMap<>();
    for (SessionKeyRow row : context.cipherRows()) {
      firstOfItsName.putIfAbsent(row.algorithm().jcaName(), row.algorithm());
    }
    return firstOfItsName.values().stream()
        .flatMap(algorithm ->
            Stream.concat(Stream.of(standard(provider, algorithm)), jdkModes(provider, algorithm)))
        .toList();
  }

  private static CapiService standard(Provider provider, SessionAlgorithm algorithm) {
    return new CapiService(
        provider,
        TYPE,
        algorithm.jcaName(),
        algorithm.jcaAliases(),
        algorithm.blockBytes() == 0 ? STREAM_ATTRIBUTES : BLOCK_ATTRIBUTES,
        () ->
            new CapiCipherSpi(
                new JcaDialect(algorithm.jcaName()),
                CipherEngines.PREFERRED,
                algorithm.blockBytes()));
  }

  private static Stream<CapiService> jdkModes(Provider provider, SessionAlgorithm algorithm) {
    String name = algorithm.jcaName();
    return JDK_MODES.stream()
        .filter(mode -> algorithm.blockBytes() == JDK_MODES_BLOCK)
        .map(mode ->
            new CapiService(
                provider,
                TYPE,
                name + "/" + mode,
                List.of(),
                OWN_KEYS,
                () -> new JdkModeCipherSpi(name, mode)));
  }
}
