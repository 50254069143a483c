// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capijca.Csp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class JsonWriterTest {
  @Test
  void values_areReadBackByAParser() throws Exception {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("text", "a \"quoted\" \\ \u00e4 \uD83D\uDD11 \u0001\n");
    object.put("number", 4294967295L);
    object.put("bytes", new byte[] {0, (byte) 0xFF});
    object.put("constant", Csp.MS_DEF_PROV);
    object.put("list", Arrays.asList(1, true, null, List.of(), Map.of()));
    String json = JsonWriter.write(object);

    JsonNode read = new ObjectMapper().readTree(json);
    assertThat(read.get("text").asText()).isEqualTo(object.get("text"));
    assertThat(read.get("number").asLong()).isEqualTo(4294967295L);
    assertThat(read.get("bytes").asText()).isEqualTo("00ff");
    assertThat(read.get("constant").asText()).isEqualTo("MS_DEF_PROV");
    assertThat(read.get("list")).hasSize(5);
    assertThat(json).isASCII().endsWith("}\n");
  }
}
