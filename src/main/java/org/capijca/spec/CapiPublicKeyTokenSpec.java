package org.capijca.spec;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public key token of a strong name: what names the key in {@code PublicKeyToken=…} (ECMA-335).
 * {@code KeyFactory.getKeySpec(publicKey, CapiPublicKeyTokenSpec.class)} gives it; it is no way
 * back to the key.
 */
public final class CapiPublicKeyTokenSpec implements KeySpec {
  private static final int LENGTH = 8;

  private final byte[] token;

  /**
   * @param token 8 bytes, copied
   * @throws IllegalArgumentException if it has another length (NTE_BAD_DATA)
   */
  public CapiPublicKeyTokenSpec(byte[] token) {
    if (token.length != LENGTH) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new,
          "a public key token of " + token.length + " bytes; allowed " + LENGTH);
    }
    this.token = token.clone();
  }

  /** The 8 bytes, in the order in which they are written out: a copy. */
  public byte[] getToken() {
    return token.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapiPublicKeyTokenSpec that && Arrays.equals(token, that.token);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(token);
  }

  /** As .NET writes it: 16 hexadecimal digits, for example {@code b77a5c561934e089}. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(token);
  }
}
