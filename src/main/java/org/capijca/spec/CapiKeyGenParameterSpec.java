// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_FLAGS;
import static org.capijca.CapiError.NTE_BAD_KEYSET_PARAM;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.Csp;
import org.capijca.KeyFlag;

/**
 * What CryptGenKey is told: dwFlags, and what the context and CRYPT_PREGEN add to it.
 *
 * <p>The upper 16 bits of dwFlags are the key length in bits, 0 for the default of the CSP; the
 * lower 16 bits are {@link KeyFlag}s. Number and names are two views of the same value.
 *
 * @since 0.1
 */
public final class CapiKeyGenParameterSpec implements AlgorithmParameterSpec {
  private static final int LENGTH_SHIFT = 16;
  private static final int MAX_LENGTH = 0xFFFF;
  private static final int FLAG_BITS = 0xFFFF;
  private static final int MAX_NAME_LENGTH = 260;

  private final int dwFlags;
  private final Csp csp;
  private final AlgorithmParameterSpec domainParameters;
  private final String container;
  private final KeyGenProgress progress;

  /**
   * A spec from the number a C program passes.
   *
   * @throws IllegalArgumentException if bit 0x20 is set, which is no flag (NTE_BAD_FLAGS)
   */
  public CapiKeyGenParameterSpec(int dwFlags) {
    this(dwFlags, null, null, null, null);
  }

