// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.ConfirmationCallback;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attempts to export a key in a PFX file. */
@Tag("unit")
class PfxExportAttackTest {
  private static final char[] ATTACKERS = "mine".toCharArray();
  private static final int SHORT = 1024 << 16;
  private static final int EXPORTABLE = 1;
  private static final int PROTECTED = 2;
  private static final int PROTECTED_HIGH = 0x8000;

  @TempDir private Path folder;
  private final List<String> questions = new ArrayList<>();
  private int answer = ConfirmationCallback.YES;

  private CapiProvider withUser() {
    return new CapiProvider()
        .withCallbackHandler(callbacks -> {
          for (Callback each : callbacks) {
            ConfirmationCallback question = (ConfirmationCallback) each;
            questions.add(question.getPrompt());
            question.setSelectedIndex(answer);
          }
        });
  }

  private static KeyPair pair(CapiProvider provider, String algorithm, int dwFlags)
      throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(SHORT | dwFlags));
    return generator.generateKeyPair();
  }

  private static KeyStore pfx(CapiProvider provider) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(null, null);
    return store;
  }

  private static KeyStore pfxWith(CapiProvider provider, KeyPair pair) throws Exception {
    KeyStore store = pfx(provider);
    store.setEntry("x", new CapiKeyPairEntry(pair), null);
    return store;
  }

  private CapiLoadStoreParameter file(String name, char[] password) {
    return CapiLoadStoreParameter.builder()
        .file(folder.resolve(name))
        .password(password)
        .importFlags(KeyFlag.CRYPT_EXPORTABLE)
        .build();
  }

  private static void assertFails(ThrowingCallable call) {
    assertThatCapi(call).fails(IOException.class).with(CapiError.NTE_BAD_KEY_STATE);
  }

  private void assertNothingIsWritten(KeyStore store, char[] password) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertFails(() -> store.store(out, password));
    assertThat(out.size()).as("bytes in the stream").isZero();
    assertFails(() -> store.store(file("new.pfx", password)));
    assertThat(folder.resolve("new.pfx")).doesNotExist();
    Path old = Files.write(folder.resolve("old.pfx"), new byte[] {1, 2, 3});
    assertFails(() -> store.store(file("old.pfx", password)));
    assertThat(old).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @ParameterizedTest
  @CsvSource({"AT_KEYEXCHANGE", "AT_SIGNATURE", "CALG_DSS_SIGN", "CALG_DH_SF"})
  void nonExportableKey_isNotWritten(String algorithm) throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyStore store = pfxWith(provider, pair(provider, algorithm, 0));

    assertNothingIsWritten(store, ATTACKERS);
    assertNothingIsWritten(store, new char[0]);
  }

  @Test
  void oneNonExportableKey_refusesTheWholeFile() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyStore store = pfxWith(provider, pair(provider, "AT_KEYEXCHANGE", EXPORTABLE));
    store.setEntry("y", new CapiKeyPairEntry(pair(provider, "CALG_DSS_SIGN", 0)), null);

    assertNothingIsWritten(store, ATTACKERS);
  }

  /** CRYPT_ARCHIVABLE applies only to the key object that was generated. */
  @Test
  void storedArchivableKey_isNotWritten() throws Exception {
    CapiProvider provider = new CapiProvider();

    assertNothingIsWritten(pfxWith(provider, pair(provider, "AT_SIGNATURE", 0x4000)), ATTACKERS);
  }

  @Test
  void exportableKey_isWritten() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyPair pair = pair(provider, "AT_KEYEXCHANGE", EXPORTABLE);
    pfxWith(provider, pair).store(file("out.pfx", ATTACKERS));

    assertThat(readByBouncyCastle(folder.resolve("out.pfx"), ATTACKERS).getEncoded())
        .isEqualTo(pair.getPrivate().getEncoded());
  }

  private static Key readByBouncyCastle(Path file, char[] password) throws Exception {
    KeyStore other = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
    other.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
    return other.getKey(other.aliases().nextElement(), null);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0, true", "2, false", "32768, false"})
  void directoryStore_isNotWrittenToAFile(int dwFlags, boolean withPassword) throws Exception {
    CapiProvider provider = withUser();
    char[] password = withPassword ? "Geheim".toCharArray() : new char[0];
    KeyStore store = directory(provider, "own", password);
    store.setEntry("x", new CapiKeyPairEntry(pair(provider, "AT_SIGNATURE", dwFlags)), null);

    assertNothingIsWritten(store, ATTACKERS);
    assertNothingIsWritten(store, password);
  }

  private KeyStore directory(CapiProvider provider, String name, char[] password) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(
        CapiLoadStoreParameter.builder()
            .directory(folder.resolve(name))
            .password(password)
            .importFlags(KeyFlag.CRYPT_EXPORTABLE)
            .build());
    return store;
  }

  /** What a program that can read the directory can obtain with this provider alone. */
  @Test
  void containerFile_yieldsNoExportableKey() throws Exception {
    CapiProvider provider = new CapiProvider().configure("flags=CRYPT_EXPORTABLE");
    KeyStore store = directory(provider, "own", new char[0]);
    store.setEntry("x", new CapiKeyPairEntry(pair(provider, "AT_SIGNATURE", 0)), null);
    assertThat(store.getKey("x", null).getEncoded()).isNull();
    Files.copy(onlyFile(folder.resolve("own/RSA")), folder.resolve("copy.pfx"));
    char[] password = Files.readString(folder.resolve("own/store.key")).toCharArray();

    KeyStore loaded = pfx(provider);
    loaded.load(file("copy.pfx", password));

    assertThat(((CapiPrivateKey) loaded.getKey("x", null)).isExportable()).isFalse();
    assertThat(loaded.getKey("x", null).getEncoded()).isNull();
    assertNothingIsWritten(loaded, ATTACKERS);
    KeyStore other = pfx(provider);
    other.setEntry("y", loaded.getEntry("x", null), null);
    assertNothingIsWritten(other, password);
  }

  private static Path onlyFile(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findFirst().orElseThrow();
    }
  }

  /** Returns a file of another program, whose key is not exportable in this provider. */
  private KeyStore foreignFile(CapiProvider provider, String name) throws Exception {
    byte[] key = pair(provider, "AT_KEYEXCHANGE", EXPORTABLE).getPrivate().getEncoded();
    SafeBag bag =
        new SafeBag(
            PKCSObjectIdentifiers.keyBag,
            PrivateKeyInfo.getInstance(key),
            new DERSet(
                new DERSequence(
                    new ASN1Encodable[] {
                      PKCSObjectIdentifiers.pkcs_9_at_friendlyName,
                      new DERSet(new DERBMPString("x"))
                    })));
    byte[] file = HandMadePfx.of("Geheim", BigInteger.TEN, new DERSequence(bag).getEncoded());
    Files.write(folder.resolve(name), file);
    KeyStore loaded = pfx(provider);
    loaded.load(new ByteArrayInputStream(file), "Geheim".toCharArray());
    assertThat(loaded.getKey("x", null).getEncoded()).isNull();
    return loaded;
  }

  @Test
  void keyOfFile_isWrittenUnderSamePasswordOnly() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyStore loaded = foreignFile(provider, "theirs.pfx");
    Key key = loaded.getKey("x", null);

    assertNothingIsWritten(loaded, ATTACKERS);
    loaded.setEntry("renamed", loaded.getEntry("x", null), null);
    loaded.deleteEntry("x");
    loaded.store(file("theirs.pfx", "Geheim".toCharArray()));

    KeyStore again = pfx(provider);
    again.load(file("theirs.pfx", "Geheim".toCharArray()));
    assertThat(again.getKey("renamed", null)).isEqualTo(key);
    assertThat(again.getKey("renamed", null).getEncoded())
        .as("encoding of a non-exportable key")
        .isNull();
  }

  /** Another key stored under the alias of a loaded key is not treated as the loaded key. */
  @Test
  void otherKeyUnderLoadedAlias_isNotWritten() throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyStore loaded = foreignFile(provider, "theirs.pfx");
    loaded.setEntry("x", new CapiKeyPairEntry(pair(provider, "AT_KEYEXCHANGE", 0)), null);

    assertNothingIsWritten(loaded, "Geheim".toCharArray());
  }

  @Test
  void protectedKeys_areWrittenAfterOneConsent() throws Exception {
    CapiProvider provider = withUser();
    KeyStore store =
        pfxWith(provider, pair(provider, "AT_KEYEXCHANGE", EXPORTABLE | PROTECTED_HIGH));
    store.setEntry(
        "y", new CapiKeyPairEntry(pair(provider, "AT_SIGNATURE", EXPORTABLE | PROTECTED)), null);
    questions.clear();

    store.store(file("out.pfx", ATTACKERS));

    assertThat(questions).singleElement().asString().contains("x/AT_KEYEXCHANGE", "y/AT_SIGNATURE");
    assertThatCode(() -> readByBouncyCastle(folder.resolve("out.pfx"), ATTACKERS))
        .doesNotThrowAnyException();
  }

  @Test
  void protectedKey_isNotWrittenWithoutConsent() throws Exception {
    CapiProvider provider = withUser();
    KeyPair pair = pair(provider, "AT_KEYEXCHANGE", EXPORTABLE | PROTECTED);
    answer = ConfirmationCallback.NO;
    assertNothingIsWritten(pfxWith(provider, pair), ATTACKERS);
    assertNothingIsWritten(pfxWith(new CapiProvider(), pair), ATTACKERS);
  }

  @Test
  void nonExportableKey_isRefusedBeforeConsentIsRequested() throws Exception {
    CapiProvider provider = withUser();
    KeyStore store = pfxWith(provider, pair(provider, "AT_KEYEXCHANGE", EXPORTABLE | PROTECTED));
    store.setEntry("y", new CapiKeyPairEntry(pair(provider, "CALG_DSS_SIGN", 0)), null);
    questions.clear();

    assertNothingIsWritten(store, ATTACKERS);
    assertThat(questions).isEmpty();
    assertThat(Collections.list(store.aliases())).hasSize(2);
  }
}
