// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

/** Provider types, names of CSPs, and the parameters of providers in {@code wincrypt.h}. */
interface WinCryptProviders {
  /** {@link ProviderType#PROV_RSA_FULL}. */
  int PROV_RSA_FULL = 1;

  /** {@link ProviderType#PROV_RSA_SIG}. */
  int PROV_RSA_SIG = 2;

  /** {@link ProviderType#PROV_DSS}. */
  int PROV_DSS = 3;

  /** {@link ProviderType#PROV_FORTEZZA}. */
  int PROV_FORTEZZA = 4;

  /** {@link ProviderType#PROV_MS_EXCHANGE}. */
  int PROV_MS_EXCHANGE = 5;

  /** {@link ProviderType#PROV_SSL}. */
  int PROV_SSL = 6;

  /** {@link ProviderType#PROV_STT_MER}. */
  int PROV_STT_MER = 7;

  /** {@link ProviderType#PROV_STT_ACQ}. */
  int PROV_STT_ACQ = 8;

  /** {@link ProviderType#PROV_STT_BRND}. */
  int PROV_STT_BRND = 9;

  /** {@link ProviderType#PROV_STT_ROOT}. */
  int PROV_STT_ROOT = 10;

  /** {@link ProviderType#PROV_STT_ISS}. */
  int PROV_STT_ISS = 11;

  /** {@link ProviderType#PROV_RSA_SCHANNEL}. */
  int PROV_RSA_SCHANNEL = 12;

  /** {@link ProviderType#PROV_DSS_DH}. */
  int PROV_DSS_DH = 13;

  /** {@link ProviderType#PROV_EC_ECDSA_SIG}. */
  int PROV_EC_ECDSA_SIG = 14;

  /** {@link ProviderType#PROV_EC_ECNRA_SIG}. */
  int PROV_EC_ECNRA_SIG = 15;

  /** {@link ProviderType#PROV_EC_ECDSA_FULL}. */
  int PROV_EC_ECDSA_FULL = 16;

  /** {@link ProviderType#PROV_EC_ECNRA_FULL}. */
  int PROV_EC_ECNRA_FULL = 17;

  /** {@link ProviderType#PROV_DH_SCHANNEL}. */
  int PROV_DH_SCHANNEL = 18;

  /** {@link ProviderType#PROV_SPYRUS_LYNKS}. */
  int PROV_SPYRUS_LYNKS = 20;

  /** {@link ProviderType#PROV_RNG}. */
  int PROV_RNG = 21;

  /** {@link ProviderType#PROV_INTEL_SEC}. */
  int PROV_INTEL_SEC = 22;

  /** {@link ProviderType#PROV_REPLACE_OWF}. */
  int PROV_REPLACE_OWF = 23;

  /** {@link ProviderType#PROV_RSA_AES}. */
  int PROV_RSA_AES = 24;

  /** {@link Csp#MS_DEF_PROV}. */
  String MS_DEF_PROV = "Microsoft Base Cryptographic Provider v1.0";

  /** {@link Csp#MS_STRONG_PROV}. */
  String MS_STRONG_PROV = "Microsoft Strong Cryptographic Provider";

  /** {@link Csp#MS_ENHANCED_PROV}. */
  String MS_ENHANCED_PROV = "Microsoft Enhanced Cryptographic Provider v1.0";

  /** {@link Csp#MS_ENH_RSA_AES_PROV}. */
  String MS_ENH_RSA_AES_PROV = "Microsoft Enhanced RSA and AES Cryptographic Provider";

  /** {@link Csp#MS_DEF_RSA_SCHANNEL_PROV}. */
  String MS_DEF_RSA_SCHANNEL_PROV = "Microsoft RSA SChannel Cryptographic Provider";

  /** {@link Csp#MS_DEF_DSS_PROV}. */
  String MS_DEF_DSS_PROV = "Microsoft Base DSS Cryptographic Provider";

  /** {@link Csp#MS_DEF_DSS_DH_PROV}. */
  String MS_DEF_DSS_DH_PROV = "Microsoft Base DSS and Diffie-Hellman Cryptographic Provider";

  /** {@link Csp#MS_ENH_DSS_DH_PROV}. */
  String MS_ENH_DSS_DH_PROV = "Microsoft Enhanced DSS and Diffie-Hellman Cryptographic Provider";

  /** {@link Csp#MS_DEF_DH_SCHANNEL_PROV}. */
  String MS_DEF_DH_SCHANNEL_PROV = "Microsoft DH SChannel Cryptographic Provider";

  /** {@link Csp#MS_ENH_RSA_AES_PROV_XP}. */
  String MS_ENH_RSA_AES_PROV_XP = Csp.MS_ENH_RSA_AES_PROV_XP;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ENUMALGS = 1;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ENUMCONTAINERS = 2;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_IMPTYPE = 3;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_NAME = 4;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_VERSION = 5;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_CONTAINER = 6;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_CHANGE_PASSWORD = 7;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYSET_SEC_DESCR = 8;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_CERTCHAIN = 9;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEY_TYPE_SUBTYPE = 10;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_PROVTYPE = 16;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYSTORAGE = 17;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_APPLI_CERT = 18;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SYM_KEYSIZE = 19;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SESSION_KEYSIZE = 20;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_UI_PROMPT = 21;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ENUMALGS_EX = 22;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ENUMMANDROOTS = 25;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ENUMELECTROOTS = 26;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYSET_TYPE = 27;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ADMIN_PIN = 31;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYEXCHANGE_PIN = 32;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SIGNATURE_PIN = 33;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SIG_KEYSIZE_INC = 34;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYX_KEYSIZE_INC = 35;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_UNIQUE_CONTAINER = 36;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SGC_INFO = 37;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_USE_HARDWARE_RNG = 38;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYSPEC = 39;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ENUMEX_SIGNING_PROT = 40;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_CRYPT_COUNT_KEY_USE = 41;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_USER_CERTSTORE = 42;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SMARTCARD_READER = 43;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SMARTCARD_GUID = 45;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_ROOT_CERTSTORE = 46;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SMARTCARD_READER_ICON = 47;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_CLIENT_HWND = 1;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_CONTEXT_INFO = 11;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYEXCHANGE_KEYSIZE = 12;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SIGNATURE_KEYSIZE = 13;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_KEYEXCHANGE_ALG = 14;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SIGNATURE_ALG = 15;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_DELETEKEY = 24;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_PIN_PROMPT_STRING = 44;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SECURE_KEYEXCHANGE_PIN = 47;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_SECURE_SIGNATURE_PIN = 48;

  /** dwParam of CryptGetProvParam and CryptSetProvParam. */
  int PP_DISMISS_PIN_UI_SEC = 49;

  /** A PP_IMPTYPE value. */
  int CRYPT_IMPL_HARDWARE = 1;

  /** A PP_IMPTYPE value. */
  int CRYPT_IMPL_SOFTWARE = 2;

  /** A PP_IMPTYPE value. */
  int CRYPT_IMPL_MIXED = 3;

  /** A PP_IMPTYPE value. */
  int CRYPT_IMPL_UNKNOWN = 4;

  /** A PP_IMPTYPE value. */
  int CRYPT_IMPL_REMOVABLE = 8;
}
