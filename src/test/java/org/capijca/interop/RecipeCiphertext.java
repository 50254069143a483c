// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.capijca.KeyFlag;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.Recipe;
import org.capijca.dotnet.PasswordDeriveBytes;
import org.capijca.dotnet.Rfc2898DeriveBytes;
import org.capijca.vectors.CapiCalls;
import org.capijca.vectors.KeyParameters;

/** Encrypts with the second implementation as a recipe says. */
final class RecipeCiphertext {
  private final Oracle oracle;
  private final RecipePlan plan;
  private final Recipe recipe;
  private final byte[] password;
  private final byte[] salt;

  RecipeCiphertext(Oracle oracle, RecipePlan plan, Random random) {
    this.oracle = oracle;
    this.plan = plan;
    this.recipe = plan.recipe();
    this.password =
        recipe
            .password()
            .encoding()
            .encode(plan.password().toCharArray(), recipe.password().codePage().charset());
    this.salt = new byte[recipe.derivation().leadingSalt()];
    random.nextBytes(salt);
  }

  byte[] encrypt(byte[] plain, Random random) {
    int key = recipe.derivation() instanceof HashDerivation hash ? derive(hash) : importKey();
    byte[] first = new byte[plan.row().algorithm().blockBytes()];
    random.nextBytes(first);
    set(key, recipe.use(), first);
    byte[] encrypted = oracle.call("encrypt", key, 1, 0, plain).bytes();
    oracle.call("destroykey", key);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(salt);
    if (recipe.use().iv() == IvRule.FIRST_BLOCK) {
      out.writeBytes(first);
    }
    out.writeBytes(encrypted);
    return stored(out.toByteArray());
  }

  private int derive(HashDerivation hash) {
    int flags = KeyFlag.toBits(hash.flags()) | hash.bits() << 16;
    return oracle
        .call("derive", oracle.context(hash.csp()), hash.algId(), hash.hash(), password, "" + flags)
        .id();
  }

  private DotNetDerivation dotNet() {
    return (DotNetDerivation) recipe.derivation();
  }

  /** Key and IV by the class of .NET; neither implementation of CryptoAPI has it. */
  private byte[][] dotNetBytes() {
    int length = dotNet().bits() / Byte.SIZE;
    int block = plan.row().algorithm().blockBytes();
    byte[] saltBytes = salt.length == 0 ? dotNet().salt().value() : salt;
    if (dotNet().generator() == Generator.RFC2898) {
      Rfc2898DeriveBytes source =
          new Rfc2898DeriveBytes(password, saltBytes, dotNet().iterations(), "SHA1");
      return new byte[][] {source.getBytes(length), source.getBytes(block)};
    }
    PasswordDeriveBytes source =
        new PasswordDeriveBytes(password, saltBytes, "SHA1", dotNet().iterations());
    return new byte[][] {source.getBytes(length)};
  }

  private int importKey() {
    byte[] blob = CapiCalls.plaintextKeyBlob(dotNet().algId(), dotNetBytes()[0]);
    return oracle.call("importkey", oracle.context(plan.row().csp()), blob, 0, "0x10").id();
  }

  private void set(int key, CipherUse use, byte[] first) {
    if (use.effectiveBits() != 0) {
      set(key, "KP_EFFECTIVE_KEYLEN", KeyParameters.bytes(use.effectiveBits()));
    }
    if (use.mode() == null) {
      return;
    }
    set(key, "KP_MODE", KeyParameters.bytes(use.mode().value()));
    byte[] iv =
        switch (use.iv()) {
          case ZERO -> new byte[first.length];
          case GIVEN -> use.givenIv();
          case FIRST_BLOCK -> first;
          case DERIVED -> dotNetBytes()[1];
          case HASH_START -> Arrays.copyOf(hash(), first.length);
          case HASH_END -> Arrays.copyOfRange(hash(), hash().length - first.length, hash().length);
          case HASH_AFTER_KEY -> throw new IllegalArgumentException("not drawn");
        };
    set(key, "KP_IV", iv);
  }

  private byte[] hash() {
    HashDerivation hash = (HashDerivation) recipe.derivation();
    return oracle.call("hash", oracle.context(hash.csp()), hash.hash(), password).bytes();
  }

  private void set(int key, String parameter, byte[] value) {
    Answer answer = oracle.call("setkeyparam", key, parameter, value);
    if (!answer.isOk()) {
      throw new AssertionError(parameter + ": " + answer);
    }
  }

  private static byte[] afterLength(byte[] data, ByteOrder order) {
    return ByteBuffer.allocate(Integer.BYTES + data.length)
        .order(order)
        .putInt(data.length)
        .put(data)
        .array();
  }

  private byte[] stored(byte[] data) {
    byte[] framed =
        switch (recipe.form().framing()) {
          case LENGTH -> afterLength(data, ByteOrder.LITTLE_ENDIAN);
          case BIG_ENDIAN_LENGTH -> afterLength(data, ByteOrder.BIG_ENDIAN);
          case REVERSED -> {
            byte[] reversed = data.clone();
            for (int i = 0; i < data.length; i++) {
              reversed[data.length - 1 - i] = data[i];
            }
            yield reversed;
          }
          case NONE, SQL_SERVER, SQL_SERVER_KEY -> data;
        };
    return switch (recipe.form().text()) {
      case NONE -> framed;
      case HEX -> HexFormat.of().formatHex(framed).getBytes(StandardCharsets.US_ASCII);
      case BASE64 -> Base64.getMimeEncoder().encode(framed);
    };
  }
}
