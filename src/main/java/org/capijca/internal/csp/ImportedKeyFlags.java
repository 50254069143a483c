// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.capijca.ImportFlag;
import org.capijca.KeyFlag;

/** Translates CryptImportKey's flags to the flags that the imported key has. */
public final class ImportedKeyFlags {
  private ImportedKeyFlags() {}

  /**
   * Returns the flags of a key imported with these flags; those that only concern the BLOB are
   * omitted.
   */
  public static Set<KeyFlag> of(Collection<ImportFlag> flags) {
    Set<KeyFlag> kept = EnumSet.noneOf(KeyFlag.class);
    for (ImportFlag flag : flags) {
      switch (flag) {
        case CRYPT_EXPORTABLE -> kept.add(KeyFlag.CRYPT_EXPORTABLE);
        case CRYPT_USER_PROTECTED -> kept.add(KeyFlag.CRYPT_USER_PROTECTED);
        case CRYPT_NO_SALT -> kept.add(KeyFlag.CRYPT_NO_SALT);
        case CRYPT_OAEP, CRYPT_IPSEC_HMAC_KEY -> {}
      }
    }
    return Collections.unmodifiableSet(kept);
  }
}
