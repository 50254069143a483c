// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.KeySlot;
import org.capijca.SignatureFlag;

/** A key pair algorithm: the properties that its ALG_ID has in every CSP. */
public enum KeyPairAlgorithm {
  RSA_SIGN(AlgId.CALG_RSA_SIGN, Kind.RSA, KeySlot.AT_SIGNATURE, "RSA_SIGN", "RSA Signature"),
  RSA_KEYX(AlgId.CALG_RSA_KEYX, Kind.RSA, KeySlot.AT_KEYEXCHANGE, "RSA_KEYX", "RSA Key Exchange"),
  DSS_SIGN(
      AlgId.CALG_DSS_SIGN,
      Kind.DSS,
      KeySlot.AT_SIGNATURE,
      "DSA_SIGN",
      "Digital Signature Algorithm"),
  DH_SF(
      AlgId.CALG_DH_SF,
      Kind.DH,
      KeySlot.AT_KEYEXCHANGE,
      "DH_SF",
      "Diffie-Hellman Store and Forward"),
  DH_EPHEM(AlgId.CALG_DH_EPHEM, Kind.DH, null, "DH_EPHEM", "Diffie-Hellman Ephemeral");

  /** The family of a key pair. */
  public enum Kind {
    /**
     * Lengths are multiples of 8 bits (PP_SIG_KEYSIZE_INC in the Wine test suite); the error for an
     * invalid one is that of the CryptGenKey page, as no Windows measurement exists.
     */
    RSA(
        "RSA",
        8,
        false,
        0,
        true,
        SignatureFlag.CRYPT_NOHASHOID.value(),
        CapiError.ERROR_INVALID_PARAMETER,
        CapiError.ERROR_INVALID_PARAMETER,
        ContainerFamily.RSA),

    /** Lengths, their step and errors: Wine test suite (dssenh), which holds on Windows. */
    DSS(
        "DSA",
        64,
        true,
        160,
        false,
        0,
        CapiError.NTE_BAD_FLAGS,
        CapiError.STATUS_INVALID_PARAMETER,
        ContainerFamily.DSS),

    /** Lengths, their step and errors: Wine test suite (dssenh), which holds on Windows. */
    DH(
        "DH",
        64,
        true,
        0,
        false,
        0,
        CapiError.NTE_BAD_FLAGS,
        CapiError.NTE_BAD_FLAGS,
        ContainerFamily.DSS);

    /**
     * The object identifiers of the keys in PKCS #8; for Diffie-Hellman keys also that of X9.42.
     */
    private static final Map<String, Kind> BY_OBJECT_IDENTIFIER =
        Map.of(
            "1.2.840.113549.1.1.1", RSA,
            "1.2.840.10040.4.1", DSS,
            "1.2.840.113549.1.3.1", DH,
            "1.2.840.10046.2.1", DH);

    /** The names that keys of JCA providers report. */
    private static final Map<String, Kind> BY_NAME =
        Map.of("RSA", RSA, "RSASSA-PSS", RSA, "DSA", DSS, "DH", DH, "DIFFIEHELLMAN", DH);

    private final String jcaName;
    private final int step;
    private final boolean domainParameters;
    private final int subgroupBits;
    private final boolean encrypts;
    private final int signatureFlags;
    private final CapiError badLength;
    private final CapiError oddLength;
    private final ContainerFamily family;

    Kind(
        String jcaName,
        int step,
        boolean domainParameters,
        int subgroupBits,
        boolean encrypts,
        int signatureFlags,
        CapiError badLength,
        CapiError oddLength,
        ContainerFamily family) {
      this.jcaName = jcaName;
      this.step = step;
      this.domainParameters = domainParameters;
      this.subgroupBits = subgroupBits;
      this.encrypts = encrypts;
      this.signatureFlags = signatureFlags;
      this.badLength = badLength;
      this.oddLength = oddLength;
      this.family = family;
    }

    /** Returns the kind of keys with this object identifier in PKCS #8. */
    public static Optional<Kind> ofObjectIdentifier(String dotted) {
      return Optional.ofNullable(BY_OBJECT_IDENTIFIER.get(dotted));
    }

