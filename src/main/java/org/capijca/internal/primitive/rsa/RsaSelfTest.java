// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.rsa;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.internal.primitive.SelfTest;

/**
 * The self-test of RSA with a public or a private key: key, encoded message and ciphertext of the
 * example {@code oaep-int.txt} of RSA Laboratories for PKCS #1.
 */
final class RsaSelfTest extends SelfTest {
  private static final BigInteger MODULUS =
      number(
          "bbf82f090682ce9c2338ac2b9da871f7368d07eed41043a440d6b6f07454f51f"
              + "b8dfbaaf035c02ab61ea48ceeb6fcd4876ed520d60e1ec4619719d8a5b8b807f"
              + "afb8e0a3dfc737723ee6b4b7d93a2584ee6a649d060953748834b2454598394e"
              + "e0aab12d7b61a51f527a9a41f6c1687fe2537298ca2a8f5946f8e5fd091dbdcb");
  private static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(17);
  private static final BigInteger PRIVATE_EXPONENT =
      number(
          "a5dafc5341faf289c4b988db30c1cdf83f31251e0668b42784813801579641b2"
              + "9410b3c7998d6bc465745e5c392669d6870da2c082a939e37fdcb82ec93edac9"
              + "7ff3ad5950accfbc111c76f1a9529444e56aaf68c56c092cd38dc3bef5d20a93"
              + "9926ed4f74a13eddfbe1a1cecc4894af9428c2b7b8883fe4463a4bc85b1cb3c1");
  private static final BigInteger PRIME_P =
      number(
          "eecfae81b1b9b3c908810b10a1b5600199eb9f44aef4fda493b81a9e3d84f632"
              + "124ef0236e5d1e3b7e28fae7aa040a2d5b252176459d1f397541ba2a58fb6599");
  private static final BigInteger PRIME_Q =
      number(
          "c97fb1f027f453f6341233eaaad1d9353f6c42d08866b1d05a0f2035028b9d86"
              + "9840b41666b42e92ea0da3b43204b5cfce3352524d0416a5a441e700af461503");
  private static final BigInteger EXPONENT_P =
      number(
          "54494ca63eba0337e4e24023fcd69a5aeb07dddc0183a4d0ac9b54b051f2b13e"
              + "d9490975eab77414ff59c1f7692e9a2e202b38fc910a474174adc93c1f67c981");
  private static final BigInteger EXPONENT_Q =
      number(
          "471e0290ff0af0750351b7f878864ca961adbd3a8a7e991c5c0556a94c3146a7"
              + "f9803f8f6f8ae342e931fd8ae47a220d1b99a495849807fe39f9245a9836da3d");
  private static final BigInteger COEFFICIENT =
      number(
          "b06c4fdabb6301198d265bdbae9423b380f271f73453885093077fcd39e2119f"
              + "c98632154f5883b167a967bf402b4e9e2e0f9656e698ea3666edfb25798039f7");

  private static final String BLOCK =
      "00eb7a19ace9e3006350e329504b45e2ca82310b26dcd87d5c68f1eea8f55267"
          + "c31b2e8bb4251f84d7e0b2c04626f5aff93edcfb25c9c2b3ff8ae10e839a2ddb"
          + "4cdcfe4ff47728b4a1b7c1362baad29ab48d2869d5024121435811591be392f9"
          + "82fb3e87d095aeb40448db972f3ac14f7bc275195281ce32d2f1b76d4d353e2d";
  private static final String CIPHERTEXT =
      "1253e04dc0a5397bb44a7ab87e9bf2a039a33d1e996fc82a94ccd30074c95df7"
          + "63722017069e5268da5d1c0b4f872cf653c11df82314a67968dfeae28def04bb"
          + "6d84b1c31d654a1970e5783bd6eb96a024c2ca2f4a90fe9f2ef5c9c140e5bb48"
          + "da9536ad8700c84fc9130adea74e558d51a74ddf85d8b50de96838d6063e0955";

  /** RSA with the key of the example. */
  private interface Operation {
    byte[] apply(byte[] block) throws GeneralSecurityException;
  }

  /** RSA with a public key. */
  interface PublicOperation {
    byte[] apply(RSAPublicKeySpec key, byte[] block) throws GeneralSecurityException;
  }

  /** RSA with a private key. */
  interface PrivateOperation {
    byte[] apply(RSAPrivateCrtKeySpec key, byte[] block) throws GeneralSecurityException;
  }

  private final Operation operation;
  private final String input;
  private final String answer;

  private RsaSelfTest(Operation operation, String input, String answer) {
    this.operation = operation;
    this.input = input;
    this.answer = answer;
  }

  static SelfTest ofPublic(PublicOperation operation) {
    return new RsaSelfTest(
        block -> operation.apply(new RSAPublicKeySpec(MODULUS, PUBLIC_EXPONENT), block),
        BLOCK,
        CIPHERTEXT);
  }

  static SelfTest ofPrivate(PrivateOperation operation) {
    return new RsaSelfTest(
        block ->
            operation.apply(
                new RSAPrivateCrtKeySpec(
                    MODULUS,
                    PUBLIC_EXPONENT,
                    PRIVATE_EXPONENT,
                    PRIME_P,
                    PRIME_Q,
                    EXPONENT_P,
                    EXPONENT_Q,
                    COEFFICIENT),
                block),
        CIPHERTEXT,
        BLOCK);
  }

  private static BigInteger number(String hexadecimal) {
    return new BigInteger(hexadecimal, 16);
  }

  @Override
  protected boolean passes() throws GeneralSecurityException {
    HexFormat hex = HexFormat.of();
    return Arrays.equals(operation.apply(hex.parseHex(input)), hex.parseHex(answer));
  }
}
