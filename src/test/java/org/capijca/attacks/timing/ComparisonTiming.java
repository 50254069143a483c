// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.capijca.CapiProvider;
import org.capijca.attacks.HandMadePfx;
import org.capijca.internal.primitive.cipher.Pkcs5Unpadding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the comparison of MACs, and the check of PKCS #5 padding. Run by the profile {@code
 * timing} only: its result depends on the machine.
 */
@Tag("unit")
class ComparisonTiming {
  private static final String PASSWORD = "password";
  private static final int MAC_BYTES = 20;

  private final Random random = new Random(5);

  /** A result that is not boxed, since small numbers need no new object. */
  private int length;

  /** Returns an empty file in which one byte of the MAC is changed. */
  private static byte[] file(int changed) throws Exception {
    byte[] file = HandMadePfx.of(PASSWORD, BigInteger.ONE, new DERSequence().getEncoded());
    byte[] mac = Pfx.getInstance(file).getMacData().getMac().getDigest();
    for (int start = 0; start + MAC_BYTES <= file.length; start++) {
      if (Arrays.equals(file, start, start + MAC_BYTES, mac, 0, MAC_BYTES)) {
        file[start + changed] ^= 0x40;
        return file;
      }
    }
    throw new IllegalStateException("no MAC");
  }

  @Test
  void macOfPfxFile_isComparedInSameTimeWhereverItDiffers() throws Exception {
    CapiProvider provider = new CapiProvider();
    Map<String, List<byte[]>> files = new LinkedHashMap<>();
    for (int changed : new int[] {0, 1, MAC_BYTES / 2, MAC_BYTES - 1}) {
      files.put("byte " + changed + " differs", List.of(file(changed)));
    }

    TimingCheck.assertAlike(
        "MAC of a PFX file",
        files,
        input -> {
          KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
          store.load(new ByteArrayInputStream(input), PASSWORD.toCharArray());
          return store;
        });
  }

  @Test
  void pkcs5Padding_isCheckedInSameTime() throws Exception {
    Map<String, List<byte[]>> blocks = new LinkedHashMap<>();
    for (int last : new int[] {1, 0, 8, 16, 17, 255}) {
      blocks.put(
          "last byte " + last,
          RsaInputs.many(() -> {
            byte[] block = new byte[32];
            random.nextBytes(block);
            block[31] = (byte) last;
            return block;
          }));
    }

    TimingCheck.assertAlike(
        "check of PKCS #5 padding",
        blocks,
        input -> {
          length = Pkcs5Unpadding.messageLength(input, 16);
          return null;
        });
    assertThat(length).isLessThan(32);
  }
}
