// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

import java.security.Provider;
import java.util.List;
import java.util.stream.Stream;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.keywrap.BlobCipherSpi;
import org.capijca.internal.keywrap.PrivateKeyBlobCodec;
import org.capijca.internal.keywrap.PvkCipherSpi;
import org.capijca.internal.keywrap.SimpleBlobCodec;
import org.capijca.internal.keywrap.SymmetricWrapBlobCodec;
import org.capijca.internal.keywrap.WrappedBlobCodec;

/**
 * The Cipher services that wrap keys: one for each encrypted BLOB type, and one for PVK files if
 * the CSP has such keys.
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
        Stream.of(new SimpleBlobCodec(), new SymmetricWrapBlobCodec(), new PrivateKeyBlobCodec())
            .filter(form -> ciphers)
            .map(form -> blob(provider, form, context));
    Stream<CapiService> pvk =
        Stream.of(
                new CapiService(provider, TYPE, "PVK", List.of(), () -> new PvkCipherSpi(context)))
            .filter(entry -> pairs);
    return Stream.concat(blobs, pvk).toList();
  }

  private static CapiService blob(Provider provider, WrappedBlobCodec form, CspContext context) {
    return new CapiService(
        provider, TYPE, form.type().name(), List.of(), () -> new BlobCipherSpi(form, context));
  }
}
