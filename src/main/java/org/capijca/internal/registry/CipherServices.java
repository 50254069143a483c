package org.capijca.internal.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.cipher.SessionCipherSpi;
import org.capijca.internal.cipher.StandardCipherSpi;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.table.SessionKeyRow;

/**
 * A Cipher for each session key algorithm that encrypts, and for the standard names of these, which
 * take this provider's keys only.
 */
final class CipherServices {
  private static final String TYPE = "Cipher";
  private static final Map<String, String> OWN_KEYS =
      Map.of("SupportedKeyClasses", CapiSecretKey.class.getName());

  private CipherServices() {}

  static Stream<ServiceEntry> of(CspContext context) {
    List<SessionKeyRow> rows =
        context.rows(SessionKeyRow.class).stream()
            .filter(row -> row.algorithm().isCipher())
            .toList();
    Stream<ServiceEntry> algIds = rows.stream().map(CipherServices::algId);
    Stream<ServiceEntry> standard =
        rows.stream()
            .map(row -> row.algorithm().jcaName())
            .distinct()
            .map(CipherServices::standard);
    return Stream.concat(algIds, standard);
  }

  private static ServiceEntry algId(SessionKeyRow row) {
    return new ServiceEntry(
        TYPE,
        row.algId().name(),
        AlgIdNames.numbers(row.algId().value()),
        OWN_KEYS,
        () -> new SessionCipherSpi(row.algId(), row.algorithm().blockBytes()));
  }

  private static ServiceEntry standard(String name) {
    return new ServiceEntry(TYPE, name, List.of(), OWN_KEYS, () -> new StandardCipherSpi(name));
  }
}
