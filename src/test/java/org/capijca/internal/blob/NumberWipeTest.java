// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/**
 * Tests that intermediate arrays of private numbers are zero after a key has been created from
 * them.
 */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class NumberWipeTest {
  private static final int MODULUS_BYTES = 64;
  private static final int HALF_BYTES = 32;
  private static final int NUMBERS = 20;
  private static final int WITHOUT_D = NUMBERS + MODULUS_BYTES + 5 * HALF_BYTES;

  /**
   * Returns the arrays that a static method of {@link LittleEndianNumber} returns while the action
   * runs.
   */
  private static List<byte[]> results(String method, Action action) throws Exception {
    List<byte[]> arrays = new ArrayList<>();
    try (MockedStatic<LittleEndianNumber> numbers =
        Mockito.mockStatic(
            LittleEndianNumber.class,
            call -> {
              Object result = call.callRealMethod();
              if (call.getMethod().getName().equals(method)) {
                arrays.add((byte[]) result);
              }
              return result;
            })) {
      action.run();
    }
    return arrays;
  }

  /**
   * Returns the arrays that a reader over this BLOB returns while the key after its header is read.
   */
  private static List<byte[]> readArrays(byte[] blob) throws BlobException {
    List<byte[]> arrays = new ArrayList<>();
    LittleEndianReader real = new LittleEndianReader(blob);
    LittleEndianReader reader =
        Mockito.mock(
            LittleEndianReader.class,
            Mockito.withSettings()
                .spiedInstance(real)
                .defaultAnswer(call -> {
                  Object result = call.callRealMethod();
                  if (result instanceof byte[] bytes) {
                    arrays.add(bytes);
                  }
                  return result;
                }));
    BlobHeader.read(reader);
    RsaPrivateKeyData.read(reader);
    return arrays;
  }

  private interface Action {
    void run() throws Exception;
  }

  private static byte[] blob() {
    return Samples.bytes("rsa512.private");
  }

  private static RsaPrivateKeyData key() throws BlobException {
    return (RsaPrivateKeyData) KeyPairBlobs.readPrivate(blob()).body();
  }

  @Test
  void rsaKeyFromNumbers_leavesNoneInIntermediateArrays() throws Exception {
    RsaPrivateKeyData key = key();
    List<byte[]> arrays =
        results(
            "write",
            () ->
                RsaPrivateKeyData.of(
                    key.modulus(),
                    key.publicExponent(),
                    key.privateExponent(),
                    key.primeP(),
                    key.primeQ(),
                    key.primeExponentP(),
                    key.primeExponentQ(),
                    key.crtCoefficient()));

    assertThat(arrays).hasSize(7).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  @Test
  void computedPrivateExponent_remainsInKeyOnly() throws Exception {
    byte[] blob = Arrays.copyOf(blob(), WITHOUT_D);
    List<byte[]> arrays = results("write", () -> KeyPairBlobs.readPrivate(blob));

    assertThat(arrays).hasSize(1).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  @Test
  void rsaKeyFromBlob_leavesNoCopyOfItsNumbers() throws Exception {
    assertThat(readArrays(blob()))
        .hasSize(1)
        .allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  /** A zero private exponent is computed as if it were missing. */
  @Test
  void privateExponentOfZeros_isComputed() throws Exception {
    byte[] blob = blob();
    Arrays.fill(blob, WITHOUT_D, blob.length, (byte) 0);
    RsaPrivateKeyData read = (RsaPrivateKeyData) KeyPairBlobs.readPrivate(blob).body();

    BigInteger phi =
        read.primeP().subtract(BigInteger.ONE).multiply(read.primeQ().subtract(BigInteger.ONE));
    assertThat(read.privateExponent())
        .isPositive()
        .isEqualTo(read.publicExponent().modInverse(phi));
  }

  /** An incorrect private exponent is kept: programs import such keys with pubexp 1. */
  @Test
  void incorrectPrivateExponent_isKept() throws Exception {
    byte[] blob = blob();
    blob[WITHOUT_D] ^= 1;

    assertThat(KeyPairBlobs.readPrivate(blob).body().toBlob(AlgId.CALG_RSA_SIGN))
        .endsWith(Arrays.copyOfRange(blob, NUMBERS, blob.length));
  }

  @Test
  void wipe_clearsEverySecretNumberOfAnRsaKey() throws Exception {
    RsaPrivateKeyData key = key();
    BigInteger modulus = key.modulus();
    key.wipe();

    assertThat(
            List.of(
                key.primeP(),
                key.primeQ(),
                key.primeExponentP(),
                key.primeExponentQ(),
                key.crtCoefficient(),
                key.privateExponent()))
        .containsOnly(BigInteger.ZERO);
    assertThat(key.modulus()).isEqualTo(modulus).isNotSameAs(modulus);
  }

  @Test
  void wipe_clearsXOfADiscreteLogKey() throws Exception {
    for (DiscreteLogPrivateKeyData key :
        new DiscreteLogPrivateKeyData[] {Samples.dss512(), Samples.dh512(true)}) {
      key.wipe();
      assertThat(key.x()).isZero();
    }
  }

  /** Numbers that fail the checks are wiped before the exception is thrown. */
  @Test
  void refusedRsaNumbers_areWiped() {
    byte[] blob = blob();
    blob[NUMBERS + MODULUS_BYTES + 2 * HALF_BYTES] ^= 1;
    List<byte[]> arrays = new ArrayList<>();
    Throwable refusal;
    try (MockedStatic<LittleEndianNumber> numbers =
        Mockito.mockStatic(
            LittleEndianNumber.class,
            call -> {
              if (call.getMethod().getName().equals("read")) {
                arrays.add(call.getArgument(0));
              }
              return call.callRealMethod();
            })) {
      refusal = catchThrowable(() -> KeyPairBlobs.readPrivate(blob));
    }

    assertThat(CapiError.of(refusal)).contains(CapiError.NTE_BAD_DATA);
    assertThat(arrays)
        .isNotEmpty()
        .allSatisfy(bytes ->
            assertThat(Arrays.copyOfRange(bytes, MODULUS_BYTES, bytes.length))
                .as("primes, CRT exponents, coefficient and private exponent")
                .containsOnly(0));
  }

  /** Records the big-endian array of a number that is written. */
  private static final class RecordingNumber extends BigInteger {
    private static final long serialVersionUID = 1L;
    private transient byte[] bytes;

    RecordingNumber(int value) {
      super(String.valueOf(value));
    }

    @Override
    public byte[] toByteArray() {
      bytes = super.toByteArray();
      return bytes;
    }
  }

  @Test
  void writtenNumber_remainsInItsFieldOnly() throws Exception {
    RecordingNumber number = new RecordingNumber(0x123456);

    assertThat(LittleEndianNumber.write(number, 4, "x")).containsExactly(0x56, 0x34, 0x12, 0);
    assertThat(number.bytes).hasSize(3).containsOnly(0);
  }

  @Test
  void bigEndianNumber_isWipedWhenRead() {
    byte[] bytes = {1, 2, 3};

    assertThat(BigEndianNumbers.take(bytes)).isEqualTo(BigInteger.valueOf(0x010203));
    assertThat(bytes).containsOnly(0);
  }

  @Test
  void littleEndianCopyOfBigEndianNumber_isWiped() throws Exception {
    List<byte[]> written = new ArrayList<>();
    List<byte[]> arrays =
        results(
            "write",
            () -> written.add(BigEndianNumbers.write(BigInteger.valueOf(0x010203), 4, "x")));

    assertThat(written.get(0)).containsExactly(0, 1, 2, 3);
    assertThat(arrays).hasSize(1).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  @Test
  void bigEndianCopyOfNumberThatIsRead_isWiped() throws Exception {
    byte[] number = {1, 2, 3};

    assertThat(results("reversed", () -> LittleEndianNumber.read(number)))
        .hasSize(1)
        .allSatisfy(bytes -> assertThat(bytes).hasSize(3).containsOnly(0));
    assertThat(number).containsExactly(1, 2, 3);
  }
}
