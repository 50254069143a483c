// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;
import static org.capijca.CapiError.NTE_BAD_VER;

import java.util.Map;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.format.recognition.InputFormat;

/**
 * BLOBHEADER, also called PUBLICKEYSTRUC: the first 8 bytes of every BLOB.
 *
 * @param type bType
 * @param version bVersion: 2, or 3 for the later DSS and Diffie-Hellman BLOBs
 * @param algId aiKeyAlg, the algorithm of the key inside
 */
public record BlobHeader(BlobType type, int version, AlgId algId) {
  /** CUR_BLOB_VERSION. */
  public static final int VERSION_2 = 2;

  public static final int VERSION_3 = 3;
  public static final int SIZE = 8;

  /** Values of dwKeySpec, which are not ALG_IDs but occur in aiKeyAlg; accepted as RSA keys. */
  private static final Map<Integer, AlgId> KEY_SPECS =
      Map.of(1, AlgId.CALG_RSA_KEYX, 2, AlgId.CALG_RSA_SIGN);

  /**
   * Reads a header. The version is checked before the type, as Windows does (PEM text given to it
   * is reported as a bad version). The value of the reserved WORD is ignored, as on Windows (Wine
   * test suite, for PLAINTEXTKEYBLOB).
   *
   * @throws BlobException if the header is short (NTE_BAD_DATA), if its version (NTE_BAD_VER), type
   *     (NTE_BAD_TYPE) or algorithm (NTE_BAD_ALGID) is unknown, or if the format of the type was
   *     never published (NTE_BAD_TYPE)
   */
  public static BlobHeader read(LittleEndianReader in) throws BlobException {
    if (in.remaining() < SIZE) {
      throw NTE_BAD_DATA.as(
          BlobException::new, in.remaining() + " bytes; a BLOBHEADER has " + SIZE + recognized(in));
    }
    int type = in.uint8("bType");
    int version = in.uint8("bVersion");
    in.uint16("reserved");
    int algId = in.dword("aiKeyAlg");
    if (version != VERSION_2 && version != VERSION_3) {
      throw NTE_BAD_VER.as(
          BlobException::new, "bVersion " + version + "; allowed 2 and 3" + recognized(in));
    }
    BlobType blobType = readableType(type, in);
    return new BlobHeader(blobType, version, toAlgId(algId));
  }

  private static BlobType readableType(int value, LittleEndianReader in) throws BlobException {
    BlobType type =
        BlobType.fromValue(value)
            .orElseThrow(() ->
                NTE_BAD_TYPE.as(
                    BlobException::new,
                    "bType "
                        + value
                        + " is not a BLOB type; allowed 1 (SIMPLEBLOB), 6 (PUBLICKEYBLOB), 7 (PRIVATEKEYBLOB), 8"
                        + " (PLAINTEXTKEYBLOB), 11 (SYMMETRICWRAPKEYBLOB)"
                        + recognized(in)));
    Optional<String> reason = UnsupportedBlobTypes.reason(type);
    if (reason.isPresent()) {
      throw NTE_BAD_TYPE.as(BlobException::new, "a " + type + " cannot be read: " + reason.get());
    }
    return type;
  }

  /** Returns a sentence that names the format of input that is not a BLOB. */
  private static String recognized(LittleEndianReader in) {
    return in.recognized(
        InputFormat.SIMPLEBLOB,
        InputFormat.PUBLICKEYBLOB,
        InputFormat.PRIVATEKEYBLOB,
        InputFormat.PLAINTEXTKEYBLOB,
        InputFormat.SYMMETRICWRAPKEYBLOB,
        InputFormat.UNREAD_BLOB);
  }

  /** Returns the ALG_ID with this number, or that of a key spec. */
  static AlgId toAlgId(int value) throws BlobException {
    AlgId keySpec = KEY_SPECS.get(value);
    if (keySpec != null) {
      return keySpec;
    }
    return AlgId.fromValue(value)
        .orElseThrow(() ->
            NTE_BAD_ALGID.as(
                BlobException::new,
                "0x"
                    + Integer.toHexString(value)
                    + " in aiKeyAlg is not an ALG_ID; allowed the numbers of AlgId"));
  }

  /** Checks that the BLOB is of this type. */
  public void require(BlobType wanted) throws BlobException {
    if (type != wanted) {
      throw NTE_BAD_TYPE.as(
          BlobException::new,
          "the BLOB is a "
              + type
              + ", not a "
              + wanted
              + "; "
              + InputFormat.valueOf(type.name()).advice());
    }
  }

  /** Checks that the version is 2, as in all BLOBs except those of DSS and Diffie-Hellman keys. */
  public void requireVersion2() throws BlobException {
    requireVersion(VERSION_2);
  }

  void requireVersion(int wanted) throws BlobException {
    if (version != wanted) {
      throw NTE_BAD_VER.as(
          BlobException::new,
          "bVersion " + version + "; allowed " + wanted + " for this algorithm and BLOB type");
    }
  }

  void write(LittleEndianWriter out) {
    out.uint8(type.value()).uint8(version).uint16(0).dword(algId.value());
  }
}
