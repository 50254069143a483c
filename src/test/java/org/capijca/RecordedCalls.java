// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Records what the static methods of a class are given and return while they do their work. */
public final class RecordedCalls {
  private RecordedCalls() {}

  /** A call of the code under test. */
  public interface Action {
    void run() throws Exception;
  }

  /**
   * Runs an action and returns the arguments and results of one type, in the order of the calls.
   *
   * @param owner the class with the static methods
   * @param type the type of the recorded objects
   */
  @SuppressWarnings("try") // the mocks are active until they are closed
  public static <T> List<T> of(Class<?> owner, Class<T> type, Action action) throws Exception {
    List<Object> all = new ArrayList<>();
    try (MockedStatic<?> statics =
        Mockito.mockStatic(
            owner,
            call -> {
              all.addAll(Arrays.asList(call.getArguments()));
              Object result = call.callRealMethod();
              all.add(result);
              return result;
            })) {
      action.run();
    }
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
