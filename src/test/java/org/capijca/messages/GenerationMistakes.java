// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.Inputs.CAPI;
import static org.capijca.messages.Inputs.key;
import static org.capijca.messages.Inputs.keyOfLength;
import static org.capijca.messages.Inputs.pair;
import static org.capijca.messages.Inputs.pairOfLength;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.spec.DSAParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** CryptGenKey. */
final class GenerationMistakes {
  private GenerationMistakes() {}

  static void addTo(Mistakes list) {
    list.subject("Generation of keys");
    sessionKeys(list);
    flags(list);
    pairs(list);
    domainParameters(list);
  }

  private static void sessionKeys(Mistakes list) {
    list.refused("KeyGenerator CALG_DES, init(128)", () -> keyOfLength("CALG_DES", 128));
    list.refused("KeyGenerator CALG_3DES, init(128)", () -> keyOfLength("CALG_3DES", 128));
    list.refused("KeyGenerator CALG_RC2, init(41)", () -> keyOfLength("CALG_RC2", 41));
    list.refused(
        "KeyGenerator CALG_RC4, init(16), bytes for bits", () -> keyOfLength("CALG_RC4", 16));
    list.refused(
        "KeyGenerator CALG_AES_256, init(32), bytes for bits",
        () -> keyOfLength("CALG_AES_256", 32));
    list.refused("KeyGenerator CALG_AES_256, init(128)", () -> keyOfLength("CALG_AES_256", 128));
    list.refused("KeyGenerator CALG_RC4, init(-1)", () -> keyOfLength("CALG_RC4", -1));
    list.refused(
        "KeyGenerator CALG_RC4, init(128 << 16)", () -> keyOfLength("CALG_RC4", 128 << 16));
    list.refused(
        "KeyGenerator CALG_RC4 with an IvParameterSpec",
        () -> key("CALG_RC4", new IvParameterSpec(new byte[8])));
    list.refused("KeyGenerator CALG_RC4 with null parameters", () -> key("CALG_RC4", null));
    list.refused(
        "KeyGenerator CALG_RC4 with a container",
        () -> key("CALG_RC4", CapiKeyGenParameterSpec.builder().container("x").build()));
    list.refused(
        "KeyGenerator CALG_AES_128 with csp(MS_STRONG_PROV)",
        () ->
            key("CALG_AES_128", CapiKeyGenParameterSpec.builder().csp(Csp.MS_STRONG_PROV).build()));
    list.refused(
        "KeyGenerator CALG_RC4 with CRYPT_PREGEN",
        () -> key("CALG_RC4", new CapiKeyGenParameterSpec(KeyFlag.CRYPT_PREGEN.value())));
    list.works(
        "KeyGenerator.init(SecureRandom) with a generator of one's own",
        "its numbers are used",
        () -> {
          KeyGenerator generator = KeyGenerator.getInstance("CALG_RC4", CAPI);
          generator.init(new SecureRandom());
          return generator.generateKey();
        });
  }

  private static void flags(Mistakes list) {
    list.works(
        "new CapiKeyGenParameterSpec(128) where 128 bits are meant",
        "128 is CRYPT_ONLINE; toString and the log say so, once: 128 << 16",
        () -> key("CALG_RC4", new CapiKeyGenParameterSpec(128)));
    list.works(
        "new CapiKeyGenParameterSpec(2048) where 2048 bits are meant",
        "2048 is CRYPT_DATA_KEY, which CryptGenKey takes: a pair of 1024 bits; toString and the log"
            + " say so, once: 2048 << 16",
        () -> pair("AT_KEYEXCHANGE", new CapiKeyGenParameterSpec(2048)));
    list.refused("new CapiKeyGenParameterSpec(0x20)", () -> new CapiKeyGenParameterSpec(0x20));
    list.refused("new CapiKeyGenParameterSpec(40)", () -> new CapiKeyGenParameterSpec(40));
    list.refused("new CapiKeyGenParameterSpec(56)", () -> new CapiKeyGenParameterSpec(56));
    list.refused("new CapiKeyGenParameterSpec(168)", () -> new CapiKeyGenParameterSpec(168));
    list.refused(
        "CapiKeyGenParameterSpec.builder().keyLength(128 << 16)",
        () -> CapiKeyGenParameterSpec.builder().keyLength(128 << 16));
    list.refused(
        "CapiKeyGenParameterSpec.builder().container(a name of 300 characters)",
        () -> CapiKeyGenParameterSpec.builder().container("z".repeat(300)));
    list.refused(
        "CapiKeyGenParameterSpec.builder().flags(null)",
        () -> CapiKeyGenParameterSpec.builder().flags((KeyFlag[]) null));
  }

