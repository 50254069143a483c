// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/** BLOB types, key specs, modes, and the parameters of keys and hashes in {@code wincrypt.h}. */
interface WinCryptKeys {
  /** {@link BlobType#SIMPLEBLOB}. */
  int SIMPLEBLOB = 0x1;

  /** {@link BlobType#PUBLICKEYBLOB}. */
  int PUBLICKEYBLOB = 0x6;

  /** {@link BlobType#PRIVATEKEYBLOB}. */
  int PRIVATEKEYBLOB = 0x7;

  /** {@link BlobType#PLAINTEXTKEYBLOB}. */
  int PLAINTEXTKEYBLOB = 0x8;

  /** {@link BlobType#OPAQUEKEYBLOB}. */
  int OPAQUEKEYBLOB = 0x9;

  /** {@link BlobType#PUBLICKEYBLOBEX}. */
  int PUBLICKEYBLOBEX = 0xA;

  /** {@link BlobType#SYMMETRICWRAPKEYBLOB}. */
  int SYMMETRICWRAPKEYBLOB = 0xB;

  /** {@link BlobType#KEYSTATEBLOB}. */
  int KEYSTATEBLOB = 0xC;

  /** bVersion of a BLOB. */
  int CUR_BLOB_VERSION = 2;

  /** {@link KeySlot#AT_KEYEXCHANGE}. */
  int AT_KEYEXCHANGE = 1;

  /** {@link KeySlot#AT_SIGNATURE}. */
  int AT_SIGNATURE = 2;

  /** {@link CipherMode#CRYPT_MODE_CBC}. */
  int CRYPT_MODE_CBC = 1;

  /** {@link CipherMode#CRYPT_MODE_ECB}. */
  int CRYPT_MODE_ECB = 2;

  /** {@link CipherMode#CRYPT_MODE_OFB}. */
  int CRYPT_MODE_OFB = 3;

  /** {@link CipherMode#CRYPT_MODE_CFB}. */
  int CRYPT_MODE_CFB = 4;

  /** {@link CipherMode#CRYPT_MODE_CTS}. */
  int CRYPT_MODE_CTS = 5;

  /** {@link CipherMode#CRYPT_MODE_CBCI}. */
  int CRYPT_MODE_CBCI = 6;

  /** {@link CipherMode#CRYPT_MODE_CFBP}. */
  int CRYPT_MODE_CFBP = 7;

  /** {@link CipherMode#CRYPT_MODE_OFBP}. */
  int CRYPT_MODE_OFBP = 8;

  /** {@link CipherMode#CRYPT_MODE_CBCOFM}. */
  int CRYPT_MODE_CBCOFM = 9;

  /** {@link CipherMode#CRYPT_MODE_CBCOFMI}. */
  int CRYPT_MODE_CBCOFMI = 10;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_IV = 1;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_SALT = 2;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PADDING = 3;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_MODE = 4;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_MODE_BITS = 5;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PERMISSIONS = 6;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_ALGID = 7;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_BLOCKLEN = 8;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_KEYLEN = 9;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_SALT_EX = 10;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_P = 11;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_G = 12;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_Q = 13;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_X = 14;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_Y = 15;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_RA = 16;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_RB = 17;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_INFO = 18;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_EFFECTIVE_KEYLEN = 19;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_SCHANNEL_ALG = 20;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_CLIENT_RANDOM = 21;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_SERVER_RANDOM = 22;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_RP = 23;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PRECOMP_MD5 = 24;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PRECOMP_SHA = 25;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_CERTIFICATE = 26;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_CLEAR_KEY = 27;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PUB_EX_LEN = 28;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PUB_EX_VAL = 29;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_KEYVAL = 30;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_ADMIN_PIN = 31;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_KEYEXCHANGE_PIN = 32;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_SIGNATURE_PIN = 33;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PREHASH = 34;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_ROUNDS = 35;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_OAEP_PARAMS = 36;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_CMS_KEY_INFO = 37;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_CMS_DH_KEY_INFO = 38;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PUB_PARAMS = 39;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_VERIFY_PARAMS = 40;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_HIGHEST_VERSION = 41;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_GET_USE_COUNT = 42;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PIN_ID = 43;

  /** dwParam of CryptGetKeyParam and CryptSetKeyParam. */
  int KP_PIN_INFO = 44;

  /** A KP_PADDING value. */
  int PKCS5_PADDING = 1;

  /** A KP_PADDING value. */
  int RANDOM_PADDING = 2;

  /** A KP_PADDING value. */
  int ZERO_PADDING = 3;

  /** dwParam of CryptGetHashParam and CryptSetHashParam. */
  int HP_ALGID = 0x1;

  /** dwParam of CryptGetHashParam and CryptSetHashParam. */
  int HP_HASHVAL = 0x2;

  /** dwParam of CryptGetHashParam and CryptSetHashParam. */
  int HP_HASHSIZE = 0x4;

  /** dwParam of CryptGetHashParam and CryptSetHashParam. */
  int HP_HMAC_INFO = 0x5;

  /** dwParam of CryptGetHashParam and CryptSetHashParam. */
  int HP_TLS1PRF_LABEL = 0x6;

  /** dwParam of CryptGetHashParam and CryptSetHashParam. */
  int HP_TLS1PRF_SEED = 0x7;
}