    /** Returns the kind of keys whose {@code getAlgorithm()} is this name. */
    public static Optional<Kind> ofName(String algorithm) {
      return algorithm == null
          ? Optional.empty()
          : Optional.ofNullable(BY_NAME.get(algorithm.toUpperCase(Locale.ROOT)));
    }

    /** Returns the name that {@code getAlgorithm()} reports. */
    public String jcaName() {
      return jcaName;
    }

    /** Returns the step between key lengths in bits. */
    public int step() {
      return step;
    }

    /** Returns whether keys of this kind can be generated from given P, Q and G (CRYPT_PREGEN). */
    public boolean takesDomainParameters() {
      return domainParameters;
    }

    /** Returns the required length of Q in bits; 0 if Q is optional or does not exist. */
    public int subgroupBits() {
      return subgroupBits;
    }

    /** Returns whether key pairs of this kind support key agreement. */
    public boolean agrees() {
      return this == DH;
    }

    /** Returns whether KP_BLOCKLEN is the key length; it is 0 for keys that cannot encrypt. */
    public boolean encrypts() {
      return encrypts;
    }

    /**
     * Returns the flags of CryptSignHash and CryptVerifySignature that apply to such keys. Excluded
     * are CRYPT_TYPE2_FORMAT, which "is not used" (CryptSignHash page), and CRYPT_X931_FORMAT, as
     * no source shows the bytes that Windows signs under it.
     */
    public Set<SignatureFlag> signatureFlags() {
      return SignatureFlag.fromBits(signatureFlags);
    }

    /** Returns the group of key containers that hold key pairs of this kind. */
    public ContainerFamily family() {
      return family;
    }

    /**
     * Returns the error of CryptGenKey for a length outside the limits or not a multiple of the
     * step.
     */
    public CapiError badLength() {
      return badLength;
    }

    /**
     * Returns the error of CryptGenKey for a length within the limits that is an odd number of
     * bits.
     */
    public CapiError oddLength() {
      return oddLength;
    }
  }

  private final AlgId algId;
  private final Kind kind;
  private final KeySlot slot;
  private final String shortName;
  private final String longName;

  KeyPairAlgorithm(AlgId algId, Kind kind, KeySlot slot, String shortName, String longName) {
    this.algId = algId;
    this.kind = kind;
    this.slot = slot;
    this.shortName = shortName;
    this.longName = longName;
  }

  /** Returns the key pair algorithm with this ALG_ID. */
  static KeyPairAlgorithm of(AlgId algId) {
    for (KeyPairAlgorithm algorithm : values()) {
      if (algorithm.algId == algId) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException(algId + " is not a key pair algorithm");
  }

  public AlgId algId() {
    return algId;
  }

  public Kind kind() {
    return kind;
  }

  /**
   * Returns the container slot of the key pair; empty for ephemeral key pairs, which are never
   * stored.
   */
  public Optional<KeySlot> slot() {
    return Optional.ofNullable(slot);
  }

  /**
   * Returns whether CryptEncrypt accepts the key; signature keys do not encrypt (Wine test suite).
   */
  public boolean encrypts() {
    return kind.encrypts() && slot == KeySlot.AT_KEYEXCHANGE;
  }

  /** Returns whether the name denotes such keys: by JCA name, ALG_ID or slot. */
  public boolean isCalled(String name) {
    return kind.jcaName().equalsIgnoreCase(name)
        || algId.name().equalsIgnoreCase(name)
        || (slot != null && slot.name().equalsIgnoreCase(name));
  }

  /** Returns whether PVK files can hold such keys: RSA and DSS (OpenSSL, Mono). */
  public boolean hasPvkFiles() {
    return kind != Kind.DH;
  }

  /** szName of PP_ENUMALGS_EX. */
  public String shortName() {
    return shortName;
  }

  /** szLongName of PP_ENUMALGS_EX. */
  public String longName() {
    return longName;
  }
}
