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
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.KeyPairRow;
import org.capijca.internal.csp.UserConsent;

/** CryptImportKey for key pairs, once the BLOB has been read. */
public final class KeyPairImport {
  private KeyPairImport() {}

  /**
   * The public key over this body.
   *
   * @param refusal the exception to throw if the CSP has no keys of that length, or the body is the
   *     Y of a Diffie-Hellman key alone (NTE_BAD_DATA)
   */
  public static <T extends Exception> KeyPairPublicKey<?> publicKey(
      KeyPairRow row, PublicKeyData body, Function<String, T> refusal) throws T {
    checkLength(row, body.bitLength(), refusal);
    if (!body.isComplete()) {
      throw NTE_BAD_DATA.as(
          refusal,
          "a Diffie-Hellman PUBLICKEYBLOB of version 2 is Y without a group; give it to a"
              + " KeyAgreement");
    }
    return KeyPairFamilies.of(row.algorithm().kind()).publicKey(row, body);
  }

  /**
   * The private key over this body, which it takes over, or wipes if it is refused.
   *
   * @param refusal the exception to throw if the CSP has no keys of that length or the numbers do
   *     not belong together (NTE_BAD_DATA), or the flags need a user where there is none
   *     (NTE_SILENT_CONTEXT)
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
    return KeyPairFamilies.of(row.algorithm().kind())
        .privateKey(KeyAttributes.of(row, flags), body, consent);
  }

  /**
   * Checks a private key that comes from outside: its length first, then its numbers against each
   * other.
   *
   * @param refusal the exception to throw if the CSP has no keys of that length, or the numbers do
   *     not belong together (NTE_BAD_DATA)
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
   * CSPs import the lengths they enumerate (field reports; .NET test suite).
   *
   * @param refusal the exception to throw for any other (NTE_BAD_DATA)
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
  }
}
