// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.dotnet;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_KEY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.capijca.AlgId;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.spec.CapiSnkSpec;

/**
 * The signature key of an assembly with enhanced strong naming, as in {@code
 * AssemblySignatureKeyAttribute}: the strong-name public key that verifies the assembly, and a
 * counter-signature of this key by the identity key, whose public key token remains part of the
 * assembly's name. {@code sn -a} prints both.
 *
 * <pre>{@code
 * AssemblySignatureKey attribute =
 *     AssemblySignatureKey.sign(identity, identityPrivateKey, signatureKey, provider);
 * boolean valid = attribute.verify(identity, provider);
 * }</pre>
 *
 * The counter-signature is the little-endian result of CryptSignHash with the identity key over the
 * whole signature key, including its prefix. The hash algorithm is the one in the prefix of the
 * identity key, or SHA-1 if the prefix names none. This is confirmed by counter-signatures in
 * Microsoft's assemblies for SHA-1, and inferred for the other algorithms.
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
   * Returns the key in the two arguments of the attribute.
   *
   * @param publicKey the strong-name public key in hexadecimal digits
   * @param counterSignature the counter-signature in hexadecimal digits
   * @return the signature key
   * @throws IllegalArgumentException if an argument is null (ERROR_INVALID_PARAMETER), or does not
   *     consist of pairs of hexadecimal digits (NTE_BAD_DATA)
   */
  public static AssemblySignatureKey parse(String publicKey, String counterSignature) {
    Secret.required(publicKey, "publicKey");
    Secret.required(counterSignature, "counterSignature");
    return new AssemblySignatureKey(
        hex(publicKey, "publicKey"), hex(counterSignature, "counterSignature"));
  }

  private static byte[] hex(String digits, String name) {
    try {
      return HexFormat.of().parseHex(digits.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(
          IllegalArgumentException::new,
          name
              + " does not consist of pairs of hexadecimal digits"
              + Recognition.of(digits.getBytes(StandardCharsets.US_ASCII))
                  .sentence(InputFormat.HEX),
          e);
    }
  }

  /**
   * Counter-signs a signature key.
   *
   * @param identity the public key whose token is in the name of the assembly, or its key pair
   * @param identityKey the private key of the same key pair; it need not be exportable
   * @param signatureKey the key that signs the assembly: its public key, or its key pair
   * @param provider a CAPI provider
   * @return the counter-signed key
   * @throws InvalidKeyException if the private key does not belong to the identity key
   *     (NTE_BAD_KEY)
   * @throws GeneralSecurityException if a file cannot be read or the key cannot sign
   * @throws IllegalArgumentException if an argument is null (ERROR_INVALID_PARAMETER)
   */
  public static AssemblySignatureKey sign(
      CapiSnkSpec identity, PrivateKey identityKey, CapiSnkSpec signatureKey, Provider provider)
      throws GeneralSecurityException {
    Secret.required(identity, "identity");
    Secret.required(identityKey, "identityKey");
    Secret.required(signatureKey, "signatureKey");
    KeyFactory factory = KeyFactory.getInstance(KEYS, Secret.required(provider, "provider"));
    byte[] publicKey =
        factory.getKeySpec(factory.generatePublic(signatureKey), CapiSnkSpec.class).getEncoded();
    Signature signer = signature(identity, provider);
    signer.initSign(identityKey);
    signer.update(publicKey);
    AssemblySignatureKey signed = new AssemblySignatureKey(publicKey, signer.sign());
    if (!signed.verify(identity, provider)) {
      throw NTE_BAD_KEY.as(
          InvalidKeyException::new, "the private key does not belong to the identity key");
    }
    return signed;
  }

  /**
   * Returns whether the counter-signature was made with the identity key.
   *
   * @param identity the public key whose token is in the name of the assembly, or its key pair
   * @param provider a CAPI provider
   * @return true if the counter-signature is valid
   * @throws GeneralSecurityException if the identity key cannot be read, or the counter-signature
   *     does not have the length of its modulus (NTE_BAD_SIGNATURE)
   * @throws IllegalArgumentException if an argument is null (ERROR_INVALID_PARAMETER)
   */
  public boolean verify(CapiSnkSpec identity, Provider provider) throws GeneralSecurityException {
    Secret.required(identity, "identity");
    Signature verifier = signature(identity, Secret.required(provider, "provider"));
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

  /** Returns the attribute as C# source code. */
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
