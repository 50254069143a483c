// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.vectors.Comparison.OK;
import static org.capijca.vectors.Vectors.hex;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.KeyPairBlobs.PrivateBlob;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.HashAlgorithm;
import org.capijca.internal.csp.KeyPairAlgorithm.Kind;
import org.capijca.internal.keypair.KeyBytes;
import org.capijca.internal.primitive.signature.DigestInfo;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiSignatureParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.Subject;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares random signatures: RSA signatures have the same bytes in both implementations, and each
 * accepts or refuses the valid and damaged signatures of the other.
 */
@Tag("interop")
@RequiresOracle
class SignatureDifferentialTest {

  /** Long keys are slow, above all in Wine, and are used once in this number of cases. */
  private static final int LONG_KEYS_SHARE = 12;

  private static final int LONG_KEY = 1536;
  private static final int NOHASHOID = 1;
  private static final int EXPORTABLE = 1;
  private static final Csp CSP = Csp.MS_ENH_RSA_AES_PROV;

  private static final List<HashAlgorithm> HASHES =
      Arrays.stream(HashAlgorithm.values()).filter(hash -> hash.isSignedBy(Kind.RSA)).toList();

  private final Oracle oracle;
  private final Comparison comparison = new Comparison("live signatures");

  SignatureDifferentialTest(Oracle oracle) {
    this.oracle = oracle;
  }

  /** An RSA key pair of both implementations. */
  private record Pair(
      int bits, AlgId algId, int theirs, PrivateKey privateKey, PublicKey publicKey) {
    int slot() {
      return algId == AlgId.CALG_RSA_SIGN ? 2 : 1;
    }

    /** Returns whether a hash value of this length fits in a block with the bytes before it. */
    boolean holds(int length) {
      return length + 11 <= bits / Byte.SIZE;
    }
  }

  /** The data to sign and the way to sign them. */
  private record Case(Pair pair, HashAlgorithm hash, int flags, byte[] message, String name) {
    boolean finished() {
      return hash == HashAlgorithm.SSL3_SHAMD5;
    }

    /** Returns whether a block for the hash with these flags fits the key. */
    boolean fits(int flags) {
      byte[] value = new byte[hash.bits() / Byte.SIZE];
      return pair.holds(
          flags == NOHASHOID || finished()
              ? value.length
              : DigestInfo.of(hash.oid().orElseThrow(), value).length);
    }

    Subject subject() {
      return new Subject(CSP, pair.algId() + " " + pair.bits(), flags, hash + " " + name);
    }
  }

  @Test
  void randomSignatures_areEqual_andVerifiedIdentically() throws Exception {
    List<byte[]> blobs = blobs();
    List<byte[]> shorter = blobs.stream().filter(blob -> bits(blob) < LONG_KEY).toList();
    List<byte[]> longer = blobs.stream().filter(blob -> bits(blob) >= LONG_KEY).toList();
    int cases = LiveSubject.RSA_SIGNATURES.cases();
    compare(shorter, cases - cases / LONG_KEYS_SHARE, 0);
    compare(longer, cases / LONG_KEYS_SHARE, cases);
    LiveRun.finish(LiveSubject.RSA_SIGNATURES, comparison);
  }

  private void compare(List<byte[]> blobs, int cases, int firstNumber) throws Exception {
    for (int key = 0; key < blobs.size(); key++) {
      Pair pair = pair(blobs.get(key), key % 2 == 0 ? AlgId.CALG_RSA_SIGN : AlgId.CALG_RSA_KEYX);
      for (int i = key; i < cases; i += blobs.size()) {
        int number = firstNumber + i;
        compare(pair, LiveRun.random("signature", number), LiveRun.name(number));
      }
      oracle.call("destroykey", pair.theirs());
    }
  }

