// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.cli.CommandRun;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class KeysCommandTest {
  @TempDir private Path folder;

  private CommandRun keys(String command, String... arguments) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("keys", command, "--store", folder.resolve("store").toString()),
                Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  private void done(CommandRun run) {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private JsonNode list() throws Exception {
    return new ObjectMapper().readTree(keys("list", "--json").out()).get("containers");
  }

  private Path keyFile(String algorithm) {
    Path file = folder.resolve(algorithm + ".pem");
    done(
        CommandRun.of(
            "genkey", algorithm, "--bits", "512", "--flags", "1", "--out", file.toString()));
    return file;
  }

  @Test
  void newContainer_isListedWithoutKeys() throws Exception {
    done(keys("new", "MyApp"));

    assertThat(list())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get("container").asText()).isEqualTo("MyApp");
          assertThat(row.get("slot").isNull()).isTrue();
        });
    assertThat(keys("new", "MyApp").err()).contains("NTE_EXISTS");
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_KEYX, AT_KEYEXCHANGE",
    "CALG_DSS_SIGN, AT_SIGNATURE",
    "CALG_DH_SF, AT_KEYEXCHANGE"
  })
  void importedKey_isExportedAgainIfExportable(String algorithm, String slot) throws Exception {
    Path file = keyFile(algorithm);
    done(keys("import", file.toString(), "App", "--exportable"));

    assertThat(list().get(0).get("slot").asText()).isEqualTo(slot);
    assertThat(list().get(0).get("exportable").asBoolean()).isTrue();
    CommandRun exported = keys("export", "App", "--slot", slot, "--to", "pem");
    done(exported);
    assertThat(exported.out()).isEqualTo(Files.readString(file));
  }

  @Test
  void keyThatIsNotExportable_isExportedAsPublicKeyOnly() throws Exception {
    Path file = keyFile("CALG_RSA_KEYX");
    done(keys("import", file.toString(), "App"));

    CommandRun refused = keys("export", "App", "--to", "pem");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).doesNotContain("unexpected").contains("NTE_BAD_KEY");
    CommandRun publicKey = keys("export", "App", "--public", "--to", "pem");
    done(publicKey);
    assertThat(publicKey.out()).startsWith("-----BEGIN PUBLIC KEY-----");
  }

  @Test
  void occupiedSlot_isReplacedByForceOnly() {
    Path file = keyFile("CALG_RSA_KEYX");
    done(keys("import", file.toString(), "App"));

    CommandRun refused = keys("import", file.toString(), "App");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("--force").contains("NTE_EXISTS");
    done(keys("import", file.toString(), "App", "--force"));
    done(keys("import", file.toString(), "App", "--slot", "AT_SIGNATURE"));
  }

  @Test
  void movedContainer_keepsItsKeys() throws Exception {
    Path file = keyFile("CALG_RSA_KEYX");
    done(keys("import", file.toString(), "Old"));
    done(keys("import", file.toString(), "Old", "--slot", "AT_SIGNATURE", "--exportable"));
    String before = keys("export", "Old", "--public", "--to", "token").out();

    done(keys("move", "Old", "New"));
    assertThat(list().findValuesAsText("container")).containsExactly("New", "New");
    assertThat(list().findValuesAsText("exportable")).containsExactly("false", "true");
    assertThat(keys("export", "New", "--public", "--to", "token").out()).isEqualTo(before);

    done(keys("move", "New", "Far", "--to-store", folder.resolve("other").toString()));
    assertThat(list()).isEmpty();
    assertThat(CommandRun.of("keys", "list", "--store", folder.resolve("other").toString()).out())
        .contains("Far");
  }

  @Test
  void moveToAnExistingContainer_isRefused() throws Exception {
    done(keys("new", "A"));
    done(keys("new", "B"));

    assertThat(keys("move", "A", "B").err()).contains("NTE_EXISTS");
    assertThat(keys("move", "C", "D").err()).contains("NTE_BAD_KEYSET");
    assertThat(list()).hasSize(2);
  }

  @Test
  void deletedSlotAndContainer_areGone() throws Exception {
    Path file = keyFile("CALG_RSA_KEYX");
    done(keys("import", file.toString(), "App"));
    done(keys("import", file.toString(), "App", "--slot", "2"));

    done(keys("delete", "App", "--slot", "AT_SIGNATURE"));
    assertThat(list()).hasSize(1);
    done(keys("delete", "App"));
    assertThat(list()).isEmpty();
    assertThat(keys("delete", "App").err()).contains("NTE_BAD_KEYSET");
  }

  @Test
  void generatedPair_goesIntoItsContainer() throws Exception {
    done(
        CommandRun.of(
            "genkey",
            "AT_SIGNATURE",
            "--bits",
            "512",
            "--container",
            "Made",
            "--store",
            folder.resolve("store").toString()));

    assertThat(list().findValuesAsText("container")).containsExactly("Made");
    assertThat(CommandRun.of("genkey", "CALG_RC2", "--container", "X").exitCode()).isEqualTo(2);
  }

  @Test
  void publicKey_isNotImported() {
    Path file = keyFile("CALG_RSA_KEYX");
    Path publicFile = folder.resolve("public.der");
    done(CommandRun.of("convert", file.toString(), "--public", "--out", publicFile.toString()));

    assertThat(keys("import", publicFile.toString(), "App").err())
        .contains("public key only")
        .contains("NTE_BAD_TYPE");
    assertThat(CommandRun.of("keys").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("keys", "lst").err()).contains("list");
  }

  @Test
  void storeWithPassword_isOpenedWithIt() throws Exception {
    CapiProvider capi = new CapiProvider();
    CapiLoadStoreParameter store =
        CapiLoadStoreParameter.builder()
            .directory(folder.resolve("store"))
            .password("Geheim".toCharArray())
            .build();
    capi.keyContainers(store).create("MyApp");
    String right = Files.writeString(folder.resolve("right"), "Geheim\n").toString();
    String wrong = Files.writeString(folder.resolve("wrong"), "geheim\n").toString();

    CommandRun listed = keys("list", "--store-password-file", right);
    done(listed);
    assertThat(listed.out()).contains("MyApp");
    done(keys("move", "MyApp", "OurApp", "--store-password-file", right));
    CommandRun refused = keys("list", "--store-password-file", wrong);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("ERROR_INVALID_PASSWORD").doesNotContain("geheim");
    assertThat(keys("list").err()).contains("the password of the store", "ERROR_INVALID_PASSWORD");
  }
}
