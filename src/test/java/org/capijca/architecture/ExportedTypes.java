// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages that module-info.java exports, and their public types with their source. */
public final class ExportedTypes {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern EXPORTS =
      Pattern.compile("^ *exports ([\\w.]+);", Pattern.MULTILINE);

  private ExportedTypes() {}

  static List<String> packages() {
    return EXPORTS
        .matcher(read(SOURCES.resolve("module-info.java")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** Returns the public types, nested ones included. */
  static List<Class<?>> all() {
    List<Class<?>> types = new ArrayList<>();
    topLevel().forEach(type -> addWithNested(type, types));
    return types;
  }

  private static void addWithNested(Class<?> type, List<Class<?>> types) {
    types.add(type);
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (Modifier.isPublic(nested.getModifiers())) {
        addWithNested(nested, types);
      }
    }
  }

  /** Returns the public types that are not nested. */
  public static List<Class<?>> topLevel() {
    List<Class<?>> types = new ArrayList<>();
    for (String name : packages()) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".java") && !file.equals("package-info.java"))
            .map(file -> load(name + "." + file.substring(0, file.length() - ".java".length())))
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .forEach(types::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return types;
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the Javadoc of a top-level type. */
  static String javadoc(Class<?> type) {
    String source = read(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
    int declaration = source.indexOf("\npublic ");
    int start = source.lastIndexOf("\n/**", declaration);
    return start < 0 ? "" : source.substring(start, declaration).replaceAll("\\s*\n \\* ?", " ");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
