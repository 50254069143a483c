// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.AlgorithmParameters;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.laws.Failures;
import org.capijca.spec.CapiCipherParameterSpec;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSignatureParameterSpec;

/**
 * Fuzz targets for encoded parameters, and for parameters of operations and generators built from
 * bytes.
 */
final class FuzzParameterTargets {
  private final CapiProvider provider;
  private final CapiProvider rsaAes;
  private final KeyPair rsa;
  private final KeyPair dss;
  private final KeyPair dh;
  private final List<FuzzTarget> targets = new ArrayList<>();

  FuzzParameterTargets(
      CapiProvider provider, CapiProvider rsaAes, KeyPair rsa, KeyPair dss, KeyPair dh)
      throws Exception {
    this.provider = provider;
    this.rsaAes = rsaAes;
    this.rsa = rsa;
    this.dss = dss;
    this.dh = dh;
    parameterTargets();
    cipherTargets();
    macTargets();
    signatureTargets();
    generatorTargets();
  }

  List<FuzzTarget> targets() {
    return targets;
  }

  private void target(String name, byte[] sample, FuzzTarget.Taker taker) {
    targets.add(new FuzzTarget(name, sample, taker));
  }

  private static int dword(byte[] input, int at) {
    return ByteBuffer.wrap(Arrays.copyOf(input, 64)).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  private static byte[] rest(byte[] input, int from) {
    return Arrays.copyOfRange(input, Math.min(from, input.length), input.length);
  }

  /** Prefers small numbers, which are the most likely to be almost valid. */
  private static int number(byte[] input, int at) {
    int value = dword(input, at);
    return (value & 1) == 0 ? value >> 24 : value;
  }

  /** Reads mode, mode bits, padding and effective length as numbers, then IV and salt. */
  private void cipherTargets() throws Exception {
    for (String algorithm :
        List.of("CALG_RC2", "CALG_RC4", "CALG_DES", "CALG_3DES", "CALG_AES_128")) {
      SecretKey key = FuzzTargets.session(rsaAes, algorithm);
      target(
          algorithm + " cipher parameters",
          new byte[32],
          input -> {
            CipherMode[] modes = CipherMode.values();
            CapiCipherParameterSpec.Builder spec = CapiCipherParameterSpec.builder();
            int chosen = dword(input, 0);
            if ((chosen & 1) != 0) {
              spec.mode(modes[(chosen >>> 8) % modes.length]);
            }
            if ((chosen & 2) != 0) {
              spec.modeBits(number(input, 4));
            }
            if ((chosen & 4) != 0) {
              spec.padding(number(input, 8));
            }
            if ((chosen & 8) != 0) {
              spec.effectiveKeyLength(number(input, 12));
            }
            if ((chosen & 16) != 0) {
              spec.iv(rest(input, 24));
            }
            if ((chosen & 32) != 0) {
              spec.salt(rest(input, 20));
            }
            Cipher cipher = Cipher.getInstance(algorithm, rsaAes);
            cipher.init(Cipher.ENCRYPT_MODE, key, spec.build());
            return cipher.doFinal(input);
          });
    }
  }

  private void macTargets() throws Exception {
    SecretKey key = FuzzTargets.session(rsaAes, "CALG_RC2");
    target(
        "CALG_HMAC parameters",
        new byte[130],
        input -> {
          byte[] outer = rest(input, 4 + (dword(input, 0) & 0x7F));
          Mac mac = Mac.getInstance("CALG_HMAC", rsaAes);
          mac.init(key, new CapiHmacParameterSpec(algId(input), rest(input, 4), outer));
          return mac.doFinal(input);
        });
  }

  private static AlgId algId(byte[] input) {
    AlgId[] all = AlgId.values();
    return (dword(input, 0) & 0x100) == 0 ? AlgId.CALG_SHA1 : all[(input.length * 7) % all.length];
  }

  private void signatureTargets() {
    for (KeyPair pair : List.of(rsa, dss)) {
      String algorithm = pair == rsa ? "CALG_SHA1withCALG_RSA_SIGN" : "CALG_SHA1withCALG_DSS_SIGN";
      target(
          algorithm + " parameters",
          new byte[16],
          input -> {
            Signature signature = Signature.getInstance(algorithm, provider);
            signature.setParameter(new CapiSignatureParameterSpec(algId(input), number(input, 4)));
            signature.initSign(pair.getPrivate());
            signature.update(input);
            return signature.sign();
          });
      target(
          algorithm + " value",
          new byte[pair == rsa ? 64 : 40],
          input -> {
            Signature signature = Signature.getInstance(algorithm, provider);
            signature.initVerify(pair.getPublic());
            return signature.verify(input);
          });
    }
  }

  /**
   * Reads dwFlags in the layout of CryptGenKey: the length in the upper half, flags in the lower
   * half.
   */
  private void generatorTargets() {
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256")) {
      target(
          algorithm + " generator",
          new byte[] {1, 0, (byte) 128, 0},
          input -> {
            KeyGenerator generator = KeyGenerator.getInstance(algorithm, rsaAes);
            generator.init(new CapiKeyGenParameterSpec(dword(input, 0)));
            return generator.generateKey();
          });
    }
    for (String algorithm : List.of("AT_SIGNATURE", "CALG_DSS_SIGN", "CALG_DH_SF")) {
      target(
          algorithm + " generator",
          new byte[] {1, 0, 0, 2},
          input -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
            generator.initialize(new CapiKeyGenParameterSpec(dword(input, 0)));
            return generator;
          });
    }
  }

  private void parameterTargets() throws Exception {
    for (String name : List.of("CALG_DSS_SIGN", "CALG_DH_SF", "CALG_RC2", "CALG_AES_128")) {
      byte[] sample = new byte[16];
      if (name.equals("CALG_DSS_SIGN") || name.equals("CALG_DH_SF")) {
        KeyPair pair = name.equals("CALG_DH_SF") ? dh : dss;
        AlgorithmParameters made = AlgorithmParameters.getInstance(name, provider);
        made.init(
            pair == dh
                ? ((javax.crypto.interfaces.DHKey) pair.getPublic()).getParams()
                : new java.security.spec.DSAParameterSpec(
                    dsa(pair).getP(), dsa(pair).getQ(), dsa(pair).getG()));
        sample = made.getEncoded("CAPI");
        byte[] der = made.getEncoded();
        target(name + " parameters in DER", der, input -> parameters(name, input, "ASN.1"));
      }
      target(name + " parameters", sample, input -> parameters(name, input, "CAPI"));
    }
  }

  private static java.security.interfaces.DSAParams dsa(KeyPair pair) {
    return ((java.security.interfaces.DSAKey) pair.getPublic()).getParams();
  }

  private Object parameters(String name, byte[] input, String format) throws Exception {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance(name, provider);
    parameters.init(input, format);
    Failures.refusalOrValue("toString of parameters", parameters::toString);
    return parameters.getEncoded();
  }
}
