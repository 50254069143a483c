// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part as a JSON object. */
final class PartJson {
  private PartJson() {}

  static Map<String, Object> of(Part part, boolean showSecrets) {
    List<Object> fields = new ArrayList<>();
    part.dissection()
        .fields()
        .forEach(field -> fields.add(field(field, part.dissection().isSecret(field), showSecrets)));
    List<Object> problems = new ArrayList<>();
    for (Problem problem : part.dissection().problems()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("offset", problem.offset());
      json.put("message", problem.message());
      problems.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layers", part.layers());
    json.put("format", part.format());
    json.put("description", part.dissection().title());
    json.put("advice", part.advice());
    json.put("length", part.dissection().length());
    json.put("wellFormed", part.isWellFormed());
    json.put("fields", fields);
    json.put("problems", problems);
    return json;
  }

  private static Map<String, Object> field(Field field, boolean secret, boolean showSecrets) {
    boolean hidden = secret && !showSecrets;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("offset", field.offset());
    json.put("length", field.length());
    json.put("depth", field.depth());
    json.put("name", field.name());
    json.put("secret", secret);
    json.put("bytes", hidden ? null : field.bytes());
    json.put("meaning", hidden || field.meaning().isEmpty() ? null : field.meaning());
    return json;
  }
}
