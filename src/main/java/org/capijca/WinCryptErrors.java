// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/** The error codes of {@code winerror.h} that CryptoAPI functions set. */
interface WinCryptErrors {
  /** {@link CapiError#ERROR_FILE_NOT_FOUND}. */
  int ERROR_FILE_NOT_FOUND = 2;

  /** {@link CapiError#ERROR_INVALID_HANDLE}. */
  int ERROR_INVALID_HANDLE = 6;

  /** {@link CapiError#ERROR_NOT_ENOUGH_MEMORY}. */
  int ERROR_NOT_ENOUGH_MEMORY = 8;

  /** {@link CapiError#ERROR_INVALID_PASSWORD}. */
  int ERROR_INVALID_PASSWORD = 86;

  /** {@link CapiError#ERROR_INVALID_PARAMETER}. */
  int ERROR_INVALID_PARAMETER = 87;

  /** {@link CapiError#ERROR_BUSY}. */
  int ERROR_BUSY = 170;

  /** {@link CapiError#ERROR_MORE_DATA}. */
  int ERROR_MORE_DATA = 234;

  /** {@link CapiError#ERROR_NO_MORE_ITEMS}. */
  int ERROR_NO_MORE_ITEMS = 259;

  /** {@link CapiError#ERROR_INTERNAL_ERROR}. */
  int ERROR_INTERNAL_ERROR = 1359;

  /** {@link CapiError#STATUS_INVALID_PARAMETER}. */
  int STATUS_INVALID_PARAMETER = 0xC000000D;

  /** {@link CapiError#NTE_BAD_UID}. */
  int NTE_BAD_UID = 0x80090001;

  /** {@link CapiError#NTE_BAD_HASH}. */
  int NTE_BAD_HASH = 0x80090002;

  /** {@link CapiError#NTE_BAD_KEY}. */
  int NTE_BAD_KEY = 0x80090003;

  /** {@link CapiError#NTE_BAD_LEN}. */
  int NTE_BAD_LEN = 0x80090004;

  /** {@link CapiError#NTE_BAD_DATA}. */
  int NTE_BAD_DATA = 0x80090005;

  /** {@link CapiError#NTE_BAD_SIGNATURE}. */
  int NTE_BAD_SIGNATURE = 0x80090006;

  /** {@link CapiError#NTE_BAD_VER}. */
  int NTE_BAD_VER = 0x80090007;

  /** {@link CapiError#NTE_BAD_ALGID}. */
  int NTE_BAD_ALGID = 0x80090008;

  /** {@link CapiError#NTE_BAD_FLAGS}. */
  int NTE_BAD_FLAGS = 0x80090009;

  /** {@link CapiError#NTE_BAD_TYPE}. */
  int NTE_BAD_TYPE = 0x8009000A;

  /** {@link CapiError#NTE_BAD_KEY_STATE}. */
  int NTE_BAD_KEY_STATE = 0x8009000B;

  /** {@link CapiError#NTE_BAD_HASH_STATE}. */
  int NTE_BAD_HASH_STATE = 0x8009000C;

  /** {@link CapiError#NTE_NO_KEY}. */
  int NTE_NO_KEY = 0x8009000D;

  /** {@link CapiError#NTE_NO_MEMORY}. */
  int NTE_NO_MEMORY = 0x8009000E;

  /** {@link CapiError#NTE_EXISTS}. */
  int NTE_EXISTS = 0x8009000F;

  /** {@link CapiError#NTE_PERM}. */
  int NTE_PERM = 0x80090010;

  /** {@link CapiError#NTE_NOT_FOUND}. */
  int NTE_NOT_FOUND = 0x80090011;

  /** {@link CapiError#NTE_DOUBLE_ENCRYPT}. */
  int NTE_DOUBLE_ENCRYPT = 0x80090012;

  /** {@link CapiError#NTE_BAD_PROVIDER}. */
  int NTE_BAD_PROVIDER = 0x80090013;

  /** {@link CapiError#NTE_BAD_PROV_TYPE}. */
  int NTE_BAD_PROV_TYPE = 0x80090014;

  /** {@link CapiError#NTE_BAD_PUBLIC_KEY}. */
  int NTE_BAD_PUBLIC_KEY = 0x80090015;

  /** {@link CapiError#NTE_BAD_KEYSET}. */
  int NTE_BAD_KEYSET = 0x80090016;

  /** {@link CapiError#NTE_PROV_TYPE_NOT_DEF}. */
  int NTE_PROV_TYPE_NOT_DEF = 0x80090017;

  /** {@link CapiError#NTE_PROV_TYPE_ENTRY_BAD}. */
  int NTE_PROV_TYPE_ENTRY_BAD = 0x80090018;

  /** {@link CapiError#NTE_KEYSET_NOT_DEF}. */
  int NTE_KEYSET_NOT_DEF = 0x80090019;

  /** {@link CapiError#NTE_KEYSET_ENTRY_BAD}. */
  int NTE_KEYSET_ENTRY_BAD = 0x8009001A;

  /** {@link CapiError#NTE_PROV_TYPE_NO_MATCH}. */
  int NTE_PROV_TYPE_NO_MATCH = 0x8009001B;

  /** {@link CapiError#NTE_SIGNATURE_FILE_BAD}. */
  int NTE_SIGNATURE_FILE_BAD = 0x8009001C;

  /** {@link CapiError#NTE_PROVIDER_DLL_FAIL}. */
  int NTE_PROVIDER_DLL_FAIL = 0x8009001D;

  /** {@link CapiError#NTE_PROV_DLL_NOT_FOUND}. */
  int NTE_PROV_DLL_NOT_FOUND = 0x8009001E;

  /** {@link CapiError#NTE_BAD_KEYSET_PARAM}. */
  int NTE_BAD_KEYSET_PARAM = 0x8009001F;

  /** {@link CapiError#NTE_FAIL}. */
  int NTE_FAIL = 0x80090020;

  /** {@link CapiError#NTE_SYS_ERR}. */
  int NTE_SYS_ERR = 0x80090021;

  /** {@link CapiError#NTE_SILENT_CONTEXT}. */
  int NTE_SILENT_CONTEXT = 0x80090022;

  /** {@link CapiError#NTE_TOKEN_KEYSET_STORAGE_FULL}. */
  int NTE_TOKEN_KEYSET_STORAGE_FULL = 0x80090023;

  /** {@link CapiError#NTE_TEMPORARY_PROFILE}. */
  int NTE_TEMPORARY_PROFILE = 0x80090024;

  /** {@link CapiError#NTE_FIXEDPARAMETER}. */
  int NTE_FIXEDPARAMETER = 0x80090025;
}
