// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;

/** Tries the keys that CryptDeriveKey makes of one hash value. */
final class HashTrial {
  private final CapiProvider provider;
  private final SearchRequest request;
  private final KeyRules rules;
  private final Tally tally;
  private final Map<AlgId, List<List<KeyRule>>> known = new EnumMap<>(AlgId.class);

  HashTrial(CapiProvider provider, SearchRequest request, KeyRules rules, Tally tally) {
    this.provider = provider;
    this.request = request;
    this.rules = rules;
    this.tally = tally;
  }

  private List<List<KeyRule>> rules(AlgId hash) throws GeneralSecurityException {
    synchronized (known) {
      List<List<KeyRule>> groups = known.get(hash);
      if (groups == null) {
        groups = rules.of(hash);
        known.put(hash, groups);
      }
      return groups;
    }
  }

  List<Finding> run(PasswordBytes password, AlgId hash) throws GeneralSecurityException {
    KeyTrial trial = new KeyTrial(provider, request);
    List<Finding> findings = new ArrayList<>();
    byte[] value = MessageDigest.getInstance(hash.name(), provider).digest(password.bytes());
    for (List<KeyRule> group : rules(hash)) {
      Derived derived = new Derived(group.get(0).key(provider, value), value.clone(), null);
      int tried =
          trial.run(
              derived, 0, hit -> findings.add(Finding.of(hit, recipes(hit, password, group))));
      tally.add(tried, group.size() * password.forms().size());
      derived.destroy();
    }
    Arrays.fill(value, (byte) 0);
    return findings;
  }

  private static List<Recipe> recipes(Hit hit, PasswordBytes password, List<KeyRule> group) {
    List<Recipe> alike = new ArrayList<>();
    for (KeyRule rule : group) {
      for (CipherUse use : hit.uses(rule.effectiveBits(), rule.keySalt())) {
        for (PasswordForm form : password.forms()) {
          alike.add(new Recipe(hit.form(), form, rule.derivation(), use));
        }
      }
    }
    return alike;
  }
}
