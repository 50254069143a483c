// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.capijca.vectors.Vectors.hex;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.keypair.KeyBytes;
import org.capijca.internal.session.SessionKeyBytes;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiSchannelKeySpec;
import org.capijca.spec.CapiTls1PrfParameterSpec;
import org.capijca.spec.CapiWrapParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.PlainKeys;
import org.capijca.vectors.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the keys of random TLS 1.0 sessions, and TLS1PRF values, of the RSA SChannel CSP. */
@Tag("interop")
@RequiresOracle
class SchannelDifferentialTest {
  private static final Csp CSP = Csp.MS_DEF_RSA_SCHANNEL_PROV;
  private static final int EXPORTABLE = 1;
  private static final int BITS = 1024;
  private static final int SECRET_BYTES = 48;
  private static final int RANDOM_BYTES = 32;

  /** A cipher and a key length that both implementations accept. */
  private record Suite(AlgId cipher, int bits) {
    /** Wine does not set the parity of DES keys, which has no effect on ciphertexts. */
    boolean hasParity() {
      return cipher == AlgId.CALG_DES || cipher == AlgId.CALG_3DES;
    }
  }

  private static final List<Suite> SUITES =
      List.of(
          new Suite(AlgId.CALG_RC4, 40),
          new Suite(AlgId.CALG_RC4, 128),
          new Suite(AlgId.CALG_RC2, 128),
          new Suite(AlgId.CALG_DES, 64),
          new Suite(AlgId.CALG_3DES, 192));

  /** The input of a case. */
  private record Session(
      byte[] preMaster,
      byte[] clientRandom,
      byte[] serverRandom,
      Suite suite,
      AlgId hash,
      int dwFlags,
      byte[] text) {
    static Session draw(Random random) {
      byte[] preMaster = bytes(random, SECRET_BYTES);
      preMaster[0] = 3;
      preMaster[1] = 1;
      return new Session(
          preMaster,
          bytes(random, RANDOM_BYTES),
          bytes(random, RANDOM_BYTES),
          SUITES.get(random.nextInt(SUITES.size())),
          random.nextBoolean() ? AlgId.CALG_MD5 : AlgId.CALG_SHA1,
          EXPORTABLE | (random.nextBoolean() ? KeyFlag.CRYPT_SERVER.value() : 0),
          bytes(random, random.nextInt(50)));
    }

    int macBits() {
      return hash == AlgId.CALG_MD5 ? 128 : 160;
    }
  }

  private final Comparison comparison = new Comparison("live schannel");
  private final Oracle oracle;

  SchannelDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void randomSessions_haveSameKeys() throws Exception {
    KeyPair pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", BITS << 16 | EXPORTABLE);
    byte[] blob = KeyBytes.numbers(pair.getPrivate()).toBlob(AlgId.CALG_RSA_KEYX);
    int exchangeKey = oracle.call("importkey", oracle.context(CSP), blob, 0, EXPORTABLE).id();
    for (int i = 0; i < LiveSubject.SCHANNEL_KEYS.cases(); i++) {
      Session session = Session.draw(LiveRun.random("schannel", i));
      CapiSecretKey preMaster =
          PlainKeys.key(CSP, AlgId.CALG_TLS1_MASTER, session.preMaster(), KeyFlag.CRYPT_EXPORTABLE);
      comparison.check(
          new Subject(
              CSP,
              session.suite().cipher().name(),
              session.dwFlags(),
              session.suite().bits() + " bits, " + session.hash() + ", " + LiveRun.name(i)),
          theirs(session, wrapped(preMaster, pair), exchangeKey),
          ours(session, preMaster));
    }
    oracle.call("destroykey", exchangeKey);
    LiveRun.finish(LiveSubject.SCHANNEL_KEYS, comparison);
  }

