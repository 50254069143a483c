package org.capijca.internal.engine.pkcs12;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.capijca.internal.engine.random.RandomBytes;

/**
 * A password, and the keys that were derived from it.
 *
 * <p>Files written under one password share their salts, so that a directory of many files costs
 * one derivation; what they encrypt differs in its IV.
 */
public final class PfxPassword {
  /** For passwords that people choose: what OWASP asks of PBKDF2 with HMAC-SHA256 (2023). */
  public static final int ITERATIONS = 600_000;

  /** For random passwords of 256 bits, which no count makes harder to guess (RFC 8018 minimum). */
  public static final int ITERATIONS_OF_RANDOM_KEY = 1000;

  private static final int SALT_LENGTH = 16;

  private final byte[] utf8;
  private final byte[] bmp;
  private final int iterations;
  private byte[] salt = new byte[SALT_LENGTH];
  private final Map<Derivation, byte[]> derived = new HashMap<>();

  /** What a derived key depends on, beside the password. */
  private record Derivation(String scheme, String salt, int iterations, int length) {}

  /**
   * @param password not kept
   * @param iterations the count for files that are written
   */
  public PfxPassword(char[] password, int iterations) {
    this.utf8 = utf8(password);
    this.bmp = bmp(password);
    this.iterations = iterations;
    RandomBytes.own().fill(salt);
  }

  /** PBKDF2 takes UTF-8 (RFC 8018, as OpenSSL and Bouncy Castle do it in PKCS #12). */
  private static byte[] utf8(char[] password) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.rewind().put(new byte[bytes.length]);
    return bytes;
  }

  /** PKCS #12's own derivation takes a BMPString with a zero at its end (RFC 7292, B.1). */
  private static byte[] bmp(char[] password) {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * (password.length + 1));
    for (char character : password) {
      bytes.putChar(character);
    }
    return bytes.array();
  }

  int iterations() {
    return iterations;
  }

  /** The salt of files that are written. */
  synchronized byte[] salt() {
    return salt.clone();
  }

  /** Takes the salt of a file that has been read with this password for those to be written. */
  synchronized void shareSalt(byte[] saltOfFile, int iterationsOfFile) {
    if (saltOfFile.length == SALT_LENGTH && iterationsOfFile == iterations) {
      salt = saltOfFile.clone();
    }
  }

  /** Whether a file may have been made with no password at all, which is not the empty one. */
  boolean isEmpty() {
    return utf8.length == 0;
  }

  KeyParameter pbkdf2(ExtendedDigest prf, byte[] keySalt, int count, int length) {
    return new KeyParameter(
        derive(
            "PBKDF2 " + prf.getAlgorithmName(),
            keySalt,
            count,
            length,
            () ->
                key(
                    new PKCS5S2ParametersGenerator(prf),
                    utf8,
                    keySalt,
                    count,
                    generator -> generator.generateDerivedParameters(Byte.SIZE * length))));
  }

  KeyParameter mac(ExtendedDigest hash, byte[] keySalt, int count, boolean noPassword) {
    int length = hash.getDigestSize();
    byte[] password = noPassword ? new byte[0] : bmp;
    return new KeyParameter(
        derive(
            (noPassword ? "MAC without password " : "MAC ") + hash.getAlgorithmName(),
            keySalt,
            count,
            length,
            () ->
                key(
                    new PKCS12ParametersGenerator(hash),
                    password,
                    keySalt,
                    count,
                    generator -> generator.generateDerivedMacParameters(Byte.SIZE * length))));
  }

  /** Key and IV of the ciphers that PKCS #12 version 1.0 had. */
  ParametersWithIV legacy(ExtendedDigest hash, byte[] keySalt, int count, int keyBits, int ivBits) {
    PBEParametersGenerator generator = new PKCS12ParametersGenerator(hash);
    generator.init(bmp, keySalt, count);
    return (ParametersWithIV) generator.generateDerivedParameters(keyBits, ivBits);
  }

  private interface Generation {
    CipherParameters from(PBEParametersGenerator generator);
  }

  private static byte[] key(
      PBEParametersGenerator generator,
      byte[] password,
      byte[] keySalt,
      int count,
      Generation generation) {
    generator.init(password, keySalt, count);
    return ((KeyParameter) generation.from(generator)).getKey();
  }

  private synchronized byte[] derive(
      String scheme, byte[] keySalt, int count, int length, Supplier<byte[]> derivation) {
    return derived.computeIfAbsent(
        new Derivation(scheme, HexFormat.of().formatHex(keySalt), count, length),
        unknown -> derivation.get());
  }

  /** Wipes password and keys. */
  public synchronized void destroy() {
    Arrays.fill(utf8, (byte) 0);
    Arrays.fill(bmp, (byte) 0);
    derived.values().forEach(key -> Arrays.fill(key, (byte) 0));
    derived.clear();
  }
}
