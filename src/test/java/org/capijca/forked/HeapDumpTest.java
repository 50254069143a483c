// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searches the heap of another JVM for keys, passwords and derived bytes after everything secret
 * has been destroyed, while the objects that used it are still reachable. Found are 8 successive
 * bytes of a secret in either byte order, also in numbers of 4 bytes and in UTF-16; values computed
 * from a key, such as the state of RC4, are not searched for.
 */
@Tag("unit")
@Tag("slow")
class HeapDumpTest {
  private static final int WINDOW = Long.BYTES;

  /**
   * What remains and which class holds it, by scenario. The controls are secrets that are not
   * destroyed. A loaded PFX store keeps its keys, and a loaded store directory its password,
   * because they are needed as long as the KeyStore is.
   */
  private static final String REMAINS =
      """
      DSS key pair used: nothing
      Diffie-Hellman keys agreed: nothing
      HMAC and CBC MAC finished: nothing
      PFX file stored and loaded: nothing
      PFX store kept: RSA numbers in org.capijca.internal.blob.RsaPrivateKeyData
      PVK file written and read: nothing
      PasswordDeriveBytes: nothing
      RSA key pairs used: nothing
      Rfc2898DeriveBytes: nothing
      SQL Server passphrase: nothing
      cipher finished: nothing
      cipher not finished, key destroyed: nothing
      control: secret in org.capijca.forked.Secrets
      control of passwords: password in org.capijca.forked.Secrets
      control of session keys: session key in org.capijca.internal.session.SessionKey
      decryption failed: nothing
      digest of session keys: nothing
      keys wrapped under a session key: nothing
      private key specs refused: nothing
      private keys exported and imported: nothing
      session key BLOB refused: nothing
      session key not derived: nothing
      session key wrapped under RSA: nothing
      session keys derived: nothing
      session keys exported and imported: nothing
      session keys generated: nothing
      store directory kept: password in org.capijca.internal.container.StoreHeader, \
      password in org.capijca.internal.primitive.pkcs12.PasswordBytes
      store directory written and read: nothing
      """;

  @TempDir private Path folder;

  @Test
  void destroyedSecrets_areNotInTheHeap() throws Exception {
    Path secrets = folder.resolve("secrets.txt");
    Path dump = folder.resolve("heap.hprof");
    ForkedJvm.Outcome outcome =
        ForkedJvm.ofThisJdk()
            .with(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:MarkSweepDeadRatio=0",
                "-XX:TieredStopAtLevel=1")
            .withTestClassPath()
            .run(
                HeapSecrets.class.getName(),
                secrets.toString(),
                dump.toString(),
                folder.resolve("files").toString());
    assertThat(outcome.output()).isEqualTo("done\n");

    List<String[]> lines =
        Files.readAllLines(secrets).stream().map(line -> line.split("\t")).toList();
    Map<String, Set<String>> found = new TreeMap<>();
    lines.forEach(line -> found.put(line[0], new TreeSet<>()));
    search(HeapDump.read(dump), windows(lines), found);
    assertThat(text(found)).isEqualTo(REMAINS);
  }

  private static String text(Map<String, Set<String>> found) {
    StringBuilder text = new StringBuilder();
    found.forEach((scenario, remains) ->
        text.append(scenario)
            .append(": ")
            .append(remains.isEmpty() ? "nothing" : String.join(", ", remains))
            .append('\n'));
    return text.toString();
  }

  /** Returns the parts of secrets that are searched for, with the scenario and the label. */
  private static Map<Long, String[]> windows(List<String[]> lines) {
    Map<Long, String[]> windows = new HashMap<>();
    for (String[] line : lines) {
      byte[] secret = HexFormat.of().parseHex(line[2]);
      addWindows(windows, secret, line);
      addWindows(windows, reversed(secret, secret.length), line);
      addWindows(windows, reversed(secret, Integer.BYTES), line);
      if (line[1].equals("password")) {
        String password = new String(secret, StandardCharsets.US_ASCII);
        addWindows(windows, password.getBytes(StandardCharsets.UTF_16BE), line);
        addWindows(windows, password.getBytes(StandardCharsets.UTF_16LE), line);
      }
    }
    return windows;
  }

  private static void addWindows(Map<Long, String[]> windows, byte[] secret, String[] line) {
    ByteBuffer bytes = ByteBuffer.wrap(secret);
    for (int i = 0; i + WINDOW <= secret.length; i += WINDOW) {
      windows.put(bytes.getLong(i), line);
      windows.put(bytes.getLong(secret.length - WINDOW - i), line);
    }
  }

  /** Returns the bytes with the order reversed in each group. */
  private static byte[] reversed(byte[] bytes, int group) {
    byte[] result = new byte[bytes.length / group * group];
    for (int i = 0; i < result.length; i++) {
      result[i] = bytes[i / group * group + group - 1 - i % group];
    }
    return result;
  }

  private static void search(
      HeapDump dump, Map<Long, String[]> windows, Map<String, Set<String>> found) {
    ByteBuffer bytes = dump.bytes();
    long value = 0;
    for (int i = 0; i < bytes.capacity(); i++) {
      value = value << Byte.SIZE | bytes.get(i) & 0xFF;
      String[] line = windows.get(value);
      if (line != null) {
        found.get(line[0]).add(line[1] + " in " + dump.holder(i));
      }
    }
  }
}
