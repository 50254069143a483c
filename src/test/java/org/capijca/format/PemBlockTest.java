// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class PemBlockTest {
  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 47, 48, 49, 96, 1000})
  void encodedBlock_isParsedAgain(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    byte[] text = PemBlock.of("RSA PRIVATE KEY", content).encode();

    assertThat(new String(text, StandardCharsets.US_ASCII).lines())
        .allSatisfy(line -> assertThat(line).isNotEmpty().hasSizeLessThan(65))
        .startsWith("-----BEGIN RSA PRIVATE KEY-----")
        .endsWith("-----END RSA PRIVATE KEY-----");
    assertThat(PemBlock.parse(text))
        .singleElement()
        .satisfies(block -> {
          assertThat(block.label()).isEqualTo("RSA PRIVATE KEY");
          assertThat(block.headers()).isEmpty();
          assertThat(block.content()).isEqualTo(content);
        });
  }

  @Test
  void textAroundBlocks_isIgnored() {
    List<PemBlock> blocks =
        PemBlock.parse(
            ascii(
                "Bag Attributes\r\n-----BEGIN A-----\r\nAQ==\r\n-----END A-----\r\n\r\n"
                    + "subject=x\n-----BEGIN B C-----\nAgM=\n-----END B C-----"));

    assertThat(blocks).extracting(PemBlock::label).containsExactly("A", "B C");
    assertThat(blocks.get(1).content()).containsExactly(2, 3);
    assertThat(PemBlock.parse(ascii("no block"))).isEmpty();
  }

  @Test
  void headerLines_areRead() {
    PemBlock block =
        PemBlock.parse(
                ascii(
                    "-----BEGIN A-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-CBC,0102\n\nAQ==\n"
                        + "-----END A-----"))
            .get(0);

    assertThat(block.headers())
        .containsEntry("Proc-Type", "4,ENCRYPTED")
        .containsEntry("DEK-Info", "DES-CBC,0102")
        .hasSize(2);
    assertThat(block.content()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN A-----\nAQ==",
        "-----BEGIN A-----\nAQ==\n-----END B-----",
        "-----BEGIN A-----\nA*==\n-----END A-----",
        "-----BEGIN A-----\nAQ=\n-----END A-----"
      })
  void damagedBlock_isRefusedWithItsOffset(String text) {
    assertThatThrownBy(() -> PemBlock.parse(ascii("x" + text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("offset 1")
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A  B", "A-----\nB", "A "})
  void labelThatWouldNotBeParsed_isRefused(String label) {
    assertThatThrownBy(() -> PemBlock.of(label, new byte[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.ERROR_INVALID_PARAMETER));
  }

  @Test
  void description_hasNoContent() {
    assertThat(PemBlock.of("A", new byte[] {65, 66}).toString()).isEqualTo("PEM A, 2 bytes");
  }
}
