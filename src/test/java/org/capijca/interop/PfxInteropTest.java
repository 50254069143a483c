// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.forked.ForkedJvm;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchanges PFX files between this provider, the openssl command and the keytool command. */
@Tag("interop")
class PfxInteropTest {
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----(.*)-----END PRIVATE KEY-----", Pattern.DOTALL);
  private static final Path SAMPLES =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/pfx");
  private static final String PASSWORD = "Geheim";

  @TempDir private Path folder;

  private static String run(String... command) throws Exception {
    ForkedJvm.Outcome outcome = ForkedJvm.execute(List.of(command));
    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private static String keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    return run(command.toArray(new String[0]));
  }

  private static CapiLoadStoreParameter file(Path path, KeyFlag... flags) {
    return CapiLoadStoreParameter.builder()
        .file(path)
        .password(PASSWORD.toCharArray())
        .importFlags(flags)
        .build();
  }

  private static KeyStore load(Path path) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", new CapiProvider());
    store.load(file(path, KeyFlag.CRYPT_EXPORTABLE));
    return store;
  }

  private static byte[] privateKey(String pem) {
    Matcher matcher = PRIVATE_KEY.matcher(pem);
    assertThat(matcher.find()).as(pem).isTrue();
    return Base64.getMimeDecoder().decode(matcher.group(1).strip());
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_KEYX, AT_KEYEXCHANGE, -keyex, X509v3 Key Usage: 10, Microsoft Strong Cryptographic Provider",
    "CALG_RSA_SIGN, AT_SIGNATURE, -keysig, X509v3 Key Usage: 80, Microsoft Strong Cryptographic Provider",
    "CALG_DSS_SIGN, AT_SIGNATURE, -keysig, X509v3 Key Usage: 80,"
        + " Microsoft Enhanced DSS and Diffie-Hellman Cryptographic Provider",
    "CALG_DH_SF, AT_KEYEXCHANGE, -keyex, Key Attributes: <No Attributes>,"
        + " Microsoft Enhanced DSS and Diffie-Hellman Cryptographic Provider",
  })
  void openssl_readsAndWritesSameKeyPair(
      String algorithm, String slot, String option, String usage, String csp) throws Exception {
    OpenSsl.assumeInstalled();
    CapiProvider provider = new CapiProvider();
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(null, null);
    store.setEntry("Container", new CapiKeyPairEntry(pair), null);
    Path ours = folder.resolve("ours.pfx");
    store.store(file(ours));

    String pem =
        run("openssl", "pkcs12", "-in", ours.toString(), "-passin", "pass:" + PASSWORD, "-nodes");
    assertThat(pem)
        .contains("friendlyName: Container")
        .contains("Microsoft CSP Name: " + csp)
        .contains(usage);

    Path key = folder.resolve("key.pem");
    Path theirs = folder.resolve("theirs.pfx");
    Files.writeString(key, pem);
    run(
        "openssl",
        "pkcs12",
        "-export",
        "-nocerts",
        "-inkey",
        key.toString(),
        "-name",
        "Back",
        option,
        "-CSP",
        csp,
        "-passout",
        "pass:" + PASSWORD,
        "-out",
        theirs.toString());
    KeyStore back = load(theirs);
    assertThat(Collections.list(back.aliases())).containsExactly("Back/" + slot);
    CapiPrivateKey read = (CapiPrivateKey) back.getKey("Back", null);
    assertThat(read.getEncoded()).isEqualTo(pair.getPrivate().getEncoded());
    assertThat(read.getCsp().providerName()).isEqualTo(csp);
    assertThat(privateKey(pem)).isEqualTo(read.getEncoded());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-rsa-exchange.pfx, {8C0FA5A4-3A3D-4C3D-9C1D-1F0B8F2D7A11}",
    "windows-rsa-signature.pfx, Signing",
    "windows-dss.pfx, DSS key",
    "windows-dh.pfx, DH key",
  })
  void keytool_importsKeyPairsInBothDirections(String sample, String name) throws Exception {
    KeyStore store = load(SAMPLES.resolve(sample));
    Path ours = folder.resolve("ours.pfx");
    store.store(file(ours));
    Path theirs = folder.resolve("theirs.p12");

    assertThat(keytool("-list", "-keystore", ours.toString(), "-storepass", PASSWORD))
        .contains("PrivateKeyEntry");
    keytool(
        "-importkeystore",
        "-noprompt",
        "-srckeystore",
        ours.toString(),
        "-srcstoretype",
        "PKCS12",
        "-srcstorepass",
        PASSWORD,
        "-destkeystore",
        theirs.toString(),
        "-deststoretype",
        "PKCS12",
        "-deststorepass",
        PASSWORD);

    KeyStore jdk = KeyStore.getInstance("PKCS12");
    jdk.load(Files.newInputStream(theirs), PASSWORD.toCharArray());
    Key key = jdk.getKey(name, PASSWORD.toCharArray());
    assertThat(key).isNotNull();
    assertThat(jdk.getCertificateChain(name)).isEqualTo(store.getCertificateChain(name));

    KeyStore back = load(theirs);
    assertThat(back.size()).isEqualTo(1);
    assertThat(back.getKey(name, null).getEncoded())
        .isEqualTo(store.getKey(name, null).getEncoded());
    assertThat(back.getCertificateChain(name)).isEqualTo(store.getCertificateChain(name));
  }
}
