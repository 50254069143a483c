// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.spec.DESKeySpec;
import javax.crypto.spec.DESedeKeySpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;

/** Compares key specs of the JDK, most of which do not override {@code equals}. */
final class KeySpecValues {
  /** The values of a spec by its class. */
  private static final Map<Class<? extends KeySpec>, Function<KeySpec, List<byte[]>>> VALUES =
      Map.ofEntries(
          of(PKCS8EncodedKeySpec.class, s -> List.of(s.getEncoded())),
          of(X509EncodedKeySpec.class, s -> List.of(s.getEncoded())),
          of(DESKeySpec.class, s -> List.of(s.getKey())),
          of(DESedeKeySpec.class, s -> List.of(s.getKey())),
          of(RSAPublicKeySpec.class, s -> numbers(s.getModulus(), s.getPublicExponent())),
          of(RSAPrivateKeySpec.class, s -> numbers(s.getModulus(), s.getPrivateExponent())),
          of(
              RSAPrivateCrtKeySpec.class,
              s ->
                  numbers(
                      s.getModulus(),
                      s.getPublicExponent(),
                      s.getPrivateExponent(),
                      s.getPrimeP(),
                      s.getPrimeQ(),
                      s.getPrimeExponentP(),
                      s.getPrimeExponentQ(),
                      s.getCrtCoefficient())),
          of(DSAPublicKeySpec.class, s -> numbers(s.getY(), s.getP(), s.getQ(), s.getG())),
          of(DSAPrivateKeySpec.class, s -> numbers(s.getX(), s.getP(), s.getQ(), s.getG())),
          of(DHPublicKeySpec.class, s -> numbers(s.getY(), s.getP(), s.getG())),
          of(DHPrivateKeySpec.class, s -> numbers(s.getX(), s.getP(), s.getG())));

  private KeySpecValues() {}

  private static <S extends KeySpec>
      Map.Entry<Class<? extends KeySpec>, Function<KeySpec, List<byte[]>>> of(
          Class<S> type, Function<S, List<byte[]>> values) {
    return Map.entry(type, spec -> values.apply(type.cast(spec)));
  }

  /** A number that is missing is no bytes. */
  private static List<byte[]> numbers(BigInteger... numbers) {
    return Arrays.stream(numbers)
        .map(number -> number == null ? new byte[0] : number.toByteArray())
        .toList();
  }

  /** Whether two specs hold the same key; takes the same time wherever the numbers differ. */
  static boolean same(KeySpec one, KeySpec other) {
    if (one == other) {
      return true;
    }
    if (one.getClass() != other.getClass()) {
      return false;
    }
    Function<KeySpec, List<byte[]>> values = VALUES.get(one.getClass());
    return values == null ? one.equals(other) : same(values.apply(one), values.apply(other));
  }

  private static boolean same(List<byte[]> one, List<byte[]> other) {
    boolean same = true;
    for (int i = 0; i < one.size(); i++) {
      same &= MessageDigest.isEqual(one.get(i), other.get(i));
    }
    return same;
  }
}
