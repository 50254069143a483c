package org.capijca.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import javax.crypto.KeyGenerator;
import org.capijca.CapiProvider;
import org.capijca.process.ChildProcess.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider among the others of a process: first, last, alone, or installed by a file. */
@Isolated("changes the list of providers")
class ProcessTest {
  @AfterEach
  void removeProvider() {
    Security.removeProvider(CapiProvider.NAME);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, Integer.MAX_VALUE})
  void firstOrLast_servesItsNamesAndLeavesTheDefaultsAlone(int position) throws Exception {
    String aes = KeyGenerator.getInstance("AES").getProvider().getName();
    String rsa = KeyPairGenerator.getInstance("RSA").getProvider().getName();
    Security.insertProviderAt(new CapiProvider(), Math.min(position, 100));

    assertThat(KeyGenerator.getInstance("CALG_RC2").getProvider()).isInstanceOf(CapiProvider.class);
    assertThat(KeyGenerator.getInstance("CALG_RC2", "CAPI")).isNotNull();
    assertThat(KeyGenerator.getInstance("AES").getProvider().getName()).isEqualTo(aes);
    assertThat(KeyPairGenerator.getInstance("RSA").getProvider().getName()).isEqualTo(rsa);
    Everything.of(Security.getProvider("CAPI"));
  }

  @Test
  void absentFromTheList_worksAsAnObject() throws Exception {
    Provider provider = new CapiProvider();
    assertThat(Security.getProvider("CAPI")).isNull();
    assertThat(Everything.of(provider)).isGreaterThan(20);
  }

  @Test
  void withoutAnyDefaultProvider_everythingWorks() throws Exception {
    Result result = ChildProcess.main(NoDefaultProviders.class);

    assertThat(result.output()).containsPattern("used \\d{3} with 1 provider");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void securityFile_installsAnInstanceOfOneCsp(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("java.security");
    int next = Security.getProviders().length + 1;
    Files.writeString(file, "security.provider." + next + "=CAPI MS_ENHANCED_PROV\n");

    Result result = ChildProcess.main(Installed.class, "-Djava.security.properties=" + file);

    assertThat(result.output()).contains("MS_ENHANCED_PROV MS_ENHANCED_PROV");
  }

  @Test
  void commonPath_loadsNoClassOfBouncyCastle() throws Exception {
    Result result = ChildProcess.main(FirstUse.class, "-Xlog:class+load");

    assertThat(result.output()).contains("done").contains("org.capijca.CapiProvider");
    assertThat(result.output().lines().filter(line -> line.contains("org.bouncycastle.")))
        .isEmpty();
  }
}
