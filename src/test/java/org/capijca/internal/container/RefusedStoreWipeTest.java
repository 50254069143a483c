// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.capijca.CapiError;
import org.capijca.Csp;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.keypair.KeyPairImport;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.capijca.internal.primitive.pkcs12.PfxReader;
import org.capijca.internal.primitive.pkcs12.PfxWriter;
import org.capijca.spec.CapiLoadStoreParameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;

/** Tests that keys and passwords are wiped when a file or a key of a store is refused. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class RefusedStoreWipeTest {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir private Path folder;

  private DirectoryContainers directory() throws IOException {
    return new DirectoryContainers(folder, PASSWORD, CspContext.DEFAULT, 10);
  }

  private static StoredKeyPair pair(String algorithm, int dwFlags) throws Exception {
    return new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
        .of(TestStores.pair(algorithm, dwFlags).getPrivate(), Optional.empty(), List.of());
  }

  private static Object recorded(InvocationOnMock call, Consumer<Object> recorder)
      throws Throwable {
    Arrays.asList(call.getArguments()).forEach(recorder);
    Object result = call.callRealMethod();
    recorder.accept(result);
    return result;
  }

  @Test
  void containerFileWithOtherName_isRefusedAndWiped() throws Exception {
    DirectoryContainers containers = directory();
    SlotWriter.put(containers, "a", pair("AT_SIGNATURE", 0x02000001));
    Path rsa = folder.resolve(ContainerFamily.RSA.name());
    Files.move(
        rsa.resolve(containers.uniqueName("a").orElseThrow() + ".p12"),
        rsa.resolve(containers.uniqueName("b").orElseThrow() + ".p12"));
    List<Container> read = new ArrayList<>();
    try (MockedStatic<PfxFile> files =
        Mockito.mockStatic(
            PfxFile.class,
            call ->
                recorded(
                    call,
                    each -> {
                      if (each instanceof Container container) {
                        read.add(container);
                      }
                    }))) {
      assertThatThrownBy(() -> containers.find(ContainerFamily.RSA, "b"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another name")
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_KEYSET_ENTRY_BAD));
    }

    assertThat(read).hasSize(1);
    assertThat(read.get(0).pairs())
        .hasSize(1)
        .allSatisfy(pair -> assertThat(((RsaPrivateKeyData) pair.body()).primeP()).isZero());
  }

  private interface Opening {
    void open(StoreHeader header) throws IOException;
  }

  /** Opens a header while the static methods of a class fail. */
  private void assertPasswordDestroyed(Class<?> failing, Opening opening) {
    try (MockedConstruction<PfxPassword> passwords = Mockito.mockConstruction(PfxPassword.class);
        MockedStatic<?> statics =
            Mockito.mockStatic(
                failing,
                call -> {
                  throw new IOException("no access");
                })) {
      StoreHeader header = new StoreHeader(folder, PASSWORD, 10);
      assertThatThrownBy(() -> opening.open(header)).hasMessage("no access");
      assertThat(passwords.constructed()).hasSize(1);
      Mockito.verify(passwords.constructed().get(0)).destroy();
    }
  }

  @Test
  void passwordOfHeaderThatCannotBeReadOrWritten_isDestroyed() throws Exception {
    assertPasswordDestroyed(PfxWriter.class, StoreHeader::readOrCreate);
    directory().create();
    assertPasswordDestroyed(PfxReader.class, StoreHeader::read);
  }

  private static List<char[]> passwords(Consumer<StoreLoader> action) {
    List<char[]> passwords = new ArrayList<>();
    try (MockedStatic<StorePassword> statics =
        Mockito.mockStatic(
            StorePassword.class,
            call ->
                recorded(
                    call,
                    each -> {
                      if (each instanceof char[] password) {
                        passwords.add(password);
                      }
                    }))) {
      action.accept(new StoreLoader(CspContext.DEFAULT, false, 10));
    }
    return passwords;
  }

  @Test
  void copyOfGivenPassword_isWipedAfterLoadingAndStoring() {
    CapiLoadStoreParameter parameter =
        CapiLoadStoreParameter.builder()
            .directory(folder)
            .protection(new PasswordProtection(PASSWORD))
            .build();
    List<char[]> passwords =
        passwords(loader -> {
          try {
            loader.store(loader.load(parameter), parameter);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });

    assertThat(passwords)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(password -> assertThat(password).hasSize(8).containsOnly('\0'));
  }

  /** Returns contents with Q, J and seed of a DSS key in this provider's own attribute. */
  private static PfxContents dss() throws Exception {
    Container container =
        Container.empty(ContainerFamily.DSS, "a").with(pair("CALG_DSS_SIGN", 512 << 16 | 1));
    return PfxExport.contents(List.of(container), List.of());
  }

  private static PfxImport.Result read(PfxContents contents) throws KeyStoreException {
    return PfxImport.read(
        contents, CspContext.DEFAULT, new KeyPairEntryImport(CspContext.DEFAULT, Set.of()));
  }

  @Test
  void incompleteNumbersAndEncodingOfDssKey_areWiped() throws Exception {
    PfxContents contents = dss();
    List<DiscreteLogPrivateKeyData> numbers = new ArrayList<>();
    List<byte[]> encodings = new ArrayList<>();
    PfxImport.Result result;
    try (MockedStatic<KeyPairEntryImport> statics =
        Mockito.mockStatic(
            KeyPairEntryImport.class,
            call ->
                recorded(
                    call,
                    each -> {
                      if (each instanceof DiscreteLogPrivateKeyData body) {
                        numbers.add(body);
                      } else if (each instanceof byte[] encoded) {
                        encodings.add(encoded);
                      }
                    }))) {
      result = read(contents);
    }

    assertThat(result.containers()).hasSize(1);
    StoredKeyPair pair = result.containers().get(0).pairs().iterator().next();
    assertThat(((DiscreteLogPrivateKeyData) pair.body()).x()).isPositive();
    assertThat(numbers).hasSize(1).allSatisfy(body -> assertThat(body.x()).isZero());
    assertThat(encodings).isNotEmpty().allSatisfy(encoded -> assertThat(encoded).containsOnly(0));
  }

  @Test
  void refusedDssKey_isWipedWithItsDomainParameters() throws Exception {
    PfxContents contents = dss();
    List<DiscreteLogPrivateKeyData> checked = new ArrayList<>();
    try (MockedStatic<KeyPairImport> statics =
        Mockito.mockStatic(
            KeyPairImport.class,
            call -> {
              for (Object each : call.getArguments()) {
                if (each instanceof DiscreteLogPrivateKeyData body) {
                  checked.add(body);
                  throw new KeyStoreException("refused");
                }
              }
              return call.callRealMethod();
            })) {
      assertThat(read(contents).containers()).isEmpty();
    }

    assertThat(checked).hasSize(1).allSatisfy(body -> assertThat(body.x()).isZero());
  }

  @Test
  void keyOfFamilyWithoutContainers_isRefusedAndWiped() throws Exception {
    PrivateKey key = TestStores.pair("CALG_DSS_SIGN", 512 << 16 | 1).getPrivate();
    CspContext rsa = CspContext.DEFAULT.withCsp(Csp.MS_ENHANCED_PROV);
    List<StoredKeyPair> checked = new ArrayList<>();
    try (MockedStatic<Certificates> statics =
        Mockito.mockStatic(
            Certificates.class,
            call ->
                recorded(
                    call,
                    each -> {
                      if (each instanceof StoredKeyPair pair) {
                        checked.add(pair);
                      }
                    }))) {
      assertThatThrownBy(
              () -> new KeyPairEntryImport(rsa, Set.of()).of(key, Optional.empty(), List.of()))
          .isInstanceOf(KeyStoreException.class)
          .satisfies(e -> assertThat(CapiError.of(e)).contains(CapiError.NTE_BAD_ALGID));
    }

    assertThat(checked)
        .hasSize(1)
        .allSatisfy(pair -> assertThat(((DiscreteLogPrivateKeyData) pair.body()).x()).isZero());
  }
}
