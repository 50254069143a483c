// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.capijca.CapiError;
import org.capijca.KeySlot;
import org.capijca.forked.ForkedJvm;
import org.capijca.interfaces.CapiPrivateKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The keytool command on both kinds of store, whose key no one can export. */
@Tag("frameworks")
class KeytoolTest {
  @RegisterExtension static final NonExportableKey KEY = NonExportableKey.in(KeySlot.AT_SIGNATURE);

  @TempDir private Path folder;

  private String keytool(KeytoolStore store, String... command) throws Exception {
    ForkedJvm.Outcome outcome = store.keytool(folder, command);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private String failing(KeytoolStore store, String... command) throws Exception {
    ForkedJvm.Outcome outcome = store.keytool(folder, command);
    assertThat(outcome.exitCode()).as(outcome.output()).isNotZero();
    return outcome.output();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @ParameterizedTest
  @EnumSource
  void entry_isListedAndItsCertificateExported(KeytoolStore store) throws Exception {
    store.create(folder, KEY);

    assertThat(keytool(store, "-list"))
        .contains("Keystore type: " + store.type(), "Keystore provider: CAPI")
        .contains(KEY.alias() + ", ", "PrivateKeyEntry");
    assertThat(keytool(store, "-list", "-v"))
        .contains("Alias name: " + KEY.alias(), "Owner: CN=AT_SIGNATURE", "2048-bit RSA key");
    keytool(store, "-exportcert", "-alias", KEY.alias(), "-file", path("certificate"));
    try (InputStream in = Files.newInputStream(folder.resolve("certificate"))) {
      assertThat(CertificateFactory.getInstance("X.509").generateCertificate(in))
          .isEqualTo(KEY.certificate());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OWN, AT_SIGNATURE, SHA256withRSA",
    "OWN, AT_KEYEXCHANGE, RSASSA-PSS",
  })
  void genkeypair_makesAKeyThatNoOneCanExport(
      KeytoolStore store, KeySlot slot, String signatureAlgorithm) throws Exception {
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        slot.name(),
        "-keysize",
        "2048",
        "-sigalg",
        signatureAlgorithm,
        "-dname",
        "CN=New",
        "-alias",
        "New");

    KeyStore loaded = store.load(folder);
    assertThat(Collections.list(loaded.aliases())).containsExactly("New/" + slot);
    CapiPrivateKey key = (CapiPrivateKey) loaded.getKey("New", null);
    assertThat(key.getEncoded()).isNull();
    assertThat(key.getKeyLength()).isEqualTo(2048);
    X509Certificate certificate = (X509Certificate) loaded.getCertificate("New");
    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getSigAlgName()).isEqualTo(signatureAlgorithm);
  }

  /** The store's type needs no provider where the JVM has it in its list. */
  @ParameterizedTest
  @EnumSource
  void installedProvider_makesAndListsAKey(ProviderPosition position) throws Exception {
    JdkTool keytool =
        JdkTool.named("keytool", position, folder, "store=" + KeytoolStore.directory(folder));
    String[] store = {"-keystore", "NONE", "-storetype", "CAPI", "-storepass", ""};

    ForkedJvm.Outcome made = keytool.run(joined(GENERATE, store));
    ForkedJvm.Outcome listed =
        keytool.run(joined(new String[] {"-list", "-providername", "CAPI"}, store));

    assertThat(made.exitCode()).as(made.output()).isZero();
    assertThat(listed.output()).contains("New/AT_SIGNATURE, ", "PrivateKeyEntry");
  }

  private static String[] joined(String[] command, String[] store) {
    return Stream.of(command, store).flatMap(Stream::of).toArray(String[]::new);
  }

  private static final String[] GENERATE = {
    "-genkeypair",
    "-keyalg",
    "AT_SIGNATURE",
    "-keysize",
    "2048",
    "-dname",
    "CN=New",
    "-alias",
    "New"
  };

  @Test
  void genkeypairInAFile_saysHowTheKeyBecomesExportable() throws Exception {
    assertThat(failing(KeytoolStore.FILE, GENERATE))
        .contains("-providerarg flags=CRYPT_EXPORTABLE", CapiError.NTE_BAD_KEY_STATE.name());
    assertThat(folder.resolve("store.pfx")).doesNotExist();

    ForkedJvm.Outcome outcome = KeytoolStore.FILE.keytoolExportable(folder, GENERATE);
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    KeyStore loaded = KeytoolStore.FILE.load(folder);
    assertThat(Collections.list(loaded.aliases())).containsExactly("New/AT_SIGNATURE");
    assertThat(loaded.getKey("New", null).getEncoded()).isNotNull();
  }

