package org.capijca.internal.registry;

import java.security.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.table.KeyPairRow;
import org.capijca.internal.table.SessionKeyRow;
import org.capijca.internal.wrap.BlobCipherSpi;
import org.capijca.internal.wrap.BlobForm;
import org.capijca.internal.wrap.PrivateKeyBlobForm;
import org.capijca.internal.wrap.PvkCipherSpi;
import org.capijca.internal.wrap.SimpleBlobForm;
import org.capijca.internal.wrap.SymmetricWrapBlobForm;

/**
 * A Cipher for each BLOB type under another key, and for PVK files, where the CSP has such keys.
 */
final class WrapServices {
  private static final String TYPE = "Cipher";

  private WrapServices() {}

  static List<CapiService> of(Provider provider, CspContext context) {
    boolean ciphers =
        context.rows(SessionKeyRow.class).stream().anyMatch(row -> row.algorithm().isCipher());
    boolean pairs =
        context.rows(KeyPairRow.class).stream().anyMatch(row -> row.algorithm().hasPvkFiles());
    Stream<CapiService> blobs =
        Stream.of(new SimpleBlobForm(), new SymmetricWrapBlobForm(), new PrivateKeyBlobForm())
            .filter(form -> ciphers)
            .map(form -> blob(provider, form, context));
    Stream<CapiService> pvk =
        Stream.of(
                new CapiService(provider, TYPE, "PVK", List.of(), () -> new PvkCipherSpi(context)))
            .filter(entry -> pairs);
    return Stream.concat(blobs, pvk).toList();
  }

  private static CapiService blob(Provider provider, BlobForm form, CspContext context) {
    return new CapiService(
        provider, TYPE, form.type().name(), List.of(), () -> new BlobCipherSpi(form, context));
  }
}