  private static void pairs(Mistakes list) {
    list.refused(
        "KeyPairGenerator AT_KEYEXCHANGE, initialize(1001)",
        () -> pairOfLength("AT_KEYEXCHANGE", 1001));
    list.refused(
        "KeyPairGenerator AT_SIGNATURE, initialize(256)", () -> pairOfLength("AT_SIGNATURE", 256));
    list.refused(
        "KeyPairGenerator AT_SIGNATURE, initialize(128), bytes for bits",
        () -> pairOfLength("AT_SIGNATURE", 128));
    list.refused(
        "KeyPairGenerator CALG_DSS_SIGN, initialize(2048)",
        () -> pairOfLength("CALG_DSS_SIGN", 2048));
    list.refused(
        "KeyPairGenerator CALG_DH_SF, initialize(64)", () -> pairOfLength("CALG_DH_SF", 64));
    list.refused(
        "KeyPairGenerator AT_SIGNATURE with an ECGenParameterSpec",
        () -> pair("AT_SIGNATURE", new ECGenParameterSpec("secp256r1")));
    list.refused(
        "KeyPairGenerator AT_SIGNATURE with a public exponent of 3",
        () -> pair("AT_SIGNATURE", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F0)));
    list.refused(
        "KeyPairGenerator CALG_DSS_SIGN with an RSAKeyGenParameterSpec",
        () -> pair("CALG_DSS_SIGN", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4)));
    list.refused(
        "KeyPairGenerator CALG_RSA_SIGN with csp(MS_ENH_DSS_DH_PROV)",
        () ->
            pair(
                "CALG_RSA_SIGN",
                CapiKeyGenParameterSpec.builder().csp(Csp.MS_ENH_DSS_DH_PROV).build()));
    list.refused(
        "KeyPairGenerator with CRYPT_USER_PROTECTED and no CallbackHandler",
        () ->
            pair(
                "AT_SIGNATURE",
                CapiKeyGenParameterSpec.builder().flags(KeyFlag.CRYPT_USER_PROTECTED).build()));
  }

  private static void domainParameters(Mistakes list) {
    list.refused(
        "CRYPT_PREGEN without domain parameters",
        () -> pair("CALG_DH_SF", new CapiKeyGenParameterSpec(KeyFlag.CRYPT_PREGEN.value())));
    list.refused(
        "domain parameters for RSA",
        () ->
            pair(
                "AT_SIGNATURE",
                CapiKeyGenParameterSpec.builder()
                    .domainParameters(new DHParameterSpec(BigInteger.TEN, BigInteger.TWO))
                    .build()));
    list.refused(
        "a DHParameterSpec for DSS, without Q",
        () ->
            pair(
                "CALG_DSS_SIGN",
                CapiKeyGenParameterSpec.builder()
                    .domainParameters(
                        new DHParameterSpec(BigInteger.ONE.shiftLeft(1023), BigInteger.TWO))
                    .build()));
    list.refused(
        "a P that is not prime",
        () ->
            pair(
                "CALG_DSS_SIGN",
                CapiKeyGenParameterSpec.builder()
                    .domainParameters(
                        new DSAParameterSpec(
                            BigInteger.ONE.shiftLeft(1023),
                            BigInteger.ONE.shiftLeft(159),
                            BigInteger.TWO))
                    .build()));
    list.refused(
        "an RSAKeyGenParameterSpec as domain parameters",
        () ->
            CapiKeyGenParameterSpec.builder()
                .domainParameters(new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4)));
  }
}