  /** A file of the JDK's, whose key is imported not exportable. */
  @Test
  void keyOfAForeignFile_isRenamedUnderItsPassword() throws Exception {
    KeyStore jdk = KeyStore.getInstance("PKCS12", "SunJSSE");
    jdk.load(null, null);
    KEY.putExportableInto(jdk, "Geheim".toCharArray());
    try (OutputStream out = Files.newOutputStream(folder.resolve("store.pfx"))) {
      jdk.store(out, "Geheim".toCharArray());
    }
    KeyStore before = KeytoolStore.FILE.load(folder);
    String alias = before.aliases().nextElement();
    assertThat(before.getKey(alias, null).getEncoded()).isNull();

    keytool(KeytoolStore.FILE, "-changealias", "-alias", alias, "-destalias", "Moved");

    KeyStore loaded = KeytoolStore.FILE.load(folder);
    assertThat(loaded.getKey("Moved", null)).isEqualTo(before.getKey(alias, null));
    assertThat(failing(KeytoolStore.FILE, "-storepasswd", "-new", "Anderes"))
        .contains(CapiError.NTE_BAD_KEY_STATE.name());
    assertThat(KeytoolStore.FILE.load(folder).containsAlias("Moved")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void certreq_isAnsweredAndTheReplyInstalled(KeytoolStore store) throws Exception {
    store.create(folder, KEY);
    keytool(store, "-certreq", "-alias", KEY.alias(), "-file", path("request"));

    PKCS10CertificationRequest request = request(path("request"));
    assertThat(
            request.isSignatureValid(
                new JcaContentVerifierProviderBuilder().build(KEY.certificate())))
        .isTrue();
    CertificateAuthority authority = new CertificateAuthority();
    Certificate[] reply = {
      authority.issue(
          KEY.certificate().getSubjectX500Principal(), KEY.certificate().getPublicKey()),
      authority.root()
    };
    Files.writeString(folder.resolve("reply"), pem(reply));
    assertThat(
            keytool(
                store, "-importcert", "-noprompt", "-alias", KEY.alias(), "-file", path("reply")))
        .contains("Certificate reply was installed");

    KeyStore loaded = store.load(folder);
    assertThat(loaded.getCertificateChain(KEY.alias())).isEqualTo(reply);
    assertThat(loaded.getKey(KEY.alias(), null)).isEqualTo(KEY.privateKey());
  }

  private static PKCS10CertificationRequest request(String file) throws Exception {
    try (PEMParser parser = new PEMParser(new StringReader(Files.readString(Path.of(file))))) {
      return (PKCS10CertificationRequest) parser.readObject();
    }
  }

  private static String pem(Certificate... certificates) {
    return Stream.of(certificates)
        .map(each ->
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(encoded(each))
                + "\n-----END CERTIFICATE-----\n")
        .collect(Collectors.joining());
  }

  private static byte[] encoded(Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** CryptoAPI has no certificates without keys in its containers. */
  @Test
  void certificateOfAnother_isRefused() throws Exception {
    Files.writeString(folder.resolve("other"), pem(new CertificateAuthority().root()));

    assertThat(
            failing(
                KeytoolStore.OWN,
                "-importcert",
                "-noprompt",
                "-alias",
                "other",
                "-file",
                path("other")))
        .contains(CapiError.NTE_BAD_KEY.name());
  }

  @ParameterizedTest
  @EnumSource
  void entry_isRenamedAndDeleted(KeytoolStore store) throws Exception {
    store.create(folder, KEY);
    keytool(store, "-changealias", "-alias", KEY.alias(), "-destalias", "Moved");

    KeyStore loaded = store.load(folder);
    assertThat(Collections.list(loaded.aliases())).containsExactly("Moved/AT_SIGNATURE");
    assertThat(loaded.getKey("Moved", null)).isEqualTo(KEY.privateKey());

    keytool(store, "-delete", "-alias", "Moved");
    assertThat(store.load(folder).size()).isZero();
  }

  @Test
  void key_isNotMovedToTheOtherSlot() throws Exception {
    KeytoolStore.OWN.create(folder, KEY);

    assertThat(
            failing(
                KeytoolStore.OWN,
                "-changealias",
                "-alias",
                KEY.alias(),
                "-destalias",
                "Moved/AT_KEYEXCHANGE"))
        .contains(CapiError.NTE_BAD_KEY.name());
    assertThat(Collections.list(KeytoolStore.OWN.load(folder).aliases()))
        .containsExactly(KEY.alias());
  }

  @Test
  void storepasswd_isForFiles() throws Exception {
    KeytoolStore.FILE.create(folder, KEY);
    keytool(KeytoolStore.FILE, "-storepasswd", "-new", "Anderes");
    assertThat(failing(KeytoolStore.FILE, "-list")).contains("password");

    KeytoolStore.OWN.create(folder, KEY);
    assertThat(failing(KeytoolStore.OWN, "-storepasswd", "-new", "Anderes"))
        .contains(CapiError.ERROR_INVALID_PARAMETER.name());
    assertThat(KeytoolStore.OWN.load(folder).containsAlias(KEY.alias())).isTrue();
  }

  /** They have no certificate, which keytool makes for every key, and they cannot sign one. */
  @Test
  void diffieHellmanPair_cannotBeGenerated() throws Exception {
    failing(
        KeytoolStore.OWN,
        "-genkeypair",
        "-keyalg",
        "CALG_DH_SF",
        "-dname",
        "CN=New",
        "-alias",
        "New");

    assertThat(KeytoolStore.OWN.load(folder).size()).isZero();
  }
}
