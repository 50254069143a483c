// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.capijca.spec.CapiSnkSpec;

/**
 * The signature key of an assembly with enhanced strong naming, as {@code
 * AssemblySignatureKeyAttribute} holds it: the strong-name public key that verifies the assembly,
 * and a counter-signature of it by the identity key, whose token stays in the assembly's name. This
 * is what {@code sn -a} prints.
 *
 * <pre>{@code
 * AssemblySignatureKey attribute =
 *     AssemblySignatureKey.sign(identity, identityPrivateKey, signatureKey, provider);
 * boolean valid = attribute.verify(identity, provider);
 * }</pre>
 *
 * <p>The counter-signature is CryptSignHash of the whole signature key, prefix included, by the
 * identity key, little-endian. Its hash is the one that the prefix of the identity key names, SHA-1
 * where it names none: the counter-signatures in Microsoft's assemblies are of identity keys that
 * name SHA-1; for other hashes this is inferred.
 *
 * @since 0.1
 */
public final class AssemblySignatureKey {
  private static final String KEYS = "CALG_RSA_SIGN";

  private final byte[] publicKey;
  private final byte[] counterSignature;

  private AssemblySignatureKey(byte[] publicKey, byte[] counterSignature) {
    this.publicKey = publicKey;
    this.counterSignature = counterSignature;
  }

  /**
   * Returns the key that the two arguments of the attribute describe.
   *
   * @param publicKey the strong-name public key in hexadecimal digits
   * @param counterSignature the counter-signature in hexadecimal digits
   * @return the signature key
   * @throws IllegalArgumentException if an argument does not consist of pairs of hexadecimal digits
   *     (NTE_BAD_DATA)
   */
  public static AssemblySignatureKey parse(String publicKey, String counterSignature) {
    return new AssemblySignatureKey(
        hex(publicKey, "publicKey"), hex(counterSignature, "counterSignature"));
  }

  private static byte[] hex(String digits, String name) {
    try {
      return HexFormat.of().parseHex(digits.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new, name + " is not in pairs of hexadecimal digits", e);
    }
  }

  /**
   * Counter-signs a signature key.
   *
   * @param identity the public key in the name of the assembly, or its key pair
   * @param identityKey the private key of the same key pair; it need not be exportable
   * @param signatureKey the key that signs the assembly: its public key, or its key pair
   * @param provider a CAPI provider
   * @return the counter-signed key
   * @throws InvalidKeyException if the private key does not belong to the identity key
   *     (NTE_BAD_KEY)
   * @throws GeneralSecurityException if a file cannot be read or the key cannot sign
   */
  public static AssemblySignatureKey sign(
      CapiSnkSpec identity, PrivateKey identityKey, CapiSnkSpec signatureKey, Provider provider)
      throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance(KEYS, provider);
    byte[] publicKey =
        factory.getKeySpec(factory.generatePublic(signatureKey), CapiSnkSpec.class).getEncoded();
    Signature signer = signature(identity, provider);
    signer.initSign(identityKey);
    signer.update(publicKey);
    AssemblySignatureKey signed = new AssemblySignatureKey(publicKey, signer.sign());
    if (!signed.verify(identity, provider)) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new, "the private key is not the one of the identity key");
    }
    return signed;
  }

  /**
   * Returns whether the counter-signature is that of the identity key.
   *
   * @param identity the public key in the name of the assembly, or its key pair
   * @param provider a CAPI provider
   * @return true if the counter-signature is valid
   * @throws GeneralSecurityException if the identity key cannot be read, or the counter-signature
   *     does not have the length of its modulus (NTE_BAD_SIGNATURE)
   */
  public boolean verify(CapiSnkSpec identity, Provider provider) throws GeneralSecurityException {
    Signature verifier = signature(identity, provider);
    verifier.initVerify(KeyFactory.getInstance(KEYS, provider).generatePublic(identity));
    verifier.update(publicKey);
    return verifier.verify(counterSignature);
  }

  private static Signature signature(CapiSnkSpec identity, Provider provider)
      throws GeneralSecurityException {
    AlgId hash = identity.getHashAlgorithm().orElse(AlgId.CALG_SHA1);
    return Signature.getInstance(hash + "with" + KEYS, provider);
  }

  /** {@return the signature key, a strong-name public key} */
  public CapiSnkSpec getSignatureKey() {
    return new CapiSnkSpec(publicKey);
  }

  /** {@return a copy of the counter-signature, little-endian} */
  public byte[] getCounterSignature() {
    return counterSignature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AssemblySignatureKey that
        && Arrays.equals(publicKey, that.publicKey)
        && Arrays.equals(counterSignature, that.counterSignature);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(publicKey) + Arrays.hashCode(counterSignature);
  }

  /** Returns the attribute as it stands in C# source. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return "[assembly: System.Reflection.AssemblySignatureKey(\""
        + hex.formatHex(publicKey)
        + "\", \""
        + hex.formatHex(counterSignature)
        + "\")]";
  }
}
