package org.capijca;

import java.util.Optional;

/**
 * The key BLOB types of {@code wincrypt.h}: bType of BLOBHEADER (PUBLICKEYSTRUC page).
 *
 * <p>Some types have no published format; they say so in {@link #whyNotRead()}.
 */
public enum BlobType implements Numbered {
  SIMPLEBLOB(0x1),
  PUBLICKEYBLOB(0x6),
  PRIVATEKEYBLOB(0x7),
  PLAINTEXTKEYBLOB(0x8),
  OPAQUEKEYBLOB(0x9, "its format is private to the CSP that wrote it"),
  PUBLICKEYBLOBEX(0xA, "its format was never published, and no Microsoft CSP writes it"),
  SYMMETRICWRAPKEYBLOB(0xB),
  KEYSTATEBLOB(0xC, "its format is private to the CSP that wrote it");

  private static final NumberLookup<BlobType> LOOKUP = NumberLookup.of(values());

  private final int value;
  private final String whyNotRead;

  BlobType(int value) {
    this(value, null);
  }

  BlobType(int value, String whyNotRead) {
    this.value = value;
    this.whyNotRead = whyNotRead;
  }

  /** The number in {@code wincrypt.h}. */
  @Override
  public int value() {
    return value;
  }

  /** Why BLOBs of this type are neither read nor written here; empty where they are. */
  public Optional<String> whyNotRead() {
    return Optional.ofNullable(whyNotRead);
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
