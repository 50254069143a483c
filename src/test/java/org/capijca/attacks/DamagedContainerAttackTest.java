// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.interfaces.KeyContainers;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a damaged container file does not affect the other containers. */
@Tag("unit")
class DamagedContainerAttackTest {
  private static final Logger LOG = Logger.getLogger("org.capijca.store");

  @TempDir private Path folder;
  private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
  private CapiProvider provider;
  private KeyContainers containers;
  private Path bad;

  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Kinds of damage to the file of a container. */
  enum Damage {
    EMPTY {
      @Override
      void to(Path file, Path other) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    CUT_OFF {
      @Override
      void to(Path file, Path other) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length / 2));
      }
    },
    ALTERED {
      @Override
      void to(Path file, Path other) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
      }
    },
    CONTAINER_OF_ANOTHER_NAME {
      @Override
      void to(Path file, Path other) throws IOException {
        Files.write(file, Files.readAllBytes(other));
      }
    },
    TOO_LONG {
      @Override
      void to(Path file, Path other) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (1 << 24) + 1));
      }
    },
    DIRECTORY {
      @Override
      void to(Path file, Path other) throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
      }
    },
    LINK_TO_A_DEVICE {
      @Override
      void to(Path file, Path other) throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
      }
    },
    LINK_TO_NOTHING {
      @Override
      void to(Path file, Path other) throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, file.resolveSibling("nothing"));
      }
    };

    abstract void to(Path file, Path other) throws IOException;
  }

  @BeforeEach
  void fill() throws Exception {
    LOG.addHandler(recorder);
    provider = new CapiProvider().configure("store=" + folder.resolve("store"));
    for (String name : List.of("one", "two", "three")) {
      generate(name);
    }
    containers = provider.keyContainers();
    bad = file("two");
  }

  @AfterEach
  void removeHandler() {
    LOG.removeHandler(recorder);
  }

  private Path file(String name) throws Exception {
    return folder.resolve("store/RSA").resolve(containers.uniqueName(name) + ".p12");
  }

  private void generate(String container) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(512).container(container).build());
    generator.generateKeyPair();
  }

  private static void assertFails(CapiError error, ThrowingCallable call) {
    assertThatCapi(call).with(error);
  }

  @ParameterizedTest
  @EnumSource
  void damagedContainer_isSkippedListedAndDeleted(Damage damage) throws Exception {
    String unique = containers.uniqueName("two");
    damage.to(bad, file("one"));
    containers = provider.keyContainers();
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);

    assertThat(containers.names()).containsExactlyInAnyOrder("one", "three");
    assertThat(Collections.list(store.aliases()))
        .containsExactlyInAnyOrder("one/AT_SIGNATURE", "three/AT_SIGNATURE");
    assertThat(store.size()).isEqualTo(2);
    assertThat(store.getKey("one", null)).isNotNull();
    KeyManagerFactory.getInstance("SunX509").init(store, null);
    assertThat(records)
        .anySatisfy(each -> {
          assertThat(each.getLevel()).isEqualTo(Level.WARNING);
          assertThat(each.getMessage()).contains(unique);
        });
    assertThat(containers.damaged()).containsExactly(unique);

    assertFails(CapiError.NTE_KEYSET_ENTRY_BAD, () -> store.getKey("two", null));
    assertFails(CapiError.NTE_KEYSET_ENTRY_BAD, () -> containers.create("two"));
    assertFails(CapiError.NTE_KEYSET_ENTRY_BAD, () -> generate("two"));

    containers.delete(unique);
    assertThat(containers.damaged()).isEmpty();
    assertThat(Files.list(bad.getParent()).filter(each -> each.equals(bad))).isEmpty();
    generate("two");
    assertThat(containers.names()).contains("two");
  }

  @ParameterizedTest
  @EnumSource
  void damagedContainer_isDeletedByItsName(Damage damage) throws Exception {
    damage.to(bad, file("one"));

    containers.delete("Two");

    try (Stream<Path> files = Files.list(bad.getParent())) {
      assertThat(files).hasSize(2);
    }
    assertThatThrownBy(() -> containers.delete("two")).isInstanceOf(KeyStoreException.class);
  }
}
