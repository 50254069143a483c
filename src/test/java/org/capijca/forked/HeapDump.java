// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A heap dump of HotSpot in the binary format of hprof, with identifiers of 8 bytes (see "HPROF
 * Agent", hprof_b_spec.h in the sources of the JDK).
 */
final class HeapDump {
  private static final int ID = Long.BYTES;
  private static final int OBJECT = 2;
  private static final int[] TYPE_SIZES = {0, 0, ID, 0, 1, 2, 4, 8, 1, 2, 4, 8};

  /** Types whose names say nothing about who holds an object. */
  private static final List<String> GENERAL =
      List.of("java.lang.", "java.math.", "java.util.", "java.nio.", "[");

  private record ClassLayout(long superclass, int[] fields) {}

  private record Instance(long id, long type, int offset) {}

  private final ByteBuffer file;
  private final Map<Long, String> strings = new HashMap<>();
  private final Map<Long, Long> classNames = new HashMap<>();
  private final Map<Long, ClassLayout> layouts = new HashMap<>();
  private final List<Instance> instances = new ArrayList<>();
  private final Map<Long, Long> types = new HashMap<>();
  private final Map<Long, Set<Long>> referrers = new HashMap<>();
  private final NavigableMap<Integer, Long> objects = new TreeMap<>();

  private HeapDump(ByteBuffer file) {
    this.file = file;
  }

  /** Reads a dump. */
  static HeapDump read(Path path) throws Exception {
    HeapDump dump = new HeapDump(ByteBuffer.wrap(Files.readAllBytes(path)));
    dump.readRecords();
    dump.instances.forEach(dump::readFields);
    return dump;
  }

  /** Returns the bytes of the file. */
  ByteBuffer bytes() {
    return file;
  }

  private void readRecords() {
    while (file.get() != 0) {
      // the name of the format ends with a zero byte
    }
    if (file.getInt() != ID) {
      throw new IllegalArgumentException("identifiers do not have 8 bytes");
    }
    file.getLong();
    while (file.hasRemaining()) {
      int tag = file.get();
      file.getInt();
      int end = Math.addExact(file.getInt(), file.position());
      switch (tag) {
        case 0x01 -> {
          long id = file.getLong();
          byte[] text = new byte[end - file.position()];
          file.get(text);
          strings.put(id, new String(text, StandardCharsets.UTF_8));
        }
        case 0x02 -> {
          file.getInt();
          long id = file.getLong();
          file.getInt();
          classNames.put(id, file.getLong());
        }
        case 0x0C, 0x1C -> {
          while (file.position() < end) {
            readHeapRecord();
          }
        }
        default -> {}
      }
      file.position(end);
    }
  }

  private void readHeapRecord() {
    int tag = file.get() & 0xFF;
    switch (tag) {
      case 0xFF, 0x05, 0x07 -> skip(ID);
      case 0x01 -> skip(2 * ID);
      case 0x02, 0x03, 0x08 -> skip(ID + 8);
      case 0x04, 0x06 -> skip(ID + 4);
      case 0x20 -> readClass();
      case 0x21 -> readInstance();
      case 0x22 -> readObjectArray();
      case 0x23 -> readPrimitiveArray();
      default ->
          throw new IllegalArgumentException("heap record " + tag + " at " + file.position());
    }
  }

  private void skip(int count) {
    file.position(file.position() + count);
  }

  private void readClass() {
    long id = file.getLong();
    skip(4);
    long superclass = file.getLong();
    skip(5 * ID + 4);
    for (int i = file.getShort() & 0xFFFF; i > 0; i--) {
      skip(2);
      skip(TYPE_SIZES[file.get()]);
    }
    for (int i = file.getShort() & 0xFFFF; i > 0; i--) {
      skip(ID);
      int type = file.get();
      if (type == OBJECT) {
        refer(id, file.getLong());
      } else {
        skip(TYPE_SIZES[type]);
      }
    }
    int[] fields = new int[file.getShort() & 0xFFFF];
    for (int i = 0; i < fields.length; i++) {
      skip(ID);
      fields[i] = file.get();
    }
    layouts.put(id, new ClassLayout(superclass, fields));
    types.put(id, id);
  }

  private void readInstance() {
    objects.put(file.position(), file.getLong(file.position()));
    long id = file.getLong();
    skip(4);
    long type = file.getLong();
    int size = file.getInt();
    instances.add(new Instance(id, type, file.position()));
    types.put(id, type);
    skip(size);
  }

  private void readFields(Instance instance) {
    int at = instance.offset;
    for (long type = instance.type; type != 0; type = layouts.get(type).superclass) {
      for (int field : layouts.get(type).fields) {
        if (field == OBJECT) {
          refer(instance.id, file.getLong(at));
        }
        at += TYPE_SIZES[field];
      }
    }
  }

  private void readObjectArray() {
    long id = file.getLong();
    skip(4);
    int length = file.getInt();
    types.put(id, file.getLong());
    for (int i = 0; i < length; i++) {
      refer(id, file.getLong());
    }
  }

  private void readPrimitiveArray() {
    objects.put(file.position(), file.getLong(file.position()));
    skip(ID + 4);
    int length = file.getInt();
    skip(length * TYPE_SIZES[file.get()]);
  }

  private void refer(long from, long to) {
    if (to != 0) {
      referrers.computeIfAbsent(to, any -> new HashSet<>(2)).add(from);
    }
  }

  /**
   * Returns the class that holds the object at an offset of the file: the nearest on the paths of
   * references to it that is not a general one of the JDK.
   */
  String holder(int offset) {
    Map.Entry<Integer, Long> object = objects.floorEntry(offset);
    if (object == null) {
      return "no object";
    }
    Deque<Long> waiting = new ArrayDeque<>(List.of(object.getValue()));
    Set<Long> seen = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      long id = waiting.remove();
      String name = className(types.getOrDefault(id, 0L));
      if (GENERAL.stream().noneMatch(name::startsWith)) {
        return name;
      }
      referrers.getOrDefault(id, Set.of()).stream().filter(seen::add).forEach(waiting::add);
    }
    return "a stack or the JVM";
  }

  private String className(long id) {
    String name = strings.getOrDefault(classNames.getOrDefault(id, 0L), "[");
    return name.replace('/', '.');
  }
}
