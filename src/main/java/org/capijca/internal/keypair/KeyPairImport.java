// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.capijca.KeyFlag;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.csp.DisabledAlgorithms;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;
import org.capijca.internal.event.KeyEvents;

/** Imports key pairs (CryptImportKey) after their BLOB has been parsed. */
public final class KeyPairImport {
  private KeyPairImport() {}

  /**
   * Returns the public key with these numbers.
   *
   * @param refusal the exception to throw if the CSP does not support that length, or the numbers
   *     are only the Y of a Diffie-Hellman key (NTE_BAD_DATA)
   */
  public static <T extends Exception> KeyPairPublicKey<?> publicKey(
      KeyPairRow row, PublicKeyData body, Function<String, T> refusal) throws T {
    checkLength(row, body.bitLength(), refusal);
    if (!body.isComplete()) {
      throw NTE_BAD_DATA.as(
          refusal,
          "a Diffie-Hellman PUBLICKEYBLOB of version 2 contains Y without a group; pass it to a"
              + " KeyAgreement");
    }
    KeyPairPublicKey<?> key = KeyPairFamilies.of(row.algorithm().kind()).publicKey(row, body);
    KeyEvents.imported(key.attributes(), key.getKeyLength(), "public key");
    return key;
  }

  /**
   * Returns the private key with these numbers; takes ownership of them, or wipes them if they are
   * refused.
   *
   * @param refusal the exception to throw if the CSP does not support that length or the numbers
   *     are inconsistent (NTE_BAD_DATA), or the flags require user consent and no CallbackHandler
   *     is available (NTE_SILENT_CONTEXT)
   */
  public static <T extends Exception> KeyPairPrivateKey<?> privateKey(
      KeyPairRow row,
      Set<KeyFlag> flags,
      PrivateKeyData body,
      UserConsent consent,
      Function<String, T> refusal)
      throws T {
    boolean accepted = false;
    try {
      check(row, body, refusal);
      consent.requireUser(flags, refusal);
      accepted = true;
    } finally {
      if (!accepted) {
        body.wipe();
      }
    }
    KeyPairPrivateKey<?> key =
        KeyPairFamilies.of(row.algorithm().kind())
            .privateKey(KeyAttributes.of(row, flags), body, consent);
    KeyEvents.imported(key.attributes(), key.getKeyLength(), "private key");
    return key;
  }

  /**
   * Validates an imported private key: first its length, then the consistency of its numbers.
   *
   * @param refusal the exception to throw if the CSP does not support that length, or the numbers
   *     are inconsistent (NTE_BAD_DATA)
   */
  public static <T extends Exception> void check(
      KeyPairRow row, PrivateKeyData body, Function<String, T> refusal) throws T {
    checkLength(row, body.bitLength(), refusal);
    Optional<String> problem = KeyPairFamilies.of(row.algorithm().kind()).problem(body);
    if (problem.isPresent()) {
      throw NTE_BAD_DATA.as(
          refusal, "the " + row.algId() + " key cannot be used: " + problem.get());
    }
  }

  /**
   * Validates the length of a key. CSPs import the lengths that they enumerate (field reports; .NET
   * test suite).
   *
   * @param refusal the exception to throw for other lengths (NTE_BAD_DATA)
   */
  public static <T extends Exception> void checkLength(
      KeyPairRow row, int bits, Function<String, T> refusal) throws T {
    if (!row.importsLength(bits)) {
      throw NTE_BAD_DATA.as(
          refusal,
          "a key of "
              + bits
              + " bits is not valid for "
              + row.algId()
              + " in "
              + row.csp()
              + "; allowed "
              + row.limits().minLength()
              + " to "
              + row.limits().maxLength()
              + " in steps of "
              + row.limits().step());
    }
    DisabledAlgorithms.check(row, bits, refusal);
  }
}
