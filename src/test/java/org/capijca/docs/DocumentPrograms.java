// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java programs in a document, compiled as they are printed. */
public final class DocumentPrograms {
  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?\n)```", Pattern.DOTALL);
  private static final Pattern CLASS =
      Pattern.compile("^public class (\\w+) \\{$", Pattern.MULTILINE);
  private static final Object OUTPUT = new Object();

  private final Map<String, String> sources;
  private final URLClassLoader loader;

  private DocumentPrograms(Map<String, String> sources, Path folder) throws IOException {
    this.sources = sources;
    this.loader = compiled(sources, folder);
  }

  /**
   * Reads and compiles the programs of a document.
   *
   * @param document path in the project
   */
  static DocumentPrograms of(String document) {
    try {
      Map<String, String> sources = new LinkedHashMap<>();
      String text = Files.readString(BASE.resolve(document));
      for (MatchResult block : BLOCK.matcher(text).results().toList()) {
        String source = block.group(1);
        String previous = sources.put(className(source), source);
        assertThat(previous).as("two programs with the name %s", className(source)).isNull();
      }
      return new DocumentPrograms(sources, BASE.resolve("target/programs").resolve(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(String source) {
    return CLASS
        .matcher(source)
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("a Java block without a class:\n" + source))
        .group(1);
  }

  /** Returns the source of every program by class name, in the order of the document. */
  Map<String, String> sources() {
    return sources;
  }

  /**
   * Compiles one of the programs with an expression replaced, as a reader adapts it.
   *
   * @return the changed program, under the same name
   */
  DocumentPrograms adapted(String name, String expression, String replacement) throws IOException {
    String source = sources.get(name);
    assertThat(source).contains(expression);
    Path folder = Files.createTempDirectory(BASE.resolve("target"), "programs");
    return new DocumentPrograms(Map.of(name, source.replace(expression, replacement)), folder);
  }

  private static URLClassLoader compiled(Map<String, String> sources, Path folder)
      throws IOException {
    List<Path> files = new ArrayList<>();
    Files.createDirectories(folder);
    for (Map.Entry<String, String> source : sources.entrySet()) {
      files.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("-d", folder.toString(), "-cp", classPath(), "-proc:none", "-nowarn");
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean success =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(success).as("the programs compile:\n%s", messages).isTrue();
    }
    return loader(folder);
  }

  private static URLClassLoader loader(Path folder) throws MalformedURLException {
    URL[] urls = {folder.toUri().toURL()};
    return new URLClassLoader(urls, DocumentPrograms.class.getClassLoader());
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /**
   * Runs a program.
   *
   * @param arguments its arguments; anything but a String is converted by {@code toString}
   * @return what it printed
   */
  public String run(String name, Object... arguments) throws Exception {
    String[] strings = new String[arguments.length];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = arguments[i].toString();
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    synchronized (OUTPUT) {
      PrintStream before = System.out;
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      try {
        loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) strings);
      } catch (InvocationTargetException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      } finally {
        System.setOut(before);
      }
    }
    return printed.toString(StandardCharsets.UTF_8).strip();
  }
}
