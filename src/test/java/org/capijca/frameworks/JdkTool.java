// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capijca.forked.ForkedJvm;

/** A command of the JDK that runs the tests, with the provider on its class path. */
final class JdkTool {
  private final String name;
  private final List<String> providerOptions;

  private JdkTool(String name, List<String> providerOptions) {
    this.name = name;
    this.providerOptions = providerOptions;
  }

  /**
   * A command by its name.
   *
   * @param providerArgument the configuration of the provider
   */
  static JdkTool named(String name, String providerArgument) {
    return new JdkTool(
        name,
        List.of(
            "-J-cp", "-J" + classPath(), "-addprovider", "CAPI", "-providerArg", providerArgument));
  }

  /** A command by its name, in a JVM that has the provider at this position of its list. */
  static JdkTool named(String name, ProviderPosition position, Path folder, String configuration)
      throws IOException {
    return new JdkTool(
        name,
        List.of(
            "-J-cp",
            "-J" + classPath(),
            "-J-Djava.security.properties=" + position.securityProperties(folder, configuration)));
  }

  /** What users have there: the provider and Bouncy Castle. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Path.of(entry).endsWith("classes") || entry.contains("bcprov"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs the command with these options before those of the provider, to its end. */
  ForkedJvm.Outcome run(String... options) throws IOException, InterruptedException {
    String command = Path.of(System.getProperty("java.home"), "bin", name).toString();
    return ForkedJvm.execute(
        Stream.of(List.of(command), List.of(options), providerOptions)
            .flatMap(List::stream)
            .toList());
  }
}
