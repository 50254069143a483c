// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.CspAlgorithm;
import org.capijca.KeyFlag;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.interfaces.CapiSecretKey;

/**
 * All rules by which CSPs derive keys from one hash, those that give the same keys together.
 *
 * <p>Which rules are the same is found by applying them to a random hash value, so that it follows
 * from the table of the provider.
 */
final class KeyRules {
  private static final List<Set<KeyFlag>> FLAGS =
      List.of(Set.of(), EnumSet.of(KeyFlag.CRYPT_NO_SALT), EnumSet.of(KeyFlag.CRYPT_CREATE_SALT));

  /** Effective lengths that programs set: that of Windows 2000, and that of RC2 with 128 bits. */
  private static final int[] EFFECTIVE_LENGTHS = {0, 40, 64, 128};

  private static final int PROBE = 32;

  private final CapiProvider provider;
  private final SearchRequest request;
  private final Map<Csp, List<CspAlgorithm>> table = new EnumMap<>(Csp.class);

  KeyRules(CapiProvider provider, SearchRequest request) {
    this.provider = provider;
    this.request = request;
    for (Csp csp : Csp.values()) {
      if (request.allows(csp)) {
        table.put(csp, provider.configure(csp.name()).algorithms());
      }
    }
  }

  /** Returns groups of rules that give the same key, the likeliest rule of each first. */
  List<List<KeyRule>> of(AlgId hash) throws GeneralSecurityException {
    byte[] probe = new byte[MessageDigest.getInstance(hash.name(), provider).getDigestLength()];
    new SecureRandom().nextBytes(probe);
    Map<String, List<KeyRule>> groups = new LinkedHashMap<>();
    for (CspAlgorithm row : rows(hash)) {
      for (int bits : lengths(row)) {
        for (Set<KeyFlag> flags : FLAGS) {
          HashDerivation derivation = new HashDerivation(row.csp(), hash, row.algId(), bits, flags);
          addEffectiveLengths(groups, derivation, probe);
        }
      }
    }
    List<List<KeyRule>> result = new ArrayList<>(groups.values());
    result.forEach(group ->
        group.sort((a, b) -> Double.compare(a.derivation().rarity(), b.derivation().rarity())));
    return result;
  }

  /** Ciphers of the CSPs that have the hash. */
  private List<CspAlgorithm> rows(AlgId hash) {
    return table.values().stream()
        .filter(rows -> rows.stream().anyMatch(row -> row.algId() == hash))
        .flatMap(List::stream)
        .filter(row -> row.algId().algClass() == AlgId.CALG_RC4.algClass())
        .filter(row -> request.allows(row.algId()))
        .toList();
  }

  private static List<Integer> lengths(CspAlgorithm row) {
    List<Integer> lengths = new ArrayList<>(List.of(0));
    for (int bits = row.minLength(); row.step() > 0 && bits <= row.maxLength(); ) {
      lengths.add(bits);
      bits += row.step();
    }
    return lengths;
  }

  private void addEffectiveLengths(
      Map<String, List<KeyRule>> groups, HashDerivation derivation, byte[] probe)
      throws GeneralSecurityException {
    for (int effective : EFFECTIVE_LENGTHS) {
      for (byte[] salt : request.keySaltChoices()) {
        KeyRule rule = new KeyRule(derivation, effective, salt);
        try {
          CapiSecretKey key = rule.key(provider, probe);
          groups.computeIfAbsent(identity(key), id -> new ArrayList<>()).add(rule);
          key.destroy();
        } catch (InvalidKeySpecException | InvalidKeyException notInThisCsp) {
          return;
        } catch (IllegalArgumentException | UnsupportedOperationException notForThisKey) {
          // The other parameters may be for this key.
        }
      }
    }
  }

  /** Keys that encrypt alike are the same, whatever their salt and their effective length. */
  private String identity(CapiSecretKey key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return key.getAlgorithm()
        + (key.getBlockLength() == 0 ? 0 : key.getKeyLength())
        + HexFormat.of().formatHex(cipher.doFinal(new byte[PROBE]));
  }
}
