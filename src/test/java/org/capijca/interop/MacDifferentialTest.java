// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.capijca.vectors.Vectors.hex;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.internal.blob.PlaintextKeyBlob;
import org.capijca.internal.session.SessionKey;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares random CALG_MAC and CALG_HMAC values with the second implementation. */
@Tag("interop")
@RequiresOracle
class MacDifferentialTest {
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  /** A key algorithm and the key bytes. */
  private record KeyKind(AlgId algId, int minimum, int maximum) {
    int length(Random random) {
      return minimum + random.nextInt(maximum - minimum + 1);
    }
  }

  private static final List<KeyKind> BLOCK_KEYS =
      List.of(
          new KeyKind(AlgId.CALG_RC2, 5, 16),
          new KeyKind(AlgId.CALG_DES, 8, 8),
          new KeyKind(AlgId.CALG_3DES_112, 16, 16),
          new KeyKind(AlgId.CALG_3DES, 24, 24),
          new KeyKind(AlgId.CALG_AES_128, 16, 16),
          new KeyKind(AlgId.CALG_AES_192, 24, 24),
          new KeyKind(AlgId.CALG_AES_256, 32, 32));

  private static final KeyKind HMAC_KEY = new KeyKind(AlgId.CALG_RC2, 1, 100);

  private static final List<AlgId> HASHES =
      List.of(
          AlgId.CALG_MD2,
          AlgId.CALG_MD4,
          AlgId.CALG_MD5,
          AlgId.CALG_SHA1,
          AlgId.CALG_SHA_256,
          AlgId.CALG_SHA_384,
          AlgId.CALG_SHA_512);

  private static final String EXPORTABLE = "CRYPT_EXPORTABLE";
  private static final String HMAC_IMPORT = "CRYPT_EXPORTABLE|CRYPT_IPSEC_HMAC_KEY";

  private final Oracle oracle;
  private final Comparison comparison = new Comparison("mac");

  MacDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  @Test
  void randomMacs_haveSameValues() throws GeneralSecurityException {
    for (int i = 0; i < LiveSubject.MACS.cases(); i++) {
      Random random = LiveRun.random("mac", i);
      String name = LiveRun.name(i);
      if (random.nextBoolean()) {
        compareMac(name, random);
      } else {
        compareHmac(name, random);
      }
    }
    LiveRun.finish(LiveSubject.MACS, comparison);
  }

  private void compareMac(String name, Random random) throws GeneralSecurityException {
    KeyKind kind = BLOCK_KEYS.get(random.nextInt(BLOCK_KEYS.size()));
    byte[] value = bytes(random, kind.length(random));
    SessionKey ourKey = PlainKeys.key(CSP, kind.algId(), value);
    int theirKey = imported(kind.algId(), value, EXPORTABLE);
    if (random.nextInt(4) == 0) {
      byte[] iv = bytes(random, ourKey.getBlockLength() / 8);
      ourKey = ourKey.withIV(iv);
      oracle.call("setkeyparam", theirKey, "KP_IV", iv);
    }
    int theirs = created("CALG_MAC", theirKey);
    Mac ours = Mac.getInstance("CALG_MAC", CapiCalls.provider(CSP));
    ours.init(ourKey);
    compare(new Subject(CSP, kind.algId().name(), 0, name), "CALG_MAC", theirs, ours, random);
    oracle.call("destroykey", theirKey);
  }

  private void compareHmac(String name, Random random) throws GeneralSecurityException {
    byte[] value = bytes(random, HMAC_KEY.length(random));
    AlgId hash = HASHES.get(random.nextInt(HASHES.size()));
    byte[] inner = random.nextInt(3) == 0 ? bytes(random, 1 + random.nextInt(200)) : new byte[0];
    byte[] outer = random.nextInt(3) == 0 ? bytes(random, 1 + random.nextInt(200)) : new byte[0];
    int theirKey = imported(HMAC_KEY.algId(), value, HMAC_IMPORT);
    int theirs = created("CALG_HMAC", theirKey);
    oracle.call("sethmacinfo", theirs, hash.value(), inner, outer);
    Mac ours = Mac.getInstance("CALG_HMAC", CapiCalls.provider(CSP));
    ours.init(
        PlainKeys.key(CSP, HMAC_KEY.algId(), value, KeyFlag.CRYPT_EXPORTABLE),
        new CapiHmacParameterSpec(hash, inner, outer));
    String detail =
        hash
            + (inner.length == 0 ? " default" : " own")
            + (outer.length == 0 ? " default" : " own")
            + (value.length > 64 ? " long key, " : " key, ")
            + name;
    compare(
        new Subject(CSP, HMAC_KEY.algId().name(), 0, detail), "CALG_HMAC", theirs, ours, random);
    oracle.call("destroykey", theirKey);
  }

  private int imported(AlgId algId, byte[] value, String flags) {
    byte[] blob = PlaintextKeyBlob.write(algId, value);
    return oracle.call("importkey", oracle.context(CSP), blob, 0, flags).id();
  }

  private int created(String algorithm, int key) {
    return oracle.call("createhash", oracle.context(CSP), algorithm, key, 0).id();
  }

  /** Passes the same data to both in the same parts. */
  private void compare(Subject subject, String what, int theirs, Mac ours, Random random) {
    for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
      byte[] data = bytes(random, random.nextInt(150));
      oracle.call("hashdata", theirs, data);
      ours.update(data);
    }
    comparison.check(
        subject,
        what,
        hex(oracle.call("gethashparam", theirs, "HP_HASHVAL").bytes()),
        hex(ours.doFinal()));
    oracle.call("destroyhash", theirs);
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
