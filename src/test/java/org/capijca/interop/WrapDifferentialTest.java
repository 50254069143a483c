// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.capijca.vectors.Vectors.hex;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.SessionKeyFacts;
import org.capijca.vectors.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exchanges RSA ciphertexts and SIMPLEBLOBs with the second implementation in both directions. */
@Tag("interop")
@RequiresOracle
class WrapDifferentialTest {
  private static final int CRYPT_EXPORTABLE = 1;
  private static final int CRYPT_OAEP = 0x40;
  private static final List<Integer> LENGTHS =
      List.of(
          384, 392, 400, 448, 512, 520, 576, 640, 768, 896, 1000, 1016, 1024, 1032, 1040, 1152,
          1280, 1536, 2048, 4096);

  /** Data and BLOBs, with both paddings. */
  private static final int CASES_OF_A_ROUND = 4;

  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  /** DES keys are excluded: Wine does not set their parity, which another test compares. */
  private static final List<AlgId> ALGORITHMS =
      List.of(
          AlgId.CALG_RC2,
          AlgId.CALG_RC4,
          AlgId.CALG_AES_128,
          AlgId.CALG_AES_192,
          AlgId.CALG_AES_256);

  private final Comparison comparison = new Comparison("live encryption");
  private final Oracle oracle;

  WrapDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  @Test
  void ciphertextsAndBlobs_areDecryptedByOtherImplementation() throws Exception {
    for (int bits : LENGTHS) {
      exchange(bits);
    }
    LiveRun.finish(LiveSubject.RSA_ENCRYPTION, comparison);
  }

  private void exchange(int bits) throws Exception {
    KeyPair pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", bits << 16 | CRYPT_EXPORTABLE);
    byte[] blob =
        KeyFactory.getInstance("CALG_RSA_KEYX", CapiCalls.provider(CSP))
            .getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class)
            .getEncoded();
    int theirs = oracle.call("importkey", oracle.context(CSP), blob, 0, CRYPT_EXPORTABLE).id();
    int rounds =
        Math.max(1, LiveSubject.RSA_ENCRYPTION.cases() / CASES_OF_A_ROUND / LENGTHS.size());
    for (int i = 0; i < rounds; i++) {
      Random random = LiveRun.random("wrap " + bits, i);
      for (int oaep : new int[] {0, CRYPT_OAEP}) {
        Subject subject = new Subject(CSP, "CALG_RSA_KEYX " + bits, oaep, LiveRun.name(i));
        messages(subject, random, pair, theirs, bits);
        blobs(subject, random, pair, theirs, bits);
      }
    }
    oracle.call("destroykey", theirs);
  }

  private static int maxLength(int oaep, int bits) {
    return bits / 8 - (oaep == 0 ? 11 : 42);
  }

  private void messages(Subject subject, Random random, KeyPair pair, int theirs, int bits)
      throws Exception {
    int oaep = subject.dwFlags();
    byte[] message = new byte[random.nextInt(maxLength(oaep, bits) + 1)];
    random.nextBytes(message);
    String name = oaep == 0 ? "CALG_RSA_KEYX" : "CALG_RSA_KEYX/ECB/OAEPPadding";
    Cipher cipher = Cipher.getInstance(name, CapiCalls.provider(CSP));

    cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    byte[] opened = oracle.call("decrypt", theirs, 1, oaep, cipher.doFinal(message)).bytes();
    comparison.check(subject, "ours opened there", hex(opened), hex(message));

    byte[] encrypted = oracle.call("encrypt", theirs, 1, oaep, message).bytes();
    cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
    comparison.check(subject, "theirs opened here", hex(message), hex(cipher.doFinal(encrypted)));
  }

  private void blobs(Subject subject, Random random, KeyPair pair, int theirs, int bits)
      throws Exception {
    int oaep = subject.dwFlags();
    AlgId algId = ALGORITHMS.get(random.nextInt(ALGORITHMS.size()));
    CapiSecretKey key = CapiCalls.sessionKey(CSP, algId.name(), CRYPT_EXPORTABLE);
    byte[] value = SessionKeyFacts.keyValue(key);
    if (value.length > maxLength(oaep, bits)) {
      return;
    }
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", CapiCalls.provider(CSP));
    cipher.init(Cipher.WRAP_MODE, pair.getPublic(), new CapiWrapParameterSpec(oaep));
    byte[] ours = cipher.wrap(key);
    int unwrapped = oracle.call("importkey", oracle.context(CSP), ours, theirs, oaep).id();
    byte[] exported = oracle.call("exportkey", unwrapped, 0, "PLAINTEXTKEYBLOB", 0).bytes();
    comparison.check(
        subject, "our BLOB", hex(exported), hex(CapiCalls.plaintextKeyBlob(algId, value)));

    byte[] wrapped = oracle.call("exportkey", unwrapped, theirs, "SIMPLEBLOB", oaep).bytes();
    comparison.check(subject, "length of the BLOB", "" + wrapped.length, "" + ours.length);
    cipher.init(
        Cipher.UNWRAP_MODE, pair.getPrivate(), new CapiWrapParameterSpec(oaep | CRYPT_EXPORTABLE));
    CapiSecretKey back = (CapiSecretKey) cipher.unwrap(wrapped, algId.name(), Cipher.SECRET_KEY);
    comparison.check(subject, "their BLOB", hex(value), hex(SessionKeyFacts.keyValue(back)));
    oracle.call("destroykey", unwrapped);
  }
}
