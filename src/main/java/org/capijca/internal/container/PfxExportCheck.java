// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.UserConsent;

/**
 * Decides whether containers can be written to a PFX file or stream, as PFXExportCertStoreEx does
 * with REPORT_NOT_ABLE_TO_EXPORT_PRIVATE_KEY: only exportable keys, and protected keys only with
 * the user's consent, which is requested once for the whole file.
 */
final class PfxExportCheck {
  private final Optional<FileOrigin> origin;
  private final UserConsent consent;

  /**
   * @param origin the file that the store was loaded from, if the new file has the same password
   */
  PfxExportCheck(Optional<FileOrigin> origin, UserConsent consent) {
    this.origin = origin;
    this.consent = consent;
  }

  /**
   * Checks all keys before consent is requested or anything is written.
   *
   * @throws IOException if a key is not exportable, or is protected and consent is denied or cannot
   *     be requested (NTE_BAD_KEY_STATE)
   */
  void check(List<Container> containers) throws IOException {
    List<String> protectedKeys = new ArrayList<>();
    Set<KeyFlag> flags = EnumSet.noneOf(KeyFlag.class);
    for (Container container : containers) {
      for (StoredKeyPair pair : container.pairs()) {
        if (origin.isPresent() && origin.get().holds(pair)) {
          continue;
        }
        String alias = EntryAlias.of(container.name(), pair.slot());
        requireExportable(alias, pair);
        if (UserConsent.isNeeded(pair.flags())) {
          protectedKeys.add(alias);
          flags.addAll(pair.flags());
        }
      }
    }
    ask(protectedKeys, flags);
  }

  private static void requireExportable(String alias, StoredKeyPair pair) throws IOException {
    if (!pair.isExportable()) {
      throw NTE_BAD_KEY_STATE.as(
          IOException::new,
          "the key "
              + alias
              + " is not exportable and cannot be stored in a PFX file; allowed are keys generated"
              + " or imported with CRYPT_EXPORTABLE (with keytool: -providerarg"
              + " flags=CRYPT_EXPORTABLE), and keys of the file that was loaded under the password"
              + " it was loaded with; other keys belong in a directory store (KeyStore CAPI)");
    }
  }

  private void ask(List<String> protectedKeys, Set<KeyFlag> flags) throws IOException {
    try {
      consent.obtain(
          flags,
          "export the protected keys " + String.join(", ", protectedKeys) + " into a PFX file",
          IOException::new);
    } catch (IOException e) {
      throw NTE_BAD_KEY_STATE.as(
          IOException::new,
          "the protected keys "
              + String.join(", ", protectedKeys)
              + " were not stored: "
              + e.getMessage(),
          e);
    }
  }
}
