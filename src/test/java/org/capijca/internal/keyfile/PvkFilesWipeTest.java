// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.RecordedCalls;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PvkFile;
import org.capijca.internal.keypair.KeyBytes;
import org.capijca.internal.primitive.random.RandomBytes;
import org.capijca.spec.PvkProtection;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Tests that unencrypted keys are wiped after a PVK file has been read or written. */
@Tag("unit")
class PvkFilesWipeTest {
  private static final AlgId ALG_ID = AlgId.CALG_RSA_SIGN;
  private static final byte[] PASSWORD = "secret".getBytes(StandardCharsets.US_ASCII);

  private static PrivateKeyData body;

  @BeforeAll
  static void generate() throws Exception {
    body =
        KeyBytes.numbers(
            CapiCalls.keyPair(Csp.MS_STRONG_PROV, "CALG_RSA_SIGN", 512 << 16 | 1).getPrivate());
  }

  private interface Action {
    void run(PrivateKeyData recorded) throws Exception;
  }

  /**
   * Runs the action, and checks every BLOB of the key and every unencrypted file that it has used.
   */
  private static void assertWiped(int blobsWritten, int filesInTheClear, Action action)
      throws Exception {
    List<byte[]> blobs = new ArrayList<>();
    PrivateKeyData recorded =
        Mockito.mock(
            body.getClass(),
            Mockito.withSettings()
                .spiedInstance(body.copy())
                .defaultAnswer(call -> {
                  Object result = call.callRealMethod();
                  if (result instanceof byte[] blob) {
                    blobs.add(blob);
                  }
                  return result;
                }));
    List<PvkFile> files =
        RecordedCalls.of(PvkFile.class, PvkFile.class, () -> action.run(recorded));
    assertThat(blobs).hasSize(blobsWritten).allSatisfy(blob -> assertThat(blob).containsOnly(0));
    List<PvkFile> clear = files.stream().filter(file -> !file.isEncrypted()).toList();
    assertThat(clear)
        .hasSize(filesInTheClear)
        .allSatisfy(file -> assertThat(file.privateKeyBlob()).containsOnly(0));
  }

  private static byte[] encrypted() throws Exception {
    return PvkFiles.encrypt(ALG_ID, body, PASSWORD, PvkProtection.STRONG, RandomBytes.from(null));
  }

  @Test
  void unencryptedFile_isOnlyCopyWritten() throws Exception {
    assertWiped(1, 1, recorded -> PvkFiles.write(ALG_ID, recorded));
  }

  @Test
  void encryptedFile_leavesNoPlaintextKey() throws Exception {
    assertWiped(
        1,
        1,
        recorded ->
            PvkFiles.encrypt(
                ALG_ID, recorded, PASSWORD, PvkProtection.STRONG, RandomBytes.from(null)));
  }

  @Test
  void decryptedFile_isWipedAfterKeyIsRead() throws Exception {
    byte[] file = PvkFiles.write(ALG_ID, body);

    assertWiped(
        0,
        1,
        recorded ->
            assertThat(PvkFiles.read(file, null).body().toBlob(ALG_ID))
                .isEqualTo(body.toBlob(ALG_ID)));
  }

  /** The salt is random, so that equal keys and passwords give different files. */
  @Test
  void encryptedFile_hasNewSalt() throws Exception {
    assertThat(encrypted()).isNotEqualTo(encrypted());
    assertThat(PvkFiles.read(encrypted(), PASSWORD).body().toBlob(ALG_ID))
        .isEqualTo(body.toBlob(ALG_ID));
    byte[] file = encrypted();
    assertThatCapi(() -> PvkFiles.read(file, new byte[] {1})).with(CapiError.NTE_BAD_DATA);
    assertThatCapi(() -> PvkFiles.read(file, null)).with(CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void wipe_overwritesAllArraysAndSkipsNull() {
    byte[] first = {1, 2};
    byte[] second = {3};

    PvkFiles.wipe(first, null, second);

    assertThat(first).containsOnly(0);
    assertThat(second).containsOnly(0);
  }
}
