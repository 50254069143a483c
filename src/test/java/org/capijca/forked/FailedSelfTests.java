// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.lang.reflect.Field;
import java.security.ProviderException;
import java.util.Map;
import org.capijca.CapiError;
import org.capijca.internal.primitive.SelfTest;
import org.capijca.internal.primitive.digest.Digests;

/**
 * Runs an operation with each primitive, marks all self-tests as failed, and runs the operations
 * again, of which each must be refused. Prints the names of the tested implementations.
 */
final class FailedSelfTests {
  private FailedSelfTests() {}

  public static void main(String[] args) throws Exception {
    Map<String, Operations.Operation> operations = Operations.all();
    for (Operations.Operation operation : operations.values()) {
      operation.run();
    }
    Map<String, Boolean> results = map(SelfTest.class, "RESULTS");
    results.keySet().forEach(System.out::println);
    results.replaceAll((implementation, passed) -> false);
    map(Digests.class, "PROTOTYPES").clear(); // those that have passed are kept there
    for (Map.Entry<String, Operations.Operation> operation : operations.entrySet()) {
      System.out.println(
          (isRefused(operation.getValue()) ? "refused: " : "not refused: ") + operation.getKey());
    }
  }

  @SuppressWarnings("unchecked") // the type of the field
  private static <V> Map<String, V> map(Class<?> owner, String name)
      throws ReflectiveOperationException {
    Field field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return (Map<String, V>) field.get(null);
  }

  private static boolean isRefused(Operations.Operation operation) {
    try {
      operation.run();
      return false;
    } catch (Exception e) {
      Throwable cause = e;
      while (cause != null && !isFailedSelfTest(cause)) {
        cause = cause.getCause();
      }
      if (cause == null) {
        e.printStackTrace(System.out);
      }
      return cause != null;
    }
  }

  private static boolean isFailedSelfTest(Throwable e) {
    return e instanceof ProviderException
        && String.valueOf(e.getMessage()).contains("has failed its self-test and is not used")
        && CapiError.of(e).filter(code -> code == CapiError.NTE_FAIL).isPresent();
  }
}
