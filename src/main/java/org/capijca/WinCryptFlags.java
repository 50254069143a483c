// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/** The dwFlags of the functions of {@code wincrypt.h}, and the KP_PERMISSIONS bits. */
interface WinCryptFlags {
  /** {@link KeyFlag#CRYPT_EXPORTABLE}. */
  int CRYPT_EXPORTABLE = 0x0001;

  /** {@link KeyFlag#CRYPT_USER_PROTECTED}. */
  int CRYPT_USER_PROTECTED = 0x0002;

  /** {@link KeyFlag#CRYPT_CREATE_SALT}. */
  int CRYPT_CREATE_SALT = 0x0004;

  /** {@link KeyFlag#CRYPT_UPDATE_KEY}. */
  int CRYPT_UPDATE_KEY = 0x0008;

  /** {@link KeyFlag#CRYPT_NO_SALT}. */
  int CRYPT_NO_SALT = 0x0010;

  /** {@link KeyFlag#CRYPT_PREGEN}. */
  int CRYPT_PREGEN = 0x0040;

  /** {@link KeyFlag#CRYPT_ONLINE}. */
  int CRYPT_ONLINE = 0x0080;

  /** {@link KeyFlag#CRYPT_SF}. */
  int CRYPT_SF = 0x0100;

  /** {@link KeyFlag#CRYPT_CREATE_IV}. */
  int CRYPT_CREATE_IV = 0x0200;

  /** {@link KeyFlag#CRYPT_KEK}. */
  int CRYPT_KEK = 0x0400;

  /** {@link KeyFlag#CRYPT_DATA_KEY}. */
  int CRYPT_DATA_KEY = 0x0800;

  /** {@link KeyFlag#CRYPT_VOLATILE}. */
  int CRYPT_VOLATILE = 0x1000;

  /** {@link KeyFlag#CRYPT_SGCKEY}. */
  int CRYPT_SGCKEY = 0x2000;

  /** {@link KeyFlag#CRYPT_ARCHIVABLE}. */
  int CRYPT_ARCHIVABLE = 0x4000;

  /** {@link KeyFlag#CRYPT_FORCE_KEY_PROTECTION_HIGH}. */
  int CRYPT_FORCE_KEY_PROTECTION_HIGH = 0x8000;

  /** {@link KeyFlag#CRYPT_RECIPIENT}. */
  int CRYPT_RECIPIENT = CRYPT_NO_SALT;

  /** {@link KeyFlag#CRYPT_INITIATOR}. */
  int CRYPT_INITIATOR = CRYPT_PREGEN;

  /** {@link KeyFlag#CRYPT_SERVER}. */
  int CRYPT_SERVER = CRYPT_KEK;

  /** {@link KeyFlag#RSA1024BIT_KEY}. */
  int RSA1024BIT_KEY = 0x04000000;

  /** {@link ImportFlag#CRYPT_OAEP}. */
  int CRYPT_OAEP = 0x040;

  /** {@link ImportFlag#CRYPT_IPSEC_HMAC_KEY}. */
  int CRYPT_IPSEC_HMAC_KEY = 0x100;

  /** {@link ExportFlag#CRYPT_Y_ONLY}. */
  int CRYPT_Y_ONLY = 0x01;

  /** {@link ExportFlag#CRYPT_SSL2_FALLBACK}. */
  int CRYPT_SSL2_FALLBACK = 0x02;

  /** {@link ExportFlag#CRYPT_DESTROYKEY}. */
  int CRYPT_DESTROYKEY = 0x04;

  /** {@link ExportFlag#CRYPT_BLOB_VER3}. */
  int CRYPT_BLOB_VER3 = 0x80;

  /** {@link SignatureFlag#CRYPT_NOHASHOID}. */
  int CRYPT_NOHASHOID = 0x1;

  /** {@link SignatureFlag#CRYPT_TYPE2_FORMAT}. */
  int CRYPT_TYPE2_FORMAT = 0x2;

  /** {@link SignatureFlag#CRYPT_X931_FORMAT}. */
  int CRYPT_X931_FORMAT = 0x4;

  /** {@link KeyPermission#CRYPT_ENCRYPT}. */
  int CRYPT_ENCRYPT = 0x0001;

  /** {@link KeyPermission#CRYPT_DECRYPT}. */
  int CRYPT_DECRYPT = 0x0002;

  /** {@link KeyPermission#CRYPT_EXPORT}. */
  int CRYPT_EXPORT = 0x0004;

  /** {@link KeyPermission#CRYPT_READ}. */
  int CRYPT_READ = 0x0008;

  /** {@link KeyPermission#CRYPT_WRITE}. */
  int CRYPT_WRITE = 0x0010;

  /** {@link KeyPermission#CRYPT_MAC}. */
  int CRYPT_MAC = 0x0020;

  /** {@link KeyPermission#CRYPT_EXPORT_KEY}. */
  int CRYPT_EXPORT_KEY = 0x0040;

  /** {@link KeyPermission#CRYPT_IMPORT_KEY}. */
  int CRYPT_IMPORT_KEY = 0x0080;

  /** {@link KeyPermission#CRYPT_ARCHIVE}. */
  int CRYPT_ARCHIVE = 0x0100;

  /** dwFlags of CryptAcquireContext. */
  int CRYPT_VERIFYCONTEXT = 0xf0000000;

  /** dwFlags of CryptAcquireContext. */
  int CRYPT_NEWKEYSET = 0x8;

  /** dwFlags of CryptAcquireContext. */
  int CRYPT_DELETEKEYSET = 0x10;

  /** dwFlags of CryptAcquireContext. */
  int CRYPT_MACHINE_KEYSET = 0x20;

  /** dwFlags of CryptAcquireContext. */
  int CRYPT_SILENT = 0x40;

  /** dwFlags of CryptAcquireContext. */
  int CRYPT_DEFAULT_CONTAINER_OPTIONAL = 0x80;

  /** dwFlags of CryptDecrypt. */
  int CRYPT_DECRYPT_RSA_NO_PADDING_CHECK = 0x20;

  /** dwFlags of CryptHashData. */
  int CRYPT_OWF_REPL_LM_HASH = 0x1;

  /** dwFlags of CryptHashData. */
  int CRYPT_USERDATA = 1;

  /** dwFlags of CryptHashSessionKey. */
  int CRYPT_LITTLE_ENDIAN = 0x1;

  /** dwFlags of CryptGetProvParam. */
  int CRYPT_FIRST = 1;

  /** dwFlags of CryptGetProvParam. */
  int CRYPT_NEXT = 2;

  /** dwFlags of CryptGetProvParam. */
  int CRYPT_SGC_ENUM = 4;

  /** Protocol bits of {@link CspAlgorithm#protocols()}. */
  int CRYPT_FLAG_PCT1 = 0x1;

  /** Protocol bits of {@link CspAlgorithm#protocols()}. */
  int CRYPT_FLAG_SSL2 = 0x2;

  /** Protocol bits of {@link CspAlgorithm#protocols()}. */
  int CRYPT_FLAG_SSL3 = 0x4;

  /** Protocol bits of {@link CspAlgorithm#protocols()}. */
  int CRYPT_FLAG_TLS1 = 0x8;

  /** Protocol bits of {@link CspAlgorithm#protocols()}. */
  int CRYPT_FLAG_IPSEC = 0x10;

  /** Protocol bits of {@link CspAlgorithm#protocols()}. */
  int CRYPT_FLAG_SIGNING = 0x20;
}
