// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.capijca.cli.base.Report;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.search.Finding;
import org.capijca.cli.recipe.search.SearchResult;
import org.capijca.cli.recipe.search.SearchResult.Confidence;
import org.capijca.cli.recipe.text.CText;
import org.capijca.cli.recipe.text.CommandText;
import org.capijca.cli.recipe.text.JavaText;

/** The result of a search as text or JSON. */
final class SearchReport {
  private static final int WIDTH = 80;
  private static final int MOST_OTHERS = 10;

  private final SearchResult result;
  private final String file;

  /**
   * @param file the name of the ciphertext for the command line
   */
  SearchReport(SearchResult result, String file) {
    this.result = result;
    this.file = file;
  }

  Report report() {
    Report report = new Report();
    report
        .hidden("found", result.isFound())
        .hidden("confidence", word(result.confidence()))
        .hidden("recipes tried", result.recipes())
        .hidden("decryptions tried", result.decryptions());
    if (!result.isFound()) {
      addNone(report);
      return report;
    }
    Finding first = result.findings().get(0);
    addSummary(report, first);
    report.heading("").heading("As a command:").heading("  " + command(first.recipe()));
    addAlike(report, first);
    addOthers(report, "Other recipes fit as well:", result.rivals());
    addCode(report, "Java", JavaText.of(first.recipe()));
    addCode(report, "C", CText.of(first.recipe()));
    report
        .hidden("command", command(first.recipe()))
        .hidden("java", JavaText.of(first.recipe()))
        .hidden("c", CText.of(first.recipe()))
        .hidden("alike", commands(first.recipes().subList(1, first.recipes().size())))
        .hidden("others", result.rivals().stream().map(this::json).toList());
    return report;
  }

  private static String word(Confidence confidence) {
    return confidence.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void addNone(Report report) {
    report.heading(
        String.format(Locale.ROOT, "none of %,d recipes fits", result.recipes())
            + (result.findings().isEmpty() ? "" : " better than a wrong one by chance"));
    addOthers(report, "The best of those that may fit by chance:", result.findings());
    report.hidden("others", result.findings().stream().limit(MOST_OTHERS).map(this::json).toList());
  }

  private void addSummary(Report report, Finding first) {
    double chance = result.chance(first);
    String odds =
        chance < 1e-12
            ? "less than one in a million million"
            : String.format(Locale.ROOT, "at most 1 in %,d", Math.round(1 / chance));
    report
        .heading(
            switch (result.confidence()) {
              case CERTAIN -> "Found with certainty.";
              case KEY_CERTAIN ->
                  "Found: the key is certain, the IV or another part is not; look at the first"
                      + " block.";
              default -> "Found, probably.";
            })
        .heading(
            String.format(
                Locale.ROOT,
                "%,d recipes tried (%,d different).",
                result.recipes(),
                result.decryptions()))
        .heading("Chance that a wrong one fits: " + odds + ".")
        .hidden("chance", chance);
  }

  private String command(Recipe recipe) {
    return CommandText.line(recipe, file, "OUT");
  }

  private List<String> commands(List<Recipe> recipes) {
    return recipes.stream().map(this::command).toList();
  }

  private void addAlike(Report report, Finding first) {
    List<Recipe> alike = first.recipes().subList(1, first.recipes().size());
    if (alike.isEmpty()) {
      return;
    }
    report
        .heading("")
        .heading(
            "The same key and IV by %,d other recipes, among them with one other option:"
                .formatted(alike.size()));
    Variations.of(first.recipes()).forEach((option, values) -> addValues(report, option, values));
  }

  private static void addValues(Report report, String option, Set<String> values) {
    StringBuilder line = new StringBuilder("  " + option);
    for (String value : values) {
      if (line.length() + value.length() + 2 > WIDTH) {
        report.heading(line.toString());
        line = new StringBuilder("     ");
      }
      line.append(' ').append(value);
    }
    report.heading(line.toString());
  }

  private void addOthers(Report report, String title, List<Finding> others) {
    if (others.isEmpty()) {
      return;
    }
    report.heading("").heading(title);
    others.stream()
        .limit(MOST_OTHERS)
        .forEach(other -> report.heading("  " + command(other.recipe())));
  }

  private Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("command", command(finding.recipe()));
    json.put("chance", result.chance(finding));
    json.put("alike", finding.recipes().size() - 1);
    return json;
  }

  private static void addCode(Report report, String language, String code) {
    report.heading("").heading(language + ":");
    List<String> lines = new ArrayList<>(List.of(code.split("\n")));
    lines.forEach(line -> report.heading("  " + line));
  }
}
