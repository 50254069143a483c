// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.util.List;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;

/**
 * How much rarer a choice is in programs than the most frequent one, in bits. It only orders
 * recipes that fit equally well: the order of the lists is that of published sample programs.
 */
final class Rarity {
  private static final List<Csp> CSPS =
      List.of(
          Csp.MS_ENHANCED_PROV,
          Csp.MS_ENH_RSA_AES_PROV,
          Csp.MS_DEF_PROV,
          Csp.MS_STRONG_PROV,
          Csp.MS_DEF_RSA_SCHANNEL_PROV,
          Csp.MS_ENH_DSS_DH_PROV,
          Csp.MS_DEF_DSS_DH_PROV,
          Csp.MS_DEF_DH_SCHANNEL_PROV);

  private static final List<AlgId> HASHES =
      List.of(
          AlgId.CALG_MD5,
          AlgId.CALG_SHA1,
          AlgId.CALG_SHA_256,
          AlgId.CALG_SHA_512,
          AlgId.CALG_SHA_384,
          AlgId.CALG_MD4,
          AlgId.CALG_MD2);

  private Rarity() {}

  static double of(Csp csp) {
    return csp == null ? 0 : position(CSPS, csp);
  }

  static double ofHash(AlgId hash) {
    return position(HASHES, hash);
  }

  static double of(Set<KeyFlag> flags) {
    return flags.contains(KeyFlag.CRYPT_CREATE_SALT)
        ? 2
        : flags.contains(KeyFlag.CRYPT_NO_SALT) ? 1.5 : 0;
  }

  private static double position(List<?> list, Object element) {
    int index = list.indexOf(element);
    return index < 0 ? list.size() : index;
  }
}
