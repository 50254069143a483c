// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.Derived;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;

/**
 * The search for the recipe of a ciphertext whose password is known.
 *
 * <p>A wrong key is found out by the last block, a wrong IV by the first. The hash of a password is
 * computed once, keys that several CSPs derive alike are tried once.
 */
public final class RecipeSearch {
  private static final List<AlgId> HASHES =
      List.of(
          AlgId.CALG_MD5,
          AlgId.CALG_SHA1,
          AlgId.CALG_SHA_256,
          AlgId.CALG_SHA_384,
          AlgId.CALG_SHA_512,
          AlgId.CALG_MD4,
          AlgId.CALG_MD2);

  private static final int MOST_FINDINGS = 100;

  private final CapiProvider provider;
  private final SearchRequest request;
  private final SearchProgress progress;
  private final List<Sample> samples;
  private final List<List<Sample>> others;
  private final AtomicLong recipes = new AtomicLong();
  private final AtomicLong decryptions = new AtomicLong();
  private final AtomicInteger done = new AtomicInteger();

  /** Creates a search; {@code progress} is told how far it is. */
  public RecipeSearch(CapiProvider provider, SearchRequest request, SearchProgress progress) {
    this.provider = provider;
    this.request = request;
    this.progress = progress;
    this.samples = Sample.of(request.ciphertexts().get(0));
    this.others = request.ciphertexts().stream().skip(1).map(Sample::of).toList();
  }

  /** Bytes that were hashed, and all forms of the password that give them. */
  private record Password(byte[] bytes, List<PasswordForm> forms) {}

