// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.capijca.KeyFlag;
import org.capijca.internal.csp.EffectiveLengthRule;
import org.capijca.internal.csp.SaltRule;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.vectors.KeyParameters;

/**
 * A random case: a key, its parameters, and the messages it encrypts.
 *
 * @param origin where the key is created
 * @param row the algorithm in its CSP
 * @param dwFlags the dwFlags of the call that creates the key, including the length
 * @param parameters the parameters set by CryptSetKeyParam, in order
 * @param messages plaintexts, each divided into the data of the calls, the last with Final TRUE
 * @param garbage random data to be decrypted; null for none
 */
record SessionKeyPlan(
    Origin origin,
    SessionKeyRow row,
    int dwFlags,
    Map<String, byte[]> parameters,
    List<List<byte[]>> messages,
    byte[] garbage) {

  /** Where the key of a case is created. */
  enum Origin {
    /** CryptGenKey of this provider; its BLOB is imported by the second implementation. */
    GENERATED_HERE,
    /** CryptGenKey of the second implementation; its BLOB is imported by this provider. */
    GENERATED_THERE,
    /** A random BLOB, imported by both. */
    IMPORTED
  }

  /** Describes the case uniquely for messages. */
  String describe() {
    StringBuilder text = new StringBuilder(origin.name());
    parameters.forEach((name, value) ->
        text.append(", ").append(name).append(' ').append(HexFormat.of().formatHex(value)));
    if (garbage != null) {
      text.append(", garbage ").append(HexFormat.of().formatHex(garbage));
    }
    return text.toString();
  }

  private static final int[] MODES = {1, 2, 4};
  private static final int[] MODES_NOT_IMPLEMENTED = {3, 5};

  /** CryptGenKey flags without effect on a session key. */
  private static final int[] IDLE_FLAGS = {0x2, 0x8, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000};

  /** Returns a case for this algorithm and key length with random other values. */
  static SessionKeyPlan draw(Origin origin, SessionKeyRow row, int lengthWord, Random random) {
    int flags = KeyFlag.CRYPT_EXPORTABLE.value();
    if (origin == Origin.IMPORTED) {
      flags |= random.nextInt(3) == 0 ? KeyFlag.CRYPT_NO_SALT.value() : 0;
    } else {
      flags |= lengthWord << 16;
      flags |= random.nextInt(3) == 0 ? KeyFlag.CRYPT_NO_SALT.value() : 0;
      flags |= random.nextInt(3) == 0 ? KeyFlag.CRYPT_CREATE_SALT.value() : 0;
      flags |= random.nextInt(8) == 0 ? IDLE_FLAGS[random.nextInt(IDLE_FLAGS.length)] : 0;
    }
    List<List<byte[]>> messages = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      messages.add(message(row, random));
    }
    byte[] garbage = random.nextBoolean() ? bytes(1 + random.nextInt(40), random) : null;
    return new SessionKeyPlan(
        origin, row, flags, drawParameters(row, random), List.copyOf(messages), garbage);
  }

  private static Map<String, byte[]> drawParameters(SessionKeyRow row, Random random) {
    Map<String, byte[]> drawn = new LinkedHashMap<>();
    if (row.saltRule() != SaltRule.NO_SALT && random.nextBoolean()) {
      drawn.put("KP_SALT_EX", bytes(random.nextInt(SaltRule.MAX_SALT_LENGTH + 1), random));
    }
    EffectiveLengthRule rule = row.effectiveLengthRule();
    if (rule == EffectiveLengthRule.FORTY) {
      // The default of the Base CSP, which differs in Wine unless it is set.
      drawn.put("KP_EFFECTIVE_KEYLEN", KeyParameters.bytes(rule.maximum()));
    } else if (rule != EffectiveLengthRule.NONE && random.nextBoolean()) {
      drawn.put("KP_EFFECTIVE_KEYLEN", KeyParameters.bytes(1 + random.nextInt(rule.maximum())));
    }
    int blockBytes = row.algorithm().blockBytes();
    if (blockBytes != 0 && random.nextInt(4) != 0) {
      int[] modes = random.nextInt(25) == 0 ? MODES_NOT_IMPLEMENTED : MODES;
      drawn.put("KP_MODE", KeyParameters.bytes(modes[random.nextInt(modes.length)]));
    }
    if (blockBytes != 0 && random.nextBoolean()) {
      drawn.put("KP_IV", bytes(blockBytes, random));
    }
    return drawn;
  }

  private static List<byte[]> message(SessionKeyRow row, Random random) {
    int unit = Math.max(1, row.algorithm().blockBytes());
    List<byte[]> chunks = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      chunks.add(bytes(unit * random.nextInt(5), random));
    }
    chunks.add(bytes(random.nextInt(random.nextInt(20) == 0 ? 400 : 40), random));
    return List.copyOf(chunks);
  }

  private static byte[] bytes(int length, Random random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
