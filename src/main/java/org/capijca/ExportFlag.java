package org.capijca;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The dwFlags of CryptExportKey (CryptExportKey page). */
public enum ExportFlag implements Numbered {
  /** Not used. */
  CRYPT_Y_ONLY(0x01),

  /** A SIMPLEBLOB of an SSL 2.0 master key whose padding tells that the client knows SSL 3.0. */
  CRYPT_SSL2_FALLBACK(0x02),

  /** Of an OPAQUEKEYBLOB, which is not written here. */
  CRYPT_DESTROYKEY(0x04),

  /** The key in a SIMPLEBLOB is padded as PKCS #1 v2 says. */
  CRYPT_OAEP(0x40),

  /** A DSS or Diffie-Hellman BLOB of version 3. */
  CRYPT_BLOB_VER3(0x80);

  private static final NumberLookup<ExportFlag> LOOKUP = NumberLookup.of(values());

  private final int value;

  ExportFlag(int value) {
    this.value = value;
  }

  /** The bit in dwFlags. */
  @Override
  public int value() {
    return value;
  }

  /**
   * The flags set in dwFlags.
   *
   * @throws IllegalArgumentException if a bit is set that is no flag of CryptExportKey
   *     (NTE_BAD_FLAGS)
   */
  public static Set<ExportFlag> of(int dwFlags) {
    return LOOKUP.setOfExactly(dwFlags);
  }

  /** The dwFlags bits of these flags. */
  public static int toBits(Collection<ExportFlag> flags) {
    return LOOKUP.toBits(flags);
  }

  /** The flag of that header name, in upper or lower case. */
  public static Optional<ExportFlag> named(String name) {
    return LOOKUP.byName(name);
  }
}
