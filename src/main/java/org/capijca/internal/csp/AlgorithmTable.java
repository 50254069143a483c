// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import static org.capijca.AlgId.CALG_DH_EPHEM;
import static org.capijca.AlgId.CALG_DH_SF;
import static org.capijca.AlgId.CALG_DSS_SIGN;
import static org.capijca.AlgId.CALG_HMAC;
import static org.capijca.AlgId.CALG_MAC;
import static org.capijca.AlgId.CALG_MD2;
import static org.capijca.AlgId.CALG_MD4;
import static org.capijca.AlgId.CALG_MD5;
import static org.capijca.AlgId.CALG_RSA_KEYX;
import static org.capijca.AlgId.CALG_RSA_SIGN;
import static org.capijca.AlgId.CALG_SCHANNEL_ENC_KEY;
import static org.capijca.AlgId.CALG_SCHANNEL_MAC_KEY;
import static org.capijca.AlgId.CALG_SCHANNEL_MASTER_HASH;
import static org.capijca.AlgId.CALG_SHA1;
import static org.capijca.AlgId.CALG_SHA_256;
import static org.capijca.AlgId.CALG_SHA_384;
import static org.capijca.AlgId.CALG_SHA_512;
import static org.capijca.AlgId.CALG_SSL3_SHAMD5;
import static org.capijca.AlgId.CALG_TLS1PRF;
import static org.capijca.internal.csp.EffectiveLengthRule.FORTY;
import static org.capijca.internal.csp.EffectiveLengthRule.KEY_LENGTH;
import static org.capijca.internal.csp.SaltRule.CREATES_SALT;
import static org.capijca.internal.csp.SaltRule.DROPS_SALT;
import static org.capijca.internal.csp.SessionAlgorithm.AES_128;
import static org.capijca.internal.csp.SessionAlgorithm.AES_192;
import static org.capijca.internal.csp.SessionAlgorithm.AES_256;
import static org.capijca.internal.csp.SessionAlgorithm.CYLINK_MEK;
import static org.capijca.internal.csp.SessionAlgorithm.DES;
import static org.capijca.internal.csp.SessionAlgorithm.PCT1_MASTER;
import static org.capijca.internal.csp.SessionAlgorithm.SSL2_MASTER;
import static org.capijca.internal.csp.SessionAlgorithm.SSL3_MASTER;
import static org.capijca.internal.csp.SessionAlgorithm.THREE_KEY_3DES;
import static org.capijca.internal.csp.SessionAlgorithm.TLS1_MASTER;
import static org.capijca.internal.csp.SessionAlgorithm.TWO_KEY_3DES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;
import org.capijca.KeySlot;

/**
 * The table of all algorithms of all CSPs: a line for each CSP and ALG_ID.
 *
 * <p>Lengths in bits, as default, minimum, maximum. Sources: for session keys the length table of
 * the CryptDeriveKey page; for key pairs that of the CryptGenKey page, confirmed for DSS and
 * Diffie-Hellman by the Wine test suite (dssenh); order, names and dwProtocols of the RSA CSPs from
 * Wine's enumeration. No enumeration of a real DSS or Diffie-Hellman CSP is known: their order,
 * names and dwProtocols are proposals, as are the salt and effective-length rules of all CSPs but
 * Base, Strong and Enhanced (docs/DIFFERENCES.md).
 *
 * <p>Hashes and key pairs are named by ALG_ID; {@link CspRows} makes their rows when the first of
 * them is requested.
 */
public final class AlgorithmTable {
  /** CRYPT_FLAG_ bits of dwProtocols. */
  private static final int NO_PROTOCOL = 0;

  private static final int PCT1 = 0x01;
  private static final int SSL2 = 0x02;
  private static final int SSL3 = 0x04;
  private static final int TLS1 = 0x08;
  private static final int IPSEC = 0x10;
  private static final int SIGNING = 0x20;
  private static final int SCHANNEL = PCT1 | SSL2 | SSL3 | TLS1;

