// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.cli.recipe.DotNetDerivation;

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
  private final Tally tally = new Tally();
  private final AtomicInteger done = new AtomicInteger();

  /** Creates a search; {@code progress} receives its progress. */
  public RecipeSearch(CapiProvider provider, SearchRequest request, SearchProgress progress) {
    this.provider = provider;
    this.request = request;
    this.progress = progress;
  }

  /**
   * Tries all recipes with a password.
   *
   * @param password the password, which is not changed
   */
  public SearchResult run(char[] password) throws GeneralSecurityException {
    List<PasswordBytes> passwords = PasswordBytes.of(password);
    try {
      List<Finding> findings = Finding.merged(run(steps(password, passwords)));
      findings.sort(Comparator.comparingDouble(Finding::weight).reversed());
      return new SearchResult(
          tally.recipes(),
          tally.decryptions(),
          List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))));
    } finally {
      passwords.forEach(PasswordBytes::wipe);
    }
  }

  private List<Callable<List<Finding>>> steps(char[] password, List<PasswordBytes> passwords) {
    List<Callable<List<Finding>>> steps = new ArrayList<>();
    steps.add(() -> new SqlServerTrial(provider, request).run(password, tally));
    KeyRules rules = new KeyRules(provider, request);
    HashTrial hashes = new HashTrial(provider, request, rules, tally);
    for (AlgId hash : HASHES) {
      for (PasswordBytes each : request.allowsHash(hash) ? passwords : List.<PasswordBytes>of()) {
        steps.add(() -> hashes.run(each, hash));
      }
    }
    DotNetTrial classes = new DotNetTrial(provider, request, tally);
    for (List<DotNetDerivation> alike : new DotNetRules(request).all()) {
      for (PasswordBytes each : passwords) {
        steps.add(() -> classes.run(each, alike));
      }
    }
    return steps;
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
      progress.report(done.incrementAndGet(), total, tally.recipes());
    }
    return found;
  }
}
