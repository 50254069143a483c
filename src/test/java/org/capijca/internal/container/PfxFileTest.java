// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.io.IOException;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.capijca.CapiError;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.internal.csp.ContainerFamily;
import org.capijca.internal.csp.CspContext;
import org.capijca.internal.primitive.pkcs12.KeyBag;
import org.capijca.internal.primitive.pkcs12.LeftOut;
import org.capijca.internal.primitive.pkcs12.PfxContents;
import org.capijca.internal.primitive.pkcs12.PfxPassword;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests what files of a store directory may contain, and the attributes that are written. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class PfxFileTest {
  private final PfxPassword password = new PfxPassword(TestStores.PASSWORD, 10);

  private static Container container(String name, String algorithm, int dwFlags) throws Exception {
    StoredKeyPair pair =
        new KeyPairEntryImport(CspContext.DEFAULT, Set.of())
            .of(TestStores.pair(algorithm, dwFlags).getPrivate(), Optional.empty(), List.of());
    return Container.empty(pair.row().algorithm().kind().family(), name).with(pair);
  }

  private Container readOne(ContainerFamily family, Container... containers) throws Exception {
    byte[] file = PfxFile.write(List.of(containers), password);
    return PfxFile.readOne(file, password, CspContext.DEFAULT, family);
  }

  @Test
  void fileOfOneContainer_isRead() throws Exception {
    Container empty = readOne(ContainerFamily.DSS, Container.empty(ContainerFamily.DSS, "none"));
    assertThat(empty.name()).isEqualTo("none");
    assertThat(empty.family()).isEqualTo(ContainerFamily.DSS);
    assertThat(empty.isEmpty()).isTrue();

    Container read = readOne(ContainerFamily.RSA, container("a", "AT_SIGNATURE", 0x02000000));
    assertThat(read.name()).isEqualTo("a");
    assertThat(read.pairs()).hasSize(1);
  }

  private void assertRefused(ContainerFamily family, Container... containers) {
    List<Container> read = new ArrayList<>();
    try (MockedStatic<PfxImport> imports =
        Mockito.mockStatic(
            PfxImport.class,
            call -> {
              Object result = call.callRealMethod();
              if (result instanceof PfxImport.Result contents) {
                read.addAll(contents.containers());
              }
              return result;
            })) {
      assertThatCapi(() -> readOne(family, containers))
          .fails(IOException.class)
          .hasMessageContaining("exactly one container of the " + family + " family")
          .with(CapiError.NTE_KEYSET_ENTRY_BAD);
    }
    assertThat(read)
        .flatMap(Container::pairs)
        .extracting(StoredKeyPair::body)
        .filteredOn(RsaPrivateKeyData.class::isInstance)
        .allSatisfy(body -> assertThat(((RsaPrivateKeyData) body).primeP()).isZero());
  }

  @Test
  void fileOfOtherContents_isRefusedAndWiped() throws Exception {
    Container rsa = container("a", "AT_SIGNATURE", 0x02000000);
    assertRefused(ContainerFamily.DSS, rsa);
    assertRefused(ContainerFamily.RSA, rsa, container("b", "AT_KEYEXCHANGE", 0x02000000));
    assertRefused(
        ContainerFamily.RSA,
        Container.empty(ContainerFamily.RSA, "c"),
        Container.empty(ContainerFamily.RSA, "d"));
  }

  @Test
  void fileWithPartsThatCannotBeRead_isRefusedAndWiped() throws Exception {
    byte[] file = PfxFile.write(List.of(container("a", "AT_SIGNATURE", 0x02000001)), password);
    Container read = container("a", "AT_SIGNATURE", 0x02000001);
    LeftOut leftOut = new LeftOut("a key", CapiError.NTE_BAD_DATA);
    try (MockedStatic<PfxImport> imports = Mockito.mockStatic(PfxImport.class)) {
      imports
          .when(() -> PfxImport.read(Mockito.any(), Mockito.any(), Mockito.any()))
          .thenReturn(new PfxImport.Result(List.of(read), List.of(), List.of(leftOut)));
      assertThatCapi(() -> PfxFile.readOne(file, password, CspContext.DEFAULT, ContainerFamily.RSA))
          .fails(IOException.class)
          .with(CapiError.NTE_KEYSET_ENTRY_BAD);
    }

    assertThat(read.pairs())
        .hasSize(1)
        .allSatisfy(pair -> assertThat(((RsaPrivateKeyData) pair.body()).primeP()).isZero());
  }

  private Throwable failureOf(LeftOut leftOut) throws Exception {
    byte[] file = PfxFile.write(List.of(container("a", "AT_SIGNATURE", 0x02000001)), password);
    try (MockedStatic<PfxImport> imports = Mockito.mockStatic(PfxImport.class)) {
      imports
          .when(() -> PfxImport.read(Mockito.any(), Mockito.any(), Mockito.any()))
          .thenReturn(new PfxImport.Result(List.of(), List.of(), List.of(leftOut)));
      return catchThrowable(() -> PfxFile.read(file, password, CspContext.DEFAULT, Set.of(), true));
    }
  }

  /** KeyStore.load specifies the cause of a wrong password. */
  @Test
  void fileWithoutUsableKeys_failsWithCauseOfJcaForWrongPasswords() throws Exception {
    assertThat(failureOf(new LeftOut("a key", CapiError.ERROR_INVALID_PASSWORD)))
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(UnrecoverableKeyException.class);
    Throwable damaged = failureOf(new LeftOut("a key", CapiError.NTE_BAD_DATA));
    assertThat(damaged).isInstanceOf(IOException.class);
    assertThat(damaged.getCause()).isNotInstanceOf(UnrecoverableKeyException.class);
    assertThat(CapiError.of(damaged)).contains(CapiError.NTE_BAD_DATA);
  }

  private static KeyBag bag(Container container) throws Exception {
    PfxContents contents = PfxExport.contents(List.of(container), List.of());
    assertThat(contents.keys()).hasSize(1);
    return contents.keys().get(0);
  }

  /** Of the DSS and Diffie-Hellman families, only keys that sign have a usage. */
  @ParameterizedTest
  @CsvSource({
    "AT_KEYEXCHANGE, 0x02000001, 0x10",
    "AT_SIGNATURE, 0x02000001, 0x80",
    "CALG_DSS_SIGN, 0x02000001, 0x80",
    "CALG_DH_SF, 0x02000001, 0"
  })
  void keyUsage_namesSlotOfKeysThatSign(String algorithm, int dwFlags, int usage) throws Exception {
    assertThat(bag(container("a", algorithm, dwFlags)).keyUsage())
        .isEqualTo(usage == 0 ? OptionalInt.empty() : OptionalInt.of(usage));
  }

  /** PFXExportCertStore numbers the keys from 1, as little-endian DWORDs. */
  @Test
  void localKeyIds_countFromOne() throws Exception {
    PfxContents contents =
        PfxExport.contents(
            List.of(
                container("a", "AT_SIGNATURE", 0x02000001),
                container("b", "AT_KEYEXCHANGE", 0x02000001)),
            List.of());

    assertThat(contents.keys())
        .extracting(key -> key.attributes().localKeyId().orElseThrow())
        .containsExactly("01000000", "02000000");
  }
}
