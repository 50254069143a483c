// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.provider;

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
  private WrapServices() {}

  static void addTo(ServiceList services) {
    CspContext context = services.context();
    if (context.rows(SessionKeyRow.class).stream().anyMatch(row -> row.algorithm().isCipher())) {
      addBlob(services, new SimpleBlobCodec());
      addBlob(services, new SymmetricWrapBlobCodec());
      addBlob(services, new PrivateKeyBlobCodec());
    }
    if (context.rows(KeyPairRow.class).stream().anyMatch(row -> row.algorithm().hasPvkFiles())) {
      services.add("PVK", () -> new PvkCipherSpi(context));
    }
  }

  private static void addBlob(ServiceList services, WrappedBlobCodec codec) {
    services.add(codec.type().name(), () -> new BlobCipherSpi(codec, services.context()));
  }
}
