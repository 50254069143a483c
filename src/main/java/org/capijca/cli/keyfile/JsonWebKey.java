// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capijca.ImportFlag;
import org.capijca.cli.io.JsonWriter;
import org.capijca.spec.CapiImportKeySpec;

/** RSA keys as JSON Web Keys (RFC 7517, RFC 7518 section 6.3), one key and no key set. */
final class JsonWebKey {
  private static final Pattern MEMBER =
      Pattern.compile("\"([A-Za-z0-9_#:]+)\"\\s*:\\s*\"([^\"\\\\]*)\"");

  private JsonWebKey() {}

  static KeySpecs read(byte[] text) throws InvalidKeySpecException {
    Map<String, String> members = new LinkedHashMap<>();
    String json = new String(text, StandardCharsets.UTF_8).strip();
    if (!json.startsWith("{") || !json.endsWith("}")) {
      throw NTE_BAD_DATA.as(
          InvalidKeySpecException::new, "the JSON Web Key is truncated: it is not a whole object");
    }
    Matcher matcher = MEMBER.matcher(json);
    while (matcher.find()) {
      if (members.put(matcher.group(1), matcher.group(2)) != null) {
        throw NTE_BAD_TYPE.as(
            InvalidKeySpecException::new,
            "the member " + matcher.group(1) + " occurs twice; give one key, not a set of keys");
      }
    }
    if (!"RSA".equals(members.get("kty"))) {
      throw NTE_BAD_TYPE.as(
          InvalidKeySpecException::new,
          "a JSON Web Key of the kty " + members.get("kty") + "; CryptoAPI has RSA of these");
    }
    BigInteger n = number(members, "n");
    BigInteger e = number(members, "e");
    if (!members.containsKey("d")) {
      return new KeySpecs(false, new RSAPublicKeySpec(n, e));
    }
    RSAPrivateCrtKeySpec spec =
        new RSAPrivateCrtKeySpec(
            n,
            e,
            number(members, "d"),
            number(members, "p"),
            number(members, "q"),
            number(members, "dp"),
            number(members, "dq"),
            number(members, "qi"));
    return new KeySpecs(true, new CapiImportKeySpec(spec, ImportFlag.CRYPT_EXPORTABLE.value()));
  }

  private static BigInteger number(Map<String, String> members, String name)
      throws InvalidKeySpecException {
    String value = members.get(name);
    if (value == null) {
      throw NTE_BAD_DATA.as(
          InvalidKeySpecException::new, "the JSON Web Key has no member \"" + name + "\"");
    }
    try {
      return new BigInteger(1, Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(
          InvalidKeySpecException::new, "the member \"" + name + "\" is not base64url", e);
    }
  }

  static byte[] write(PublicKey publicKey, Optional<PrivateKey> privateKey)
      throws InvalidKeySpecException {
    if (!(publicKey instanceof RSAPublicKey rsa)) {
      throw NTE_BAD_TYPE.as(
          InvalidKeySpecException::new,
          "a JSON Web Key holds RSA keys; there is none for " + publicKey.getAlgorithm());
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kty", "RSA");
    members.put("n", base64(rsa.getModulus()));
    members.put("e", base64(rsa.getPublicExponent()));
    if (privateKey.isPresent()) {
      RSAPrivateCrtKey key = (RSAPrivateCrtKey) privateKey.get();
      members.put("d", base64(key.getPrivateExponent()));
      members.put("p", base64(key.getPrimeP()));
      members.put("q", base64(key.getPrimeQ()));
      members.put("dp", base64(key.getPrimeExponentP()));
      members.put("dq", base64(key.getPrimeExponentQ()));
      members.put("qi", base64(key.getCrtCoefficient()));
    }
    return JsonWriter.write(members).getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
