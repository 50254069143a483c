// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private Inspector() {}

  /**
   * Inspects an input.
   *
   * @param input the bytes
   * @param as the format that they are read as; null for the one that is recognized
   */
  static List<Part> inspect(byte[] input, InputFormat as) {
    List<Part> parts = new ArrayList<>();
    inspect(input, as, new ArrayList<>(), parts);
    return parts;
  }

  private static void inspect(byte[] input, InputFormat as, List<String> layers, List<Part> parts) {
    Recognition recognition = Recognition.of(input);
    if (recognition.format() == as || layers.size() == MAX_LAYERS) {
      parts.add(part(input, recognition, as, layers));
      return;
    }
    if (recognition.format() == InputFormat.PEM
        || recognition.format() == InputFormat.ENCRYPTED_PEM) {
      pem(input, as, recognition, layers, parts);
      return;
    }
    Optional<byte[]> content = Recognition.decode(input);
    if (content.isEmpty()) {
      parts.add(part(input, recognition, as, layers));
      return;
    }
    List<String> more = new ArrayList<>(layers);
    more.add(describe(recognition));
    inspect(content.get(), as, more, parts);
    Arrays.fill(content.get(), (byte) 0);
  }

  private static void pem(
      byte[] input,
      InputFormat as,
      Recognition recognition,
      List<String> layers,
      List<Part> parts) {
    List<PemBlock> blocks;
    try {
      blocks = PemBlock.parse(input);
    } catch (IllegalArgumentException e) {
      damagedPem(input, as, recognition, layers, parts, e.getMessage());
      return;
    }
    for (PemBlock block : blocks) {
      List<String> more = new ArrayList<>(layers);
      more.add("PEM text (" + block.label() + ")");
      if (block.headers().containsKey("DEK-Info")) {
        parts.add(encrypted(block, more));
      } else {
        inspect(block.content(), as, more, parts);
      }
    }
  }

  /** Reads what is there of the first block of a text that is truncated or is not base64. */
  private static void damagedPem(
      byte[] input,
      InputFormat as,
      Recognition recognition,
      List<String> layers,
      List<Part> parts,
      String problem) {
    List<String> more = new ArrayList<>(layers);
    more.add(describe(recognition));
    Recognition.decode(input)
        .ifPresentOrElse(
            content -> inspect(content, as, more, parts),
            () -> parts.add(part(input, recognition, as, layers)));
    parts.get(parts.size() - 1).dissection().add(0, problem);
  }

  private static Part encrypted(PemBlock block, List<String> layers) {
    byte[] content = block.content();
    Dissection dissection =
        new Dissection("encrypted by OpenSSL: " + block.headers().get("DEK-Info"), content.length);
    FieldReader in = new FieldReader(content, dissection);
    read(fields -> fields.bytes("data", content.length, "encrypted " + block.label()), in);
    return new Part(
        layers, InputFormat.ENCRYPTED_PEM, InputFormat.ENCRYPTED_PEM.advice(), dissection);
  }

  private static Part part(
      byte[] input, Recognition recognition, InputFormat as, List<String> layers) {
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
    } else if (format == InputFormat.UNKNOWN || format == InputFormat.EMPTY) {
      read(fields -> fields.secret("data", input.length, ""), in);
      in.problem(0, "the input is " + format.noun());
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
