// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.Map;

/** Object identifiers in dotted notation and by name. */
final class ObjectIdentifiers {
  private static final String PKCS = "1.2.840.113549.1.";
  private static final String MICROSOFT = "1.3.6.1.4.1.311.";

  private static final String KEY_BAG = "keyBag";
  private static final String SECRET_BAG = "secretBag";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(PKCS + "1.1", "rsaEncryption"),
          Map.entry(PKCS + "1.4", "md5WithRSAEncryption"),
          Map.entry(PKCS + "1.5", "sha1WithRSAEncryption"),
          Map.entry(PKCS + "1.7", "RSAES-OAEP"),
          Map.entry(PKCS + "1.10", "RSASSA-PSS"),
          Map.entry(PKCS + "1.11", "sha256WithRSAEncryption"),
          Map.entry(PKCS + "1.12", "sha384WithRSAEncryption"),
          Map.entry(PKCS + "1.13", "sha512WithRSAEncryption"),
          Map.entry(PKCS + "3.1", "dhKeyAgreement"),
          Map.entry(PKCS + "5.12", "PBKDF2"),
          Map.entry(PKCS + "5.13", "PBES2"),
          Map.entry(PKCS + "7.1", "data"),
          Map.entry(PKCS + "7.2", "signedData"),
          Map.entry(PKCS + "7.3", "envelopedData"),
          Map.entry(PKCS + "7.6", "encryptedData"),
          Map.entry(PKCS + "9.1", "emailAddress"),
          Map.entry(PKCS + "9.20", "friendlyName"),
          Map.entry(PKCS + "9.21", "localKeyId"),
          Map.entry(PKCS + "9.22.1", "x509Certificate"),
          Map.entry(PKCS + "12.1.3", "pbeWithSHAAnd3-KeyTripleDES-CBC"),
          Map.entry(PKCS + "12.1.6", "pbeWithSHAAnd40BitRC2-CBC"),
          Map.entry(PKCS + "12.10.1.1", KEY_BAG),
          Map.entry(PKCS + "12.10.1.2", "pkcs8ShroudedKeyBag"),
          Map.entry(PKCS + "12.10.1.3", "certBag"),
          Map.entry(PKCS + "12.10.1.5", SECRET_BAG),
          Map.entry("1.2.840.113549.2.7", "hmacWithSHA1"),
          Map.entry("1.2.840.113549.2.9", "hmacWithSHA256"),
          Map.entry("1.2.840.113549.2.5", "md5"),
          Map.entry("1.2.840.113549.3.2", "rc2CBC"),
          Map.entry("1.2.840.113549.3.4", "rc4"),
          Map.entry("1.2.840.113549.3.7", "des-EDE3-CBC"),
          Map.entry("1.2.840.10040.4.1", "dsa"),
          Map.entry("1.2.840.10040.4.3", "dsa-with-sha1"),
          Map.entry("1.2.840.10046.2.1", "dhPublicNumber"),
          Map.entry("1.2.840.10045.2.1", "ecPublicKey"),
          Map.entry("1.3.14.3.2.26", "sha1"),
          Map.entry("2.16.840.1.101.3.4.1.2", "aes128-CBC"),
          Map.entry("2.16.840.1.101.3.4.1.42", "aes256-CBC"),
          Map.entry("2.16.840.1.101.3.4.2.1", "sha256"),
          Map.entry("2.16.840.1.101.3.4.2.3", "sha512"),
          Map.entry(MICROSOFT + "17.1", "CSP name"),
          Map.entry(MICROSOFT + "17.2", "local machine keys"),
          Map.entry("2.5.4.3", "commonName"),
          Map.entry("2.5.4.6", "countryName"),
          Map.entry("2.5.4.7", "localityName"),
          Map.entry("2.5.4.8", "stateOrProvinceName"),
          Map.entry("2.5.4.10", "organizationName"),
          Map.entry("2.5.4.11", "organizationalUnitName"),
          Map.entry("2.5.29.14", "subjectKeyIdentifier"),
          Map.entry("2.5.29.15", "keyUsage"),
          Map.entry("2.5.29.17", "subjectAltName"),
          Map.entry("2.5.29.19", "basicConstraints"),
          Map.entry("2.5.29.31", "cRLDistributionPoints"),
          Map.entry("2.5.29.35", "authorityKeyIdentifier"),
          Map.entry("2.5.29.37", "extKeyUsage"));

  private ObjectIdentifiers() {}

  /** Whether what follows in the same SEQUENCE is an unencrypted key. */
  static boolean isBeforeSecret(byte[] content) {
    String name = describe(content);
    return name.equals(KEY_BAG) || name.equals(SECRET_BAG);
  }

  /** Describes the content of an OBJECT IDENTIFIER. */
  static String describe(byte[] content) {
    StringBuilder dotted = new StringBuilder();
    long value = 0;
    for (byte b : content) {
      value = (value << 7) | (b & 0x7F);
      if (value > Integer.MAX_VALUE) {
        return "too long";
      }
      if (b >= 0) {
        if (dotted.isEmpty()) {
          long first = Math.min(2, value / 40);
          dotted.append(first).append('.').append(value - 40 * first);
        } else {
          dotted.append('.').append(value);
        }
        value = 0;
      }
    }
    String name = NAMES.get(dotted.toString());
    return name == null ? dotted.toString() : name;
  }
}
