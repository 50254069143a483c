// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY_STATE;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.RefusedKey;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.event.KeyEvents;

/** The serialised form of an exportable session key. */
final class SerializedSessionKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Csp csp;
  private final AlgId algId;
  private final int flags;
  private final int permissions;
  private final byte[] keyValue;
  private final byte[] salt;
  private final CipherMode mode;
  private final byte[] iv;
  private final int modeBits;
  private final int effectiveBits;

  /**
   * @throws NotSerializableException if the key is not exportable (NTE_BAD_KEY_STATE)
   */
  SerializedSessionKey(SessionKey key, KeyAttributes<SessionKeyRow> attributes, CipherState state)
      throws NotSerializableException {
    if (!attributes.isPermanentlyExportable()) {
      throw NTE_BAD_KEY_STATE.as(
          NotSerializableException::new, "the key is not exportable" + RefusedKey.MAKE_EXPORTABLE);
    }
    this.csp = key.getCsp();
    this.algId = key.getAlgId();
    this.flags = KeyFlag.toBits(attributes.flags());
    this.permissions = attributes.permissions();
    this.keyValue = key.exported(key.keyValue());
    this.salt = key.getSalt();
    this.mode = state.mode();
    this.iv = state.iv();
    this.modeBits = state.modeBits();
    this.effectiveBits = state.effectiveBits();
  }

  private Object readResolve() throws InvalidObjectException {
    if (csp == null || algId == null || keyValue == null || salt == null || iv == null) {
      throw gaps();
    }
    SessionKeyRow row =
        AlgorithmTable.sessionKey(csp, algId)
            .orElseThrow(() ->
                NTE_BAD_DATA.as(InvalidObjectException::new, csp + " has no " + algId + " keys"));
    if (mode == null && row.algorithm().blockBytes() > 0) {
      throw gaps();
    }
    try {
      return restored(row);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw NTE_BAD_DATA.as(
          InvalidObjectException::new, "a serialised session key has an invalid parameter", e);
    }
  }

  private static InvalidObjectException gaps() {
    return NTE_BAD_DATA.as(
        InvalidObjectException::new, "a field is missing in a serialised session key");
  }

  private SessionKey restored(SessionKeyRow row) {
    byte[] material = Arrays.copyOf(keyValue, keyValue.length + salt.length);
    System.arraycopy(salt, 0, material, keyValue.length, salt.length);
    KeyAttributes<SessionKeyRow> attributes =
        KeyAttributes.of(row, KeyFlag.fromBits(flags)).withPermissions(permissions);
    SessionKey key =
        KeyTemplate.of(attributes, keyValue.length)
            .key(material)
            .restored(mode, iv, modeBits, effectiveBits);
    KeyEvents.imported(attributes, keyValue.length * Byte.SIZE, "session key");
    return key;
  }
}
