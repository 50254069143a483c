// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.capijca.ImportFlag;

/**
 * A BLOB of CNG, as exported by {@code CngKey.Export} and NCryptExportKey: RSA1, RSA2, RSA3, DSPB,
 * DSPV (both versions), DHPB, DHPV.
 *
 * <p>{@code KeyFactory.getKeySpec(key, CapiCngBlobSpec.class)} makes RSA1, DSPB or DHPB of a public
 * {@code KeyFactory.getKeySpec(key, CapiCngBlobSpec.class)} returns RSA1, DSPB or DHPB for a public
 * key, and RSA3, DSPV or DHPV for an exportable private key. A key imported from such a BLOB has
 * the ALG_ID of the KeyFactory.
 *
 * @since 0.1
 */
public final class CapiCngBlobSpec extends ImportKeySpec {
  private static final int RSA3 = 0x33415352;
  private static final int RSA_HEADER = 24;

  /**
   * Creates a spec whose key, if private, will not be exportable.
   *
   * @param encoded the BLOB, copied
   */
  public CapiCngBlobSpec(byte[] encoded) {
    this(encoded, 0);
  }

  /**
   * Creates a spec with the dwFlags of CryptImportKey for a private key.
   *
   * @param encoded the BLOB, copied
   * @param dwFlags the {@link ImportFlag} bits
   * @throws IllegalArgumentException if a bit is set that is not an {@link ImportFlag}
   *     (NTE_BAD_FLAGS)
   */
  public CapiCngBlobSpec(byte[] encoded, int dwFlags) {
    super(encoded, "encoded", dwFlags);
  }

  /**
   * Returns the same RSA private key without its CRT exponents, coefficient and private exponent:
   * RSAPRIVATEBLOB (RSA2) in place of RSAFULLPRIVATEBLOB (RSA3).
   *
   * @return the spec of the shorter BLOB
   * @throws IllegalArgumentException if this is not an RSA3 BLOB (NTE_BAD_TYPE)
   */
  public CapiCngBlobSpec toRsaPrivateBlob() {
    byte[] full = getEncoded();
    byte[] shortened = null;
    try {
      ByteBuffer in = ByteBuffer.wrap(full).order(ByteOrder.LITTLE_ENDIAN);
      long size = RSA_HEADER;
      if (full.length >= RSA_HEADER) {
        for (int offset = 8; offset < RSA_HEADER; offset += Integer.BYTES) {
          size += Integer.toUnsignedLong(in.getInt(offset));
        }
      }
      if (full.length < size || in.getInt(0) != RSA3) {
        throw NTE_BAD_TYPE.as(IllegalArgumentException::new, "the BLOB is not an RSA3 BLOB of CNG");
      }
      shortened = Arrays.copyOf(full, (int) size);
      shortened[3] = '2';
      return new CapiCngBlobSpec(shortened, dwFlags());
    } finally {
      Arrays.fill(full, (byte) 0);
      if (shortened != null) {
        Arrays.fill(shortened, (byte) 0);
      }
    }
  }

  /** {@return {@code CNG}} */
  @Override
  public String getFormat() {
    return "CNG";
  }
}
