// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.vectors.Vectors.hex;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.keypair.KeyBytes;
import org.capijca.laws.Rows;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that BLOBs are exchanged unchanged with the second implementation in both directions. */
@Tag("interop")
@RequiresOracle
class BlobDifferentialTest {
  private static final int CRYPT_EXPORTABLE = 1;
  private static final int CRYPT_NO_SALT = 0x10;

  /**
   * Lengths in bytes at which Wine accepts DES keys without their parity bits, which the
   * CryptImportKey page does not allow.
   */
  private static final Map<AlgId, Integer> WITHOUT_PARITY =
      Map.of(AlgId.CALG_DES, 7, AlgId.CALG_3DES_112, 14, AlgId.CALG_3DES, 21);

  @ParameterizedTest
  @ValueSource(
      ints = {
        384, 392, 400, 448, 512, 520, 576, 640, 768, 896, 1000, 1016, 1024, 1032, 1040, 1152, 1280,
        1536, 1792, 2048
      })
  void rsaBlobs_areEqualInBothImplementations(int bits, Oracle oracle) throws Exception {
    for (AlgId algId : List.of(AlgId.CALG_RSA_KEYX, AlgId.CALG_RSA_SIGN)) {
      int context = oracle.context(Csp.MS_ENHANCED_PROV);
      PrivateKeyData ours = generate(Csp.MS_ENHANCED_PROV, algId, bits);
      byte[] blob = ours.toBlob(algId);
      int key = oracle.call("importkey", context, blob, 0, CRYPT_EXPORTABLE).id();
      assertThat(export(oracle, key, "PRIVATEKEYBLOB")).isEqualTo(blob);
      assertThat(export(oracle, key, "PUBLICKEYBLOB")).isEqualTo(ours.publicBody().toBlob(algId));
      oracle.call("destroykey", key);

      int theirs = oracle.call("genkey", context, algId.name(), bits << 16 | CRYPT_EXPORTABLE).id();
      byte[] theirBlob = export(oracle, theirs, "PRIVATEKEYBLOB");
      PrivateKeyData read = KeyPairBlobs.readPrivate(theirBlob).body();
      assertThat(read.toBlob(algId)).isEqualTo(theirBlob);
      assertThat(read.publicBody().toBlob(algId))
          .isEqualTo(export(oracle, theirs, "PUBLICKEYBLOB"));
      oracle.call("destroykey", theirs);
    }
  }

  /** Private keys only: exporting an imported public DSS key crashes Wine's process. */
  @ParameterizedTest
  @ValueSource(ints = {512, 768, 1024})
  void dssBlobs_areEqualInBothImplementations(int bits, Oracle oracle) throws Exception {
    for (Csp csp : List.of(Csp.MS_DEF_DSS_PROV, Csp.MS_ENH_DSS_DH_PROV)) {
      byte[] blob = generate(csp, AlgId.CALG_DSS_SIGN, bits).toBlob(AlgId.CALG_DSS_SIGN);
      int key = oracle.call("importkey", oracle.context(csp), blob, 0, CRYPT_EXPORTABLE).id();
      assertThat(export(oracle, key, "PRIVATEKEYBLOB")).isEqualTo(blob);
      oracle.call("destroykey", key);
    }
  }

  private static PrivateKeyData generate(Csp csp, AlgId algId, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algId.name(), provider(csp));
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | CRYPT_EXPORTABLE));
    KeyPair pair = generator.generateKeyPair();
    return KeyBytes.numbers(pair.getPrivate());
  }

  private static byte[] export(Oracle oracle, int key, String type) {
    return oracle.call("exportkey", key, 0, type, 0).bytes();
  }

  private static CapiProvider provider(Csp csp) {
    return new CapiProvider().configure(csp.name());
  }

  /** Random keys with random, often invalid, lengths; Wine pads an empty key with zeros. */
  @Test
  void sessionKeys_areImportedAndExportedIdentically(Oracle oracle) throws Exception {
    Comparison comparison = new Comparison("live BLOBs");
    for (int i = 0; i < LiveSubject.SESSION_KEY_BLOBS.cases(); i++) {
      Random random = LiveRun.random("session key BLOB", i);
      Csp csp = pick(random, List.of(Csp.values()).subList(0, 4));
      SessionKeyRow row = pick(random, rows(csp));
      byte[] value = new byte[1 + random.nextInt(40)];
      random.nextBytes(value);
      if (WITHOUT_PARITY.getOrDefault(row.algId(), -1) == value.length) {
        continue;
      }
      byte[] blob = PlaintextKeyBlob.write(row.algId(), value);
      int flags = CRYPT_EXPORTABLE | (random.nextBoolean() ? CRYPT_NO_SALT : 0);
      Answer theirs = oracle.call("importkey", oracle.context(csp), blob, 0, flags);
      byte[] ours = importAndExport(csp, row.algId(), blob, flags);

      Subject subject =
          new Subject(csp, row.algId().name(), flags, value.length + " bytes, " + LiveRun.name(i));
      comparison.check(
          subject,
          Comparison.OUTCOME,
          theirs.isOk() ? Comparison.OK : "refused",
          ours != null ? Comparison.OK : "refused");
      if (theirs.isOk()) {
        String exported = hex(export(oracle, theirs.id(), "PLAINTEXTKEYBLOB"));
        comparison.check(subject, "blob", exported, ours == null ? "" : hex(ours));
        oracle.call("destroykey", theirs.id());
      }
    }
    LiveRun.finish(LiveSubject.SESSION_KEY_BLOBS, comparison);
  }

  private static List<SessionKeyRow> rows(Csp csp) {
    return Rows.of(csp, SessionKeyRow.class).toList();
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Returns null if the import is refused. */
  private static byte[] importAndExport(Csp csp, AlgId algId, byte[] blob, int flags)
      throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algId.name(), provider(csp));
    try {
      CapiSecretKey key = (CapiSecretKey) factory.generateSecret(new CapiKeyBlobSpec(blob, flags));
      return ((CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class)).getEncoded();
    } catch (InvalidKeySpecException e) {
      return null;
    }
  }

  /** Both implementations accept the same lengths of a private key BLOB. */
  @Test
  void shortPrivateBlobs_areAcceptedIdentically(Oracle oracle) throws Exception {
    int context = oracle.context(Csp.MS_ENHANCED_PROV);
    byte[] blob =
        generate(Csp.MS_ENHANCED_PROV, AlgId.CALG_RSA_KEYX, 512).toBlob(AlgId.CALG_RSA_KEYX);
    for (int length = 8; length <= blob.length; length++) {
      byte[] cut = Arrays.copyOf(blob, length);
      Answer theirs = oracle.call("importkey", context, cut, 0, CRYPT_EXPORTABLE);
      boolean ours;
      try {
        KeyPairBlobs.readPrivate(cut);
        ours = true;
      } catch (BlobException e) {
        ours = false;
      }
      assertThat(ours).as("%d bytes: %s", length, theirs).isEqualTo(theirs.isOk());
      if (theirs.isOk()) {
        oracle.call("destroykey", theirs.id());
      }
    }
  }
}
