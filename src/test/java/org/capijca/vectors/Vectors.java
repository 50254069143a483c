// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.capijca.Csp;

/** Reads the recorded vectors under {@code src/test/resources/vectors}; see the README there. */
public final class Vectors {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The short names of CSPs in the recordings; a CSP and its name on Windows XP are not
   * distinguished.
   */
  private static final Map<String, Csp> CSPS =
      Map.of(
          "base", Csp.MS_DEF_PROV,
          "strong", Csp.MS_STRONG_PROV,
          "enhanced", Csp.MS_ENHANCED_PROV,
          "aes", Csp.MS_ENH_RSA_AES_PROV,
          "aes-prototype", Csp.MS_ENH_RSA_AES_PROV,
          "rsa-schannel", Csp.MS_DEF_RSA_SCHANNEL_PROV,
          "dss", Csp.MS_DEF_DSS_PROV,
          "dss-dh", Csp.MS_DEF_DSS_DH_PROV,
          "enhanced-dss-dh", Csp.MS_ENH_DSS_DH_PROV,
          "dh-schannel", Csp.MS_DEF_DH_SCHANNEL_PROV);

  private Vectors() {}

  /** Returns the vectors of a topic, for example {@code genkey}. */
  public static List<JsonNode> load(String topic) {
    return elements(file(topic).path("vectors")).toList();
  }

  /** Returns the whole file of a topic, for data other than its vectors ({@code rsaKeys}). */
  public static JsonNode file(String topic) {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + topic + ".json")) {
      if (in == null) {
        throw new IllegalArgumentException("no vectors of topic " + topic);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the elements of an array; empty if the field is missing. */
  public static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Returns the bytes of a hex string. */
  public static byte[] bytes(JsonNode hex) {
    return bytes(hex.textValue());
  }

  /** Returns the bytes of a hex string. */
  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** Returns bytes as a hex string in the format of the recordings. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns a DWORD written in hex, with or without 0x: {@code flags}, {@code error}. */
  public static int dword(JsonNode hex) {
    String text = hex.textValue();
    return Integer.parseUnsignedInt(text.startsWith("0x") ? text.substring(2) : text, 16);
  }

  /** Returns the CSP of a vector. */
  public static Csp csp(JsonNode vector) {
    return csp(vector.path("csp").asText());
  }

  /** Returns the CSP with a short name: base, strong, enhanced, ... */
  public static Csp csp(String shortName) {
    Csp csp = CSPS.get(shortName);
    if (csp == null) {
      throw new IllegalArgumentException("unknown CSP " + shortName);
    }
    return csp;
  }

  /** Returns the names of the differences from Windows that a vector shows. */
  public static Set<String> quirks(JsonNode vector) {
    Set<String> quirks = new LinkedHashSet<>();
    elements(vector.path("quirk")).forEach(quirk -> quirks.add(quirk.textValue()));
    return quirks;
  }
}
