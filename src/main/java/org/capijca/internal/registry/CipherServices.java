package org.capijca.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.cipher.AlgIdNaming;
import org.capijca.internal.cipher.JdkModeCipherSpi;
import org.capijca.internal.cipher.SessionCipherSpi;
import org.capijca.internal.cipher.StandardNaming;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.engine.cipher.CipherEngines;
import org.capijca.internal.table.SessionAlgorithm;
import org.capijca.internal.table.SessionKeyRow;

/**
 * A Cipher for each session key algorithm that encrypts, and for the standard names of these, which
 * take this provider's keys only.
 *
 * <p>The ALG_ID names list no modes: asked for one that there is not, the JCA would answer on its
 * own, without the code of CryptoAPI.
 */
final class CipherServices {
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

  /** What frameworks want of AES that CryptoAPI does not have. */
  private static final List<String> JDK_MODES = List.of("CTR/NoPadding", "GCM/NoPadding");

  private static final int JDK_MODES_BLOCK = 16;

  private CipherServices() {}

  static Stream<ServiceEntry> of(CspContext context) {
    List<SessionAlgorithm> algorithms =
        context.rows(SessionKeyRow.class).stream()
            .map(SessionKeyRow::algorithm)
            .filter(SessionAlgorithm::isCipher)
            .toList();
    Stream<ServiceEntry> standard =
        algorithms.stream()
            .filter(algorithm -> isFirstOfItsName(algorithm, algorithms))
            .flatMap(
                algorithm -> Stream.concat(Stream.of(standard(algorithm)), jdkModes(algorithm)));
    return Stream.concat(algorithms.stream().map(CipherServices::algId), standard);
  }

  private static boolean isFirstOfItsName(
      SessionAlgorithm algorithm, List<SessionAlgorithm> algorithms) {
    return algorithms.stream()
        .filter(other -> other.jcaName().equals(algorithm.jcaName()))
        .findFirst()
        .filter(algorithm::equals)
        .isPresent();
  }

  private static ServiceEntry algId(SessionAlgorithm algorithm) {
    return new ServiceEntry(
        TYPE,
        algorithm.algId().name(),
        AlgIdNames.numbers(algorithm.algId().value()),
        () ->
            new SessionCipherSpi(
                new AlgIdNaming(algorithm.algId()),
                CipherEngines.PREFERRED,
                algorithm.blockBytes()));
  }

  private static ServiceEntry standard(SessionAlgorithm algorithm) {
    return new ServiceEntry(
        TYPE,
        algorithm.jcaName(),
        algorithm.jcaAliases(),
        algorithm.blockBytes() == 0 ? STREAM_ATTRIBUTES : BLOCK_ATTRIBUTES,
        () ->
            new SessionCipherSpi(
                new StandardNaming(algorithm.jcaName()),
                CipherEngines.PREFERRED,
                algorithm.blockBytes()));
  }

  private static Stream<ServiceEntry> jdkModes(SessionAlgorithm algorithm) {
    String name = algorithm.jcaName();
    return JDK_MODES.stream()
        .filter(mode -> algorithm.blockBytes() == JDK_MODES_BLOCK)
        .map(
            mode ->
                new ServiceEntry(
                    TYPE,
                    name + "/" + mode,
                    List.of(),
                    OWN_KEYS,
                    () -> new JdkModeCipherSpi(name, mode)));
  }
}
