// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAKey;
import java.security.interfaces.DSAParams;
import java.security.spec.DSAParameterSpec;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.interfaces.DHKey;
import org.capijca.CipherMode;
import org.capijca.laws.Failures;
import org.capijca.spec.CapiCipherParameterSpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Fuzz targets for encoded parameters, and for specs built from bytes. */
final class ParameterTargets {
  private final FuzzKeys keys;
  private final List<FuzzTarget> targets = new ArrayList<>();

  private ParameterTargets(FuzzKeys keys) {
    this.keys = keys;
  }

  static List<FuzzTarget> of(FuzzKeys keys) throws Exception {
    ParameterTargets made = new ParameterTargets(keys);
    made.encodedTargets();
    made.cipherTargets();
    made.macTarget();
    made.generatorTargets();
    return made.targets;
  }

  private void encodedTargets() throws Exception {
    for (String name : List.of("CALG_RC2", "CALG_AES_128")) {
      targets.add(encoded(name, "CAPI").with(new byte[16]));
    }
    for (String name : List.of("CALG_DSS_SIGN", "CALG_DH_SF")) {
      AlgorithmParameters made = AlgorithmParameters.getInstance(name, keys.provider());
      made.init(
          name.equals("CALG_DH_SF") ? ((DHKey) keys.dh().getPublic()).getParams() : dsaSpec());
      targets.add(encoded(name, "CAPI").with(made.getEncoded("CAPI")));
      targets.add(encoded(name, "ASN.1").with(made.getEncoded()));
    }
  }

  private DSAParameterSpec dsaSpec() {
    DSAParams numbers = ((DSAKey) keys.dss().getPublic()).getParams();
    return new DSAParameterSpec(numbers.getP(), numbers.getQ(), numbers.getG());
  }

  private FuzzTarget encoded(String name, String format) {
    return FuzzTarget.of(
            "encoded-parameters",
            name + " " + format,
            input -> {
              AlgorithmParameters parameters =
                  AlgorithmParameters.getInstance(name, keys.provider());
              parameters.init(input, format);
              Failures.refusalOrValue("toString of parameters", parameters::toString);
              return parameters;
            },
            IOException.class)
        .written((read, input) -> ((AlgorithmParameters) read).getEncoded(format));
  }

  /** Reads mode, mode bits, padding and effective length as numbers, then IV and salt. */
  private void cipherTargets() throws Exception {
    for (String algorithm :
        List.of("CALG_RC2", "CALG_RC4", "CALG_DES", "CALG_3DES", "CALG_AES_128")) {
      SecretKey key = keys.session(algorithm);
      targets.add(
          FuzzTarget.of(
                  "cipher-parameters",
                  algorithm,
                  input -> {
                    Cipher cipher = Cipher.getInstance(algorithm, keys.rsaAes());
                    cipher.init(Cipher.ENCRYPT_MODE, key, cipherSpec(new FuzzNumbers(input)));
                    return cipher.doFinal(input);
                  },
                  InvalidKeyException.class,
                  InvalidAlgorithmParameterException.class,
                  IllegalArgumentException.class,
                  GeneralSecurityException.class)
              .with(new byte[32]));
    }
  }

  private static CapiCipherParameterSpec cipherSpec(FuzzNumbers input) {
    CipherMode[] modes = CipherMode.values();
    CapiCipherParameterSpec.Builder spec = CapiCipherParameterSpec.builder();
    int chosen = input.dword(0);
    if ((chosen & 1) != 0) {
      spec.mode(modes[(chosen >>> 8) % modes.length]);
    }
    if ((chosen & 2) != 0) {
      spec.modeBits(input.number(4));
    }
    if ((chosen & 4) != 0) {
      spec.padding(input.number(8));
    }
    if ((chosen & 8) != 0) {
      spec.effectiveKeyLength(input.number(12));
    }
    if ((chosen & 16) != 0) {
      spec.iv(input.rest(24));
    }
    if ((chosen & 32) != 0) {
      spec.salt(input.rest(20));
    }
    return spec.build();
  }

  private void macTarget() throws Exception {
    SecretKey key = keys.session("CALG_RC2");
    targets.add(
        FuzzTarget.of(
                "mac-parameters",
                "CALG_HMAC",
                input -> {
                  FuzzNumbers numbers = new FuzzNumbers(input);
                  byte[] outer = numbers.rest(4 + (numbers.dword(0) & 0x7F));
                  Mac mac = Mac.getInstance("CALG_HMAC", keys.rsaAes());
                  mac.init(key, new CapiHmacParameterSpec(numbers.algId(), numbers.rest(4), outer));
                  return mac.doFinal(input);
                },
                InvalidKeyException.class,
                InvalidAlgorithmParameterException.class,
                IllegalArgumentException.class)
            .with(new byte[130]));
  }

  /**
   * Reads dwFlags in the layout of CryptGenKey: the length in the upper half, flags in the lower
   * half.
   */
  private void generatorTargets() {
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256")) {
      targets.add(
          generator(
              algorithm,
              input -> {
                KeyGenerator generator = KeyGenerator.getInstance(algorithm, keys.rsaAes());
                generator.init(new CapiKeyGenParameterSpec(new FuzzNumbers(input).dword(0)));
                return generator.generateKey();
              }));
    }
    for (String algorithm : List.of("AT_SIGNATURE", "CALG_DSS_SIGN", "CALG_DH_SF")) {
      targets.add(
          generator(
              algorithm,
              input -> {
                KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(algorithm, keys.provider());
                generator.initialize(new CapiKeyGenParameterSpec(new FuzzNumbers(input).dword(0)));
                return generator;
              }));
    }
  }

  private static FuzzTarget generator(String algorithm, FuzzTarget.Taker taker) {
    return FuzzTarget.of(
            "generator-flags",
            algorithm,
            taker,
            InvalidAlgorithmParameterException.class,
            IllegalArgumentException.class)
        .with(new byte[] {1, 0, (byte) 128, 0}, new byte[] {1, 0, 0, 2});
  }
}
