// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.capijca.vectors.Vectors.hex;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.csp.AlgorithmRow;
import org.capijca.internal.csp.HashRow;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.session.SessionKey;
import org.capijca.internal.session.SessionKeyBytes;
import org.capijca.laws.Rows;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares random derivations and hashes with the second implementation. */
@Tag("interop")
@RequiresOracle
class DerivationDifferentialTest {
  private static final List<Csp> CSPS =
      List.of(Csp.MS_DEF_PROV, Csp.MS_STRONG_PROV, Csp.MS_ENHANCED_PROV, Csp.MS_ENH_RSA_AES_PROV);

  /** CRYPT_EXPORTABLE alone, and combined with the salt flags and a flag without effect. */
  private static final int[] FLAGS = {0x01, 0x01, 0x05, 0x11, 0x15, 0x09};

  private final Oracle oracle;

  DerivationDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  @Test
  void randomDerivations_giveSameKeys() {
    Comparison comparison = new Comparison("derive");
    for (int i = 0; i < LiveSubject.DERIVATIONS.cases(); i++) {
      Random random = LiveRun.random("derivation", i);
      Csp csp = CSPS.get(random.nextInt(CSPS.size()));
      SessionKeyRow row = pick(csp, SessionKeyRow.class, random);
      AlgId hash = hash(csp, random);
      int dwFlags = lengthWord(row, random) << 16 | FLAGS[random.nextInt(FLAGS.length)];
      byte[] data = bytes(random, random.nextInt(100));
      byte[] text = bytes(random, random.nextInt(60));
      Subject subject =
          new Subject(csp, row.algId().name(), dwFlags, hash + ", " + LiveRun.name(i));
      Map<String, String> wine = wineDerives(csp, row.algId(), hash, data, dwFlags, text);
      Map<String, String> ours = weDerive(row, hash, data, dwFlags, text);
      if (!encryptsAlike(row, wine, ours)) {
        wine.remove("ciphertext");
        ours.remove("ciphertext");
      }
      comparison.check(subject, wine, ours);
    }
    LiveRun.finish(LiveSubject.DERIVATIONS, comparison);
  }

  /** Returns whether salt and effective length agree; otherwise the ciphertexts differ. */
  private static boolean encryptsAlike(
      SessionKeyRow row, Map<String, String> wine, Map<String, String> ours) {
    return !row.saltRule().salts()
        || Objects.equals(wine.get("KP_SALT"), ours.get("KP_SALT"))
            && Objects.equals(wine.get("KP_EFFECTIVE_KEYLEN"), ours.get("KP_EFFECTIVE_KEYLEN"));
  }

  private static AlgId hash(Csp csp, Random random) {
    HashRow row;
    do {
      row = pick(csp, HashRow.class, random);
    } while (row.algorithm().hmacName().isEmpty());
    return row.algId();
  }

  private static <R extends AlgorithmRow> R pick(Csp csp, Class<R> kind, Random random) {
    List<R> rows = Rows.of(csp, kind).toList();
    return rows.get(random.nextInt(rows.size()));
  }

