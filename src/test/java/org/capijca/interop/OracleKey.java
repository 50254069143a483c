// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capijca.AlgId;
import org.capijca.Csp;

/** A session key of the second implementation. */
final class OracleKey implements AutoCloseable {
  private static final List<String> NUMBERS =
      List.of(
          "KP_ALGID",
          "KP_KEYLEN",
          "KP_EFFECTIVE_KEYLEN",
          "KP_BLOCKLEN",
          "KP_MODE",
          "KP_MODE_BITS",
          "KP_PADDING",
          "KP_PERMISSIONS");

  private final Oracle oracle;
  private final int id;

  private OracleKey(Oracle oracle, int id) {
    this.oracle = oracle;
    this.id = id;
  }

  /** The result of a call that creates a key: the key, or how the call failed. */
  record Made(String outcome, OracleKey key) {}

  /** Calls CryptGenKey. */
  static Made generate(Oracle oracle, Csp csp, AlgId algId, int dwFlags) {
    return made(
        oracle, oracle.call("genkey", oracle.context(csp), number(algId.value()), number(dwFlags)));
  }

  /** Calls CryptImportKey with a BLOB that is not encrypted. */
  static Made importKey(Oracle oracle, Csp csp, byte[] blob, int dwFlags) {
    return made(oracle, oracle.call("importkey", oracle.context(csp), blob, 0, number(dwFlags)));
  }

  private static Made made(Oracle oracle, Answer answer) {
    return answer.isOk()
        ? new Made("ok", new OracleKey(oracle, answer.id()))
        : new Made(answer.outcome(), null);
  }

  private static String number(int value) {
    return "0x" + Integer.toHexString(value);
  }

  /** Calls CryptSetKeyParam; KP_SALT_EX passes its bytes in a CRYPT_DATA_BLOB. */
  String set(String parameter, byte[] value) {
    String command = parameter.equals("KP_SALT_EX") ? "setkeyparamblob" : "setkeyparam";
    Answer answer = oracle.call(command, id, parameter, value);
    return answer.isOk() ? "ok" : answer.outcome();
  }

  /** Calls CryptGetKeyParam for a parameter of bytes. */
  byte[] get(String parameter) {
    return oracle.call("getkeyparam", id, parameter).bytes();
  }

  /** Returns the parameters in the format of {@link org.capijca.vectors.SessionKeyFacts}. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String parameter : NUMBERS) {
      Answer answer = oracle.call("getkeyparam", id, parameter);
      facts.put(parameter, answer.isOk() ? "" + answer.dword() : answer.outcome());
    }
    for (String parameter : List.of("KP_IV", "KP_SALT")) {
      facts.put(parameter, bytesOrOutcome(oracle.call("getkeyparam", id, parameter)));
    }
    return facts;
  }

  /** Calls CryptEncrypt; returns the output in hex, or the name of the error. */
  String encrypt(boolean last, byte[] data) {
    return bytesOrOutcome(oracle.call("encrypt", id, last ? 1 : 0, 0, data));
  }

  /** Calls CryptDecrypt; returns the output in hex, or the name of the error. */
  String decrypt(boolean last, byte[] data) {
    return bytesOrOutcome(oracle.call("decrypt", id, last ? 1 : 0, 0, data));
  }

  private static String bytesOrOutcome(Answer answer) {
    return answer.isOk() ? HexFormat.of().formatHex(answer.bytes()) : answer.outcome();
  }

  /** Calls CryptExportKey for a PLAINTEXTKEYBLOB; returns it in hex, or the name of the error. */
  String export() {
    return bytesOrOutcome(oracle.call("exportkey", id, 0, "PLAINTEXTKEYBLOB", 0));
  }

  /** Calls CryptDestroyKey. */
  @Override
  public void close() {
    oracle.call("destroykey", id);
  }
}
