// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import java.util.Map;
import java.util.Optional;

/**
 * Recognizes DER structures by the tags of their first elements, each written as two hex digits.
 */
final class DerInput {
  private static final String INTEGER = "02";
  private static final String OID = "06";

  /** Maximum length of each half of a DSA signature with a 256-bit Q, or of a P-521 signature. */
  private static final int MAX_SIGNATURE_NUMBER = 67;

  /** Generators of Diffie-Hellman groups, which are not RSA exponents. */
  private static final int SMALL_GENERATOR_2 = 2;

  private static final int SMALL_GENERATOR_5 = 5;

  private static final String CONTENT_TYPES = "2a864886f70d0107";

  private static final Map<String, String> ALGORITHMS =
      Map.ofEntries(
          Map.entry("2a864886f70d010101", "RSA"),
          Map.entry("2a864886f70d01010a", "RSASSA-PSS"),
          Map.entry("2a864886f70d010107", "RSAES-OAEP"),
          Map.entry("2a8648ce380401", "DSA"),
          Map.entry("2a864886f70d010301", "Diffie-Hellman"),
          Map.entry("2a8648ce3e0201", "Diffie-Hellman X9.42"),
          Map.entry("2a8648ce3d0201", "elliptic curve"),
          Map.entry("2b6570", "Ed25519"),
          Map.entry("2b656e", "X25519"),
          Map.entry("2a864886f70d01050d", "PBES2"));

  private static final Map<String, String> CONTENTS =
      Map.of(
          CONTENT_TYPES + "01", "Data",
          CONTENT_TYPES + "02", "SignedData",
          CONTENT_TYPES + "03", "EnvelopedData",
          CONTENT_TYPES + "05", "DigestedData",
          CONTENT_TYPES + "06", "EncryptedData");

  private DerInput() {}

  static Optional<Recognition> recognize(byte[] input) {
    Optional<DerElement> whole = DerElement.at(input, 0, input.length);
    if (whole.isEmpty() || whole.get().tag() != 0x30 || !whole.get().isPlausible()) {
      return Optional.empty();
    }
    DerElement outer = whole.get();
    String tags = outer.tags();
    if (tags.isEmpty()) {
      return Optional.empty();
    }
    if (tags.startsWith(INTEGER + INTEGER)) {
      return Optional.of(numbers(outer, tags));
    }
    return Optional.of(structure(outer, tags));
  }

  private static Recognition structure(DerElement outer, String tags) {
    if (tags.startsWith("023004")) {
      return Recognition.as(InputFormat.PKCS8, algorithm(outer.child(1)));
    }
    if (tags.startsWith("0204")) {
      return Recognition.as(InputFormat.EC_PRIVATE_KEY);
    }
    if (tags.startsWith("0230") && contentType(outer.child(1)) != null) {
      return Recognition.as(InputFormat.PFX);
    }
    if (tags.startsWith("06a0") && oid(outer).startsWith(CONTENT_TYPES)) {
      return Recognition.as(InputFormat.CMS, contentType(Optional.of(outer)));
    }
    if (tags.startsWith("3004") && algorithm(outer.child(0)) != null) {
      return Recognition.as(InputFormat.ENCRYPTED_PKCS8, algorithm(outer.child(0)));
    }
    if (tags.startsWith("303003")) {
      return signed(outer.child(0).map(DerElement::tags).orElse(""));
    }
    if (tags.startsWith("3003") && algorithm(outer.child(0)) != null) {
      return Recognition.as(InputFormat.SUBJECT_PUBLIC_KEY_INFO, algorithm(outer.child(0)));
    }
    return Recognition.as(InputFormat.DER);
  }

  /** A signed structure ends in a signature algorithm and a BIT STRING. */
  private static Recognition signed(String tags) {
    if (tags.startsWith("023030a0")) {
      return Recognition.as(InputFormat.CERTIFICATE_REQUEST);
    }
    return tags.startsWith("a0") || tags.startsWith("023030303030")
        ? Recognition.as(InputFormat.CERTIFICATE)
        : Recognition.as(InputFormat.DER);
  }

  private static Recognition numbers(DerElement outer, String tags) {
    int count = tags.length() / 2;
    int second = outer.child(1).map(DerElement::length).orElse(0);
    if (tags.startsWith(INTEGER.repeat(9))) {
      return Recognition.as(InputFormat.PKCS1_PRIVATE_KEY);
    }
    if (tags.equals(INTEGER.repeat(6))) {
      return Recognition.as(InputFormat.DSA_PRIVATE_KEY);
    }
    if (count == 3) {
      return Recognition.as(InputFormat.DL_PARAMETERS);
    }
    int first = outer.child(0).map(DerElement::length).orElse(0);
    if (first > MAX_SIGNATURE_NUMBER) {
      int last = outer.child(1).map(DerElement::lastByte).orElse(0);
      boolean generator =
          second > 8 || (second == 1 && (last == SMALL_GENERATOR_2 || last == SMALL_GENERATOR_5));
      return Recognition.as(generator ? InputFormat.DL_PARAMETERS : InputFormat.PKCS1_PUBLIC_KEY);
    }
    return Recognition.as(
        second <= MAX_SIGNATURE_NUMBER && second > 8 ? InputFormat.DL_SIGNATURE : InputFormat.DER);
  }

  /** Returns the name or OID of the algorithm in an AlgorithmIdentifier; null if it is not one. */
  private static String algorithm(Optional<DerElement> identifier) {
    String oid = identifier.map(DerInput::oid).orElse("");
    return oid.isEmpty() ? null : ALGORITHMS.getOrDefault(oid, "OID " + oid);
  }

  private static String contentType(Optional<DerElement> contentInfo) {
    return contentInfo.map(DerInput::oid).map(CONTENTS::get).orElse(null);
  }

  /** Returns the first OID in a sequence, its content in hex; empty if there is none. */
  private static String oid(DerElement sequence) {
    return sequence.tags().startsWith(OID) ? sequence.child(0).map(DerElement::hex).orElse("") : "";
  }
}
