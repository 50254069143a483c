// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.BlobType;

/**
 * Recognizes BLOBs of CryptoAPI and CNG, also after a length, without their header, or reversed.
 */
final class BlobInput {
  private static final int HEADER = 8;
  private static final int STRONG_NAME_PREFIX = 12;
  private static final int MAX_VERSION = 4;

  private static final Map<BlobType, InputFormat> FORMATS =
      Map.of(
          BlobType.SIMPLEBLOB, InputFormat.SIMPLEBLOB,
          BlobType.PUBLICKEYBLOB, InputFormat.PUBLICKEYBLOB,
          BlobType.PRIVATEKEYBLOB, InputFormat.PRIVATEKEYBLOB,
          BlobType.PLAINTEXTKEYBLOB, InputFormat.PLAINTEXTKEYBLOB,
          BlobType.SYMMETRICWRAPKEYBLOB, InputFormat.SYMMETRICWRAPKEYBLOB);

  /** The magic numbers of bcrypt.h in ASCII. */
  private static final Map<String, String> CNG =
      Map.ofEntries(
          Map.entry("RSA1", "RSA public key"),
          Map.entry("RSA2", "RSA private key"),
          Map.entry("RSA3", "RSA private key with all its numbers"),
          Map.entry("DSPB", "DSA public key"),
          Map.entry("DSPV", "DSA private key"),
          Map.entry("DPB2", "DSA public key of more than 1024 bits"),
          Map.entry("DPV2", "DSA private key of more than 1024 bits"),
          Map.entry("DHPB", "Diffie-Hellman public key"),
          Map.entry("DHPV", "Diffie-Hellman private key"),
          Map.entry("DHPM", "Diffie-Hellman parameters"),
          Map.entry("DSPM", "DSA parameters"),
          Map.entry("ECK1", "ECDH public key"),
          Map.entry("ECK2", "ECDH private key"),
          Map.entry("ECK3", "ECDH public key"),
          Map.entry("ECK4", "ECDH private key"),
          Map.entry("ECK5", "ECDH public key"),
          Map.entry("ECK6", "ECDH private key"),
          Map.entry("ECS1", "ECDSA public key"),
          Map.entry("ECS2", "ECDSA private key"),
          Map.entry("ECS3", "ECDSA public key"),
          Map.entry("ECS4", "ECDSA private key"),
          Map.entry("ECS5", "ECDSA public key"),
          Map.entry("ECS6", "ECDSA private key"),
          Map.entry("KDBM", "key data"));

  private BlobInput() {}

  static Optional<Recognition> recognize(byte[] input) {
    Optional<Recognition> blob = blob(input, 0);
    if (blob.isPresent()) {
      return blob;
    }
    if (input.length >= STRONG_NAME_PREFIX + HEADER
        && dword(input, 8) == input.length - STRONG_NAME_PREFIX
        && blob(input, STRONG_NAME_PREFIX).isPresent()) {
      return Optional.of(Recognition.as(InputFormat.STRONG_NAME_PUBLIC_KEY));
    }
    Optional<Recognition> behindLength = blob(input, Integer.BYTES);
    if (behindLength.isPresent()) {
      return Optional.of(behindLength(input, behindLength.get()));
    }
    Optional<Recognition> cng = cng(input);
    return cng.isPresent() ? cng : reversed(input);
  }

  /**
   * A SIMPLEBLOB after its length, with trailing bytes or truncated, is the encrypted file of
   * Microsoft's samples.
   */
  private static Recognition behindLength(byte[] input, Recognition blob) {
    long rest = input.length - Integer.BYTES - Integer.toUnsignedLong(dword(input, 0));
    return blob.format() == InputFormat.SIMPLEBLOB && rest != 0
        ? Recognition.as(InputFormat.ENCRYPTED_FILE, blob.detail().orElse(null))
        : Recognition.as(InputFormat.BLOB_AFTER_LENGTH, blob.format().name());
  }

  private static Optional<Recognition> blob(byte[] input, int offset) {
    if (input.length < offset + HEADER) {
      return Optional.empty();
    }
    int version = input[offset + 1];
    Optional<BlobType> type = BlobType.fromValue(input[offset]);
    Optional<String> algorithm = algorithm(dword(input, offset + 4));
    return version < 1 || version > MAX_VERSION || type.isEmpty()
        ? Optional.empty()
        : algorithm.map(name ->
            Recognition.as(
                FORMATS.getOrDefault(type.get(), InputFormat.UNREAD_BLOB),
                (FORMATS.containsKey(type.get()) ? "" : type.get() + ", ") + name));
  }

  /** Names the ALG_ID, or the dwKeySpec that some programs write in its place. */
  private static Optional<String> algorithm(int number) {
    return number == 1 || number == 2
        ? Optional.of("key spec " + number)
        : AlgId.fromValue(number).map(AlgId::name);
  }

  private static Optional<Recognition> cng(byte[] input) {
    if (input.length < HEADER) {
      return Optional.empty();
    }
    String magic = new String(input, 0, 4, StandardCharsets.ISO_8859_1);
    String what = CNG.get(magic);
    if (what == null) {
      return Optional.empty();
    }
    return Optional.of(
        isRsaPubKey(magic, input)
            ? Recognition.as(InputFormat.BLOB_WITHOUT_HEADER, magic)
            : Recognition.as(InputFormat.CNG_BLOB, magic + ", " + what));
  }

  /** RSAPUBKEY has the same magic as the CNG BLOB, but an exponent in place of the length. */
  private static boolean isRsaPubKey(String magic, byte[] input) {
    return (magic.equals("RSA1") || magic.equals("RSA2"))
        && input.length >= 16
        && dword(input, 12) != (dword(input, 4) + Byte.SIZE - 1) / Byte.SIZE;
  }

  private static Optional<Recognition> reversed(byte[] input) {
    if (input.length <= HEADER) {
      return Optional.empty();
    }
    byte[] start = new byte[HEADER];
    for (int i = 0; i < HEADER; i++) {
      start[i] = input[input.length - 1 - i];
    }
    return blob(start, 0)
        .map(blob -> Recognition.as(InputFormat.REVERSED_BLOB, blob.format().name()));
  }

  private static int dword(byte[] input, int offset) {
    return ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
  }
}
