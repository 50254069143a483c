// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.capijca.AlgId;

/** The ALG_IDs for which no Microsoft CSP generates keys, each with the reason. */
public final class UngeneratedAlgorithms {
  private static final Map<AlgId, String> REASONS = new EnumMap<>(AlgId.class);

  static {
    put(
        "the Microsoft CSPs refuse it; name the size: CALG_AES_128, CALG_AES_192 or CALG_AES_256",
        AlgId.CALG_AES);
    put("no Microsoft CSP implements DESX", AlgId.CALG_DESX);
    put("SKIPJACK exists in Fortezza CSPs only", AlgId.CALG_SKIPJACK);
    put("TEK exists in Fortezza CSPs only", AlgId.CALG_TEK);
    put("no Microsoft CSP implements RC5", AlgId.CALG_RC5);
    put("the null cipher has no key", AlgId.CALG_NULLCIPHER);
    put("no Microsoft CSP implements SEAL", AlgId.CALG_SEAL);
    put(
        "it is a hash algorithm, not a key algorithm",
        AlgId.CALG_MD2,
        AlgId.CALG_MD4,
        AlgId.CALG_MD5,
        AlgId.CALG_SHA1,
        AlgId.CALG_SSL3_SHAMD5,
        AlgId.CALG_HASH_REPLACE_OWF,
        AlgId.CALG_SHA_256,
        AlgId.CALG_SHA_384,
        AlgId.CALG_SHA_512);
    put("it is a keyed hash; its key is any session key", AlgId.CALG_MAC, AlgId.CALG_HMAC);
    put("it is a hash over a CALG_TLS1_MASTER key", AlgId.CALG_TLS1PRF);
    put("it denotes the absence of a signature", AlgId.CALG_NO_SIGN);
    put(
        "elliptic curves exist in CNG only, not in a CryptoAPI CSP",
        AlgId.CALG_ECDSA,
        AlgId.CALG_ECMQV,
        AlgId.CALG_ECDH,
        AlgId.CALG_ECDH_EPHEM);
    put("no Microsoft CSP implements Hughes", AlgId.CALG_HUGHES_MD5);
    put(
        "it is the transitional ALG_ID of an agreed key before KP_ALGID is set",
        AlgId.CALG_AGREEDKEY_ANY);
    put("KEA exists in Fortezza CSPs only", AlgId.CALG_KEA_KEYX);
    put("it is a hash over a master key", AlgId.CALG_SCHANNEL_MASTER_HASH);
    put(
        "it is derived from a master key, never generated",
        AlgId.CALG_SCHANNEL_MAC_KEY,
        AlgId.CALG_SCHANNEL_ENC_KEY);
    put(
        "it is reserved for third-party CSPs",
        AlgId.CALG_THIRDPARTY_KEY_EXCHANGE,
        AlgId.CALG_THIRDPARTY_SIGNATURE,
        AlgId.CALG_THIRDPARTY_CIPHER,
        AlgId.CALG_THIRDPARTY_HASH);
    put(
        "it marks entries of the OID tables and is not an algorithm",
        AlgId.CALG_OID_INFO_CNG_ONLY,
        AlgId.CALG_OID_INFO_PARAMETERS,
        AlgId.CALG_OID_INFO_PQ,
        AlgId.CALG_OID_INFO_PQ_T);
  }

  private UngeneratedAlgorithms() {}

  /**
   * Returns why CryptGenKey fails with NTE_BAD_ALGID in every Microsoft CSP, as a clause about the
   * algorithm; empty if a CSP generates keys for it.
   */
  public static Optional<String> reason(AlgId algId) {
    return Optional.ofNullable(REASONS.get(algId));
  }

  private static void put(String reason, AlgId... algIds) {
    for (AlgId algId : algIds) {
      REASONS.put(algId, reason);
    }
  }
}
