// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.Comparison;
import org.capijca.vectors.SessionKeyFacts;
import org.capijca.vectors.SessionKeyHandle;
import org.capijca.vectors.Subject;

/** Executes a plan in both implementations and compares the results. */
final class SessionKeyCase {
  /** The flags of CryptImportKey for a key that gets only the salt that is set afterwards. */
  private static final int BARE = 0x11;

  private final Oracle oracle;
  private final Comparison comparison;
  private final SessionKeyPlan plan;
  private final Subject subject;
  private final Csp csp;
  private final AlgId algId;

  SessionKeyCase(Oracle oracle, Comparison comparison, SessionKeyPlan plan, String name) {
    this.oracle = oracle;
    this.comparison = comparison;
    this.plan = plan;
    this.csp = plan.row().csp();
    this.algId = plan.row().algId();
    this.subject = new Subject(csp, algId.name(), plan.dwFlags(), name + ": " + plan.describe());
  }

  void run(Random random) throws GeneralSecurityException {
    switch (plan.origin()) {
      case GENERATED_HERE -> generatedHere(random);
      case GENERATED_THERE -> generatedThere(random);
      case IMPORTED -> imported(random);
    }
  }

  private void generatedHere(Random random) throws GeneralSecurityException {
    CapiSecretKey key = CapiCalls.sessionKey(csp, algId.name(), plan.dwFlags());
    try (OracleKey there = importThere(CapiCalls.exportKey(key), BARE)) {
      giveSalt(key, there);
      use(key, there, random);
    }
  }

  /** A BLOB contains no salt. */
  private void giveSalt(CapiSecretKey key, OracleKey there) {
    if (plan.row().saltRule().salts()) {
      there.set("KP_SALT_EX", key.getSalt());
    }
  }

  private void generatedThere(Random random) throws GeneralSecurityException {
    OracleKey.Made made = OracleKey.generate(oracle, csp, algId, plan.dwFlags());
    comparison.check(subject, Comparison.OUTCOME, made.outcome(), Comparison.OK);
    if (made.key() == null) {
      return;
    }
    try (OracleKey there = made.key()) {
      byte[] blob = HexFormat.of().parseHex(there.export());
      CapiSecretKey sibling = CapiCalls.sessionKey(csp, algId.name(), plan.dwFlags());
      comparison.check(
          subject,
          generatedFacts(there.facts(), blob),
          generatedFacts(SessionKeyFacts.of(sibling), CapiCalls.exportKey(sibling)));
      CapiSecretKey key = CapiCalls.importKey(csp, algId, blob, BARE);
      byte[] salt = plan.row().saltRule().salts() ? there.get("KP_SALT") : new byte[0];
      use(salt.length == 0 ? key : key.withSalt(salt), there, random);
    }
  }

  /** Returns the facts of a generated key, with random bytes replaced by their number. */
  private Map<String, String> generatedFacts(Map<String, String> facts, byte[] blob) {
    Map<String, String> common = new TreeMap<>(facts);
    common.computeIfPresent(
        "KP_SALT", (name, salt) -> isRandom(salt) ? "random " + salt.length() / 2 : salt);
    common.put("blobLength", "" + blob.length);
    if (plan.row().algorithm().jcaName().startsWith("DES")) {
      common.put("oddParity", "" + hasOddParity(Arrays.copyOfRange(blob, 12, blob.length)));
    }
    return common;
  }

  /**
   * Random bytes are assumed not to be all zero, unless they are so few that it occurs by chance.
   */
  private static boolean isRandom(String salt) {
    return salt.matches("([0-9a-f]{2}){1,4}|[0-9a-f]*[1-9a-f][0-9a-f]*");
  }

  private static boolean hasOddParity(byte[] key) {
    for (byte b : key) {
      if (Integer.bitCount(b & 0xFF) % 2 == 0) {
        return false;
      }
    }
    return true;
  }

  private void imported(Random random) throws GeneralSecurityException {
    byte[] value = new byte[plan.row().keyBits(plan.dwFlags() >>> 16) / 8];
    random.nextBytes(value);
    byte[] blob = CapiCalls.plaintextKeyBlob(algId, value);
    CapiSecretKey key = CapiCalls.importKey(csp, algId, blob, plan.dwFlags());
    try (OracleKey there = importThere(blob, plan.dwFlags())) {
      comparison.check(subject, there.facts(), SessionKeyFacts.of(key));
      comparison.check(
          subject, "blob", there.export(), HexFormat.of().formatHex(CapiCalls.exportKey(key)));
      if (subject.hasFlag(KeyFlag.CRYPT_NO_SALT)) {
        giveSalt(key, there);
      }
      use(key, there, random);
    }
  }

