// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import org.capijca.KeySlot;
import org.capijca.format.SqlServerVersion;

/** Files and messages that contain BLOBs or ciphertexts. */
final class FileDissectors {
  private static final int BLOB_HEADER = 8;

  private FileDissectors() {}

  static void pvk(FieldReader in) throws EndOfInput {
    in.u32("magic", Meanings::hex);
    if (in.u32("reserved", value -> value == 0 ? "" : Meanings.hex(value)) != 0) {
      in.problem("reserved is not 0");
    }
    int slot =
        in.u32(
            "keyType",
            value ->
                KeySlot.fromValue(value)
                    .map(KeySlot::name)
                    .orElse(Integer.toUnsignedString(value)));
    if (KeySlot.fromValue(slot).isEmpty()) {
      in.problem("keyType " + Integer.toUnsignedString(slot) + "; expected 1 or 2");
    }
    boolean encrypted = in.u32("encrypted", value -> value == 0 ? "no" : "yes, with RC4") != 0;
    int salt = in.u32("saltLength", Meanings::bytes);
    if (encrypted == (salt == 0)) {
      in.problem(encrypted ? "encrypted, but without a salt" : "a salt, but not encrypted");
    }
    int key = in.u32("keyLength", Meanings::bytes);
    in.bytes("salt", Integer.toUnsignedLong(salt), "of the password");
    in.within(
        "key",
        Integer.toUnsignedLong(key),
        "PRIVATEKEYBLOB",
        encrypted ? FileDissectors::encryptedBlob : BlobDissector::dissect);
    in.trailing();
  }

  private static void encryptedBlob(FieldReader in) throws EndOfInput {
    in.bytes("BLOBHEADER", BLOB_HEADER, "not encrypted");
    in.bytes("data", in.remaining(), "encrypted; give the password of the file");
  }

  static void strongName(FieldReader in) throws EndOfInput {
    in.u32("SigAlgID", Meanings::algId);
    in.u32("HashAlgID", Meanings::algId);
    int length = in.u32("cbPublicKey", Meanings::bytes);
    in.within("PublicKey", Integer.toUnsignedLong(length), "PUBLICKEYBLOB", BlobDissector::dissect);
    in.trailing();
  }

  static void blobAfterLength(FieldReader in) throws EndOfInput {
    int length = in.u32("length", Meanings::bytes);
    in.within("BLOB", Integer.toUnsignedLong(length), "", BlobDissector::dissect);
    in.trailing();
  }

  static void encryptedFile(FieldReader in) throws EndOfInput {
    int length = in.u32("length", Meanings::bytes);
    in.within(
        "SIMPLEBLOB", Integer.toUnsignedLong(length), "the session key", BlobDissector::dissect);
    in.bytes(
        "data",
        in.remaining(),
        FieldReader.lengthOf(in.remaining()) + ", encrypted with the session key");
  }

  static void sqlServerPassphrase(FieldReader in) throws EndOfInput {
    int version = in.u32("version", FileDissectors::sqlServerVersion);
    SqlServerVersion known =
        SqlServerVersion.fromValue(version).orElse(SqlServerVersion.SQL_SERVER_2008);
    int block = known.passphraseAlgId().name().contains("AES") ? 16 : 8;
    in.bytes("IV", block, "");
    encrypted(in, block);
  }

  static void sqlServerKey(FieldReader in) throws EndOfInput {
    in.guid("key GUID");
    in.u32("version", FileDissectors::sqlServerVersion);
    in.bytes(
        "IV, ciphertext",
        in.remaining(),
        "IV of one block, then " + "whole blocks; 8 or 16 bytes by the algorithm of the key");
  }

  private static void encrypted(FieldReader in, int block) throws EndOfInput {
    int length = in.remaining();
    in.bytes("ciphertext", length, FieldReader.lengthOf(length));
    if (length == 0 || length % block != 0) {
      in.problem("the ciphertext has " + length + " bytes; expected whole blocks of " + block);
    }
  }

  private static String sqlServerVersion(int version) {
    return SqlServerVersion.fromValue(version)
        .map(known -> known + ": " + known.passphraseAlgId() + " from " + known.hash())
        .orElse("not a known version");
  }

  /** CryptProtectData, as Windows XP and later write it. */
  static void dpapi(FieldReader in) throws EndOfInput {
    in.u32("dwVersion");
    in.guid("guidProvider");
    in.u32("dwMasterKeyVersion");
    in.guid("guidMasterKey");
    in.u32("dwFlags", Meanings::hex);
    in.utf16("szDataDescr", Integer.toUnsignedLong(in.u32("cbDataDescr", Meanings::bytes)));
    in.u32("algCrypt", Meanings::algId);
    in.u32("dwCryptBits", Meanings::bits);
    sized(in, "salt");
    sized(in, "hmacKey");
    in.u32("algHash", Meanings::algId);
    in.u32("dwHashBits", Meanings::bits);
    sized(in, "hmacKey2");
    sized(in, "data");
    sized(in, "signature");
    in.trailing();
  }

  private static void sized(FieldReader in, String name) throws EndOfInput {
    int length = in.u32("cb of " + name, Meanings::bytes);
    in.bytes(name, Integer.toUnsignedLong(length), FieldReader.lengthOf(length));
  }
}
