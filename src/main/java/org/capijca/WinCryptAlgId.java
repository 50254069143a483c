// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/** The ALG_IDs of {@code wincrypt.h}, and the class and type bits they are made of. */
interface WinCryptAlgId {
  /** {@link AlgId#CALG_DES}. */
  int CALG_DES = 0x6601;

  /** {@link AlgId#CALG_RC2}. */
  int CALG_RC2 = 0x6602;

  /** {@link AlgId#CALG_3DES}. */
  int CALG_3DES = 0x6603;

  /** {@link AlgId#CALG_DESX}. */
  int CALG_DESX = 0x6604;

  /** {@link AlgId#CALG_3DES_112}. */
  int CALG_3DES_112 = 0x6609;

  /** {@link AlgId#CALG_SKIPJACK}. */
  int CALG_SKIPJACK = 0x660A;

  /** {@link AlgId#CALG_TEK}. */
  int CALG_TEK = 0x660B;

  /** {@link AlgId#CALG_CYLINK_MEK}. */
  int CALG_CYLINK_MEK = 0x660C;

  /** {@link AlgId#CALG_RC5}. */
  int CALG_RC5 = 0x660D;

  /** {@link AlgId#CALG_AES_128}. */
  int CALG_AES_128 = 0x660E;

  /** {@link AlgId#CALG_AES_192}. */
  int CALG_AES_192 = 0x660F;

  /** {@link AlgId#CALG_AES_256}. */
  int CALG_AES_256 = 0x6610;

  /** {@link AlgId#CALG_AES}. */
  int CALG_AES = 0x6611;

  /** {@link AlgId#CALG_NULLCIPHER}. */
  int CALG_NULLCIPHER = 0x6000;

  /** {@link AlgId#CALG_RC4}. */
  int CALG_RC4 = 0x6801;

  /** {@link AlgId#CALG_SEAL}. */
  int CALG_SEAL = 0x6802;

  /** {@link AlgId#CALG_MD2}. */
  int CALG_MD2 = 0x8001;

  /** {@link AlgId#CALG_MD4}. */
  int CALG_MD4 = 0x8002;

  /** {@link AlgId#CALG_MD5}. */
  int CALG_MD5 = 0x8003;

  /** {@link AlgId#CALG_SHA}. */
  int CALG_SHA = 0x8004;

  /** {@link AlgId#CALG_SHA1}. */
  int CALG_SHA1 = 0x8004;

  /** {@link AlgId#CALG_MAC}. */
  int CALG_MAC = 0x8005;

  /** {@link AlgId#CALG_SSL3_SHAMD5}. */
  int CALG_SSL3_SHAMD5 = 0x8008;

  /** {@link AlgId#CALG_HMAC}. */
  int CALG_HMAC = 0x8009;

  /** {@link AlgId#CALG_TLS1PRF}. */
  int CALG_TLS1PRF = 0x800A;

  /** {@link AlgId#CALG_HASH_REPLACE_OWF}. */
  int CALG_HASH_REPLACE_OWF = 0x800B;

  /** {@link AlgId#CALG_SHA_256}. */
  int CALG_SHA_256 = 0x800C;

  /** {@link AlgId#CALG_SHA_384}. */
  int CALG_SHA_384 = 0x800D;

  /** {@link AlgId#CALG_SHA_512}. */
  int CALG_SHA_512 = 0x800E;

  /** {@link AlgId#CALG_NO_SIGN}. */
  int CALG_NO_SIGN = 0x2000;

  /** {@link AlgId#CALG_DSS_SIGN}. */
  int CALG_DSS_SIGN = 0x2200;

  /** {@link AlgId#CALG_ECDSA}. */
  int CALG_ECDSA = 0x2203;

  /** {@link AlgId#CALG_RSA_SIGN}. */
  int CALG_RSA_SIGN = 0x2400;

  /** {@link AlgId#CALG_RSA_KEYX}. */
  int CALG_RSA_KEYX = 0xA400;

  /** {@link AlgId#CALG_ECMQV}. */
  int CALG_ECMQV = 0xA001;

  /** {@link AlgId#CALG_HUGHES_MD5}. */
  int CALG_HUGHES_MD5 = 0xA003;

  /** {@link AlgId#CALG_DH_SF}. */
  int CALG_DH_SF = 0xAA01;