  /** Whether KP_MODE accepts modes that the CSP does not implement. */
  private static final boolean SETS_ANY = true;

  private static final boolean SETS_IMPLEMENTED = false;

  private static final Map<Csp, CspRows> CSPS = new EnumMap<>(Csp.class);

  static {
    // Two pages contradict each other on the key exchange keys of Base: 384 to 16384 bits in the
    // table
    // of the CryptGenKey page, which decides what is generated; 384 to 1024 on the page "Base
    // Provider Algorithms", which is what is enumerated and, according to field reports, imported.
    add(
        csp(Csp.MS_DEF_PROV, CREATES_SALT, FORTY, SETS_ANY)
            .rc2(40, 40, 56, NO_PROTOCOL)
            .rc4(40, 40, 56, NO_PROTOCOL)
            .key(DES, 56, NO_PROTOCOL)
            .hashes(SIGNING, CALG_SHA1, CALG_MD2, CALG_MD4, CALG_MD5)
            .hashes(NO_PROTOCOL, CALG_SSL3_SHAMD5, CALG_MAC)
            .pair(CALG_RSA_SIGN, 512, 384, 16384, IPSEC | SIGNING)
            .pair(CALG_RSA_KEYX, 512, 384, 1024, 16384, IPSEC | SIGNING)
            .hashes(NO_PROTOCOL, CALG_HMAC));

    add(
        strongCiphers(csp(Csp.MS_STRONG_PROV, CREATES_SALT, KEY_LENGTH, SETS_ANY), NO_PROTOCOL)
            .hashes(SIGNING, CALG_SHA1, CALG_MD2, CALG_MD4, CALG_MD5)
            .hashes(NO_PROTOCOL, CALG_SSL3_SHAMD5, CALG_MAC)
            .pair(CALG_RSA_SIGN, 1024, 384, 16384, IPSEC | SIGNING)
            .pair(CALG_RSA_KEYX, 1024, 384, 16384, IPSEC | SIGNING)
            .hashes(NO_PROTOCOL, CALG_HMAC));

    add(
        strongCiphers(csp(Csp.MS_ENHANCED_PROV, DROPS_SALT, KEY_LENGTH, SETS_ANY), NO_PROTOCOL)
            .hashes(SIGNING, CALG_SHA1, CALG_MD2, CALG_MD4, CALG_MD5)
            .hashes(NO_PROTOCOL, CALG_SSL3_SHAMD5, CALG_MAC)
            .pair(CALG_RSA_SIGN, 1024, 384, 16384, IPSEC | SIGNING)
            .pair(CALG_RSA_KEYX, 1024, 384, 16384, IPSEC | SIGNING)
            .hashes(NO_PROTOCOL, CALG_HMAC));

    add(
        strongCiphers(csp(Csp.MS_ENH_RSA_AES_PROV, DROPS_SALT, KEY_LENGTH, SETS_ANY), NO_PROTOCOL)
            .key(AES_128, 128, NO_PROTOCOL)
            .key(AES_192, 192, NO_PROTOCOL)
            .key(AES_256, 256, NO_PROTOCOL)
            .hashes(
                SIGNING,
                CALG_SHA1,
                CALG_SHA_256,
                CALG_SHA_384,
                CALG_SHA_512,
                CALG_MD2,
                CALG_MD4,
                CALG_MD5)
            .hashes(NO_PROTOCOL, CALG_SSL3_SHAMD5, CALG_MAC)
            .pair(CALG_RSA_SIGN, 1024, 384, 16384, IPSEC | SIGNING)
            .pair(CALG_RSA_KEYX, 1024, 384, 16384, IPSEC | SIGNING)
            .hashes(NO_PROTOCOL, CALG_HMAC));

    // AES since Windows Vista, without 192 bits ("Microsoft RSA/Schannel Cryptographic Provider"
    // page); its dwProtocols are a proposal, as AES is for TLS (RFC 3268) and not for SSL.
    add(
        strongCiphers(csp(Csp.MS_DEF_RSA_SCHANNEL_PROV, DROPS_SALT, KEY_LENGTH, SETS_ANY), SCHANNEL)
            .key(AES_128, 128, TLS1)
            .key(AES_256, 256, TLS1)
            .hashes(SCHANNEL | SIGNING, CALG_SHA1, CALG_MD5)
            .hashes(NO_PROTOCOL, CALG_SSL3_SHAMD5, CALG_MAC)
            .pair(CALG_RSA_SIGN, 1024, 384, 16384, SCHANNEL | SIGNING)
            .pair(CALG_RSA_KEYX, 1024, 384, 16384, SCHANNEL | SIGNING)
            .hashes(NO_PROTOCOL, CALG_HMAC)
            .key(PCT1_MASTER, 128, PCT1)
            .key(SSL2_MASTER, 40, 40, 192, SSL2)
            .key(SSL3_MASTER, 384, SSL3)
            .key(TLS1_MASTER, 384, TLS1)
            .unbounded(
                CALG_SCHANNEL_MASTER_HASH,
                CALG_SCHANNEL_MAC_KEY,
                CALG_SCHANNEL_ENC_KEY,
                CALG_TLS1PRF));

    add(
        csp(Csp.MS_DEF_DSS_PROV, CREATES_SALT, FORTY, SETS_IMPLEMENTED)
            .hashes(SIGNING, CALG_SHA1, CALG_MD5)
            .pair(CALG_DSS_SIGN, 1024, 512, 1024, IPSEC | SIGNING));

    add(
        csp(Csp.MS_DEF_DSS_DH_PROV, CREATES_SALT, FORTY, SETS_IMPLEMENTED)
            .rc2(40, 40, 56, NO_PROTOCOL)
            .rc4(40, 40, 56, NO_PROTOCOL)
            .key(DES, 56, NO_PROTOCOL)
            .key(CYLINK_MEK, 40, NO_PROTOCOL)
            .hashes(SIGNING, CALG_SHA1, CALG_MD5)
            .pair(CALG_DSS_SIGN, 1024, 512, 1024, IPSEC | SIGNING)
            .pair(CALG_DH_SF, 512, 512, 1024, NO_PROTOCOL)
            .pair(CALG_DH_EPHEM, 512, 512, 1024, NO_PROTOCOL)
            // An agreed key can become a 3DES key here, as in the stronger CSPs (Wine test suite,
            // dssenh).
            .agreed(THREE_KEY_3DES, 168));

    add(
        strongDssDh(
            csp(Csp.MS_ENH_DSS_DH_PROV, DROPS_SALT, KEY_LENGTH, SETS_IMPLEMENTED),
            128,
            1024,
            NO_PROTOCOL));

    // Shorter defaults than in the Enhanced CSP ("DH/Schannel Provider Algorithms" page; for the
    // key pairs also the CryptGenKey page).
    add(
        strongDssDh(
                csp(Csp.MS_DEF_DH_SCHANNEL_PROV, DROPS_SALT, KEY_LENGTH, SETS_IMPLEMENTED),
                40,
                512,
                SSL3 | TLS1)
            .key(SSL3_MASTER, 384, SSL3)
            .key(TLS1_MASTER, 384, TLS1)
            .unbounded(CALG_SCHANNEL_MASTER_HASH, CALG_SCHANNEL_MAC_KEY, CALG_SCHANNEL_ENC_KEY));
  }

