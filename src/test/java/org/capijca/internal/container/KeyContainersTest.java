// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.ProviderException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.callback.PasswordCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeySlot;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.KeyContainers;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiLoadStoreParameter;
import org.capijca.vectors.Vectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests CryptAcquireContext, CryptGenKey and CryptGetUserKey on containers. */
@Tag("unit")
class KeyContainersTest {
  private static final Pattern ACQUIRE = Pattern.compile("acquire \"(.*)\" \\d+ NAME (\\w+)");
  private static final Pattern KEY = Pattern.compile("(genkey|getuserkey) \\d+ (AT_\\w+) ?(\\w*)");

  @TempDir private Path folder;
  private CapiProvider provider;
  private KeyContainers containers;

  @BeforeEach
  void open() throws Exception {
    use(new CapiProvider());
  }

  private void use(CapiProvider configured) throws Exception {
    provider = configured.configure("store=" + folder.resolve("store"));
    containers = provider.keyContainers();
  }

  private KeyPair generate(String algorithm, int dwFlags, String container) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().dwFlags(dwFlags).container(container).build());
    return generator.generateKeyPair();
  }

  private static void assertFails(CapiError error, ThrowingCallable call) {
    assertThatCapi(call).fails(KeyStoreException.class).with(error);
  }

  static Stream<JsonNode> transcripts() {
    return Vectors.load("containers").stream();
  }

  /** The container name in each recorded transcript; handles do not exist in this provider. */
  @ParameterizedTest
  @MethodSource("transcripts")
  void recordedCalls_haveSameResults(JsonNode transcript) throws Exception {
    int replayed = 0;
    for (JsonNode step : transcript.get("steps")) {
      String call = step.path("call").asText();
      if (call.contains("VERIFYCONTEXT")) {
        break;
      }
      Matcher acquire = ACQUIRE.matcher(call);
      Matcher key = KEY.matcher(call);
      if (acquire.matches()) {
        use(new CapiProvider().configure(acquire.group(1)));
        assertAnswer(step, () -> acquire(acquire.group(2)));
        replayed++;
      } else if (key.matches()) {
        assertAnswer(step, () -> key(key.group(1), key.group(2), key.group(3)));
        replayed++;
      }
    }
    assertThat(replayed).isGreaterThan(9);
  }

  private void acquire(String flags) throws Exception {
    switch (flags) {
      case "CRYPT_NEWKEYSET" -> containers.create("NAME");
      case "CRYPT_DELETEKEYSET" -> containers.delete("NAME");
      default -> containers.uniqueName("NAME");
    }
  }

  private void key(String call, String slot, String dwFlags) throws Exception {
    if (call.equals("genkey")) {
      generate(slot, Integer.decode(dwFlags), "NAME");
    } else {
      containers.userKey("name", KeySlot.valueOf(slot));
    }
  }

  private static void assertAnswer(JsonNode step, ThrowingCallable call) throws Exception {
    String[] answer = step.get("answer").asText().split(" ");
    if (answer[0].equals("err")) {
      assertFails(CapiError.valueOf(answer[2]), call);
    } else {
      try {
        call.call();
      } catch (Throwable e) {
        throw new AssertionError(step.toString(), e);
      }
    }
  }

  @Test
  void generatedKeyPair_isStoredAtOnce() throws Exception {
    KeyPair exchange = generate("AT_KEYEXCHANGE", 0x02000000, "App");
    KeyPair signature = generate("AT_SIGNATURE", 0x02000001, "app");

    assertThat(containers.names()).containsExactly("App");
    assertThat(containers.userKey("APP", KeySlot.AT_KEYEXCHANGE).getPrivate())
        .isEqualTo(exchange.getPrivate());
    KeyPair again = generate("AT_KEYEXCHANGE", 0x02000000, "App");
    assertThat(again.getPrivate()).isNotEqualTo(exchange.getPrivate());
    assertThat(containers.userKey("App", KeySlot.AT_KEYEXCHANGE).getPublic())
        .isEqualTo(again.getPublic());
    assertThat(containers.userKey("App", KeySlot.AT_SIGNATURE).getPrivate().getEncoded())
        .isEqualTo(signature.getPrivate().getEncoded());

    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    assertThat(Collections.list(store.aliases()))
        .containsExactly("App/AT_KEYEXCHANGE", "App/AT_SIGNATURE");
  }

  @Test
  void archivableKeyPair_isExportableOnlyAsGenerated() throws Exception {
    KeyPair pair = generate("AT_SIGNATURE", 0x02004000, "App");
    CapiPrivateKey stored =
        (CapiPrivateKey) containers.userKey("App", KeySlot.AT_SIGNATURE).getPrivate();

    assertThat(pair.getPrivate().getEncoded()).isNotNull();
    assertThat(stored.isExportable()).isFalse();
    assertThat(stored.getEncoded()).isNull();
  }

  @Test
  void ephemeralKeyPair_isNotStored() throws Exception {
    assertThat(generate("CALG_DH_EPHEM", 0x02000000, "App").getPrivate()).isNotNull();
    assertThat(containers.names()).isEmpty();
  }

  @Test
  void seedOfDssParameters_isStored() throws Exception {
    KeyPair pair = generate("CALG_DSS_SIGN", 0x02000001, "App");

    assertThat(containers.userKey("App", KeySlot.AT_SIGNATURE).getPrivate())
        .as("version 3 BLOBs, which contain the seed")
        .isEqualTo(pair.getPrivate());
  }

  @Test
  void defaultContainer_isNamedAfterUser() throws Exception {
    generate("AT_SIGNATURE", 0x02000000, "");

    assertThat(containers.defaultName()).isEqualTo(System.getProperty("user.name"));
    assertThat(containers.names()).containsExactly(containers.defaultName());
    assertThat(containers.exists("")).isTrue();
  }

  @Test
  void uniqueName_opensContainer() throws Exception {
    containers.create("winetest");

    String unique = containers.uniqueName("WineTest");
    assertThat(unique).startsWith("9d20fd8d05ed2b8455d125d0bf6d6a70_");
    assertThat(containers.exists(unique)).isTrue();
    generate("AT_SIGNATURE", 0x02000000, unique);
    assertThat(containers.names()).containsExactly("winetest");
    containers.deletePair(unique, KeySlot.AT_SIGNATURE);
    assertFails(CapiError.NTE_NO_KEY, () -> containers.userKey("winetest", KeySlot.AT_SIGNATURE));
    containers.delete(unique);
    assertThat(containers.names()).isEmpty();
  }

  @Test
  void storeWithPassword_usesCallbackHandler() throws Exception {
    CapiLoadStoreParameter protectedStore =
        CapiLoadStoreParameter.builder().password("Geheim".toCharArray()).build();
    provider.keyContainers(protectedStore).create("c");

    assertThatCapi(() -> generate("AT_SIGNATURE", 0x02000000, "c"))
        .fails(ProviderException.class)
        .with(CapiError.ERROR_INVALID_PASSWORD);
    assertFails(CapiError.ERROR_INVALID_PASSWORD, () -> provider.keyContainers());
    use(
        new CapiProvider()
            .withCallbackHandler(callbacks ->
                ((PasswordCallback) callbacks[0]).setPassword("Geheim".toCharArray())));
    generate("AT_SIGNATURE", 0x02000000, "c");
    assertThat(containers.names()).isEqualTo(List.of("c"));
    assertThat(Optional.ofNullable(containers.userKey("c", KeySlot.AT_SIGNATURE))).isPresent();
  }

  @Test
  void families_areSeparate() throws Exception {
    generate("CALG_DSS_SIGN", 0x02000000, "c");

    assertThat(containers.exists("c")).isTrue();
    use(new CapiProvider().configure("MS_DEF_PROV"));
    assertThat(containers.exists("c")).isFalse();
    use(new CapiProvider().configure("MS_DEF_DSS_PROV"));
    assertThat(containers.exists("c")).isTrue();
    assertFails(CapiError.NTE_EXISTS, () -> containers.create("C"));
  }
}
