// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import org.capijca.CapiProvider;
import org.capijca.cli.CommandRun;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class SignCommandTest {
  private static final byte[] DATA = "signed".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  private final CapiProvider provider = new CapiProvider();

  private KeyPair pair(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(bits << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    KeyFactory factory = KeyFactory.getInstance(algorithm, provider);
    Files.write(
        folder.resolve("private"),
        factory.getKeySpec(pair.getPrivate(), CapiKeyBlobSpec.class).getEncoded());
    Files.write(folder.resolve("public"), pair.getPublic().getEncoded());
    Files.write(folder.resolve("data"), DATA);
    return pair;
  }

  private CommandRun run(String line) {
    return CommandRun.of(line.replace("@", folder + "/").split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RSA_SIGN, 1024, SHA_256, capi, CALG_SHA_256withCALG_RSA_SIGN",
    "CALG_RSA_SIGN, 1024, SHA1, jca, SHA1withRSA",
    "CALG_RSA_SIGN, 1024, 0x8003, der, MD5withRSA",
    "CALG_DSS_SIGN, 512, SHA1, CAPI, CALG_SHA1withCALG_DSS_SIGN",
    "CALG_DSS_SIGN, 512, SHA1, jca, SHA1withDSAinP1363Format",
    "CALG_DSS_SIGN, 512, SHA1, der, SHA1withDSA"
  })
  void signature_isInTheOrderAsked(
      String algorithm, int bits, String hash, String order, String name) throws Exception {
    KeyPair pair = pair(algorithm, bits);
    String options = " --hash " + hash + " --order " + order;

    CommandRun signed = run("sign --key @private --out @sig @data" + options);
    assertThat(signed.exitCode()).as(signed.err()).isZero();

    Signature signature = Signature.getInstance(name, provider);
    signature.initVerify(pair.getPublic());
    signature.update(DATA);
    assertThat(signature.verify(Files.readAllBytes(folder.resolve("sig")))).isTrue();
    CommandRun verified = run("verify --key @public --signature @sig @data" + options);
    assertThat(verified.exitCode()).as(verified.err()).isZero();
    assertThat(verified.out()).contains("The signature is valid.");
  }

  @Test
  void otherDataOrderOrHash_isNotValid() throws Exception {
    pair("CALG_RSA_SIGN", 512);
    assertThat(run("sign --key @private --out @sig @data").exitCode()).isZero();
    Files.writeString(folder.resolve("other"), "Signed");
    Files.write(folder.resolve("short"), new byte[3]);

    for (String line :
        new String[] {
          "verify --key @public --signature @sig @other",
          "verify --key @public --signature @sig --order jca @data",
          "verify --key @public --signature @sig --hash MD5 @data",
          "verify --key @public --signature @short @data"
        }) {
      CommandRun run = run(line);
      assertThat(run.exitCode()).as(line).isEqualTo(1);
      assertThat(run.out()).as(line).contains("not valid").contains("NTE_BAD_SIGNATURE");
    }
    CommandRun json = run("verify --json --key @public --signature @sig @data");
    assertThat(json.out()).contains("\"valid\"").contains("true");
  }

  @Test
  void hexIsPrinted_andUsageIsChecked() throws IOException, Exception {
    pair("CALG_RSA_SIGN", 512);

    CommandRun run = run("sign --key @private @data");
    assertThat(run.out().strip()).hasSize(128).matches("[0-9a-f]+");
    assertThat(run("sign @data").exitCode()).isEqualTo(2);
    assertThat(run("sign --key @private --order big @data").exitCode()).isEqualTo(2);
    CommandRun publicKey = run("sign --key @public @data");
    assertThat(publicKey.exitCode()).isEqualTo(1);
    assertThat(publicKey.err()).contains("a public key only").contains("NTE_BAD_KEY");
    CommandRun noKey = run("sign --key @data @data");
    assertThat(noKey.exitCode()).isEqualTo(1);
    assertThat(noKey.err().lines()).hasSize(1);
  }
}
