// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files planted in the directory of a store by another user, and files that do not belong to the
 * store.
 */
@Tag("unit")
class StoreFilesAttackTest {
  private static final String PLANTED_KEY = "0".repeat(64);

  @TempDir private Path folder;
  private Path root;
  private CapiProvider provider;

  @BeforeEach
  void makeDirectory() throws Exception {
    root = Files.createDirectory(folder.resolve("store"));
    mode(root, "rwx------");
    provider = new CapiProvider().configure("store=" + root);
  }

  private static void mode(Path path, String permissions) throws IOException {
    assumeTrue(
        Files.getFileStore(path).supportsFileAttributeView("posix"),
        "the temporary directory has no POSIX permissions; run the tests on Linux or macOS, or with"
            + " java.io.tmpdir on a file system that has them");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private void generate(String container) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(512).container(container).build());
    generator.generateKeyPair();
  }

  private KeyStore load() throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    return store;
  }

  private static void assertFails(CapiError error, String words, ThrowingCallable call) {
    assertThatCapi(call).hasMessageContaining(words).with(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwxrwx", "rwxrwx---", "rwx----w-"})
  void directoryWritableByOthers_isRefused(String permissions) throws Exception {
    mode(root, permissions);

    assertFails(CapiError.NTE_PERM, "writable by others", () -> generate("c"));
    assertFails(CapiError.NTE_PERM, "writable by others", this::load);
    try (Stream<Path> containers = Files.walk(root)) {
      assertThat(containers.filter(file -> file.toString().endsWith(".p12"))).isEmpty();
    }
  }

  @Test
  void subdirectoryWritableByOthers_isRefused() throws Exception {
    generate("c");
    mode(root.resolve("RSA"), "rwxrwxrwx");

    assertFails(CapiError.NTE_PERM, "writable by others", () -> generate("d"));
    assertFails(CapiError.NTE_PERM, "writable by others", () -> load().aliases());
    assertFails(CapiError.NTE_PERM, "writable by others", () -> load().getKey("c", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-----w-", "rw----r--"})
  void keyFileAccessibleToOthers_isRefused(String permissions) throws Exception {
    generate("c");
    mode(root.resolve("store.key"), permissions);

    assertFails(CapiError.NTE_PERM, "store.key", this::load);
    assertFails(CapiError.NTE_PERM, "store.key", () -> generate("d"));
    mode(root.resolve("store.key"), "r--------");
    assertThat(load().containsAlias("c")).isTrue();
  }

  @Test
  void headerWritableByOthers_isRefused() throws Exception {
    generate("c");
    mode(root.resolve("store.p12"), "rw-rw-rw-");

    assertFails(CapiError.NTE_PERM, "store.p12", this::load);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "store.key", "store.p12", "RSA"})
  void fileOfAnotherUser_isRefused(String name) throws Exception {
    assumeTrue(
        System.getProperty("user.name").equals("root"),
        "only root can change the owner of a file; run the tests as root, in a container");
    generate("c");
    Files.setAttribute(root.resolve(name), "unix:uid", 12345);

    assertFails(CapiError.NTE_PERM, "belongs to", () -> load().getKey("c", null));
  }

  /** A new store generates its own key file and never uses an existing one. */
  @Test
  void plantedKeyFile_isNotUsed() throws Exception {
    Files.writeString(root.resolve("store.key"), PLANTED_KEY);
    mode(root.resolve("store.key"), "rw-r--r--");

    generate("c");

    assertThat(Files.readString(root.resolve("store.key"))).isNotEqualTo(PLANTED_KEY);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("store.key"))))
        .isEqualTo("rw-------");
    assertThat(load().containsAlias("c")).isTrue();
  }

  @Test
  void keyFileWithoutHeader_doesNotBlockAPassword() throws Exception {
    Files.writeString(root.resolve("store.key"), PLANTED_KEY);

    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, "Geheim".toCharArray());

    assertThat(root.resolve("store.key")).doesNotExist();
    assertFails(CapiError.ERROR_INVALID_PASSWORD, "password", this::load);
  }

  /** A new key file would make the existing containers unreadable. */
  @Test
  void missingHeader_isNotReplaced() throws Exception {
    generate("c");
    String key = Files.readString(root.resolve("store.key"));
    Files.delete(root.resolve("store.p12"));

    assertFails(CapiError.NTE_KEYSET_ENTRY_BAD, "store.p12", () -> generate("d"));
    assertFails(
        CapiError.NTE_KEYSET_ENTRY_BAD,
        "store.p12",
        () -> KeyStore.getInstance("CAPI", provider).load(null, "Geheim".toCharArray()));
    assertThat(Files.readString(root.resolve("store.key"))).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "not hexadecimal"})
  void malformedKeyFile_isRefused(String content) throws Exception {
    generate("c");
    Files.writeString(root.resolve("store.key"), content);

    assertFails(CapiError.NTE_KEYSET_ENTRY_BAD, "64 hex", this::load);
  }

  /** The GUID of the header is part of file names, and used to be part of a glob pattern. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[x",
        "*",
        "",
        "/../../../escaped",
        "..",
        "a/b",
        "0123456789abcdef0123456789abcdef0123",
        "{01234567-89ab-cdef-0123-456789abcdef}",
        "01234567-89ab-cdef-0123-456789abcdef/../x"
      })
  void headerWithoutGuid_isRefused(String guid) throws Exception {
    Files.write(root.resolve("store.p12"), header(guid));
    mode(root.resolve("store.p12"), "rw-------");
    CapiLoadStoreParameter parameter =
        CapiLoadStoreParameter.builder().directory(root).password("x".toCharArray()).build();

    assertFails(
        CapiError.NTE_KEYSET_ENTRY_BAD,
        "header of a store",
        () -> KeyStore.getInstance("CAPI", provider).load(parameter));
  }

  @Test
  void headerWithGuid_isAccepted() throws Exception {
    Files.write(root.resolve("store.p12"), header("01234567-89ab-cdef-0123-456789abcdef"));
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, "x".toCharArray());

    assertThat(store.size()).isZero();
  }

  /** Returns an empty nested bag with this name. */
  private static byte[] header(String guid) throws Exception {
    SafeBag bag =
        new SafeBag(
            PKCSObjectIdentifiers.safeContentsBag,
            new DERSequence(),
            new DERSet(
                new DERSequence(
                    new ASN1Encodable[] {
                      PKCSObjectIdentifiers.pkcs_9_at_friendlyName,
                      new DERSet(new DERBMPString(guid))
                    })));
    return HandMadePfx.of("x", BigInteger.ONE, new DERSequence(bag).getEncoded());
  }

  @ParameterizedTest
  @CsvSource({"report.tmp", "store.p12.tmp", "RSA/report.tmp", "RSA/x.p12.tmp", "a.p12.0.tmp"})
  void otherTemporaryFiles_areNotDeleted(String name) throws Exception {
    generate("c");
    Path file = Files.writeString(root.resolve(name), "precious");

    generate("d");

    assertThat(file).hasContent("precious");
  }

  @Test
  void directoriesNamedLikeTemporaryFiles_areIgnored() throws Exception {
    Files.createDirectories(root.resolve("work.tmp/sub"));
    Files.createDirectories(root.resolve("store.p12." + UUID.randomUUID() + ".tmp/sub"));

    generate("c");

    assertThat(root.resolve("work.tmp/sub")).isDirectory();
    assertThat(Collections.list(load().aliases())).isEqualTo(List.of("c/AT_SIGNATURE"));
  }

  @Test
  void linkInPlaceOfTheLock_isNotFollowed() throws Exception {
    Path victim = folder.resolve("victim");
    Files.createSymbolicLink(root.resolve("store.lock"), victim);

    assertThatThrownBy(() -> generate("c")).satisfies(e -> assertThat(CapiError.of(e)).isPresent());
    assertThat(victim).doesNotExist();
  }

  @Test
  void interruptedThread_failsWithReason() throws Exception {
    KeyStore store = load();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16));
    CapiKeyPairEntry entry = new CapiKeyPairEntry(generator.generateKeyPair());
    Thread.currentThread().interrupt();
    try {
      assertFails(CapiError.NTE_FAIL, "interrupted", () -> store.setEntry("c", entry, null));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    store.setEntry("c", entry, null);
    assertThat(store.containsAlias("c")).isTrue();
  }
}
