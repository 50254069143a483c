// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The JAR as users get it, and the JARs that it needs. */
final class PackagedJar {
  static final Path JAR = Path.of(System.getProperty("capi.jar"));

  private PackagedJar() {}

  /** Returns the JAR of a dependency, found by the beginning of its file name. */
  static String dependency(String name) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Path.of(entry).getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /** Returns a class path or module path of these entries. */
  static String path(Object... entries) {
    return Arrays.stream(entries)
        .map(Object::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
