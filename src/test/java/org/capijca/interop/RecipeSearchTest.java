// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.capijca.CapiProvider;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.search.RecipeSearch;
import org.capijca.cli.recipe.search.SearchProgress;
import org.capijca.cli.recipe.search.SearchRequest;
import org.capijca.cli.recipe.search.SearchResult;
import org.capijca.cli.recipe.search.SearchResult.Confidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The search for recipes on ciphertexts of the second implementation.
 *
 * <p>{@code -Dcapi.recipe.cases=} sets the number of ciphertexts, of which one in 200 may remain
 * without its recipe, and {@code -Dcapi.oracle.seed=} repeats a run.
 */
@Tag("interop")
@RequiresOracle
class RecipeSearchTest {
  private static final int CASES = Integer.getInteger("capi.recipe.cases", 12);
  private static final int TOLERATED = CASES / 200;

  private final CapiProvider provider = new CapiProvider();
  private final List<String> faults = new ArrayList<>();
  private int missed;
  private long recipes;

  @Test
  void randomRecipe_isNamedFirst_andWrongPasswordFindsNone(Oracle oracle) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < CASES; i++) {
      Random random = LiveRun.random("recipe", i);
      RecipePlan plan = RecipePlan.draw(random);
      RecipePlaintext plaintext = RecipePlaintext.draw(random);
      byte[] ciphertext =
          new RecipeCiphertext(oracle, plan, random).encrypt(plaintext.bytes(), random);
      SearchRequest request = request(plan, plaintext, ciphertext);
      String name = "seed " + LiveRun.SEED + ", case " + i + ", " + plan;
      right(search(request, plan.password()), plan, name);
      wrong(search(request, "x" + plan.password()), name);
    }
    System.Logger log = System.getLogger("org.capijca.interop");
    log.log(
        System.Logger.Level.INFO,
        "{0} ciphertexts, {1} missed, {2} recipes in {3} ms",
        CASES,
        missed,
        recipes,
        (System.nanoTime() - start) / 1_000_000);
    assertThat(faults).as("wrong recipes with certainty").isEmpty();
  }

  private static SearchRequest request(
      RecipePlan plan, RecipePlaintext plaintext, byte[] ciphertext) {
    boolean given = plan.recipe().use().iv() == IvRule.GIVEN;
    return new SearchRequest(
        List.of(ciphertext),
        plaintext.expectation(),
        given ? List.of(plan.recipe().use().givenIv()) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        false);
  }

  private SearchResult search(SearchRequest request, String password)
      throws GeneralSecurityException {
    SearchResult result =
        new RecipeSearch(provider, request, SearchProgress.NONE).run(password.toCharArray());
    recipes += result.recipes();
    return result;
  }

  private void right(SearchResult result, RecipePlan plan, String name) {
    boolean named =
        !result.findings().isEmpty() && result.findings().get(0).recipes().contains(plan.recipe());
    if (!named && (result.confidence() == Confidence.CERTAIN || ++missed > TOLERATED)) {
      faults.add(
          name
              + ": "
              + result.confidence()
              + (result.findings().isEmpty()
                  ? ""
                  : ", first " + result.findings().get(0).recipe()));
    }
  }

  private void wrong(SearchResult result, String name) {
    if (result.isFound()) {
      faults.add(name + ", wrong password: " + result.confidence());
    }
  }
}
