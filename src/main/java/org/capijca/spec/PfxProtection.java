// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The protection of a PFX file that is written with a password. Immutable; the {@code with…}
 * methods return changed copies.
 *
 * <p>Where no iteration counts are set, they are the highest that .NET 9 and later read by default:
 * 300,000 for each key, 1,000,000 in the whole file; for {@link Encryption#TRIPLEDES_SHA1} they are
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

  /**
   * Returns a protection with a MAC and the default iteration counts.
   *
   * @param encryption the algorithms
   * @return the protection
   */
  public static PfxProtection of(Encryption encryption) {
    return new PfxProtection(Arguments.notNull(encryption, "encryption"), DEFAULT, DEFAULT, true);
  }

  /**
   * Returns the protection that a text describes, in the form that {@link #toString} returns: the
   * name of the algorithms, and after commas {@code iterations=} with a number and {@code mac=}
   * with a number or {@code none}, in upper or lower case. For example {@code TripleDES_SHA1,
   * iterations=10000, mac=none}.
   *
   * @param text the text
   * @return the protection
   * @throws IllegalArgumentException if the text is anything else (ERROR_INVALID_PARAMETER)
   */
  public static PfxProtection parse(String text) {
    String[] words = Arguments.notNull(text, "text").split(",", -1);
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
   * Returns a copy with this iteration count of the encryption, and of the MAC unless it has its
   * own.
   *
   * @param count the count, 1 to 5,000,000
   * @return the changed copy
   * @throws IllegalArgumentException if the count is out of this range (ERROR_INVALID_PARAMETER)
   */
  @CheckReturnValue
  public PfxProtection withIterations(int count) {
    return new PfxProtection(encryption, check(count), macIterations, mac);
  }

  /**
   * Returns a copy with a MAC of this iteration count.
   *
   * @param count the count, 1 to 5,000,000
   * @return the changed copy
   * @throws IllegalArgumentException if the count is out of this range (ERROR_INVALID_PARAMETER)
   */
  @CheckReturnValue
  public PfxProtection withMacIterations(int count) {
    return new PfxProtection(encryption, iterations, check(count), true);
  }

  /**
   * Returns a copy without a MAC: changes to the file are then not detected.
   *
   * @return the changed copy
   */
  @CheckReturnValue
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

  /** {@return the algorithms} */
  public Encryption getEncryption() {
    return encryption;
  }

  /** {@return the iteration count of the encryption; empty for the default} */
  public OptionalInt getIterations() {
    return iterations == DEFAULT ? OptionalInt.empty() : OptionalInt.of(iterations);
  }

  /** {@return the iteration count of the MAC; empty for the default} */
  public OptionalInt getMacIterations() {
    return macIterations == DEFAULT ? OptionalInt.empty() : OptionalInt.of(macIterations);
  }

  /**
   * Returns whether the file has a MAC.
   *
   * @return true if the file has a MAC
   */
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

  /** Returns the text that {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(encryption.name());
    getIterations().ifPresent(count -> text.append(", ").append(ITERATIONS).append(count));
    getMacIterations().ifPresent(count -> text.append(", ").append(MAC).append(count));
    return mac ? text.toString() : text + ", " + MAC + NO_MAC;
  }
}
