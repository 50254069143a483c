// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_KEY;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.CapiError;
import org.capijca.internal.csp.RefusedKey;

/**
 * The accessible values of a key of another provider: its encoding, or its numbers through the key
 * interfaces of the JDK. Keys in hardware have neither.
 */
final class ShownValues {
  private ShownValues() {}

  /**
   * Returns the values as a spec of the JDK.
   *
   * @throws InvalidKeyException if the key is null (ERROR_INVALID_PARAMETER), or its values are not
   *     accessible (NTE_BAD_KEY, or the code of the failure to read them)
   */
  static KeySpec of(Key key) throws InvalidKeyException {
    KeySpec spec;
    try {
      spec = key instanceof PrivateKey ? ofPrivate(key) : ofPublic(key);
    } catch (RuntimeException e) {
      throw CapiError.of(e)
          .orElse(NTE_BAD_KEY)
          .as(
              InvalidKeyException::new,
              "the values of the " + key.getClass().getName() + " cannot be read",
              e);
    }
    if (spec == null) {
      throw RefusedKey.code(key)
          .as(
              InvalidKeyException::new,
              (key == null ? "null" : "a " + key.getClass().getName())
                  + " does not show its values: it has neither an encoding nor the numbers of a"
                  + " key interface of the JDK; use a key in hardware with its own provider");
    }
    return spec;
  }

  private static KeySpec ofPublic(Key key) {
    byte[] encoded = encoding(key, "X.509");
    if (encoded != null) {
      return new X509EncodedKeySpec(encoded);
    }
    return key instanceof PublicKey ? publicNumbers(key) : null;
  }

  private static KeySpec publicNumbers(Key key) {
    if (key instanceof RSAPublicKey rsa && present(rsa.getModulus(), rsa.getPublicExponent())) {
      return new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
    }
    if (key instanceof DSAPublicKey dsa && present(dsa.getY(), dsa.getParams())) {
      DSAParams domain = dsa.getParams();
      return new DSAPublicKeySpec(dsa.getY(), domain.getP(), domain.getQ(), domain.getG());
    }
    if (key instanceof DHPublicKey dh && present(dh.getY(), dh.getParams())) {
      DHParameterSpec domain = dh.getParams();
      return new DHPublicKeySpec(dh.getY(), domain.getP(), domain.getG());
    }
    return null;
  }

  private static KeySpec ofPrivate(Key key) {
    byte[] encoded = encoding(key, "PKCS#8");
    if (encoded != null) {
      try {
        return new PKCS8EncodedKeySpec(encoded);
      } finally {
        Arrays.fill(encoded, (byte) 0);
      }
    }
    return privateNumbers(key);
  }

  private static KeySpec privateNumbers(Key key) {
    if (key instanceof RSAPrivateCrtKey rsa) {
      BigInteger[] numbers = {
        rsa.getModulus(),
        rsa.getPublicExponent(),
        rsa.getPrivateExponent(),
        rsa.getPrimeP(),
        rsa.getPrimeQ(),
        rsa.getPrimeExponentP(),
        rsa.getPrimeExponentQ(),
        rsa.getCrtCoefficient()
      };
      return present((Object[]) numbers)
          ? new RSAPrivateCrtKeySpec(
              numbers[0],
              numbers[1],
              numbers[2],
              numbers[3],
              numbers[4],
              numbers[5],
              numbers[6],
              numbers[7])
          : null;
    }
    if (key instanceof DSAPrivateKey dsa && present(dsa.getX(), dsa.getParams())) {
      DSAParams domain = dsa.getParams();
      return new DSAPrivateKeySpec(dsa.getX(), domain.getP(), domain.getQ(), domain.getG());
    }
    if (key instanceof DHPrivateKey dh && present(dh.getX(), dh.getParams())) {
      DHParameterSpec domain = dh.getParams();
      return new DHPrivateKeySpec(dh.getX(), domain.getP(), domain.getG());
    }
    return null;
  }

  private static boolean present(Object... values) {
    return Stream.of(values).allMatch(Objects::nonNull);
  }

  /** Returns the encoding in this format; null if the key is null or has none. */
  private static byte[] encoding(Key key, String format) {
    return key != null && key.getFormat() != null && plain(format).equals(plain(key.getFormat()))
        ? key.getEncoded()
        : null;
  }

  /** Returns the name of a format without punctuation: some providers write PKCS8 and X509. */
  private static String plain(String format) {
    return format.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
  }
}
