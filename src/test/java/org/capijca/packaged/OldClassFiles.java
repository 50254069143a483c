// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives the class files of a JAR that were compiled for Java 5 (those of picocli) stack map frames
 * and the version of Java 8. Without them the JVM neither puts the classes into a class archive nor
 * verifies them quickly. The build runs it on the JAR with all libraries.
 */
public final class OldClassFiles {
  private static final int MAJOR_VERSION = 7;

  private OldClassFiles() {}

  /**
   * Replaces the JAR.
   *
   * @param args its path
   * @throws IOException if it cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path changed = jar.resolveSibling(jar.getFileName() + ".tmp");
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        byte[] content = in.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        out.write(isOld(entry.getName(), content) ? withFrames(content) : content);
        out.closeEntry();
      }
    }
    Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  static boolean isOld(String name, byte[] content) {
    return name.endsWith(".class") && content[MAJOR_VERSION] < Opcodes.V1_6;
  }

  static byte[] withFrames(byte[] content) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    new ClassReader(content).accept(new Upgrade(writer), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  /** Changes the version. */
  private static final class Upgrade extends ClassVisitor {
    Upgrade(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superclass,
        String[] interfaces) {
      super.visit(Opcodes.V1_8, access, name, signature, superclass, interfaces);
    }
  }
}
