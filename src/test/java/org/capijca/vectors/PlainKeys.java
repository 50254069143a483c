// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.SessionKey;

/** Session keys with given bytes, also of lengths that no CSP supports. */
public final class PlainKeys {
  private static final int HEADER = 12;

  private PlainKeys() {}

  /**
   * Returns a key with these bytes, not exportable without flags; a 40-bit key has the zero salt.
   */
  public static SessionKey key(Csp csp, AlgId algId, byte[] value, KeyFlag... flags) {
    SessionKeyRow row = AlgorithmTable.row(csp, algId, SessionKeyRow.class).orElseThrow();
    return SessionKey.of(KeyAttributes.of(row, Set.of(flags)), value);
  }

  /** Returns the key in a PLAINTEXTKEYBLOB. */
  public static SessionKey key(Csp csp, JsonNode plaintextKeyBlob, KeyFlag... flags) {
    byte[] blob = Vectors.bytes(plaintextKeyBlob);
    int algId = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
    return key(csp, AlgId.fromValue(algId).orElseThrow(), value(plaintextKeyBlob), flags);
  }

  /** Returns the key bytes in a PLAINTEXTKEYBLOB. */
  public static byte[] value(JsonNode plaintextKeyBlob) {
    byte[] blob = Vectors.bytes(plaintextKeyBlob);
    return Arrays.copyOfRange(blob, HEADER, blob.length);
  }
}
