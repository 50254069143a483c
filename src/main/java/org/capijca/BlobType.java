package org.capijca;

import java.util.Optional;

/** The BLOB types of {@code wincrypt.h}: bType of a BLOBHEADER. */
public enum BlobType {
  SIMPLEBLOB(0x1),
  PUBLICKEYBLOB(0x6),
  PRIVATEKEYBLOB(0x7),
  PLAINTEXTKEYBLOB(0x8),
  OPAQUEKEYBLOB(0x9),
  PUBLICKEYBLOBEX(0xA),
  SYMMETRICWRAPKEYBLOB(0xB),
  KEYSTATEBLOB(0xC);

  private static final Lookup<BlobType> LOOKUP = Lookup.of(BlobType.class, BlobType::value);

  private final int value;

  BlobType(int value) {
    this.value = value;
  }

  /** The number in {@code wincrypt.h}. */
  public int value() {
    return value;
  }

  /** The BLOB type of that number. */
  public static Optional<BlobType> of(int value) {
    return LOOKUP.byValue(value);
  }

  /** The BLOB type of that header name, in upper or lower case. */
  public static Optional<BlobType> named(String name) {
    return LOOKUP.byName(name);
  }
}
