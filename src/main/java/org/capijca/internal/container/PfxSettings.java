// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.io.IOException;
import java.security.Security;
import java.util.Optional;
import org.capijca.internal.csp.CspContext;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.spec.PfxProtection;
import org.capijca.spec.PfxProtection.Encryption;

/**
 * Determines how PFX files are read and written: the parameter of the call takes precedence over
 * the provider's configuration, which takes precedence over the Security properties of the JVM.
 */
final class PfxSettings {
  /**
   * Security property with the text of a {@link PfxProtection}, as in the provider's configuration.
   */
  static final String PROTECTION = "org.capijca.pfx.protection";

  /** Security property that says whether files without a MAC are refused: true or false. */
  static final String REQUIRE_MAC = "org.capijca.pfx.requireMac";

  private PfxSettings() {}

  /**
   * Returns the protection of a file.
   *
   * @throws IOException if the value of the Security property is invalid (ERROR_INVALID_PARAMETER)
   */
  static PfxProtection protection(Optional<CapiLoadStoreParameter> parameter, CspContext context)
      throws IOException {
    Optional<PfxProtection> chosen =
        parameter.flatMap(CapiLoadStoreParameter::getPfxProtection).or(context::pfxProtection);
    return chosen.isPresent() ? chosen.get() : ofProperty();
  }

  private static PfxProtection ofProperty() throws IOException {
    String text = Security.getProperty(PROTECTION);
    try {
      return text == null || text.isBlank()
          ? PfxProtection.of(Encryption.AES256_SHA256)
          : PfxProtection.parse(text);
    } catch (IllegalArgumentException e) {
      throw ERROR_INVALID_PARAMETER.as(
          IOException::new, "the Security property " + PROTECTION + " is " + text, e);
    }
  }

  static boolean macRequired(Optional<CapiLoadStoreParameter> parameter) {
    return parameter.map(CapiLoadStoreParameter::isMacRequired).orElse(false)
        || Boolean.parseBoolean(Security.getProperty(REQUIRE_MAC));
  }
}
