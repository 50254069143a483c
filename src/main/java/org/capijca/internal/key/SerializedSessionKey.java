package org.capijca.internal.key;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.table.AlgorithmTable;
import org.capijca.internal.table.SessionKeyRow;

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

  SerializedSessionKey(
      Csp csp,
      AlgId algId,
      int flags,
      int permissions,
      byte[] keyValue,
      byte[] salt,
      CipherMode mode,
      byte[] iv,
      int modeBits,
      int effectiveBits) {
    this.csp = csp;
    this.algId = algId;
    this.flags = flags;
    this.permissions = permissions;
    this.keyValue = keyValue;
    this.salt = salt;
    this.mode = mode;
    this.iv = iv;
    this.modeBits = modeBits;
    this.effectiveBits = effectiveBits;
  }

  private Object readResolve() throws InvalidObjectException {
    if (csp == null || algId == null || keyValue == null || salt == null || iv == null) {
      throw NTE_BAD_DATA.as(InvalidObjectException::new, "a serialised session key has gaps");
    }
    SessionKeyRow row =
        AlgorithmTable.row(csp, algId, SessionKeyRow.class)
            .orElseThrow(
                () ->
                    NTE_BAD_DATA.as(
                        InvalidObjectException::new, csp + " has no " + algId + " keys"));
    byte[] material = Arrays.copyOf(keyValue, keyValue.length + salt.length);
    System.arraycopy(salt, 0, material, keyValue.length, salt.length);
    KeyAttributes<SessionKeyRow> attributes =
        KeyAttributes.of(row, KeyFlag.of(flags)).withPermissions(permissions);
    return SessionKey.template(attributes, keyValue.length)
        .key(material)
        .restored(mode, iv, modeBits, effectiveBits);
  }
}
