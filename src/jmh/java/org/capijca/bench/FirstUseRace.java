// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.capijca.CapiProvider;

/**
 * Measures whole processes from their start to the first exported key and ciphertext, one of each
 * kind in each turn, compared with an empty program and with the AES of the JDK, in elapsed and
 * processor time. The constructor of the provider is timed in a process that does nothing else, and
 * compared with that of an empty provider. Directories of the class path are packed into JARs
 * first, as they are deployed. Arguments are options of the {@code java} command.
 */
public final class FirstUseRace {
  private static final int TURNS = 15;
  private static final String DONE = "done";
  private static final Map<String, String> MAINS = new LinkedHashMap<>();

  static {
    MAINS.put("empty", "org.capijca.forked.EmptyProgram");
    MAINS.put("AES of the JDK", "org.capijca.forked.JdkFirstUse");
    MAINS.put("CAPI", "org.capijca.forked.FirstUse");
    MAINS.put("the constructor alone", Constructor.class.getName());
    MAINS.put("the constructor of an empty provider", EmptyConstructor.class.getName());
  }

  private FirstUseRace() {}

  /** The main class of a process that times the constructor. */
  static final class Constructor {
    private Constructor() {}

    public static void main(String[] arguments) {
      long start = System.nanoTime();
      String name = new CapiProvider().getName();
      long end = System.nanoTime();
      Checks.that(name.equals(CapiProvider.NAME), "name of the provider");
      System.out.println(end - start);
    }
  }

  /** As {@link Constructor}, for what the JDK takes for any provider. */
  static final class EmptyConstructor {
    private EmptyConstructor() {}

    private static final class Empty extends Provider {
      private static final long serialVersionUID = 1L;

      Empty() {
        super("Empty", "0.1", "no services");
      }
    }

    public static void main(String[] arguments) {
      long start = System.nanoTime();
      String name = new Empty().getName();
      long end = System.nanoTime();
      Checks.that(name.equals("Empty"), "name of the provider");
      System.out.println(end - start);
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    command.add("-cp");
    command.add(jars(System.getProperty("java.class.path")));

    Map<String, Times> times = new LinkedHashMap<>();
    MAINS.keySet().forEach(name -> times.put(name, new Times(TURNS)));
    MAINS.keySet().forEach(name -> times.put(processor(name), new Times(TURNS)));
    List<String> order = new ArrayList<>(MAINS.keySet());
    for (int turn = 0; turn < TURNS; turn++) {
      for (String name : order) {
        long before = ProcessorTime.ofChildren();
        times.get(name).add(nanos(command, name));
        times.get(processor(name)).add(ProcessorTime.ofChildren() - before);
      }
      order.add(order.remove(0));
    }

    System.out.println("| | n | mean, ms | s.e. | p50 | p90 | p99 |");
    System.out.println("|---|---|---|---|---|---|---|");
    times.forEach((name, each) -> System.out.println("| " + name + " | " + each.cells() + " |"));
  }

  private static String processor(String name) {
    return name + ", processor time of the process";
  }

  private static long nanos(List<String> java, String name)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java);
    command.add(MAINS.get(name));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] output = process.getInputStream().readAllBytes();
    Checks.that(process.waitFor() == 0, "exit code of " + name);
    long end = System.nanoTime();
    String printed = new String(output, StandardCharsets.US_ASCII).strip();
    return printed.equals(DONE) ? end - start : Long.parseLong(printed);
  }

  private static String jars(String classPath) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      jars.add(Files.isDirectory(Path.of(entry)) ? jar(entry) : entry);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static String jar(String directory) throws IOException {
    Path jar = Files.createTempFile("classes", ".jar");
    jar.toFile().deleteOnExit();
    int failure =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "cf", jar.toString(), "-C", directory, ".");
    Checks.that(failure == 0, "jar of " + directory);
    return jar.toString();
  }
}
