// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests malformed blocks that a lenient parser might accept, signed with the right key: all are
 * refused by the standard and the CryptoAPI algorithm.
 */
@Tag("unit")
class ForgedSignatureTest {
  private static final int BITS = 1024;
  private static final int LENGTH = BITS / Byte.SIZE;
  private static final byte[] MESSAGE = "forged".getBytes(StandardCharsets.US_ASCII);
  private static final String SHA1 = "06052b0e03021a";

  private final CapiProvider provider = new CapiProvider();

  private static String hash() throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(MESSAGE));
  }

  /** Returns 00, the block type, FF up to the separator, 00, the content, and trailing bytes. */
  private static byte[] block(String type, String content, String rest) {
    int padding = LENGTH - 3 - (content.length() + rest.length()) / 2;
    return HexFormat.of().parseHex("00" + type + "ff".repeat(padding) + "00" + content + rest);
  }

  private static Map<String, byte[]> forgeries() throws Exception {
    String hash = hash();
    String right = "3021300906052b0e03021a05000414" + hash;
    Map<String, byte[]> blocks = new TreeMap<>();
    blocks.put("NULL missing", block("01", "301f3007" + SHA1 + "0414" + hash, ""));
    blocks.put("NULL in long form", block("01", "3022300a" + SHA1 + "0581000414" + hash, ""));
    blocks.put("sequence in long form", block("01", "308121" + right.substring(4), ""));
    blocks.put("hash in long form", block("01", "30223009" + SHA1 + "0500048114" + hash, ""));
    blocks.put("indefinite length", block("01", "3080" + right.substring(4) + "0000", ""));
    blocks.put("other parameters", block("01", "30213009" + SHA1 + "0400" + "0414" + hash, ""));
    blocks.put(
        "parameters hide garbage",
        block("01", "30313019" + SHA1 + "0510" + "aa".repeat(16) + "0414" + hash, ""));
    blocks.put("bytes after the sequence", block("01", right, "aa".repeat(8)));
    blocks.put(
        "bytes inside the sequence", block("01", "3029" + right.substring(4) + "aa".repeat(8), ""));
    blocks.put(
        "bytes inside the hash", block("01", "30223009" + SHA1 + "05000415" + hash + "00", ""));
    blocks.put("type 0", block("00", right, ""));
    blocks.put("type 2", block("02", right, ""));
    blocks.put("OID of MD5", block("01", "3024300c06082a864886f70d020505000414" + hash, ""));
    byte[] gap = block("01", right, "");
    gap[20] = 0;
    blocks.put("zero in the padding", gap);
    byte[] notOnes = block("01", right, "");
    notOnes[20] = (byte) 0xFE;
    blocks.put("padding that is not FF", notOnes);
    byte[] shortPadding = HexFormat.of().parseHex("0001" + "ff".repeat(8) + "00" + right);
    blocks.put("short padding, then garbage", Arrays.copyOf(shortPadding, LENGTH));
    byte[] noSeparator = block("01", right, "");
    noSeparator[LENGTH - right.length() / 2 - 1] = (byte) 0xFF;
    blocks.put("no separator", noSeparator);
    blocks.put("hash shifted to the left", block("01", right, "00"));
    blocks.put("only the hash", HexFormat.of().parseHex("00".repeat(LENGTH - 20) + hash));
    blocks.put("nothing", new byte[LENGTH]);
    byte[] one = new byte[LENGTH];
    one[LENGTH - 1] = 1;
    blocks.put("one", one);
    return blocks;
  }

  @Test
  void forgedBlocks_areRefused() throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_SIGN", BITS << 16 | 1);
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
    byte[] right = block("01", "3021300906052b0e03021a05000414" + hash(), "");
    assertThat(standard(pair.getPublic(), signed(key, right)))
        .as("well-formed block, standard name")
        .isTrue();
    assertThat(capi(pair.getPublic(), signed(key, right)))
        .as("well-formed block, CryptoAPI name")
        .isTrue();
    for (Map.Entry<String, byte[]> forgery : forgeries().entrySet()) {
      byte[] signature = signed(key, forgery.getValue());
      assertThat(forgery.getValue()).hasSize(LENGTH);
      assertThat(standard(pair.getPublic(), signature)).as(forgery.getKey()).isFalse();
      assertThat(capi(pair.getPublic(), signature)).as(forgery.getKey()).isFalse();
    }
  }

  /**
   * CryptoAPI accepts the hash value without DigestInfo as a signature; no other algorithm does.
   */
  @Test
  void hashWithoutDigestInfo_isAcceptedByCryptoApiNameOnly() throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_SIGN", BITS << 16 | 1);
    byte[] signature = signed((RSAPrivateCrtKey) pair.getPrivate(), block("01", hash(), ""));

    assertThat(standard(pair.getPublic(), signature)).isFalse();
    assertThat(capi(pair.getPublic(), signature)).isTrue();
  }

  /** A signature plus the modulus is congruent to the signature. */
  @Test
  void numberAboveModulus_isRefused() throws Exception {
    KeyPair pair = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_SIGN", BITS << 16 | 1);
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
    Signature signing = Signature.getInstance("SHA1withRSA", provider);
    signing.initSign(key);
    for (int i = 0; i < 1000; i++) {
      byte[] message = {(byte) i, (byte) (i >> 8)};
      signing.update(message);
      BigInteger sum = new BigInteger(1, signing.sign()).add(key.getModulus());
      if (sum.bitLength() <= BITS) {
        Signature verifying = Signature.getInstance("SHA1withRSA", provider);
        verifying.initVerify(pair.getPublic());
        verifying.update(message);
        assertThat(verifying.verify(bytes(sum))).isFalse();
        return;
      }
    }
  }

  private static byte[] signed(RSAPrivateCrtKey key, byte[] block) {
    return bytes(new BigInteger(1, block).modPow(key.getPrivateExponent(), key.getModulus()));
  }

  private static byte[] bytes(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] result = new byte[LENGTH];
    int length = Math.min(bytes.length, LENGTH);
    System.arraycopy(bytes, bytes.length - length, result, LENGTH - length, length);
    return result;
  }

  private boolean standard(PublicKey key, byte[] signature) throws Exception {
    return verifies("SHA1withRSA", key, signature);
  }

  private boolean capi(PublicKey key, byte[] signature) throws Exception {
    return verifies("CALG_SHA1withCALG_RSA_SIGN", key, LittleEndianNumber.reversed(signature));
  }

  private boolean verifies(String name, PublicKey key, byte[] value) throws Exception {
    Signature signature = Signature.getInstance(name, provider);
    signature.initVerify(key);
    signature.update(MESSAGE);
    try {
      return signature.verify(value);
    } catch (SignatureException e) {
      assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_SIGNATURE);
      return false;
    }
  }
}
