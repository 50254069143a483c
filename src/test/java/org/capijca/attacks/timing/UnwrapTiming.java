// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.Key;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures the unwrapping of keys with each defect. Run by the profile {@code timing} only: its
 * result depends on the machine.
 */
@Tag("unit")
class UnwrapTiming {
  private static final CapiProvider PROVIDER = CapiCalls.provider(Csp.MS_ENH_RSA_AES_PROV);
  private static final int HEADER = 8;
  private static final int CRYPT_OAEP = 0x40;
  private static final int BITS = 1024;

  private final Random random = new Random(5);

  private static Cipher unwrapping(BlobType type, Key key, int dwFlags) throws Exception {
    Cipher cipher = Cipher.getInstance(type.name(), PROVIDER);
    cipher.init(Cipher.UNWRAP_MODE, key, new CapiWrapParameterSpec(dwFlags));
    return cipher;
  }

  private static byte[] blob(BlobType type, AlgId algId, AlgId wrapping, byte[] wrapped) {
    return ByteBuffer.allocate(HEADER + 4 + wrapped.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) type.value(), 2, 0, 0})
        .putInt(algId.value())
        .putInt(wrapping.value())
        .put(wrapped)
        .array();
  }

  private static byte[] simpleBlob(AlgId algId, byte[] ciphertext) {
    byte[] reversed = new byte[ciphertext.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = ciphertext[reversed.length - 1 - i];
    }
    return blob(BlobType.SIMPLEBLOB, algId, AlgId.CALG_RSA_KEYX, reversed);
  }

  private static void assertSimpleBlobsAlike(
      String what, RsaInputs inputs, int dwFlags, Map<String, List<byte[]>> ciphertexts)
      throws Exception {
    Cipher cipher = unwrapping(BlobType.SIMPLEBLOB, inputs.pair.getPrivate(), dwFlags);
    Map<String, List<byte[]>> blobs = new LinkedHashMap<>();
    ciphertexts.forEach((kind, each) ->
        blobs.put(kind, each.stream().map(c -> simpleBlob(AlgId.CALG_AES_128, c)).toList()));

    TimingCheck.assertAlike(
        what, blobs, input -> cipher.unwrap(input, "CALG_AES_128", Cipher.SECRET_KEY));
  }

  @Test
  void simpleBlobUnderPkcs1_takesSameTimeForEveryDefect() throws Exception {
    RsaInputs inputs = new RsaInputs(BITS);
    Map<String, List<byte[]>> ciphertexts = inputs.damagedPkcs1();
    for (int length : new int[] {0, 15, 17, 77}) {
      ciphertexts.put("valid, " + length + " bytes", inputs.encrypted(inputs.validBlocks(length)));
    }
    assertSimpleBlobsAlike("SIMPLEBLOB, PKCS #1", inputs, 0, ciphertexts);
  }

  @Test
  void simpleBlobUnderOaep_takesSameTimeForEveryDefect() throws Exception {
    RsaInputs inputs = new RsaInputs(BITS);

    assertSimpleBlobsAlike("SIMPLEBLOB, OAEP", inputs, CRYPT_OAEP, inputs.damagedOaep());
  }

  /** Returns 32 random bytes that end in these bytes. */
  private byte[] ending(int... bytes) {
    byte[] clear = new byte[32];
    random.nextBytes(clear);
    for (int i = 0; i < bytes.length; i++) {
      clear[clear.length - bytes.length + i] = (byte) bytes[i];
    }
    return clear;
  }

  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_3DES", "CALG_AES_256"})
  void simpleBlobUnderBlockCipher_takesSameTimeForEveryDefect(AlgId wrapping) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, wrapping.name(), 0);
    Cipher encrypt = Cipher.getInstance(wrapping.name() + "/CBC/NoPadding", PROVIDER);
    encrypt.init(Cipher.ENCRYPT_MODE, key);
    Map<String, List<byte[]>> blobs = new LinkedHashMap<>();
    Map<String, int[]> ends = new LinkedHashMap<>();
    ends.put("padding 0", new int[] {0});
    ends.put("padding 255", new int[] {255});
    ends.put("padding 3 begins wrong", new int[] {9, 3, 3});
    ends.put("padding 8 begins wrong", new int[] {9, 8, 8, 8, 8, 8, 8, 8});
    ends.put("key of 31 bytes", new int[] {1});
    ends.put("key of 24 bytes", new int[] {8, 8, 8, 8, 8, 8, 8, 8});
    for (Map.Entry<String, int[]> end : ends.entrySet()) {
      blobs.put(
          end.getKey(),
          RsaInputs.many(() ->
              blob(
                  BlobType.SIMPLEBLOB,
                  AlgId.CALG_AES_128,
                  wrapping,
                  encrypt.doFinal(ending(end.getValue())))));
    }
    Cipher cipher = unwrapping(BlobType.SIMPLEBLOB, key, 0);

    TimingCheck.assertAlike(
        "SIMPLEBLOB, " + wrapping,
        blobs,
        input -> cipher.unwrap(input, "CALG_AES_128", Cipher.SECRET_KEY));
  }

  @ParameterizedTest
  @EnumSource(names = {"CALG_RC2", "CALG_3DES"})
  void symmetricWrapKeyBlob_takesSameTimeForEveryDefect(AlgId wrapping) throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, wrapping.name(), 0);
    Cipher wrap = Cipher.getInstance("SYMMETRICWRAPKEYBLOB", PROVIDER);
    wrap.init(Cipher.WRAP_MODE, key);
    int exportable = KeyFlag.CRYPT_EXPORTABLE.value();
    Map<String, List<byte[]>> blobs = new LinkedHashMap<>();
    for (int changed : new int[] {0, 1, 8, 20, 39}) {
      blobs.put(
          "byte " + changed + " changed",
          RsaInputs.many(() -> {
            byte[] blob =
                wrap.wrap(CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, "CALG_3DES", exportable));
            blob[HEADER + 4 + changed] ^= 1;
            return blob;
          }));
    }
    Cipher cipher = unwrapping(BlobType.SYMMETRICWRAPKEYBLOB, key, 0);

    TimingCheck.assertAlike(
        "SYMMETRICWRAPKEYBLOB, " + wrapping,
        blobs,
        input -> cipher.unwrap(input, "CALG_3DES", Cipher.SECRET_KEY));
  }

  /** The contents are damaged alike, so that only the padding differs. */
  @Test
  void privateKeyBlob_takesSameTimeForValidAndDamagedPadding() throws Exception {
    CapiSecretKey key = CapiCalls.sessionKey(Csp.MS_ENH_RSA_AES_PROV, "CALG_3DES", 0);
    Cipher encrypt = Cipher.getInstance("CALG_3DES/CBC/NoPadding", PROVIDER);
    encrypt.init(Cipher.ENCRYPT_MODE, key);
    byte[] header = {7, 2, 0, 0, 0, (byte) 0xA4, 0, 0};
    Map<String, List<byte[]>> blobs = new LinkedHashMap<>();
    for (int end : new int[] {1, 0, 255}) {
      blobs.put(
          "last byte " + end,
          RsaInputs.many(() -> {
            byte[] wrapped = encrypt.doFinal(ending(end));
            byte[] blob = Arrays.copyOf(header, HEADER + wrapped.length);
            System.arraycopy(wrapped, 0, blob, HEADER, wrapped.length);
            return blob;
          }));
    }
    Cipher cipher = unwrapping(BlobType.PRIVATEKEYBLOB, key, 0);

    TimingCheck.assertAlike(
        "PRIVATEKEYBLOB, padding", blobs, input -> cipher.unwrap(input, "RSA", Cipher.PRIVATE_KEY));
  }
}