  /**
   * Returns the keys of the recorded vectors, with exponents 3, 17 and 65537, one with its primes
   * swapped, and two new ones.
   */
  private static List<byte[]> blobs() throws Exception {
    List<byte[]> blobs =
        new ArrayList<>(
            Vectors.load("rsablobs").stream()
                .filter(vector -> vector.path("csp").asText().equals("enhanced"))
                .filter(vector -> vector.path("kind").asText().equals("private"))
                .filter(vector -> vector.path("alg").asText().equals("a400"))
                .map(vector -> Vectors.bytes(vector.get("blob")))
                .toList());
    assertThat(blobs).hasSizeGreaterThan(10);
    blobs.add(swapped(blobs.get(1)));
    blobs.add(freshBlob(384));
    blobs.add(freshBlob(1032));
    return blobs;
  }

  /** Returns the same key with the smaller prime first. */
  private static byte[] swapped(byte[] blob) throws Exception {
    RsaPrivateKeyData body = (RsaPrivateKeyData) KeyPairBlobs.readPrivate(blob).body();
    return RsaPrivateKeyData.of(
            body.modulus(),
            body.publicExponent(),
            body.privateExponent(),
            body.primeQ(),
            body.primeP(),
            body.primeExponentQ(),
            body.primeExponentP(),
            body.primeP().modInverse(body.primeQ()))
        .toBlob(AlgId.CALG_RSA_KEYX);
  }

  private static byte[] freshBlob(int bits) throws Exception {
    KeyPair pair = CapiCalls.keyPair(CSP, "CALG_RSA_KEYX", bits << 16 | EXPORTABLE);
    return KeyBytes.numbers(pair.getPrivate()).toBlob(AlgId.CALG_RSA_KEYX);
  }

  private static int bits(byte[] blob) {
    return (blob[12] & 0xFF) | (blob[13] & 0xFF) << 8;
  }

  private Pair pair(byte[] anyBlob, AlgId algId) throws Exception {
    byte[] blob = anyBlob.clone();
    blob[5] = (byte) (algId == AlgId.CALG_RSA_SIGN ? 0x24 : 0xA4);
    PrivateBlob read = KeyPairBlobs.readPrivate(blob);
    KeyFactory factory = KeyFactory.getInstance(algId.name(), CapiCalls.provider(CSP));
    return new Pair(
        bits(blob),
        algId,
        oracle.call("importkey", oracle.context(CSP), blob, 0, EXPORTABLE).id(),
        factory.generatePrivate(new CapiKeyBlobSpec(blob)),
        factory.generatePublic(new CapiKeyBlobSpec(read.body().publicBody().toBlob(algId))));
  }

  private void compare(Pair pair, Random random, String name) throws Exception {
    HashAlgorithm hash = HASHES.get(random.nextInt(HASHES.size()));
    boolean finished = hash == HashAlgorithm.SSL3_SHAMD5;
    byte[] message = bytes(random, finished ? 36 : random.nextInt(200));
    Case one = new Case(pair, hash, random.nextInt(2), message, name);
    if (!one.fits(one.flags())) {
      // Wine's process crashes.
      assertThat(sign(one)).isEqualTo("NTE_BAD_LEN");
      return;
    }
    int theirHash = theirHash(one);
    byte[] theirs = oracle.call("signhash", theirHash, pair.slot(), one.flags()).bytes();
    comparison.check(one.subject(), "sign", hex(theirs), sign(one));

    byte[] presented = random.nextBoolean() ? theirs : damaged(theirs, random);
    int flags = one.fits(0) ? random.nextInt(2) : NOHASHOID; // otherwise Wine crashes
    Answer answer = oracle.call("verifysignature", theirHash, presented, pair.theirs(), flags);
    comparison.check(
        one.subject(),
        flags == NOHASHOID ? "verify under CRYPT_NOHASHOID" : "verify",
        answer.isOk() ? OK : answer.outcome(),
        verify(one, presented, flags));
    oracle.call("destroyhash", theirHash);
  }

  private int theirHash(Case one) {
    int hash = oracle.call("createhash", oracle.context(CSP), one.hash().algId().name(), 0, 0).id();
    if (one.finished()) {
      oracle.call("sethashparam", hash, "HP_HASHVAL", one.message()).value();
    } else {
      oracle.call("hashdata", hash, one.message()).value();
    }
    return hash;
  }

