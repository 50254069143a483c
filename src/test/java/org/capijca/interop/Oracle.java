// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.capijca.Csp;

/**
 * The second implementation: Wine's CryptoAPI, call by call.
 *
 * <p>Speaks the line protocol of {@code src/test/oracle/capi-oracle.c}, whose header comment
 * contains the grammar. If the process ends, the call returns {@link Answer.Kind#DEAD} once, and
 * the next call starts a new process, in which previous ids are invalid. {@link RequiresOracle}
 * passes the oracle of the test run to tests.
 */
public final class Oracle implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final Map<Csp, Integer> contexts = new EnumMap<>(Csp.class);
  private Process process;
  private BufferedWriter requests;
  private BufferedReader answers;
  private volatile long askedAt;

  Oracle() {
    Thread watch = new Thread(this::watch, "oracle watch");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Makes a call.
   *
   * @param words the command and its arguments: strings (STR, names, HEX) and numbers; byte arrays
   *     are written as HEX
   * @throws IllegalArgumentException if the oracle did not understand the command
   */
  public synchronized Answer call(Object... words) {
    String line = line(words);
    try {
      startIfNeeded();
      askedAt = System.nanoTime();
      Answer answer = Answer.parse(exchange(line));
      askedAt = 0;
      if (answer.kind() == Answer.Kind.BAD) {
        throw new IllegalArgumentException(line + ": " + answer);
      }
      if (answer.kind() == Answer.Kind.DEAD) {
        end();
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the id of a CRYPT_VERIFYCONTEXT context of this CSP. */
  public synchronized int context(Csp csp) {
    return contexts.computeIfAbsent(
        csp,
        name ->
            call("acquire", csp.providerName(), csp.type().value(), "-", "CRYPT_VERIFYCONTEXT")
                .id());
  }

  /** Reads the answer line; null if the process ended without an answer. */
  private String exchange(String line) {
    try {
      requests.write(line);
      requests.write('\n');
      requests.flush();
      return answers.readLine();
    } catch (IOException e) {
      return null; // a broken pipe is the end of the stream
    }
  }

  private static String line(Object... words) {
    StringBuilder line = new StringBuilder();
    for (Object word : words) {
      String text =
          word instanceof byte[] ? hex((byte[]) word) : word == null ? "null" : word.toString();
      boolean quoted = text.indexOf(' ') >= 0;
      line.append(line.isEmpty() ? "" : " ");
      line.append(quoted ? "\"" : "").append(text).append(quoted ? "\"" : "");
    }
    return line.toString();
  }

  private static String hex(byte[] bytes) {
    return bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes);
  }

  private void startIfNeeded() throws IOException {
    if (process != null) {
      return;
    }
    process = WineHost.program(WineHost.compile("capi-oracle")).start();
    requests = process.outputWriter(StandardCharsets.US_ASCII);
    answers = process.inputReader(StandardCharsets.US_ASCII);
    askedAt = System.nanoTime();
    Answer version = Answer.parse(exchange("version"));
    askedAt = 0;
    if (!version.isOk()) {
      end();
      throw new IOException("the oracle does not start; see " + WineHost.log());
    }
  }

  private void end() {
    contexts.clear();
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }

  /** Kills a process that takes too long, which ends the waiting call. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(1000);
        long since = askedAt;
        Process running = process;
        if (since != 0 && System.nanoTime() - since > PATIENCE && running != null) {
          running.destroyForcibly();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process and the background processes of its Wine prefix. */
  @Override
  public synchronized void close() {
    if (process != null) {
      exchange("quit");
      end();
      WineHost.shutDown();
    }
  }
}
