// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S1ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.capijca.internal.primitive.digest.JdkExtendedDigest;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * A password and the keys derived from it.
 *
 * <p>Files written under one password share their salt, so that a directory of many files costs one
 * derivation; each encryption has its own IV.
 */
public final class PfxPassword {
  /**
   * For passwords chosen by people: the count OWASP recommends for PBKDF2 with HMAC-SHA256 (2023).
   */
  public static final int ITERATIONS = 600_000;

  /** For random 256-bit passwords, for which a higher count adds nothing (minimum of RFC 8018). */
  public static final int ITERATIONS_OF_RANDOM_KEY = 1000;

  private static final int SALT_LENGTH = 16;

  private final List<PasswordBytes> forms;
  private final int iterations;
  private byte[] salt = new byte[SALT_LENGTH];
  private final Map<Derivation, byte[]> derived = new HashMap<>();

  /** The inputs of a derivation other than the password. */
  private record Derivation(String scheme, String salt, BigInteger iterations, int length) {}

  /** The derivation parameters of a file: salt and iteration count. */
  static final class Stretching {
    private final byte[] salt;
    private final BigInteger iterations;

    Stretching(byte[] salt, BigInteger iterations) {
      this.salt = salt.clone();
      this.iterations = iterations;
    }

    Stretching(byte[] salt, int iterations) {
      this(salt, BigInteger.valueOf(iterations));
    }
  }

  /**
   * @param password copied
   * @param iterations the highest iteration count of files that are written
   */
  public PfxPassword(char[] password, int iterations) {
    this.forms = PasswordBytes.of(password);
    this.iterations = iterations;
    RandomBytes.own().fill(salt);
  }

  /** Returns the encodings of the password, the most common one first. */
  List<PasswordBytes> forms() {
    return forms;
  }

  int iterations() {
    return iterations;
  }

  /** Returns the salt of files that are written. */
  synchronized byte[] salt() {
    return salt.clone();
  }

  /** Adopts the salt of a file that was read with this password for files that are written. */
  synchronized void shareSalt(byte[] saltOfFile, int iterationsOfFile) {
    if (saltOfFile.length == SALT_LENGTH && iterationsOfFile == iterations) {
      salt = saltOfFile.clone();
    }
  }

  /**
   * Derives a key of this length by PBKDF2 (RFC 8018). The result is the same for all encodings of
   * a password: they have the same UTF-8 bytes, or no byte and one zero byte, which HMAC pads to
   * the same key.
   */
  KeyParameter pbkdf2(
      PasswordBytes form, ExtendedDigest prf, Stretching stretching, int length, WorkLimit limit)
      throws IOException {
    return new KeyParameter(
        derive(
            "PBKDF2 " + prf.getAlgorithmName(),
            stretching,
            length,
            limit,
            count ->
                ((KeyParameter)
                        init(new PKCS5S2ParametersGenerator(prf), form.pbkdf(), stretching, count)
                            .generateDerivedParameters(Byte.SIZE * length))
                    .getKey()));
  }

  /** Derives a MAC key as PKCS #12 does (RFC 7292, B.2). */
  KeyParameter mac(PasswordBytes form, ExtendedDigest hash, Stretching stretching, WorkLimit limit)
      throws IOException {
    int length = hash.getDigestSize();
    return new KeyParameter(
        derive(
            form.name() + "MAC " + hash.getAlgorithmName(),
            stretching,
            length,
            limit,
            count ->
                ((KeyParameter)
                        init(new PKCS12ParametersGenerator(hash), form.pkcs12(), stretching, count)
                            .generateDerivedMacParameters(Byte.SIZE * length))
                    .getKey()));
  }

  /**
   * Derives key and IV of the schemes of PKCS #12 and of PKCS #5 version 1.5.
   *
   * @param ivBytes 0 for no IV
   */
  ParametersWithIV keyAndIv(
      PasswordBytes form, PbeScheme scheme, Stretching stretching, int ivBytes, WorkLimit limit)
      throws IOException {
    ExtendedDigest hash = JdkExtendedDigest.preferredTo(scheme.hash().get());
    int keyBytes = scheme.keyBits() / Byte.SIZE;
    byte[] both =
        derive(
            form.name() + scheme.pkcs12() + hash.getAlgorithmName() + keyBytes,
            stretching,
            keyBytes + ivBytes,
            limit,
            count -> {
              PBEParametersGenerator generator =
                  scheme.pkcs12()
                      ? init(new PKCS12ParametersGenerator(hash), form.pkcs12(), stretching, count)
                      : init(new PKCS5S1ParametersGenerator(hash), form.pbkdf(), stretching, count);
              return generate(generator, keyBytes, ivBytes);
            });
    return new ParametersWithIV(
        new KeyParameter(both, 0, keyBytes), both, keyBytes, both.length - keyBytes);
  }

  private static byte[] generate(PBEParametersGenerator generator, int keyBytes, int ivBytes) {
    byte[] both = new byte[keyBytes + ivBytes];
    if (ivBytes == 0) {
      KeyParameter key = (KeyParameter) generator.generateDerivedParameters(Byte.SIZE * keyBytes);
      System.arraycopy(key.getKey(), 0, both, 0, keyBytes);
      return both;
    }
    ParametersWithIV parameters =
        (ParametersWithIV)
            generator.generateDerivedParameters(Byte.SIZE * keyBytes, Byte.SIZE * ivBytes);
    System.arraycopy(((KeyParameter) parameters.getParameters()).getKey(), 0, both, 0, keyBytes);
    System.arraycopy(parameters.getIV(), 0, both, keyBytes, ivBytes);
    return both;
  }

  private static PBEParametersGenerator init(
      PBEParametersGenerator generator, byte[] password, Stretching stretching, int count) {
    PfxSelfTest.passed(generator).init(password, stretching.salt, count);
    return generator;
  }

  private interface Deriving {
    byte[] key(int count);
  }

  /** Caches derived keys: only new ones cost work and count towards the limit. */
  private synchronized byte[] derive(
      String scheme, Stretching stretching, int length, WorkLimit limit, Deriving deriving)
      throws IOException {
    Derivation derivation =
        new Derivation(
            scheme, HexFormat.of().formatHex(stretching.salt), stretching.iterations, length);
    byte[] key = derived.get(derivation);
    if (key == null) {
      key = deriving.key(limit.spend(stretching.iterations));
      derived.put(derivation, key);
    }
    return key;
  }

  /** Wipes password and keys. */
  public synchronized void destroy() {
    forms.forEach(PasswordBytes::wipe);
    derived.values().forEach(key -> Arrays.fill(key, (byte) 0));
    derived.clear();
  }
}
