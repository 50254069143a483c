// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.util.ArrayList;
import java.util.List;

/** All calls that accept bytes, names or settings from outside, with valid samples for each. */
final class FuzzTargets {
  /**
   * Jazzer's hooks for comparisons and patterns allocate memory themselves, up to some hundred
   * times as much as the call. A length in the input that determines an allocation is still found.
   */
  private static final int INSTRUMENTATION = 256;

  private final List<FuzzTarget> targets = new ArrayList<>();
  private final KeyUses uses;

  FuzzTargets() throws Exception {
    FuzzKeys keys = FuzzKeys.create();
    uses = new KeyUses(keys.provider(), keys.rsaAes(), keys.dh().getPublic());
    targets.addAll(KeyFileTargets.of(keys));
    targets.addAll(SessionKeyTargets.of(keys));
    targets.addAll(WrappedKeyTargets.of(keys));
    targets.addAll(SerialisedKeyTargets.of(keys));
    targets.addAll(StoreTargets.of(keys, uses));
    targets.addAll(ParameterTargets.of(keys));
    targets.addAll(OperationTargets.of(keys));
    targets.addAll(SettingTargets.of(keys));
    targets.addAll(FileTargets.of(keys));
    targets.addAll(CommandTargets.of(keys));
  }

  List<FuzzTarget> all() {
    return targets;
  }

  /** Returns the targets that accept a kind of input. */
  List<FuzzTarget> of(String subject) {
    return targets.stream().filter(target -> target.subject().equals(subject)).toList();
  }

  /** Returns the kinds of input, in the order of the targets. */
  List<String> subjects() {
    return targets.stream().map(FuzzTarget::subject).distinct().toList();
  }

  FuzzCheck check() {
    return new FuzzCheck(uses, 1);
  }

  /** Returns a check for code that Jazzer's agent has instrumented. */
  FuzzCheck instrumentedCheck() {
    return new FuzzCheck(uses, INSTRUMENTATION);
  }
}
