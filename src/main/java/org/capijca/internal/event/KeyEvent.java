// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.event;

import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import org.capijca.internal.csp.KeyAttributes;

/**
 * The fields of all events. None of them is secret: no key value, salt, IV, password, or name of a
 * key container.
 */
@SuppressWarnings("unused") // the recorder reads the fields
abstract class KeyEvent extends Event {
  @Label("Algorithm")
  @Description("The name of the ALG_ID, for example CALG_RC4")
  String algorithm;

  @Label("Key Length")
  @Description("In bits, as KP_KEYLEN")
  int keyLength;

  @Label("CSP")
  @Description("The constant of the cryptographic service provider, for example MS_STRONG_PROV")
  String csp;

  @Label("Exportable")
  @Description("Whether the secret key material can be exported; false for public keys")
  boolean exportable;

  @Label("Operation")
  String operation;

  /** Commits this event if a recording has it enabled. */
  final void record(KeyAttributes<?> key, int bits, String performed) {
    if (shouldCommit()) {
      algorithm = key.row().algId().name();
      keyLength = bits;
      csp = key.row().csp().name();
      exportable = key.isExportable();
      operation = performed;
      commit();
    }
  }
}
