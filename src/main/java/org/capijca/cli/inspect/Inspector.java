// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.keyfile.ProtectedFile;
import org.capijca.format.PemBlock;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;

/** Takes off the texts around an input and reads its fields. */
final class Inspector {
  private static final int MAX_LAYERS = 8;

  /** Formats that lengths or single marks suggest, which damaged files of others may have too. */
  private static final Set<InputFormat> GUESSES =
      EnumSet.of(
          InputFormat.UNKNOWN,
          InputFormat.RAW_KEY,
          InputFormat.SQL_SERVER_PASSPHRASE,
          InputFormat.SQL_SERVER_KEY);

  /** What has no fields. */
  private static final Set<InputFormat> NOTHING_KNOWN =
      EnumSet.of(InputFormat.UNKNOWN, InputFormat.EMPTY, InputFormat.TEXT);

  private final InputFormat as;
  private final ProtectedFile opener;
  private final List<Part> parts = new ArrayList<>();

  private Inspector(InputFormat as, ProtectedFile opener) {
    this.as = as;
    this.opener = opener;
  }

  /**
   * Inspects an input.
   *
   * @param input the bytes
   * @param as the format that they are read as; null for the one that is recognized
   * @param opener opens what a password protects; null if it is not opened
   */
  static List<Part> inspect(byte[] input, InputFormat as, ProtectedFile opener) {
    Inspector inspector = new Inspector(as, opener);
    inspector.inspect(input, new ArrayList<>());
    return inspector.parts;
  }

  private void inspect(byte[] input, List<String> layers) {
    Recognition recognition = Recognition.of(input);
    if (recognition.format() == as || layers.size() == MAX_LAYERS) {
      add(input, recognition, layers);
      return;
    }
    if (recognition.format() == InputFormat.PEM
        || recognition.format() == InputFormat.ENCRYPTED_PEM) {
      pem(input, recognition, layers);
      return;
    }
    Optional<byte[]> content = Recognition.decode(input);
    if (content.isEmpty()) {
      add(input, recognition, layers);
      return;
    }
    List<String> more = new ArrayList<>(layers);
    more.add(describe(recognition));
    inspect(content.get(), more);
    Arrays.fill(content.get(), (byte) 0);
  }

  private void pem(byte[] input, Recognition recognition, List<String> layers) {
    List<PemBlock> blocks;
    try {
      blocks = PemBlock.parse(input);
    } catch (IllegalArgumentException e) {
      damagedPem(input, recognition, layers, e.getMessage());
      return;
    }
    for (PemBlock block : blocks) {
      List<String> more = new ArrayList<>(layers);
      more.add("PEM text (" + block.label() + ")");
      if (block.headers().containsKey("DEK-Info")) {
        Part part = encrypted(block, more);
        parts.add(part);
        open(part, () -> opener.open(block));
      } else {
        inspect(block.content(), more);
      }
    }
  }

  /** Reads what is there of the first block of a text that is truncated or is not base64. */
  private void damagedPem(
      byte[] input, Recognition recognition, List<String> layers, String problem) {
    List<String> more = new ArrayList<>(layers);
    more.add(describe(recognition));
    int first = parts.size();
    Optional<byte[]> content = Recognition.decode(input);
    if (content.isPresent()) {
      inspect(content.get(), more);
    } else {
      add(input, recognition, layers);
    }
    parts.get(first).dissection().add(0, problem);
  }

  private static Part encrypted(PemBlock block, List<String> layers) {
    byte[] content = block.content();
    Dissection dissection =
        new Dissection("data encrypted by OpenSSL with " + cipher(block), content.length);
    FieldReader in = new FieldReader(content, dissection);
    read(fields -> fields.bytes("data", content.length, "encrypted " + block.label()), in);
    return new Part(
        layers, InputFormat.ENCRYPTED_PEM, InputFormat.ENCRYPTED_PEM.advice(), dissection);
  }

  /** The cipher of DEK-Info, after which the IV follows. */
  private static String cipher(PemBlock block) {
    return block.headers().get("DEK-Info").split(",", 2)[0].strip();
  }

  /** Adds a part and, where it is to be opened, the parts that a password protects in it. */
  private void add(byte[] input, Recognition recognition, List<String> layers) {
    Part part = part(input, recognition, layers);
    parts.add(part);
    if (ProtectedFile.isProtected(input, part.format())) {
      open(part, () -> opener.open(input, part.format()));
    }
  }

  /** Opens something that is protected. */
  private interface Opening {
    List<ProtectedFile.Content> open() throws IOException, CommandFailure, GeneralSecurityException;
  }

  /** A damaged part or wrong password is a problem of the part, whose fields are shown anyway. */
  private void open(Part part, Opening opening) {
    if (opener == null && !part.isWellFormed()) {
      return;
    }
    if (opener == null) {
      part.dissection().note("--open asks for the password and shows what is inside.");
      return;
    }
    List<ProtectedFile.Content> contents;
    try {
      contents = opening.open();
    } catch (IOException | CommandFailure | GeneralSecurityException | IllegalArgumentException e) {
      part.dissection().add(0, "cannot be opened: " + e.getMessage());
      return;
    }
    for (ProtectedFile.Content content : contents) {
      inspect(content.bytes(), new ArrayList<>(List.of(content.description())));
      Arrays.fill(content.bytes(), (byte) 0);
    }
  }

  private Part part(byte[] input, Recognition recognition, List<String> layers) {
    Optional<InputFormat> near =
        as == null && GUESSES.contains(recognition.format())
            ? NearMiss.of(input)
            : Optional.empty();
    InputFormat format = as != null ? as : near.orElse(recognition.format());
    String title =
        as != null
            ? "read as " + as
            : near.isPresent()
                ? "perhaps a damaged input: " + format.noun()
                : describe(recognition);
    Dissection dissection = new Dissection(title, input.length);
    FieldReader in = new FieldReader(input, dissection);
    Optional<Dissector> dissector = Dissectors.of(format);
    if (near.isPresent()) {
      in.problem(0, "the first bytes are not those of " + format.noun());
    }
    if (dissector.isPresent()) {
      read(dissector.get(), in);
    } else if (NOTHING_KNOWN.contains(format)) {
      read(fields -> fields.secret("data", input.length, ""), in);
      in.problem(0, "the input is " + format.noun());
      if (format == InputFormat.UNKNOWN) {
        dissection.note("If it is a ciphertext: capi recipe finds out how it was encrypted.");
      }
    }
    return new Part(layers, format, format.advice(), dissection);
  }

  private static void read(Dissector dissector, FieldReader in) {
    try {
      dissector.dissect(in);
    } catch (EndOfInput e) {
      if (in.target().problems().isEmpty()) {
        throw new IllegalStateException("the end of the input was not noted", e);
      }
    }
  }

  private static String describe(Recognition recognition) {
    return recognition.format().noun()
        + recognition.detail().map(detail -> " (" + detail + ")").orElse("");
  }
}