  private static byte[] wrapped(CapiSecretKey preMaster, KeyPair pair)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("SIMPLEBLOB", CapiCalls.provider(CSP));
    cipher.init(Cipher.WRAP_MODE, pair.getPublic(), new CapiWrapParameterSpec(0));
    return cipher.wrap(preMaster);
  }

  private static Map<String, String> ours(Session session, CapiSecretKey preMaster)
      throws GeneralSecurityException {
    CapiSchannelKeySpec spec =
        CapiSchannelKeySpec.builder(preMaster)
            .clientRandom(session.clientRandom())
            .serverRandom(session.serverRandom())
            .encryption(session.suite().cipher(), session.suite().bits())
            .mac(session.hash(), session.macBits())
            .dwFlags(session.dwFlags())
            .build();
    Map<String, String> facts = new LinkedHashMap<>();
    CapiSecretKey key = key("CALG_SCHANNEL_ENC_KEY", spec);
    if (!session.suite().hasParity()) {
      facts.put("key", hex(SessionKeyBytes.of(key)));
    }
    facts.put("KP_IV", hex(key.getIV()));
    Cipher cipher = Cipher.getInstance(key.getAlgId().name(), CapiCalls.provider(CSP));
    cipher.init(Cipher.ENCRYPT_MODE, key);
    facts.put("ciphertext", hex(cipher.doFinal(session.text())));
    CapiSecretKey macKey = key("CALG_SCHANNEL_MAC_KEY", spec);
    facts.put("MAC key", hex(macKey.getEncoded()));
    Mac hmac = Mac.getInstance("CALG_HMAC", CapiCalls.provider(CSP));
    hmac.init(macKey, new CapiHmacParameterSpec(session.hash()));
    facts.put("CALG_HMAC", hex(hmac.doFinal(session.text())));
    Mac prf = Mac.getInstance("CALG_TLS1PRF", CapiCalls.provider(CSP));
    prf.init(
        key("CALG_SCHANNEL_MASTER_HASH", spec),
        new CapiTls1PrfParameterSpec(label(session), prfBytes(session)));
    facts.put("CALG_TLS1PRF", hex(prf.doFinal(session.clientRandom())));
    return facts;
  }

  private static byte[] label(Session session) {
    String side = (session.dwFlags() & KeyFlag.CRYPT_SERVER.value()) != 0 ? "server" : "client";
    return (side + " finished").getBytes(StandardCharsets.US_ASCII);
  }

  private static int prfBytes(Session session) {
    return 12 + session.text().length;
  }

  private static CapiSecretKey key(String algorithm, CapiSchannelKeySpec spec)
      throws GeneralSecurityException {
    return (CapiSecretKey)
        SecretKeyFactory.getInstance(algorithm, CapiCalls.provider(CSP)).generateSecret(spec);
  }

  private Map<String, String> theirs(Session session, byte[] preMaster, int exchangeKey) {
    int context = oracle.context(CSP);
    int master = oracle.call("importkey", context, preMaster, exchangeKey, 0).id();
    set("setkeyparam", master, "KP_SCHANNEL_ALG", algorithm(0, session.hash(), session.macBits()));
    Suite suite = session.suite();
    set("setkeyparam", master, "KP_SCHANNEL_ALG", algorithm(1, suite.cipher(), suite.bits()));
    set("setkeyparamblob", master, "KP_CLIENT_RANDOM", session.clientRandom());
    set("setkeyparamblob", master, "KP_SERVER_RANDOM", session.serverRandom());
    int hash = oracle.call("createhash", context, "CALG_SCHANNEL_MASTER_HASH", master, 0).id();
    Map<String, String> facts = new LinkedHashMap<>();
    int key =
        oracle.call("derivekey", context, "CALG_SCHANNEL_ENC_KEY", hash, session.dwFlags()).id();
    if (!suite.hasParity()) {
      facts.put("key", exported(key));
    }
    facts.put("KP_IV", hex(oracle.call("getkeyparam", key, "KP_IV").bytes()));
    facts.put("ciphertext", hex(oracle.call("encrypt", key, 1, 0, session.text()).bytes()));
    int macKey =
        oracle.call("derivekey", context, "CALG_SCHANNEL_MAC_KEY", hash, session.dwFlags()).id();
    facts.put("MAC key", exported(macKey));
    facts.put("CALG_HMAC", hmac(context, macKey, session));
    facts.put("CALG_TLS1PRF", prf(context, master, session));
    oracle.call("destroyhash", hash);
    for (int id : new int[] {macKey, key, master}) {
      oracle.call("destroykey", id);
    }
    return facts;
  }

  private void set(String command, int id, String parameter, byte[] value) {
    oracle.call(command, id, parameter, value).value();
  }

  /** Returns a SCHANNEL_ALG structure. */
  private static byte[] algorithm(int use, AlgId algId, int bits) {
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(use)
        .putInt(algId.value())
        .putInt(bits)
        .array();
  }

  private String exported(int key) {
    String blob = hex(oracle.call("exportkey", key, 0, "PLAINTEXTKEYBLOB", 0).bytes());
    return blob.substring(24);
  }

  private String hmac(int context, int key, Session session) {
    int hash = oracle.call("createhash", context, "CALG_HMAC", key, 0).id();
    oracle.call("sethmacinfo", hash, session.hash().value(), new byte[0], new byte[0]).value();
    oracle.call("hashdata", hash, session.text()).value();
    String value = hex(oracle.call("gethashparam", hash, "HP_HASHVAL").bytes());
    oracle.call("destroyhash", hash);
    return value;
  }

  private String prf(int context, int master, Session session) {
    int hash = oracle.call("createhash", context, "CALG_TLS1PRF", master, 0).id();
    set("sethashparamblob", hash, "HP_TLS1PRF_LABEL", label(session));
    set("sethashparamblob", hash, "HP_TLS1PRF_SEED", session.clientRandom());
    String value =
        hex(oracle.call("gethashparam", hash, "HP_HASHVAL", 0, "cap=" + prfBytes(session)).bytes());
    oracle.call("destroyhash", hash);
    return value;
  }
}
