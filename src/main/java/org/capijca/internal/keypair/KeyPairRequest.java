// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_FLAGS;

import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.primitive.prime.DomainParameterCheck;
import org.capijca.internal.primitive.prime.DomainParameters;
import org.capijca.internal.primitive.prime.SearchListener;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** A validated call of CryptGenKey for a key pair. */
final class KeyPairRequest {
  private final KeyAttributes<KeyPairRow> attributes;
  private final int keyBits;
  private final DomainParameters domain;
  private final int exponentBits;
  private final SearchListener listener;

  private KeyPairRequest(
      KeyAttributes<KeyPairRow> attributes,
      int keyBits,
      DomainParameters domain,
      int exponentBits,
      SearchListener listener) {
    this.attributes = attributes;
    this.keyBits = keyBits;
    this.domain = domain;
    this.exponentBits = exponentBits;
    this.listener = listener;
  }

  /**
   * Validates a call in the order of CryptGenKey: flags, length, user consent, then the domain
   * parameters of CRYPT_PREGEN.
   *
   * @param refusal the exception to throw
   */
  static <T extends Exception> KeyPairRequest of(
      KeyPairRow row,
      CapiKeyGenParameterSpec spec,
      UserConsent consent,
      Function<String, T> refusal)
      throws T {
    Set<KeyFlag> flags = spec.getFlags();
    checkPregen(row, spec, refusal);
    if (!row.acceptsLength(spec.getKeyLength())) {
      throw row.badLength(spec.getKeyLength(), refusal);
    }
    if (spec.getDomainParameters().isEmpty()) {
      DisabledAlgorithms.check(row, row.keyBits(spec.getKeyLength()), refusal);
    }
    consent.requireUser(flags, refusal);
    KeyAttributes<KeyPairRow> attributes = KeyAttributes.of(row, flags);
    Optional<AlgorithmParameterSpec> given = spec.getDomainParameters();
    if (given.isEmpty()) {
      SearchListener listener =
          spec.getProgress().<SearchListener>map(p -> p::report).orElse(SearchListener.NONE);
      return new KeyPairRequest(attributes, row.keyBits(spec.getKeyLength()), null, 0, listener);
    }
    DomainParameters domain = DomainParameterSpecs.numbers(given.get());
    checkDomain(row, spec.getKeyLength(), domain, refusal);
    DisabledAlgorithms.check(row, domain.p().bitLength(), refusal);
    int exponentBits = DomainParameterSpecs.exponentBits(given.get());
    checkExponentLength(domain, exponentBits, refusal);
    return new KeyPairRequest(
        attributes, domain.p().bitLength(), domain, exponentBits, SearchListener.NONE);
  }

  private static <T extends Exception> void checkPregen(
      KeyPairRow row, CapiKeyGenParameterSpec spec, Function<String, T> refusal) throws T {
    if (!spec.getFlags().contains(KeyFlag.CRYPT_PREGEN)) {
      return;
    }
    if (!row.algorithm().kind().takesDomainParameters()) {
      throw NTE_BAD_FLAGS.as(
          refusal, "CRYPT_PREGEN is not for " + row.algId() + "; only for DSS and Diffie-Hellman");
    }
    if (spec.getDomainParameters().isEmpty()) {
      throw NTE_BAD_FLAGS.as(
          refusal,
          "CRYPT_PREGEN without domain parameters; set domainParameters(DSAParameterSpec with P, Q and G,"
              + " or DHParameterSpec with P and G)");
    }
  }

  private static <T extends Exception> void checkDomain(
      KeyPairRow row, int lengthWord, DomainParameters domain, Function<String, T> refusal)
      throws T {
    if (domain.p() == null || domain.g() == null) {
      throw NTE_BAD_DATA.as(
          refusal, "unusable domain parameters: P or G is missing; a DHParameterSpec has both");
    }
    int bits = domain.p().bitLength();
    if (lengthWord != 0 && lengthWord != bits) {
      throw NTE_BAD_DATA.as(
          refusal,
          "P has "
              + bits
              + " bits, but the key length is "
              + lengthWord
              + "; allowed the same, or 0");
    }
    if (!row.acceptsLength(bits)) {
      throw row.badLength(bits, refusal);
    }
    boolean needsQ = row.algorithm().kind().subgroupBits() != 0;
    if (needsQ
        && (domain.q() == null
            || domain.q().bitLength() != row.algorithm().kind().subgroupBits())) {
      throw NTE_BAD_DATA.as(
          refusal,
          row.algId()
              + " needs a Q of "
              + row.algorithm().kind().subgroupBits()
              + " bits; give P, Q and G in a DSAParameterSpec");
    }
    Optional<String> problem = DomainParameterCheck.problem(domain);
    if (problem.isPresent()) {
      throw NTE_BAD_DATA.as(refusal, "unusable domain parameters: " + problem.get());
    }
  }

  /**
   * An exhaustive search finds a short X in the square root of its range, whatever the length of P.
   */
  private static <T extends Exception> void checkExponentLength(
      DomainParameters domain, int bits, Function<String, T> refusal) throws T {
    int least = DomainParameterCheck.leastExponentBits(domain);
    if (bits != 0 && bits < least) {
      throw NTE_BAD_DATA.as(
          refusal,
          "an X of L = "
              + bits
              + " bits is weaker than P; allowed "
              + least
              + " or more, or 0 for the provider's choice");
    }
  }

  KeyAttributes<KeyPairRow> attributes() {
    return attributes;
  }

  Kind kind() {
    return attributes.row().algorithm().kind();
  }

  int keyBits() {
    return keyBits;
  }

  /** Returns the given P, Q and G of CRYPT_PREGEN; empty if they are to be generated. */
  Optional<DomainParameters> domain() {
    return Optional.ofNullable(domain);
  }

  /** Returns the listener that receives progress updates of the search for primes. */
  SearchListener listener() {
    return listener;
  }

  /** Returns the length of X in bits that a DHParameterSpec requests; 0 for none. */
  int exponentBits() {
    return exponentBits;
  }
}
