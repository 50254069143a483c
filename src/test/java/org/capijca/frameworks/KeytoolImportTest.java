// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.forked.ForkedJvm;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys between our stores and PKCS12, by keytool -importkeystore. */
@Tag("frameworks")
class KeytoolImportTest {
  @RegisterExtension static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  private static final String PASSWORD = "Geheim";

  @TempDir private Path folder;

  private Path pkcs12() {
    return folder.resolve("jdk.p12");
  }

  private KeyStore loadPkcs12() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12", "SunJSSE");
    try (InputStream in = Files.newInputStream(pkcs12())) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private ForkedJvm.Outcome importKeyStore(String... options) throws Exception {
    return importKeyStoreAs("store=" + KeytoolStore.directory(folder), options);
  }

  private static ForkedJvm.Outcome importKeyStoreAs(String providerArgument, String... options)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("-importkeystore", "-noprompt"));
    Collections.addAll(command, options);
    return JdkTool.named("keytool", providerArgument).run(command.toArray(String[]::new));
  }

  private Certificate[] chain;

  private KeyPair writePkcs12() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    chain =
        new Certificate[] {
          new CertificateAuthority().issue(new X500Principal("CN=Key"), pair.getPublic())
        };
    KeyStore source = KeyStore.getInstance("PKCS12", "SunJSSE");
    source.load(null, null);
    source.setKeyEntry("Key", pair.getPrivate(), PASSWORD.toCharArray(), chain);
    try (OutputStream out = Files.newOutputStream(pkcs12())) {
      source.store(out, PASSWORD.toCharArray());
    }
    return pair;
  }

  private String[] fromPkcs12(KeytoolStore target, String destAlias) {
    return new String[] {
      "-srckeystore",
      pkcs12().toString(),
      "-srcstoretype",
      "PKCS12",
      "-srcstorepass",
      PASSWORD,
      "-srcalias",
      "Key",
      "-destalias",
      destAlias,
      "-destkeystore",
      target.path(folder),
      "-deststoretype",
      target.type(),
      "-deststorepass",
      target.password()
    };
  }

  @Test
  void keyFromPkcs12_isNotExportableInTheOwnStore() throws Exception {
    writePkcs12();

    ForkedJvm.Outcome outcome = importKeyStore(fromPkcs12(KeytoolStore.OWN, "Key"));

    assertThat(outcome.output()).doesNotContain("not imported");
    KeyStore loaded = KeytoolStore.OWN.load(folder);
    assertThat(Collections.list(loaded.aliases())).containsExactly("Key/AT_KEYEXCHANGE");
    assertThat(loaded.getKey("Key", null).getEncoded()).isNull();
    assertThat(loaded.getCertificateChain("Key")).isEqualTo(chain);
  }

  @Test
  void keyFromPkcs12_isExportableInAFile() throws Exception {
    KeyPair pair = writePkcs12();

    assertThat(importKeyStore(fromPkcs12(KeytoolStore.FILE, "Key/AT_SIGNATURE")).output())
        .doesNotContain("not imported");
    KeyStore loaded = KeytoolStore.FILE.load(folder);
    assertThat(Collections.list(loaded.aliases())).containsExactly("Key/AT_SIGNATURE");
    assertThat(loaded.getKey("Key", null).getEncoded()).isEqualTo(pair.getPrivate().getEncoded());
    assertThat(loaded.getCertificateChain("Key")).isEqualTo(chain);
  }

  private ForkedJvm.Outcome export(Path source, String... password) throws Exception {
    return importKeyStore(
        Stream.concat(
                Stream.of(
                    "-srckeystore",
                    source.toString(),
                    "-srcstoretype",
                    "CAPI-PFX",
                    "-destkeystore",
                    pkcs12().toString(),
                    "-deststoretype",
                    "PKCS12",
                    "-deststorepass",
                    PASSWORD,
                    "-destkeypass",
                    PASSWORD),
                Stream.of(password))
            .toArray(String[]::new));
  }

  /** keytool says so, but ends as if all were well. */
  @Test
  void nonExportableKey_isNotImportedByPkcs12() throws Exception {
    writePkcs12();
    Path source = Files.copy(pkcs12(), folder.resolve("source.pfx"));
    Files.delete(pkcs12());

    ForkedJvm.Outcome outcome = export(source, "-srcstorepass", PASSWORD);

    assertThat(outcome.output())
        .contains("Entry for alias key/AT_KEYEXCHANGE not imported")
        .contains("0 entries successfully imported, 1 entries failed");
    assertThat(loadPkcs12().size()).isZero();
  }

  /**
   * A container of a directory store is a PFX file, whose password is in another file of the
   * directory.
   */
  @ParameterizedTest
  @EnumSource
  void exportableKey_leaves(KeytoolStore kind) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", CapiProvider.NAME);
    generator.initialize(
        CapiKeyGenParameterSpec.builder().keyLength(2048).flags(KeyFlag.CRYPT_EXPORTABLE).build());
    KeyPair pair = generator.generateKeyPair();
    Certificate[] chain = {
      new CertificateAuthority().issue(new X500Principal("CN=Key"), pair.getPublic())
    };
    kind.create(folder, store -> store.setKeyEntry("Key", pair.getPrivate(), null, chain));

    ForkedJvm.Outcome outcome =
        switch (kind) {
          case FILE -> export(Path.of(kind.path(folder)), "-srcstorepass", PASSWORD);
          case OWN -> {
            Path own = KeytoolStore.directory(folder);
            yield export(onlyFile(own.resolve("RSA")), "-srcstorepass:file", own + "/store.key");
          }
        };

    assertThat(outcome.output()).contains("1 entries successfully imported");
    assertThat(loadPkcs12().getKey("key/AT_SIGNATURE", PASSWORD.toCharArray()).getEncoded())
        .isEqualTo(pair.getPrivate().getEncoded());
    assertThat(loadPkcs12().getCertificateChain("key/AT_SIGNATURE")).isEqualTo(chain);
  }

  private static Path onlyFile(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findFirst().orElseThrow();
    }
  }

  /** keytool opens no stream for the tokens that it knows, and a file named NONE for ours. */
  @Test
  void ownStore_isNoSource() throws Exception {
    KeytoolStore.OWN.create(folder, KEY);

    ForkedJvm.Outcome outcome =
        importKeyStore(
            "-srckeystore",
            "NONE",
            "-srcstoretype",
            "CAPI",
            "-srcstorepass",
            "",
            "-destkeystore",
            pkcs12().toString(),
            "-deststoretype",
            "PKCS12",
            "-deststorepass",
            PASSWORD);

    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output()).contains("FileNotFoundException: NONE");
    assertThat(pkcs12()).doesNotExist();
  }
}