  /** {@link AlgId#CALG_DH_EPHEM}. */
  int CALG_DH_EPHEM = 0xAA02;

  /** {@link AlgId#CALG_AGREEDKEY_ANY}. */
  int CALG_AGREEDKEY_ANY = 0xAA03;

  /** {@link AlgId#CALG_KEA_KEYX}. */
  int CALG_KEA_KEYX = 0xAA04;

  /** {@link AlgId#CALG_ECDH}. */
  int CALG_ECDH = 0xAA05;

  /** {@link AlgId#CALG_ECDH_EPHEM}. */
  int CALG_ECDH_EPHEM = 0xAE06;

  /** {@link AlgId#CALG_SSL3_MASTER}. */
  int CALG_SSL3_MASTER = 0x4C01;

  /** {@link AlgId#CALG_SCHANNEL_MASTER_HASH}. */
  int CALG_SCHANNEL_MASTER_HASH = 0x4C02;

  /** {@link AlgId#CALG_SCHANNEL_MAC_KEY}. */
  int CALG_SCHANNEL_MAC_KEY = 0x4C03;

  /** {@link AlgId#CALG_PCT1_MASTER}. */
  int CALG_PCT1_MASTER = 0x4C04;

  /** {@link AlgId#CALG_SSL2_MASTER}. */
  int CALG_SSL2_MASTER = 0x4C05;

  /** {@link AlgId#CALG_TLS1_MASTER}. */
  int CALG_TLS1_MASTER = 0x4C06;

  /** {@link AlgId#CALG_SCHANNEL_ENC_KEY}. */
  int CALG_SCHANNEL_ENC_KEY = 0x4C07;

  /** {@link AlgId#CALG_THIRDPARTY_KEY_EXCHANGE}. */
  int CALG_THIRDPARTY_KEY_EXCHANGE = 0xB000;

  /** {@link AlgId#CALG_THIRDPARTY_SIGNATURE}. */
  int CALG_THIRDPARTY_SIGNATURE = 0x3000;

  /** {@link AlgId#CALG_THIRDPARTY_CIPHER}. */
  int CALG_THIRDPARTY_CIPHER = 0x7000;

  /** {@link AlgId#CALG_THIRDPARTY_HASH}. */
  int CALG_THIRDPARTY_HASH = 0x9000;

  /** {@link AlgId#CALG_OID_INFO_CNG_ONLY}. */
  int CALG_OID_INFO_CNG_ONLY = 0xFFFFFFFF;

  /** {@link AlgId#CALG_OID_INFO_PARAMETERS}. */
  int CALG_OID_INFO_PARAMETERS = 0xFFFFFFFE;

  /** {@link AlgId#CALG_OID_INFO_PQ}. */
  int CALG_OID_INFO_PQ = 0xFFFFFFFD;

  /** {@link AlgId#CALG_OID_INFO_PQ_T}. */
  int CALG_OID_INFO_PQ_T = 0xFFFFFFFC;

  /** Class bits of an ALG_ID ({@link AlgId#algClass()}). */
  int ALG_CLASS_ANY = 0;

  /** Class bits of an ALG_ID ({@link AlgId#algClass()}). */
  int ALG_CLASS_SIGNATURE = 1 << 13;

  /** Class bits of an ALG_ID ({@link AlgId#algClass()}). */
  int ALG_CLASS_MSG_ENCRYPT = 2 << 13;

  /** Class bits of an ALG_ID ({@link AlgId#algClass()}). */
  int ALG_CLASS_DATA_ENCRYPT = 3 << 13;

  /** Class bits of an ALG_ID ({@link AlgId#algClass()}). */
  int ALG_CLASS_HASH = 4 << 13;

  /** Class bits of an ALG_ID ({@link AlgId#algClass()}). */
  int ALG_CLASS_KEY_EXCHANGE = 5 << 13;

  /** Class bits of an ALG_ID ({@link AlgId#algClass()}). */
  int ALG_CLASS_ALL = 7 << 13;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_ANY = 0;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_DSS = 1 << 9;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_RSA = 2 << 9;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_BLOCK = 3 << 9;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_STREAM = 4 << 9;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_DH = 5 << 9;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_SECURECHANNEL = 6 << 9;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_ECDH = 7 << 9;

  /** Type bits of an ALG_ID ({@link AlgId#algType()}). */
  int ALG_TYPE_THIRDPARTY = 8 << 9;
}
