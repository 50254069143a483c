// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Cipher;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.attacks.RsaBlocks;
import org.capijca.vectors.CapiCalls;

/** Inputs of the RSA measurements: a key, and many ciphertexts of each kind under it. */
final class RsaInputs {
  private static final int EACH = 200;

  final KeyPair pair;
  private final RsaBlocks blocks;
  private final Random random = new Random(3);

  /**
   * @param bits length of the modulus
   */
  RsaInputs(int bits) throws GeneralSecurityException {
    pair =
        CapiCalls.keyPair(
            Csp.MS_STRONG_PROV, "AT_KEYEXCHANGE", bits << 16 | KeyFlag.CRYPT_EXPORTABLE.value());
    blocks = new RsaBlocks((RSAPublicKey) pair.getPublic());
  }

  /** Produces one input. */
  interface Maker {
    byte[] make() throws GeneralSecurityException;
  }

  static List<byte[]> many(Maker maker) throws GeneralSecurityException {
    List<byte[]> many = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      many.add(maker.make());
    }
    return many;
  }

  /** Returns blocks before encryption with a valid padding and a message of this length. */
  List<byte[]> validBlocks(int length) throws GeneralSecurityException {
    return many(() -> blocks.block(2, length));
  }

  /** Returns blocks before encryption with every defect of the PKCS #1 padding, by the defect. */
  Map<String, List<byte[]>> damagedBlocks() {
    Map<String, List<byte[]>> damaged = new LinkedHashMap<>();
    for (int i = 0; i < EACH; i++) {
      blocks
          .damagedPkcs1Blocks()
          .forEach(
              (kind, block) -> damaged.computeIfAbsent(kind, k -> new ArrayList<>()).add(block));
    }
    return damaged;
  }

  List<byte[]> encrypted(List<byte[]> plain) {
    return plain.stream().map(blocks::encrypted).toList();
  }

  /** Returns ciphertexts of every defect of the PKCS #1 padding, and random ones. */
  Map<String, List<byte[]>> damagedPkcs1() throws GeneralSecurityException {
    Map<String, List<byte[]>> damaged = new LinkedHashMap<>();
    damagedBlocks().forEach((kind, plain) -> damaged.put(kind, encrypted(plain)));
    damaged.put("random", many(this::randomNumber));
    return damaged;
  }

  /** Returns a number below the modulus. */
  byte[] randomNumber() {
    byte[] number = new byte[blocks.length()];
    random.nextBytes(number);
    number[0] = 0;
    return number;
  }

  /** Returns ciphertexts of every defect of an OAEP block; the message has 16 bytes. */
  Map<String, List<byte[]>> damagedOaep() throws GeneralSecurityException {
    Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPPadding", CapiCalls.provider(Csp.MS_STRONG_PROV));
    oaep.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding", CapiCalls.provider(Csp.MS_STRONG_PROV));
    raw.init(Cipher.DECRYPT_MODE, pair.getPrivate());
    Map<String, List<byte[]>> damaged = new LinkedHashMap<>();
    damaged.put("random", many(this::randomNumber));
    int end = blocks.length();
    for (int changed : new int[] {0, 1, 20, 21, 41, end - 17, end - 1}) {
      damaged.put(
          "byte " + changed + " changed",
          many(() -> {
            byte[] block = raw.doFinal(oaep.doFinal(new byte[16]));
            block[changed] ^= 1;
            return blocks.encrypted(block);
          }));
    }
    damaged.put("message of 0 bytes", many(() -> oaep.doFinal(new byte[0])));
    damaged.put("message of 40 bytes", many(() -> oaep.doFinal(new byte[40])));
    return damaged;
  }
}