  private AlgorithmTable() {}

  private static CspRows csp(
      Csp csp, SaltRule saltRule, EffectiveLengthRule rc2Rule, boolean setsAnyMode) {
    return new CspRows(csp, saltRule, rc2Rule, setsAnyMode);
  }

  private static CspRows strongCiphers(CspRows rows, int protocols) {
    return strongCiphers(rows, 128, protocols);
  }

  private static CspRows strongCiphers(CspRows rows, int defaultLength, int protocols) {
    return rows.rc2(defaultLength, 40, 128, protocols)
        .rc4(defaultLength, 40, 128, protocols)
        .key(DES, 56, protocols)
        .key(TWO_KEY_3DES, 112, protocols)
        .key(THREE_KEY_3DES, 168, protocols);
  }

  private static CspRows strongDssDh(
      CspRows rows, int defaultLength, int defaultGroup, int protocols) {
    return strongCiphers(rows, defaultLength, protocols)
        .key(CYLINK_MEK, 40, protocols)
        .hashes(protocols | SIGNING, CALG_SHA1, CALG_MD5)
        .pair(CALG_DSS_SIGN, 1024, 512, 1024, IPSEC | SIGNING)
        .pair(CALG_DH_SF, defaultGroup, 512, 4096, protocols)
        .pair(CALG_DH_EPHEM, defaultGroup, 512, 4096, protocols);
  }