  private static int lengthWord(SessionKeyRow row, Random random) {
    int min = row.limits().minLength();
    int range = (row.limits().maxLength() - min) / 8 + 1;
    switch (random.nextInt(8)) {
      case 0:
        return 0;
      case 1:
        return min + random.nextInt(40) - 20;
      default:
        return min + 8 * random.nextInt(range);
    }
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private Map<String, String> wineDerives(
      Csp csp, AlgId algId, AlgId hash, byte[] data, int dwFlags, byte[] text) {
    Map<String, String> facts = new LinkedHashMap<>();
    Answer made =
        oracle.call(
            "derive",
            oracle.context(csp),
            algId.value(),
            hash.value(),
            data,
            "0x" + Integer.toHexString(dwFlags));
    facts.put(Comparison.OUTCOME, made.isOk() ? Comparison.OK : made.outcome());
    if (made.isOk()) {
      int key = made.id();
      String blob = hex(oracle.call("exportkey", key, 0, "PLAINTEXTKEYBLOB", 0).bytes());
      facts.put("key", blob.substring(24));
      Answer salt = oracle.call("getkeyparam", key, "KP_SALT");
      facts.put("KP_SALT", salt.isOk() ? hex(salt.bytes()) : salt.outcome());
      facts.put(
          "KP_EFFECTIVE_KEYLEN",
          "" + oracle.call("getkeyparam", key, "KP_EFFECTIVE_KEYLEN").dword());
      facts.put("ciphertext", hex(oracle.call("encrypt", key, 1, 0, text).bytes()));
      oracle.call("destroykey", key);
    }
    return facts;
  }

  private static Map<String, String> weDerive(
      SessionKeyRow row, AlgId hash, byte[] data, int dwFlags, byte[] text) {
    Map<String, String> facts = new LinkedHashMap<>();
    CapiDeriveKeySpec spec =
        CapiDeriveKeySpec.builder().hash(hash).data(data).dwFlags(dwFlags).build();
    try {
      SecretKeyFactory factory =
          SecretKeyFactory.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
      SessionKey key = (SessionKey) factory.generateSecret(spec);
      Cipher cipher = Cipher.getInstance(row.algId().name(), CapiCalls.provider(row.csp()));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      facts.put(Comparison.OUTCOME, Comparison.OK);
      facts.put("key", hex(SessionKeyBytes.of(key)));
      facts.put("KP_SALT", hex(key.getSalt()));
      facts.put("KP_EFFECTIVE_KEYLEN", "" + key.getEffectiveKeyLength());
      facts.put("ciphertext", hex(cipher.doFinal(text)));
    } catch (GeneralSecurityException e) {
      facts.put(Comparison.OUTCOME, CapiCalls.outcome(e));
    }
    return facts;
  }

  @Test
  void randomHashes_haveSameValues() throws GeneralSecurityException {
    Comparison comparison = new Comparison("hash");
    for (int i = 0; i < LiveSubject.HASHES.cases(); i++) {
      Random random = LiveRun.random("hash", i);
      Csp csp = CSPS.get(random.nextInt(CSPS.size()));
      AlgId hash = hash(csp, random);
      int theirs = oracle.call("createhash", oracle.context(csp), hash.value(), 0, 0).id();
      MessageDigest ours = MessageDigest.getInstance(hash.name(), CapiCalls.provider(csp));
      for (int calls = random.nextInt(4); calls > 0; calls--) {
        if (random.nextInt(4) == 0) {
          hashSessionKey(csp, theirs, ours, random);
        } else {
          byte[] data = bytes(random, random.nextInt(300));
          oracle.call("hashdata", theirs, data);
          ours.update(data);
        }
      }
      comparison.check(
          new Subject(csp, hash.name(), 0, LiveRun.name(i)),
          "value",
          hex(oracle.call("gethashparam", theirs, "HP_HASHVAL").bytes()),
          hex(ours.digest()));
      oracle.call("destroyhash", theirs);
    }
    LiveRun.finish(LiveSubject.HASHES, comparison);
  }

  private void hashSessionKey(Csp csp, int theirs, MessageDigest ours, Random random)
      throws GeneralSecurityException {
    byte[] value = bytes(random, 5 + random.nextInt(3));
    int flags = random.nextInt(2);
    byte[] blob = PlaintextKeyBlob.write(AlgId.CALG_RC4, value);
    int key = oracle.call("importkey", oracle.context(csp), blob, 0, 0).id();
    oracle.call("hashsessionkey", theirs, key, flags);
    oracle.call("destroykey", key);
    ((CapiMessageDigest) ours).updateSessionKey(PlainKeys.key(csp, AlgId.CALG_RC4, value), flags);
  }
}
