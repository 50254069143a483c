// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys in XML and JSON: offsets are those of the base64 text. */
final class TextDissectors {
  private static final Pattern XML_ELEMENT =
      Pattern.compile("<(?:\\w+:)?(\\w+)>([A-Za-z0-9+/=\\s]*)</(?:\\w+:)?\\1\\s*>");
  private static final Pattern XML_END = Pattern.compile("</(?:\\w+:)?[RD]SAKeyValue\\s*>");
  private static final Pattern JSON_MEMBER =
      Pattern.compile("\"([A-Za-z0-9_#:]+)\"\\s*:\\s*\"([^\"\\\\]*)\"");

  /** XML: RSA's and DSA's private numbers. */
  private static final Set<String> XML_SECRETS = Set.of("P", "Q", "DP", "DQ", "InverseQ", "D", "X");

  /** JSON: numbers of RSA and EC keys, and the value of a secret key. */
  private static final Set<String> JSON_SECRETS = Set.of("d", "p", "q", "dp", "dq", "qi", "k");

  private static final Set<String> JSON_NUMBERS =
      Set.of("n", "e", "d", "p", "q", "dp", "dq", "qi", "k", "x", "y");

  private TextDissectors() {}

  static void xml(FieldReader in) {
    String text = new String(in.input(), StandardCharsets.ISO_8859_1);
    boolean dsa = text.contains("DSAKeyValue");
    Map<String, BigInteger> numbers = new HashMap<>();
    Map<String, Integer> offsets = new HashMap<>();
    Matcher elements = XML_ELEMENT.matcher(text);
    while (elements.find() && !in.target().isFull()) {
      String name = elements.group(1);
      boolean secret = XML_SECRETS.contains(name) && !(dsa && !name.equals("X"));
      byte[] value = number(in, elements, Base64.getMimeDecoder(), secret);
      if (value != null) {
        numbers.put(name, new BigInteger(1, value));
        offsets.put(name, elements.start(2));
      }
    }
    if (!XML_END.matcher(text).find()) {
      in.problem(text.length(), "the end of the key value element is missing");
    }
    if (!dsa) {
      check(in, numbers, offsets, "Modulus", "Exponent", new String[] {"P", "Q", "D"});
    } else {
      require(in, numbers, "P", "Q", "G", "Y");
    }
  }

  static void json(FieldReader in) {
    String text = new String(in.input(), StandardCharsets.ISO_8859_1);
    Map<String, BigInteger> numbers = new HashMap<>();
    Map<String, Integer> offsets = new HashMap<>();
    String type = "";
    Matcher members = JSON_MEMBER.matcher(text);
    while (members.find() && !in.target().isFull()) {
      String name = members.group(1);
      if (!JSON_NUMBERS.contains(name)) {
        type = name.equals("kty") ? members.group(2) : type;
        byte[] value = members.group(2).getBytes(StandardCharsets.ISO_8859_1);
        String shown = "\"" + members.group(2) + "\"";
        in.target().add(new Field(members.start(2), value.length, 0, name, value, shown, false));
        continue;
      }
      byte[] value = number(in, members, Base64.getUrlDecoder(), JSON_SECRETS.contains(name));
      if (value != null) {
        numbers.put(name, new BigInteger(1, value));
        offsets.put(name, members.start(2));
      }
    }
    if (!text.stripTrailing().endsWith("}")) {
      in.problem(text.length(), "the end of the JSON object is missing");
    }
    if (type.equals("RSA")) {
      check(in, numbers, offsets, "n", "e", new String[] {"p", "q", "d"});
    }
  }

  private static byte[] number(
      FieldReader in, Matcher found, Base64.Decoder decoder, boolean secret) {
    String name = found.group(1);
    int offset = found.start(2);
    int length = found.end(2) - offset;
    byte[] value;
    try {
      value = decoder.decode(found.group(2).getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      in.problem(offset, "the value of " + name + " is not base64");
      value = null;
    }
    String meaning =
        value == null
            ? "not base64"
            : value.length <= Integer.BYTES
                ? new BigInteger(1, value).toString()
                : FieldReader.lengthOf(value.length) + ", big-endian";
    in.target()
        .add(
            new Field(
                offset, length, 0, name, value == null ? new byte[0] : value, meaning, secret));
    return value;
  }

  private static void require(FieldReader in, Map<String, BigInteger> numbers, String... names) {
    for (String name : names) {
      if (!numbers.containsKey(name)) {
        in.problem(in.input().length, "the number " + name + " is missing");
      }
    }
  }

  private static void check(
      FieldReader in,
      Map<String, BigInteger> numbers,
      Map<String, Integer> offsets,
      String modulus,
      String exponent,
      String[] secrets) {
    require(in, numbers, modulus, exponent);
    BigInteger n = numbers.get(modulus);
    BigInteger e = numbers.get(exponent);
    if (n == null || e == null) {
      return;
    }
    if (!n.testBit(0)) {
      in.problem(offsets.get(modulus), "the modulus is even; that of an RSA key is odd");
    }
    BigInteger p = numbers.get(secrets[0]);
    BigInteger q = numbers.get(secrets[1]);
    if (p != null && q != null) {
      new RsaNumbers(n, e).checkPrivate(in, offsets.get(secrets[0]), p, q, numbers.get(secrets[2]));
    }
  }
}
