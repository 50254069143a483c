// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.spec;

import static org.capijca.CapiError.ERROR_INVALID_PARAMETER;
import static org.capijca.CapiError.NTE_BAD_FLAGS;
import static org.capijca.CapiError.NTE_BAD_KEYSET_PARAM;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.DSAParameterSpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.DHParameterSpec;
import org.capijca.Csp;
import org.capijca.DwFlags;
import org.capijca.KeyFlag;

/**
 * Parameters of CryptGenKey: its dwFlags, and the CSP, key container and domain parameters of the
 * new key.
 *
 * <p>The upper 16 bits of dwFlags are the key length in bits, 0 for the default of the CSP; the
 * lower 16 bits are {@link KeyFlag}s. Number and names are two views of the same value.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptgenkey">CryptGenKey</a>
 * @since 0.1
 */
public final class CapiKeyGenParameterSpec implements AlgorithmParameterSpec {
  private static final int MAX_NAME_LENGTH = 260;

  private final DwFlags dwFlags;
  private final Csp csp;
  private final AlgorithmParameterSpec domainParameters;
  private final String container;
  private final KeyGenProgress progress;

  /**
   * Creates the parameters from the number that a C program passes. A usual key length without
   * {@code << 16}, as in {@code new CapiKeyGenParameterSpec(2048)}, means flags and the default
   * length, which CryptGenKey accepts; it is logged once, with the way to write it.
   *
   * @param dwFlags the key length in bits in the upper 16 bits, flags in the lower 16
   * @throws IllegalArgumentException if bit 0x20 is set, which is not a flag (NTE_BAD_FLAGS)
   */
  public CapiKeyGenParameterSpec(int dwFlags) {
    this(DwFlags.fromBits(dwFlags), null, null, null, null);
    if (this.dwFlags.probableKeyLength() != 0) {
      KeyLengthWarning.log(this.dwFlags, CapiKeyGenParameterSpec.class);
    }
  }

  private CapiKeyGenParameterSpec(
      DwFlags dwFlags,
      Csp csp,
      AlgorithmParameterSpec domainParameters,
      String container,
      KeyGenProgress progress) {
    this.dwFlags = dwFlags;
    this.csp = csp;
    this.domainParameters = domainParameters;
    this.container = container;
    this.progress = progress;
  }

  /** {@return a builder with dwFlags 0} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the dwFlags of CryptGenKey: the key length in bits in the upper 16 bits, flags in the
   * lower 16}
   */
  public int getDwFlags() {
    return dwFlags.toBits();
  }

  /** {@return the key length in bits; 0 for the default} */
  public int getKeyLength() {
    return dwFlags.keyLength();
  }

  /** {@return the flags without the key length, unmodifiable} */
  public Set<KeyFlag> getFlags() {
    return dwFlags.flags();
  }

  /**
   * {@return the CSP whose rules the generation follows; empty for the CSP of the provider
   * instance}
   */
  public Optional<Csp> getCsp() {
    return Optional.ofNullable(csp);
  }

  /**
   * {@return P, Q and G for CRYPT_PREGEN, a DSAParameterSpec or DHParameterSpec; empty where they
   * are generated}
   */
  public Optional<AlgorithmParameterSpec> getDomainParameters() {
    return Optional.ofNullable(domainParameters);
  }

  /**
   * {@return the key container in which a key pair is generated; empty for a key pair in memory
   * only}
   */
  public Optional<String> getContainer() {
    return Optional.ofNullable(container);
  }

  /**
   * {@return the listener to the progress of the generation of a key pair; empty if there is none}
   */
  public Optional<KeyGenProgress> getProgress() {
    return Optional.ofNullable(progress);
  }

  /** Compares everything but the progress listener, which does not affect the key. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CapiKeyGenParameterSpec that
        && dwFlags.equals(that.dwFlags)
        && csp == that.csp
        && Objects.equals(container, that.container)
        && numbers().equals(that.numbers());
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

  /**
   * Returns dwFlags as a number and by header names, as in {@code 40 << 16 | CRYPT_EXPORTABLE |
   * CRYPT_CREATE_SALT}, and the other parameters that are set.
   */
  @Override
  public String toString() {
    return "CapiKeyGenParameterSpec["
        + dwFlags
        + (csp == null ? "" : ", " + csp)
        + (container == null ? "" : ", container " + container)
        + (domainParameters == null ? "" : ", domain parameters given")
        + "]";
  }

  /** Builds a {@link CapiKeyGenParameterSpec}. */
  public static final class Builder extends DwFlagsBuilder<Builder> {
    private Csp csp;
    private AlgorithmParameterSpec domainParameters;
    private String container;
    private KeyGenProgress progress;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the CSP whose rules the generation follows, in place of the CSP of the provider
     * instance.
     *
     * @param csp the CSP
     * @return this builder
     */
    public Builder csp(Csp csp) {
      this.csp = Arguments.notNull(csp, "csp");
      return this;
    }

    /**
     * Sets the key container of the user's own store in which a key pair is generated. As with
     * CryptGenKey, the new key pair replaces the one in its slot at once. The container is created
     * if it does not exist. CALG_DH_EPHEM key pairs have no slot and are not stored; a KeyGenerator
     * refuses the name.
     *
     * @param name up to 260 characters, not case-sensitive; empty for the default container
     * @return this builder
     * @throws IllegalArgumentException if the name is longer than 260 characters
     *     (NTE_BAD_KEYSET_PARAM)
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

    /**
     * Sets a listener to the progress of the generation of a key pair; it is not called for session
     * keys.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder progress(KeyGenProgress listener) {
      progress = Arguments.notNull(listener, "progress");
      return this;
    }

    /**
     * Sets the domain parameters, and CRYPT_PREGEN.
     *
     * @param parameters P, Q and G in a DSAParameterSpec, or P and G in a DHParameterSpec
     * @return this builder
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
     * Returns the parameters that have been set.
     *
     * @return the parameters
     * @throws IllegalArgumentException if domain parameters were given, but dwFlags set as a number
     *     afterwards has no CRYPT_PREGEN (NTE_BAD_FLAGS)
     */
    public CapiKeyGenParameterSpec build() {
      if (domainParameters != null && !dwFlags.flags().contains(KeyFlag.CRYPT_PREGEN)) {
        throw NTE_BAD_FLAGS.as(
            IllegalArgumentException::new,
            "domainParameters are given, but dwFlags lacks CRYPT_PREGEN");
      }
      return new CapiKeyGenParameterSpec(dwFlags, csp, domainParameters, container, progress);
    }
  }
}
