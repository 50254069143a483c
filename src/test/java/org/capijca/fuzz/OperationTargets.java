// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.capijca.format.recognition.InputFormat;
import org.capijca.spec.CapiSignatureParameterSpec;

/** Fuzz targets of operations with key pairs: RSA ciphertexts, signatures and their parameters. */
final class OperationTargets {
  private static final long ALLOWANCE = 512 * 1024;
  private static final String ARITHMETIC = "the operation with the key";

  private OperationTargets() {}

  static List<FuzzTarget> of(FuzzKeys keys) {
    List<FuzzTarget> targets = new ArrayList<>();
    for (String name : List.of("CALG_RSA_KEYX", "CALG_RSA_KEYX/ECB/OAEPPadding")) {
      targets.add(
          FuzzTarget.of(
                  "rsa-data",
                  name,
                  input -> {
                    Cipher cipher = Cipher.getInstance(name, keys.provider());
                    cipher.init(Cipher.DECRYPT_MODE, keys.rsa().getPrivate());
                    return cipher.doFinal(input);
                  },
                  BadPaddingException.class,
                  IllegalBlockSizeException.class)
              .with(new byte[64])
              .allowing(ALLOWANCE, ARITHMETIC));
    }
    for (KeyPair pair : List.of(keys.rsa(), keys.dss())) {
      boolean rsa = pair == keys.rsa();
      String algorithm = rsa ? "CALG_SHA1withCALG_RSA_SIGN" : "CALG_SHA1withCALG_DSS_SIGN";
      targets.add(
          FuzzTarget.of(
                  "signature-parameters",
                  algorithm,
                  input -> {
                    FuzzNumbers numbers = new FuzzNumbers(input);
                    Signature signature = Signature.getInstance(algorithm, keys.provider());
                    signature.setParameter(
                        new CapiSignatureParameterSpec(numbers.algId(), numbers.number(4)));
                    signature.initSign(pair.getPrivate());
                    signature.update(input);
                    return signature.sign();
                  },
                  InvalidAlgorithmParameterException.class,
                  InvalidKeyException.class,
                  SignatureException.class,
                  IllegalArgumentException.class)
              .with(new byte[16])
              .allowing(ALLOWANCE, ARITHMETIC));
      for (String name : List.of(algorithm, rsa ? "SHA1withRSA" : "SHA1withDSA")) {
        targets.add(
            FuzzTarget.of(
                    "signatures",
                    name,
                    input -> {
                      Signature signature = Signature.getInstance(name, keys.provider());
                      signature.initVerify(pair.getPublic());
                      return signature.verify(input);
                    },
                    SignatureException.class)
                .with(new byte[rsa ? 64 : 40])
                .withSeeds(InputFormat.DL_SIGNATURE)
                .allowing(ALLOWANCE, ARITHMETIC));
      }
    }
    return targets;
  }
}