  private static void add(CspRows csp) {
    CSPS.put(csp.csp(), csp);
  }

  /** Returns the rows of a CSP in the order of its enumeration. */
  public static List<AlgorithmRow> rows(Csp csp) {
    return CSPS.get(csp).rows();
  }

  /** Returns the rows of one kind of a CSP in the order of its enumeration. */
  public static <R extends AlgorithmRow> List<R> rows(Csp csp, Class<R> kind) {
    List<R> ofKind = new ArrayList<>();
    for (AlgorithmRow row : CSPS.get(csp).rows(kind)) {
      if (kind.isInstance(row)) {
        ofKind.add(kind.cast(row));
      }
    }
    return List.copyOf(ofKind);
  }

  /** Returns the PP_ENUMALGS_EX list of a CSP. */
  public static List<CspAlgorithm> enumeration(Csp csp) {
    return rows(csp).stream().map(AlgorithmRow::limits).toList();
  }

  /**
   * Returns the row of an algorithm in a CSP; empty if the CSP does not have it or it is of another
   * kind.
   */
  public static <R extends AlgorithmRow> Optional<R> row(Csp csp, AlgId algId, Class<R> kind) {
    for (AlgorithmRow row : CSPS.get(csp).rows(kind)) {
      if (row.algId() == algId && kind.isInstance(row)) {
        return Optional.of(kind.cast(row));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the session keys that Diffie-Hellman key agreement in a CSP yields although the CSP
   * does not generate or enumerate them.
   */
  public static List<SessionKeyRow> agreedOnly(Csp csp) {
    return CSPS.get(csp).agreedOnly();
  }

  /** Returns the row of a session key that a CSP can generate, import or agree on. */
  public static Optional<SessionKeyRow> sessionKey(Csp csp, AlgId algId) {
    for (SessionKeyRow row : agreedOnly(csp)) {
      if (row.algId() == algId) {
        return Optional.of(row);
      }
    }
    return row(csp, algId, SessionKeyRow.class);
  }

  /**
   * Returns the row with the longest keys of a kind in any CSP; if the kind encrypts, one for key
   * exchange.
   */
  public static KeyPairRow longest(KeyPairAlgorithm.Kind kind) {
    return Arrays.stream(Csp.values())
        .flatMap(csp -> rows(csp, KeyPairRow.class).stream())
        .filter(row -> row.algorithm().kind() == kind)
        .filter(row -> row.algorithm().encrypts() == kind.encrypts())
        .max(Comparator.comparingInt(row -> row.limits().maxLength()))
        .orElseThrow();
  }

  /** Returns the row of the key pair stored in a slot of a CSP's key containers. */
  public static Optional<KeyPairRow> slot(Csp csp, KeySlot keySpec) {
    return rows(csp, KeyPairRow.class).stream()
        .filter(row -> row.algorithm().slot().equals(Optional.of(keySpec)))
        .findFirst();
  }
}
