// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.security.GeneralSecurityException;
import java.security.Security;
import javax.crypto.KeyGenerator;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;

/** Prints the configuration of the installed provider and the length of its RC2 keys. */
final class NamedInJavaSecurity {
  private NamedInJavaSecurity() {}

  public static void main(String[] args) throws GeneralSecurityException {
    CapiProvider provider = (CapiProvider) Security.getProvider(CapiProvider.NAME);
    CapiSecretKey key =
        (CapiSecretKey) KeyGenerator.getInstance("CALG_RC2", CapiProvider.NAME).generateKey();
    System.out.println(provider.csp() + " " + key.getKeyLength());
  }
}
