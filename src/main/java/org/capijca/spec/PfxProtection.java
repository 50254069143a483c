// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a PFX file that is written is protected by its password. Immutable; the {@code with…} methods
 * return changed copies.
 *
 * <p>Without a choice of iteration counts they are as high as .NET 9 and later read them by
 * default: 300,000 for each key, 1,000,000 in the whole file; for {@link Encryption#TRIPLEDES_SHA1}
 * 2,000, as Windows writes.
 *
 * @since 0.1
 */
public final class PfxProtection {
  /** The largest iteration count, which the JDK's PKCS12 KeyStore reads. */
  private static final int MAX_ITERATIONS = 5_000_000;

  private static final int DEFAULT = 0;
  private static final String ITERATIONS = "iterations=";
  private static final String MAC = "mac=";
  private static final String NO_MAC = "none";

  /**
   * The algorithms, by the names of PowerShell's {@code Export-PfxCertificate
   * -CryptoAlgorithmOption}.
   */
  public enum Encryption {
    /**
     * PBES2 with PBKDF2, HMAC-SHA256 and AES-256, and a MAC with SHA-256. Read by Windows 10
     * version 1709 and Windows Server 2019 and later.
     */
    AES256_SHA256,

    /** PBE with SHA-1 and 3DES of three keys, and a MAC with SHA-1, for older Windows and macOS. */
    TRIPLEDES_SHA1
  }

  private final Encryption encryption;
  private final int iterations;
  private final int macIterations;
  private final boolean mac;

  private PfxProtection(Encryption encryption, int iterations, int macIterations, boolean mac) {
    this.encryption = encryption;
    this.iterations = iterations;
    this.macIterations = macIterations;
    this.mac = mac;
  }

  /** These algorithms, with a MAC and the iteration counts that they have without a choice. */
  public static PfxProtection of(Encryption encryption) {
    return new PfxProtection(
        Objects.requireNonNull(encryption, "encryption"), DEFAULT, DEFAULT, true);
  }

  /**
   * Reads what {@link #toString} writes: the name of the algorithms, and after commas {@code
   * iterations=} with a number and {@code mac=} with a number or {@code none}. Upper and lower case
   * are the same. For example {@code TripleDES_SHA1, iterations=10000, mac=none}.
   *
   * @throws IllegalArgumentException if the text is anything else (ERROR_INVALID_PARAMETER)
   */
  public static PfxProtection parse(String text) {
    String[] words = text.split(",", -1);
    PfxProtection result = of(encryption(words[0].strip()));
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      result = result.with(word.strip().toLowerCase(Locale.ROOT));
    }
    return result;
  }

  private static Encryption encryption(String name) {
    return Arrays.stream(Encryption.values())
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            ERROR_INVALID_PARAMETER.as(
                IllegalArgumentException::new,
                "\""
                    + name
                    + "\" does not protect PFX files; allowed "
                    + Arrays.toString(Encryption.values())));
  }

  private PfxProtection with(String word) {
    try {
      if (word.startsWith(ITERATIONS)) {
        return withIterations(Integer.parseInt(word.substring(ITERATIONS.length()).strip()));
      }
      if (word.startsWith(MAC)) {
        String count = word.substring(MAC.length()).strip();
        return count.equals(NO_MAC) ? withoutMac() : withMacIterations(Integer.parseInt(count));
      }
    } catch (NumberFormatException notANumber) {
      // Refused with what is no setting.
    }
    throw ERROR_INVALID_PARAMETER.as(
        IllegalArgumentException::new,
        "\""
            + word
            + "\" is no setting for PFX files; allowed iterations= with a number, mac= with a number"
            + " or none");
  }

  /**
   * The count of the encryption, and of the MAC unless that has one of its own.
   *
   * @throws IllegalArgumentException if the count is not 1 to 5,000,000 (ERROR_INVALID_PARAMETER)
   */
  public PfxProtection withIterations(int count) {
    return new PfxProtection(encryption, check(count), macIterations, mac);
  }

  /**
   * With a MAC of this count.
   *
   * @throws IllegalArgumentException if the count is not 1 to 5,000,000 (ERROR_INVALID_PARAMETER)
   */
  public PfxProtection withMacIterations(int count) {
    return new PfxProtection(encryption, iterations, check(count), true);
  }

  /** Without a MAC: an alteration of the file does not show itself. */
  public PfxProtection withoutMac() {
    return new PfxProtection(encryption, iterations, DEFAULT, false);
  }

  private static int check(int count) {
    if (count < 1 || count > MAX_ITERATIONS) {
      throw ERROR_INVALID_PARAMETER.as(
          IllegalArgumentException::new,
          "an iteration count of " + count + "; allowed 1 to " + MAX_ITERATIONS);
    }
    return count;
  }

  public Encryption getEncryption() {
    return encryption;
  }

  /** The count of the encryption; empty where none was chosen. */
  public OptionalInt getIterations() {
    return iterations == DEFAULT ? OptionalInt.empty() : OptionalInt.of(iterations);
  }

  /** The count of the MAC; empty where none was chosen. */
  public OptionalInt getMacIterations() {
    return macIterations == DEFAULT ? OptionalInt.empty() : OptionalInt.of(macIterations);
  }

  public boolean hasMac() {
    return mac;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PfxProtection that
        && encryption == that.encryption
        && iterations == that.iterations
        && macIterations == that.macIterations
        && mac == that.mac;
  }

  @Override
  public int hashCode() {
    return Objects.hash(encryption, iterations, macIterations, mac);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(encryption.name());
    getIterations().ifPresent(count -> text.append(", ").append(ITERATIONS).append(count));
    getMacIterations().ifPresent(count -> text.append(", ").append(MAC).append(count));
    return mac ? text.toString() : text + ", " + MAC + NO_MAC;
  }
}
