// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStoreException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capijca.CapiError;
import org.capijca.KeyFlag;
import org.capijca.RecordedCalls;
import org.capijca.interfaces.KeyContainers;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.keypair.ForeignKeys;
import org.capijca.internal.primitive.digest.Digests;
import org.capijca.internal.primitive.pkcs12.KeyBag;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.pkcs12.PfxReader;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests that intermediate copies of keys and passwords of a store are wiped. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class StoreSecretsWipeTest {
  @TempDir private Path folder;

  private static void assertArraysWiped(Class<?> type, RecordedCalls.Action action)
      throws Exception {
    assertThat(RecordedCalls.of(type, byte[].class, action))
        .isNotEmpty()
        .allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  private static StoredKeyPair pair() throws Exception {
    return new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
        .of(TestStores.pair("AT_SIGNATURE", 0x02000001).getPrivate(), Optional.empty(), List.of());
  }

  private static Container container(StoredKeyPair pair) {
    return Container.empty(ContainerFamily.RSA, "c").with(pair);
  }

  private static void assertWiped(StoredKeyPair pair) {
    assertThat(((RsaPrivateKeyData) pair.body()).primeP()).isZero();
  }

  @Test
  void keyFile_leavesNoCopyOfPassword() throws Exception {
    KeyFile file = new KeyFile(folder);
    List<char[]> passwords = new ArrayList<>();
    try (MockedConstruction<PfxPassword> created =
        Mockito.mockConstruction(
            PfxPassword.class,
            (password, construction) -> passwords.add((char[]) construction.arguments().get(0)))) {
      assertArraysWiped(AtomicFile.class, file::create);
      assertArraysWiped(StoreFile.class, file::read);
    }

    assertThat(passwords)
        .hasSize(2)
        .allSatisfy(password -> assertThat(password).containsOnly('\0'));
  }

  @Test
  void passwordOfFileOrigin_isHashedAndWiped() throws Exception {
    List<byte[]> hashed = new ArrayList<>();
    try (MockedStatic<Digests> digests = Mockito.mockStatic(Digests.class)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      MessageDigest recorded = Mockito.spy(digest);
      Mockito.doAnswer(
              call -> {
                hashed.add(call.getArgument(0));
                return call.callRealMethod();
              })
          .when(recorded)
          .update(Mockito.any(byte[].class));
      digests.when(() -> Digests.of("SHA-256")).thenReturn(recorded);
      assertThat(new FileOrigin("password".toCharArray(), List.of())).isNotNull();
    }

    assertThat(hashed).hasSize(2);
    assertThat(hashed.get(1)).hasSize(16).containsOnly(0);
    assertThat(new BigInteger(1, hashed.get(0))).as("the random salt").isPositive();
  }

  @Test
  void encodingOfExportedKey_isWiped() throws Exception {
    StoredKeyPair pair = pair();

    assertArraysWiped(
        KeyBag.class,
        () -> PfxExport.contents(List.of(container(pair)), List.<X509Certificate>of()));
  }

  @Test
  void contentsOfPfxFile_areWipedAfterReadingAndWriting() throws Exception {
    PfxPassword password = new PfxPassword("password".toCharArray(), 10);
    List<byte[]> files = new ArrayList<>();
    StoredKeyPair pair = pair();

    List<PfxContents> contents = new ArrayList<>();
    contents.addAll(
        RecordedCalls.of(
            PfxExport.class,
            PfxContents.class,
            () -> files.add(PfxFile.write(List.of(container(pair)), password))));
    contents.addAll(
        RecordedCalls.of(
            PfxReader.class,
            PfxContents.class,
            () -> PfxFile.read(files.get(0), password, CspContext.DEFAULT, Set.of(), true)));

    assertThat(contents)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(one ->
            assertThat(one.keys())
                .hasSize(1)
                .allSatisfy(key -> assertThat(key.privateKeyInfo()).containsOnly(0)));
  }

  @Test
  void keyWithCertificateOfOtherKey_isRefusedAndWiped() throws Exception {
    KeyPair issuer = PfxMaker.rsa();
    X509Certificate other =
        PfxMaker.certificate("CN=other", issuer.getPublic(), "CN=other", issuer.getPrivate(), 10);
    KeyPair keys = TestStores.pair("AT_SIGNATURE", 0x02000001);
    List<StoredKeyPair> checked =
        RecordedCalls.of(
            Certificates.class,
            StoredKeyPair.class,
            () ->
                assertThatThrownBy(() ->
                        new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
                            .of(keys.getPrivate(), Optional.empty(), List.of(other)))
                    .isInstanceOf(KeyStoreException.class));

    assertThat(checked).isNotEmpty().allSatisfy(StoreSecretsWipeTest::assertWiped);
  }

  @Test
  void keyOfOtherProviderWithUnsupportedLength_isRefusedAndWiped() throws Exception {
    RsaPrivateKeyData numbers = Mockito.spy((RsaPrivateKeyData) pair().body());
    Mockito.doReturn(8).when(numbers).bitLength();
    PrivateKey key = PfxMaker.rsa().getPrivate();
    try (MockedStatic<ForeignKeys> foreign =
        Mockito.mockStatic(ForeignKeys.class, Mockito.CALLS_REAL_METHODS)) {
      foreign.when(() -> ForeignKeys.numbers(Mockito.any(), Mockito.any())).thenReturn(numbers);

      assertThatThrownBy(() ->
              new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
                  .of(key, Optional.empty(), List.of()))
          .isInstanceOf(KeyStoreException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_DATA));
    }

    assertThat(numbers.primeP()).isEqualTo(BigInteger.ZERO);
  }

  @Test
  void keyOfOtherProvider_isNotImportedAsProtectedInSilentContext() throws Exception {
    KeyPairEntryImport pairs =
        new KeyPairEntryImport(CspContext.DEFAULT, Set.of(KeyFlag.CRYPT_USER_PROTECTED));
    PrivateKey key = PfxMaker.rsa().getPrivate();

    assertThatThrownBy(() -> pairs.of(key, Optional.empty(), List.of()))
        .isInstanceOf(KeyStoreException.class)
        .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_SILENT_CONTEXT));
  }

  @Test
  void openContainers_wipePasswordAndKeysTheyRead() throws Exception {
    KeyContainers[] containers = new KeyContainers[1];
    List<char[]> passwords =
        RecordedCalls.of(StorePassword.class, char[].class, () -> containers[0] = open());
    SlotWriter.put(directory(), "c", pair());
    List<Container> read =
        RecordedCalls.of(
            PfxFile.class,
            Container.class,
            () -> {
              assertThat(containers[0].names()).containsExactly("c");
              assertThat(containers[0].exists("C")).isTrue();
            });

    assertThat(passwords)
        .isNotEmpty()
        .allSatisfy(password -> assertThat(password).containsOnly('\0'));
    assertThat(read)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(container ->
            assertThat(container.pairs()).allSatisfy(StoreSecretsWipeTest::assertWiped));
  }

  private KeyContainers open() throws KeyStoreException {
    return OpenContainers.open(
        CspContext.DEFAULT,
        CapiLoadStoreParameter.builder()
            .directory(folder)
            .protection(new PasswordProtection("password".toCharArray()))
            .build());
  }

  private DirectoryContainers directory() throws IOException {
    return new DirectoryContainers(folder, "password".toCharArray(), CspContext.DEFAULT, 10);
  }
}
