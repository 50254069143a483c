// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/**
 * The constants of {@code wincrypt.h} as numbers, and the names of CSPs as strings, so that
 * expressions of C programs can be kept as they are.
 *
 * <pre>{@code
 * import static org.capijca.WinCrypt.*;
 *
 * generator.init(new CapiKeyGenParameterSpec(128 << 16 | CRYPT_EXPORTABLE));
 * }</pre>
 *
 * <p>The enums of this package ({@link AlgId}, {@link KeyFlag} …) say what the numbers mean. A
 * DWORD of 0x80000000 and more is the negative int with the same bits. The error codes are those of
 * {@code winerror.h}.
 *
 * @since 0.1
 */
public final class WinCrypt
    implements WinCryptAlgId, WinCryptFlags, WinCryptKeys, WinCryptProviders, WinCryptErrors {
  private WinCrypt() {}
}