  private CapiKeyGenParameterSpec(
      int dwFlags,
      Csp csp,
      AlgorithmParameterSpec domainParameters,
      String container,
      KeyGenProgress progress) {
    KeyFlag.fromBits(dwFlags);
    this.dwFlags = dwFlags;
    this.csp = csp;
    this.domainParameters = domainParameters;
    this.container = container;
    this.progress = progress;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The dwFlags of CryptGenKey. */
  public int getDwFlags() {
    return dwFlags;
  }

  /** The key length in bits, 0 for the default. */
  public int getKeyLength() {
    return dwFlags >>> LENGTH_SHIFT;
  }

  /** The flags without the length. */
  public Set<KeyFlag> getFlags() {
    return KeyFlag.fromBits(dwFlags);
  }

  /** The CSP to generate as; empty for the CSP of the provider instance. */
  public Optional<Csp> getCsp() {
    return Optional.ofNullable(csp);
  }

  /** P, Q and G given to CRYPT_PREGEN: a DSAParameterSpec or DHParameterSpec. */
  public Optional<AlgorithmParameterSpec> getDomainParameters() {
    return Optional.ofNullable(domainParameters);
  }

  /** The key container that a pair is generated into; empty for a pair in memory alone. */
  public Optional<String> getContainer() {
    return Optional.ofNullable(container);
  }

  /** Who is told how the search for a pair gets on. */
  public Optional<KeyGenProgress> getProgress() {
    return Optional.ofNullable(progress);
  }

  /** Same request; who is told of its progress is no part of it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiKeyGenParameterSpec capiKeyGenParameterSpec
        && dwFlags == capiKeyGenParameterSpec.dwFlags
        && csp == capiKeyGenParameterSpec.csp
        && Objects.equals(container, capiKeyGenParameterSpec.container)
        && numbers().equals(capiKeyGenParameterSpec.numbers());
  }

  @Override
  public int hashCode() {
    return Objects.hash(dwFlags, csp, container, numbers());
  }

  /** The domain parameters as values: the JDK's specs have no equals. */
  private Object numbers() {
    if (domainParameters instanceof DSAParameterSpec dsa) {

      return Arrays.asList(dsa.getP(), dsa.getQ(), dsa.getG());
    }
    if (domainParameters instanceof DHParameterSpec dh) {

      return Arrays.asList(dh.getP(), dh.getG(), dh.getL());
    }
    return Arrays.asList();
  }

  /** The names of the header: {@code 40 << 16 | CRYPT_EXPORTABLE | CRYPT_CREATE_SALT}. */
  @Override
  public String toString() {
    String names = getFlags().stream().map(KeyFlag::name).collect(Collectors.joining(" | "));
    String length = getKeyLength() == 0 ? "" : getKeyLength() + " << 16";
    String text = length + (length.isEmpty() || names.isEmpty() ? "" : " | ") + names;
    return "CapiKeyGenParameterSpec[0x"
        + HexFormat.of().toHexDigits(dwFlags)
        + (text.isEmpty() ? "" : " = " + text)
        + (csp == null ? "" : ", " + csp)
        + (container == null ? "" : ", container " + container)
        + (domainParameters == null ? "" : ", domain parameters given")
        + "]";
  }

  /** Puts dwFlags together from names. */
  public static final class Builder {
    private int keyLength;
    private int flagBits;
    private Csp csp;
    private AlgorithmParameterSpec domainParameters;
    private String container;
    private KeyGenProgress progress;

    private Builder() {}

    /** Takes length and flags from a number, in place of what was set before. */
    public Builder dwFlags(int dwFlags) {
      KeyFlag.fromBits(dwFlags);
      flagBits = dwFlags & FLAG_BITS;
      return keyLength(dwFlags >>> LENGTH_SHIFT);
    }

    /**
     * The key length in bits, 0 for the default.
     *
     * @throws IllegalArgumentException if it does not fit in 16 bits (ERROR_INVALID_PARAMETER)
     */
    public Builder keyLength(int bits) {
      if (bits < 0 || bits > MAX_LENGTH) {
        throw ERROR_INVALID_PARAMETER.as(
            IllegalArgumentException::new,
            "keyLength " + bits + " does not fit in dwFlags; allowed 0 to " + MAX_LENGTH);
      }
      keyLength = bits;
      return this;
    }

    /** Adds flags. */
    public Builder flags(KeyFlag... flags) {
      return flags(Arrays.asList(Arguments.notNull(flags, "flags")));
    }

    /** Adds flags. */
    public Builder flags(Collection<KeyFlag> flags) {
      flagBits |= KeyFlag.toBits(Arguments.notNull(flags, "flags"));
      return this;
    }

    /** The CSP to generate as, in place of the provider's own. */
    public Builder csp(Csp csp) {
      this.csp = Arguments.notNull(csp, "csp");
      return this;
    }

    /**
     * The key container of the user's own store to generate a pair into: it takes the place of the
     * one in its slot at once, as with CryptGenKey. The container is made where it does not exist.
     * Session keys and CALG_DH_EPHEM pairs have no slot and are not stored.
     *
     * @param name up to 260 characters, not case-sensitive; empty for the default container
     * @throws IllegalArgumentException if it is longer (NTE_BAD_KEYSET_PARAM)
     */
    public Builder container(String name) {
      if (Arguments.notNull(name, "container").length() > MAX_NAME_LENGTH) {
        throw NTE_BAD_KEYSET_PARAM.as(
            IllegalArgumentException::new,
            "a container name of "
                + name.length()
                + " characters; allowed up to "
                + MAX_NAME_LENGTH);
      }
      container = name;
      return this;
    }

    /** Has somebody told how the search for a pair gets on; session keys need no search. */
    public Builder progress(KeyGenProgress listener) {
      progress = Arguments.notNull(listener, "progress");
      return this;
    }

    /**
     * P, Q and G (or P and G) to use; sets CRYPT_PREGEN.
     *
     * @throws IllegalArgumentException if this is not a DSAParameterSpec or DHParameterSpec
     *     (ERROR_INVALID_PARAMETER)
     */
    public Builder domainParameters(AlgorithmParameterSpec parameters) {
      Arguments.notNull(parameters, "domainParameters");
      if (!(parameters instanceof DSAParameterSpec || parameters instanceof DHParameterSpec)) {
        throw ERROR_INVALID_PARAMETER.as(
            IllegalArgumentException::new,
            "domainParameters must be a DSAParameterSpec or DHParameterSpec, not a "
                + parameters.getClass().getName());
      }
      domainParameters = parameters;
      return flags(EnumSet.of(KeyFlag.CRYPT_PREGEN));
    }

    /**
     * The spec.
     *
     * @throws IllegalArgumentException if domain parameters were given but dwFlags taken from a
     *     number afterwards has no CRYPT_PREGEN (NTE_BAD_FLAGS)
     */
    public CapiKeyGenParameterSpec build() {
      if (domainParameters != null && (flagBits & KeyFlag.CRYPT_PREGEN.value()) == 0) {
        throw NTE_BAD_FLAGS.as(
            IllegalArgumentException::new,
            "domainParameters are given, but dwFlags lacks CRYPT_PREGEN");
      }
      return new CapiKeyGenParameterSpec(
          keyLength << LENGTH_SHIFT | flagBits, csp, domainParameters, container, progress);
    }
  }
}
