// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.capijca.AlgId;
import org.capijca.BlobType;
import org.capijca.CapiError;
import org.capijca.KeySlot;
import org.capijca.fuzz.ThreadUse;
import org.capijca.spec.PvkProtection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of every parser for arbitrary input: it returns a value that can be written again or throws
 * a BlobException with a code, and allocates no more memory than the input can account for.
 */
@Tag("unit")
class ParserLawsTest {
  private static final int FULLY_CHANGED = 64;
  private static final int MAX_ALLOCATION = 64 * 1024;

  private interface Parser {
    /** Parses the bytes and writes the result. */
    byte[] parse(byte[] bytes) throws BlobException;
  }

  private record Case(String name, byte[] sample, Parser parser) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws BlobException {
    Map<String, Case> cases = new LinkedHashMap<>();
    Map<String, byte[]> privateBlobs = Samples.privateBlobs();
    Map<String, byte[]> publicBlobs = Samples.publicBlobs();
    // Long keys and those of the other ALG_ID exercise the same code, only more slowly.
    privateBlobs.values().removeIf(blob -> blob.length > 700);
    privateBlobs.keySet().removeAll(Set.of("DSS 768", "DSS 1024"));
    Stream.of(privateBlobs, publicBlobs)
        .forEach(blobs -> blobs.keySet().removeIf(name -> name.contains("2400")));
    privateBlobs.forEach((name, blob) -> add(cases, name, blob, ParserLawsTest::privateBlob));
    publicBlobs.forEach(
        (name, blob) -> add(cases, name + " public", blob, ParserLawsTest::publicBlob));
    byte[] dss3 = Samples.dss512().publicBody().toVersion3Blob(AlgId.CALG_DSS_SIGN);
    byte[] parameters = Arrays.copyOfRange(dss3, 8, dss3.length - 64);
    add(cases, "KP_PUB_PARAMS", parameters, ParserLawsTest::publicParameters);
    add(
        cases,
        "SIMPLEBLOB",
        Samples.bytes("rc4.simple"),
        bytes -> WrappedKeyBlob.read(bytes, BlobType.SIMPLEBLOB).toBlob());
    byte[] wrapped = HexFormat.of().parseHex("0b0200000366000003660000" + "ab".repeat(40));
    add(
        cases,
        "SYMMETRICWRAPKEYBLOB",
        wrapped,
        bytes -> WrappedKeyBlob.read(bytes, BlobType.SYMMETRICWRAPKEYBLOB).toBlob());
    byte[] plain = PlaintextKeyBlob.write(AlgId.CALG_AES_256, new byte[32]);
    add(cases, "PLAINTEXTKEYBLOB", plain, ParserLawsTest::plaintextKeyBlob);
    addFiles(cases);
    return cases.values().stream();
  }

  private static void addFiles(Map<String, Case> cases) throws BlobException {
    byte[] blob = Samples.bytes("rsa512.private");
    PvkFile pvk = PvkFile.of(KeySlot.AT_SIGNATURE, blob);
    add(cases, "PVK", pvk.toBytes(), bytes -> PvkFile.read(bytes).toBytes());
    PvkFile locked =
        pvk.encrypt(new byte[4], new byte[16], PvkProtection.WEAK, JdkPvkCipher.INSTANCE);
    add(cases, "PVK, weak", locked.toBytes(), ParserLawsTest::lockedPvk);
    add(cases, "SNK pair", blob, bytes -> SnkFile.read(bytes).toBytes());
    byte[] publicKey = SnkFile.read(blob).publicKey();
    add(cases, "SNK public key", publicKey, bytes -> SnkFile.read(bytes).toBytes());
  }

  private static void add(Map<String, Case> cases, String name, byte[] sample, Parser parser) {
    cases.put(name, new Case(name, sample, parser));
  }

  private static byte[] privateBlob(byte[] bytes) throws BlobException {
    KeyPairBlobs.PrivateBlob read = KeyPairBlobs.readPrivate(bytes);
    if (read.body() instanceof DiscreteLogPrivateKeyData body && bytes[1] == 3) {
      return body.toVersion3Blob(read.algId());
    }
    return read.body().toBlob(read.algId());
  }

  private static byte[] publicBlob(byte[] bytes) throws BlobException {
    KeyPairBlobs.PublicBlob read = KeyPairBlobs.readPublic(bytes);
    if (read.body() instanceof DiscreteLogPublicKeyData body && bytes[1] == 3) {
      return body.toVersion3Blob(read.algId());
    }
    return read.body().toBlob(read.algId());
  }

  private static byte[] publicParameters(byte[] bytes) throws BlobException {
    return DomainParameterData.readPublicParameters(bytes, DiscreteLogFormat.DSS).p().toByteArray();
  }

  private static byte[] plaintextKeyBlob(byte[] bytes) throws BlobException {
    PlaintextKeyBlob read = PlaintextKeyBlob.read(bytes);
    return PlaintextKeyBlob.write(read.algId(), read.key());
  }

  private static byte[] lockedPvk(byte[] bytes) throws BlobException {
    return PvkFile.read(bytes).decrypt(new byte[4], JdkPvkCipher.INSTANCE).toBytes();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyPrefix_isReadOrRefused(Case subject) {
    for (int length = 0; length <= subject.sample().length; length++) {
      check(subject, Arrays.copyOf(subject.sample(), length));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyChangedByte_isReadOrRefused(Case subject) {
    byte[] sample = subject.sample();
    for (int offset = 0; offset < sample.length; offset++) {
      for (int change = 1; change <= 0xFF; change++) {
        if (offset >= FULLY_CHANGED && change != 0x01 && change != 0x80 && change != 0xFF) {
          continue;
        }
        byte[] changed = sample.clone();
        changed[offset] ^= (byte) change;
        check(subject, changed);
      }
    }
  }

  private static void check(Case subject, byte[] bytes) {
    byte[] given = bytes.clone();
    try {
      subject.parser().parse(bytes);
    } catch (BlobException e) {
      if (CapiError.of(e).isEmpty()) {
        throw new AssertionError(
            "exception without code for " + HexFormat.of().formatHex(bytes), e);
      }
    } catch (RuntimeException e) {
      throw new AssertionError("unexpected exception for " + HexFormat.of().formatHex(bytes), e);
    }
    if (!Arrays.equals(bytes, given)) {
      throw new AssertionError("input was changed: " + HexFormat.of().formatHex(given));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void claimedLength_doesNotDetermineAllocation(Case subject) {
    int[] claims = {0x7FFFFFFF, 0x7FFFFFF8, 0xFFFFFFFF, 0x80000000, 0x00FFFFFF, 0x00100000};
    for (int offset = 0; offset + 4 <= Math.min(FULLY_CHANGED, subject.sample().length); offset++) {
      for (int claim : claims) {
        byte[] changed = subject.sample().clone();
        for (int i = 0; i < 4; i++) {
          changed[offset + i] = (byte) (claim >>> 8 * i);
        }
        // Allocations caused by the input occur every time, class loading only once.
        long allocated = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
          allocated = Math.min(allocated, allocatedByRefusal(subject, changed));
        }
        assertThat(allocated).as("%s at %s", claim, offset).isLessThan(MAX_ALLOCATION);
      }
    }
  }

  /** Returns the bytes allocated until the input was refused; 0 if it is accepted. */
  private static long allocatedByRefusal(Case subject, byte[] input) {
    long before = ThreadUse.allocatedBytes();
    try {
      subject.parser().parse(input);
      return 0;
    } catch (BlobException e) {
      return ThreadUse.allocatedBytes() - before;
    }
  }
}