  /**
   * Tries all recipes with a password.
   *
   * @param password the password, which is not changed
   */
  public SearchResult run(char[] password) throws GeneralSecurityException {
    List<Password> passwords = passwords(password);
    List<Callable<List<Finding>>> steps = new ArrayList<>();
    KeyRules rules = new KeyRules(provider, request);
    steps.add(() -> new SqlServerTrial(provider, request).run(password, recipes, decryptions));
    for (AlgId hash : HASHES) {
      List<List<KeyRule>> groups = request.allowsHash(hash) ? rules.of(hash) : List.of();
      for (Password each : groups.isEmpty() ? List.<Password>of() : passwords) {
        steps.add(() -> hashed(each, hash, groups));
      }
    }
    for (Generator generator : Generator.values()) {
      List<DotNetDerivation> derivations = new DotNetRules(request).of(generator);
      for (Password each : passwords) {
        for (DotNetDerivation derivation : derivations) {
          steps.add(() -> dotNet(each, derivation));
        }
      }
    }
    try {
      List<Finding> findings = Finding.merged(run(steps));
      findings.sort(Comparator.comparingDouble(Finding::weight).reversed());
      return new SearchResult(
          recipes.get(),
          decryptions.get(),
          List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))));
    } finally {
      passwords.forEach(each -> Arrays.fill(each.bytes, (byte) 0));
    }
  }

  private static List<Password> passwords(char[] password) {
    Map<String, Password> distinct = new LinkedHashMap<>();
    for (PasswordForm form : PasswordForm.all()) {
      form.bytes(password)
          .ifPresent(bytes ->
              distinct
                  .computeIfAbsent(
                      HexFormat.of().formatHex(bytes),
                      key -> new Password(bytes, new ArrayList<>()))
                  .forms
                  .add(form));
    }
    return List.copyOf(distinct.values());
  }

  private List<Finding> run(List<Callable<List<Finding>>> steps) throws GeneralSecurityException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<List<Finding>>> running = new ArrayList<>();
      steps.forEach(step -> running.add(threads.submit(() -> counted(step, steps.size()))));
      List<Finding> findings = new ArrayList<>();
      for (Future<List<Finding>> each : running) {
        findings.addAll(each.get());
      }
      return findings;
    } catch (ExecutionException e) {
      throw new GeneralSecurityException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GeneralSecurityException("the search was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Finding> counted(Callable<List<Finding>> step, int total) throws Exception {
    List<Finding> found = step.call();
    synchronized (progress) {
      progress.report(done.incrementAndGet(), total, recipes.get());
    }
    return found;
  }

  private List<Finding> hashed(Password password, AlgId hash, List<List<KeyRule>> groups)
      throws GeneralSecurityException {
    KeyTrial trial = new KeyTrial(provider, request, samples, others);
    List<Finding> findings = new ArrayList<>();
    byte[] value = MessageDigest.getInstance(hash.name(), provider).digest(password.bytes);
    for (List<KeyRule> group : groups) {
      Derived derived = new Derived(group.get(0).key(provider, value), value.clone(), null);
      int tried = trial.run(derived, 0, hit -> findings.add(finding(hit, password, group)));
      count(tried, group.size() * password.forms.size());
      derived.destroy();
    }
    Arrays.fill(value, (byte) 0);
    return findings;
  }

  private void count(int tried, int alike) {
    decryptions.addAndGet(tried);
    recipes.addAndGet((long) tried * alike);
  }

  private static Finding finding(Hit hit, Password password, List<KeyRule> group) {
    List<Recipe> alike = new ArrayList<>();
    for (KeyRule rule : group) {
      for (PasswordForm form : password.forms) {
        CipherUse use =
            new CipherUse(
                hit.mode(),
                rule.effectiveBits(),
                rule.keySalt(),
                hit.iv().rule(),
                hit.iv().given());
        alike.add(new Recipe(hit.form(), form, rule.derivation(), use));
      }
    }
    return finding(hit, alike);
  }

  private static Finding finding(Hit hit, List<Recipe> alike) {
    alike.sort(Comparator.comparingDouble(Recipe::rarity));
    return new Finding(
        List.copyOf(alike), hit.bits(), hit.ivBits(), hit.iv().iv() != null, hit.beginning());
  }

  /** A salt in front of the ciphertext depends on the form, and differs between ciphertexts. */
  private List<Finding> dotNet(Password password, DotNetDerivation derivation)
      throws GeneralSecurityException {
    List<PasswordForm> forms = password.forms.stream().filter(DotNetRules::takes).toList();
    List<Finding> findings = new ArrayList<>();
    int salt = derivation.leadingSalt();
    if (forms.isEmpty() || !fitsAny(samples, derivation)) {
      return findings;
    }
    if (salt == 0) {
      KeyTrial trial = new KeyTrial(provider, request, samples, others);
      dotNet(trial, password, forms, derivation, new byte[0], findings);
      return findings;
    }
    for (Sample sample : samples) {
      if (fitsAny(List.of(sample), derivation)) {
        KeyTrial trial = new KeyTrial(provider, request, List.of(sample), List.of());
        dotNet(trial, password, forms, derivation, sample.head(), findings);
      }
    }
    return findings;
  }

  /** Deriving a key takes a thousand times as long as trying it. */
  private boolean fitsAny(List<Sample> candidates, DotNetDerivation derivation)
      throws GeneralSecurityException {
    int block = Cipher.getInstance(derivation.algId().name(), provider).getBlockSize();
    return candidates.stream()
        .mapToLong(sample -> sample.length() - derivation.leadingSalt())
        .anyMatch(length -> length > 0 && (request.cut() || length % block == 0));
  }

  private void dotNet(
      KeyTrial trial,
      Password password,
      List<PasswordForm> forms,
      DotNetDerivation derivation,
      byte[] head,
      List<Finding> findings)
      throws GeneralSecurityException {
    Derived derived = derivation.derive(provider, password.bytes, head);
    int tried =
        trial.run(
            derived,
            derivation.leadingSalt(),
            hit -> findings.add(finding(hit, dotNetRecipes(hit, forms, derivation))));
    count(tried, forms.size());
    derived.destroy();
  }

  private static List<Recipe> dotNetRecipes(
      Hit hit, List<PasswordForm> forms, DotNetDerivation derivation) {
    List<Recipe> recipes = new ArrayList<>();
    for (PasswordForm form : forms) {
      recipes.add(
          new Recipe(
              hit.form(),
              form,
              derivation,
              new CipherUse(hit.mode(), 0, null, hit.iv().rule(), hit.iv().given())));
    }
    return recipes;
  }
}