  private OracleKey importThere(byte[] blob, int dwFlags) {
    OracleKey.Made made = OracleKey.importKey(oracle, csp, blob, dwFlags);
    if (made.key() == null) {
      throw new AssertionError(subject + ": the oracle refuses our BLOB: " + made.outcome());
    }
    return made.key();
  }

  private void use(CapiSecretKey key, OracleKey there, Random random) {
    SessionKeyHandle here = new SessionKeyHandle(key);
    plan.parameters()
        .forEach((parameter, value) -> {
          here.set(parameter, value);
          comparison.check(subject, parameter, there.set(parameter, value), Comparison.OK);
        });
    for (List<byte[]> message : plan.messages()) {
      exchange(message, here, there, random);
    }
    if (plan.garbage() != null) {
      comparison.check(
          subject,
          plan.garbage().length % blockBytes() == 0 ? "garbage" : "garbage of part of a block",
          there.decrypt(true, plan.garbage()),
          outcome(() -> here.decrypt(true, plan.garbage())));
      exchange(plan.messages().get(0), here, there, random);
    }
  }

  /** The block length that parts of the data are multiples of. */
  private int blockBytes() {
    return Math.max(1, plan.row().algorithm().blockBytes());
  }

  /**
   * Encrypts in both implementations, then decrypts each result in the other, divided differently.
   */
  private void exchange(
      List<byte[]> message, SessionKeyHandle here, OracleKey there, Random random) {
    StringBuilder theirs = new StringBuilder();
    StringBuilder ours = new StringBuilder();
    for (int i = 0; i < message.size(); i++) {
      boolean last = i == message.size() - 1;
      byte[] chunk = message.get(i);
      String theirCipher = there.encrypt(last, chunk);
      String ourCipher = outcome(() -> here.encrypt(last, chunk));
      comparison.check(subject, "encrypt", theirCipher, ourCipher);
      if (!theirCipher.equals(ourCipher) || theirCipher.startsWith("NTE")) {
        return;
      }
      theirs.append(theirCipher);
      ours.append(ourCipher);
    }
    if (ours.isEmpty()) {
      return; // Wine crashes in an empty last call of CryptDecrypt.
    }
    String openedThere =
        decrypt(cut(ours.toString(), random), (last, chunk) -> there.decrypt(last, chunk));
    String openedHere =
        decrypt(
            cut(theirs.toString(), random),
            (last, chunk) -> outcome(() -> here.decrypt(last, chunk)));
    String plain = HexFormat.of().formatHex(join(message));
    comparison.check(subject, "ours opened there", openedThere, plain);
    comparison.check(subject, "theirs opened here", plain, openedHere);
  }

  private interface Decryption {
    String decrypt(boolean last, byte[] chunk);
  }

  private static String decrypt(List<byte[]> chunks, Decryption decryption) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < chunks.size(); i++) {
      plain.append(decryption.decrypt(i == chunks.size() - 1, chunks.get(i)));
    }
    return plain.toString();
  }

  /** Divides a ciphertext at block boundaries; the last part is not empty. */
  private List<byte[]> cut(String hex, Random random) {
    byte[] cipher = HexFormat.of().parseHex(hex);
    int unit = blockBytes();
    List<byte[]> chunks = new ArrayList<>();
    int from = 0;
    for (int i = random.nextInt(3); i > 0; i--) {
      int blocks = (cipher.length - from) / unit;
      int to = from + unit * random.nextInt(blocks);
      chunks.add(Arrays.copyOfRange(cipher, from, to));
      from = to;
    }
    chunks.add(Arrays.copyOfRange(cipher, from, cipher.length));
    return chunks;
  }

  private static byte[] join(List<byte[]> chunks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunks.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private interface Call {
    byte[] run() throws GeneralSecurityException;
  }

  private static String outcome(Call call) {
    try {
      return HexFormat.of().formatHex(call.run());
    } catch (GeneralSecurityException e) {
      return CapiCalls.outcome(e);
    }
  }
}