  private static byte[] damaged(byte[] signature, Random random) {
    byte[] copy = signature.clone();
    switch (random.nextInt(5)) {
      case 0 -> copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      case 1 -> random.nextBytes(copy);
      case 2 -> copy = Arrays.copyOf(copy, copy.length + 1 + random.nextInt(3));
      case 3 -> copy = Arrays.copyOf(copy, copy.length - 1 - random.nextInt(3));
      default -> Arrays.fill(copy, (byte) random.nextInt(256));
    }
    return copy;
  }

  private static Signature signature(Case one, int flags) throws GeneralSecurityException {
    AlgId hash = one.hash().algId();
    Signature signature =
        Signature.getInstance(
            (one.finished() ? "" : hash + "with") + one.pair().algId(), CapiCalls.provider(CSP));
    signature.setParameter(
        one.finished()
            ? new CapiSignatureParameterSpec(hash, flags)
            : new CapiSignatureParameterSpec(flags));
    return signature;
  }

  private static String sign(Case one) {
    try {
      Signature signature = signature(one, one.flags());
      signature.initSign(one.pair().privateKey());
      signature.update(one.message());
      return hex(signature.sign());
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  private static String verify(Case one, byte[] presented, int flags) {
    try {
      Signature signature = signature(one, flags);
      signature.initVerify(one.pair().publicKey());
      signature.update(one.message());
      return signature.verify(presented) ? OK : "NTE_BAD_SIGNATURE";
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }

  /** Wine writes r and s big-endian, and signs zeros unless HP_HASHVAL was read before. */
  @Test
  void dssSignatures_areAcceptedByOtherImplementation() throws Exception {
    Csp csp = Csp.MS_DEF_DSS_PROV;
    int[] lengths = {512, 768, 1024};
    int cases = LiveSubject.DSS_SIGNATURES.cases();
    for (int bits : lengths) {
      KeyPair pair = CapiCalls.keyPair(csp, "CALG_DSS_SIGN", bits << 16 | EXPORTABLE);
      byte[] blob = KeyBytes.numbers(pair.getPrivate()).toBlob(AlgId.CALG_DSS_SIGN);
      int context = oracle.context(csp);
      int theirKey = oracle.call("importkey", context, blob, 0, EXPORTABLE).id();
      for (int i = 0; i < cases / lengths.length; i++) {
        Random random = LiveRun.random("dss " + bits, i);
        byte[] message = bytes(random, 1 + random.nextInt(200));
        int hash = oracle.call("createhash", context, "CALG_SHA1", 0, 0).id();
        oracle.call("hashdata", hash, message).value();
        oracle.call("gethashparam", hash, "HP_HASHVAL").value();

        byte[] theirs = oracle.call("signhash", hash, 2, 0).bytes();
        Signature ours =
            Signature.getInstance("CALG_SHA1withCALG_DSS_SIGN", CapiCalls.provider(csp));
        ours.initVerify(pair.getPublic());
        ours.update(message);
        comparison.check(
            new Subject(csp, "CALG_DSS_SIGN " + bits, 0, LiveRun.name(i)),
            "verify",
            OK,
            ours.verify(reversedHalves(theirs)) ? OK : "NTE_BAD_SIGNATURE");

        ours.initSign(pair.getPrivate());
        ours.update(message);
        byte[] signature = reversedHalves(ours.sign());
        assertThat(oracle.call("verifysignature", hash, signature, theirKey, 0).isOk())
            .as("%s bits, %s", bits, LiveRun.name(i))
            .isTrue();
        signature[random.nextInt(signature.length)] ^= 1;
        assertThat(oracle.call("verifysignature", hash, signature, theirKey, 0).isOk())
            .as("%s bits, %s, damaged", bits, LiveRun.name(i))
            .isFalse();
        oracle.call("destroyhash", hash);
      }
      oracle.call("destroykey", theirKey);
    }
    LiveRun.finish(LiveSubject.DSS_SIGNATURES, comparison);
  }

  private static byte[] reversedHalves(byte[] signature) {
    byte[] result = new byte[40];
    for (int i = 0; i < 20; i++) {
      result[i] = signature[19 - i];
      result[20 + i] = signature[39 - i];
    }
    return result;
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
