// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.Serializable;
import java.math.BigInteger;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.laws.Failures;

/**
 * Uses keys with every operation of their type and checks that each succeeds or fails with a code.
 */
final class KeyUses {
  private final CapiProvider provider;
  private final CapiProvider rsaAes;
  private final PublicKey peer;

  /**
   * @param peer a Diffie-Hellman key for agreements
   */
  KeyUses(CapiProvider provider, CapiProvider rsaAes, PublicKey peer) {
    this.provider = provider;
    this.rsaAes = rsaAes;
    this.peer = peer;
  }

  void use(String call, Object result) {
    List<Callable<Object>> uses = new ArrayList<>();
    if (result instanceof Key key) {
      uses.add(key::getEncoded);
      uses.add(() -> FuzzKeys.serialise((Serializable) key));
      uses.add(key::toString);
    }
    if (result instanceof PrivateKey key) {
      uses.add(() -> sign(key));
      uses.add(() -> decrypt(key));
      uses.add(() -> agree(key));
    }
    if (result instanceof PublicKey key) {
      uses.add(() -> verify(key));
      uses.add(() -> encrypt("CALG_RSA_KEYX", key));
      uses.add(() -> {
        Cipher cipher = Cipher.getInstance("SIMPLEBLOB", rsaAes);
        cipher.init(Cipher.WRAP_MODE, key);
        return cipher.wrap(FuzzKeys.session(rsaAes, "CALG_RC4"));
      });
    }
    if (result instanceof CapiSecretKey key) {
      uses.add(() -> encrypt(key.getAlgId().name(), key));
      uses.add(() -> mac(key));
    }
    for (Callable<Object> use : uses) {
      Failures.refusalOrValue("use of " + call, use);
    }
  }

  private Object sign(PrivateKey key) throws Exception {
    Signature signature = signature(key);
    signature.initSign(key);
    signature.update((byte) 1);
    return signature.sign();
  }

  private Object verify(PublicKey key) throws Exception {
    Signature signature = signature(key);
    signature.initVerify(key);
    signature.update((byte) 1);
    byte[] numbers = new byte[40];
    Arrays.fill(numbers, (byte) 1);
    return signature.verify(
        key.getAlgorithm().equals("RSA")
            ? new BigInteger("1").shiftLeft(500).toByteArray()
            : numbers);
  }

  private Signature signature(Key key) throws Exception {
    return Signature.getInstance(
        key.getAlgorithm().equals("RSA")
            ? "CALG_SHA1withCALG_RSA_SIGN"
            : "CALG_SHA1withCALG_DSS_SIGN",
        provider);
  }

  private Object decrypt(PrivateKey key) throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);
    cipher.init(Cipher.DECRYPT_MODE, key);
    return cipher.doFinal(new byte[64]);
  }

  private Object encrypt(String algorithm, Key key) throws Exception {
    Cipher cipher = Cipher.getInstance(algorithm, rsaAes);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(new byte[16]);
  }

  private Object agree(PrivateKey key) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
    agreement.init(key);
    agreement.doPhase(peer, true);
    return agreement.generateSecret();
  }

  private Object mac(SecretKey key) throws Exception {
    Mac mac = Mac.getInstance("CALG_MAC", provider);
    mac.init(key);
    return mac.doFinal(new byte[9]);
  }
}
