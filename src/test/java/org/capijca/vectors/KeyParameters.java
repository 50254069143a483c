// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.capijca.CipherMode;
import org.capijca.KeyPermission;
import org.capijca.interfaces.CapiSecretKey;

/** Calls CryptSetKeyParam by header name and bytes, with the {@code with…} methods of the keys. */
public final class KeyParameters {
  private static final Map<String, BiFunction<CapiSecretKey, byte[], CapiSecretKey>> SETTERS =
      Map.of(
          "KP_IV", CapiSecretKey::withIV,
          "KP_SALT", CapiSecretKey::withKpSalt,
          "KP_SALT_EX", CapiSecretKey::withSalt,
          "KP_PADDING", (key, value) -> key.withPadding(dword(value)),
          "KP_MODE", (key, value) -> key.withMode(CipherMode.fromValue(dword(value)).orElseThrow()),
          "KP_MODE_BITS", (key, value) -> key.withModeBits(dword(value)),
          "KP_EFFECTIVE_KEYLEN", (key, value) -> key.withEffectiveKeyLength(dword(value)),
          "KP_PERMISSIONS",
              (key, value) -> key.withPermissions(KeyPermission.fromBits(dword(value))));

  private KeyParameters() {}

  /**
   * Returns a change of the key; empty if Java cannot express it: a parameter that no key has, or
   * an unknown mode.
   *
   * @param value the bytes of the parameter; null for a NULL pointer
   */
  public static Optional<Change> set(String parameter, byte[] value) {
    BiFunction<CapiSecretKey, byte[], CapiSecretKey> setter = SETTERS.get(parameter);
    boolean noMode = parameter.equals("KP_MODE") && CipherMode.fromValue(dword(value)).isEmpty();
    return setter == null || noMode
        ? Optional.empty()
        : Optional.of(key -> setter.apply(key, value));
  }

  /** Returns the changed copy of a key. */
  public interface Change {
    CapiSecretKey apply(CapiSecretKey key);
  }

  /** Returns a DWORD as little-endian bytes. */
  public static byte[] bytes(int dword) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(dword).array();
  }

  static int dword(byte[] value) {
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }
}
