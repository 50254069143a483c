// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.capijca.AlgId;
import org.capijca.KeySlot;
import org.capijca.internal.blob.DiscreteLogFormat;
import org.capijca.internal.blob.DiscreteLogPrivateKeyData;
import org.capijca.internal.blob.DomainParameterData;
import org.capijca.internal.blob.JdkPvkCipher;
import org.capijca.internal.blob.KeyPairBlobs;
import org.capijca.internal.blob.PrivateKeyData;
import org.capijca.internal.blob.PvkFile;
import org.capijca.internal.blob.RsaPrivateKeyData;
import org.capijca.spec.PvkProtection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares BLOBs and PVK files with those of the {@code openssl} command in both directions. */
@Tag("interop")
class OpenSslBlobTest {
  private static final String PASSWORD = "secret";

  @TempDir private Path directory;

  @BeforeAll
  static void requireOpenSsl() throws Exception {
    OpenSsl.assumeInstalled();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        512, 520, 576, 640, 704, 768, 832, 896, 960, 1000, 1008, 1016, 1024, 1032, 1152, 1280, 1536,
        2048, 3072, 4096
      })
  void rsaBlobs_equalThoseOfOpenSsl(int bits) throws Exception {
    Path pem = generate("RSA", "rsa_keygen_bits:" + bits);
    RsaPrivateKeyData body = rsaBody(pem);
    byte[] privateBlob = openssl("rsa", "-in", pem, "-outform", "MSBLOB");
    byte[] publicBlob = openssl("rsa", "-in", pem, "-pubout", "-outform", "MSBLOB");

    assertThat(body.toBlob(AlgId.CALG_RSA_KEYX)).isEqualTo(privateBlob);
    assertThat(body.publicBody().toBlob(AlgId.CALG_RSA_KEYX)).isEqualTo(publicBlob);
    assertThat(KeyPairBlobs.readPrivate(privateBlob).body().toBlob(AlgId.CALG_RSA_KEYX))
        .isEqualTo(privateBlob);
    assertThat(KeyPairBlobs.readPublic(publicBlob).body().toBlob(AlgId.CALG_RSA_KEYX))
        .isEqualTo(publicBlob);
    assertThat(pkcs8("rsa", write(body.toBlob(AlgId.CALG_RSA_SIGN)), "-inform", "MSBLOB"))
        .isEqualTo(pkcs8("rsa", pem));
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 576, 768, 960, 1024})
  void dssBlobs_equalThoseOfOpenSsl(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("DSA");
    generator.initialize(bits);
    DSAPrivateKey key = (DSAPrivateKey) generator.generateKeyPair().getPrivate();
    Path der = write(key.getEncoded());
    DiscreteLogPrivateKeyData body = dssBody(key);
    byte[] privateBlob = openssl("dsa", "-in", der, "-inform", "DER", "-outform", "MSBLOB");
    byte[] publicBlob =
        openssl("dsa", "-in", der, "-inform", "DER", "-pubout", "-outform", "MSBLOB");

    assertThat(body.toBlob(AlgId.CALG_DSS_SIGN)).isEqualTo(privateBlob);
    assertThat(body.publicBody().toBlob(AlgId.CALG_DSS_SIGN)).isEqualTo(publicBlob);
    PrivateKeyData read = KeyPairBlobs.readPrivate(privateBlob).body();
    assertThat(read.publicBody().toBlob(AlgId.CALG_DSS_SIGN)).isEqualTo(publicBlob);
    assertThat(pkcs8("dsa", write(body.toBlob(AlgId.CALG_DSS_SIGN)), "-inform", "MSBLOB"))
        .isEqualTo(key.getEncoded());
  }

  @ParameterizedTest
  @EnumSource(PvkProtection.class)
  void pvkFiles_areReadByBothImplementations(PvkProtection protection) throws Exception {
    assumeTrue(
        OpenSsl.works("list", "-provider", "legacy", "-provider", "default", "-providers"),
        "OpenSSL has no legacy provider, which has RC4; install OpenSSL 3 with it (Debian:"
            + " openssl-provider-legacy)");
    Path pem = generate("RSA", "rsa_keygen_bits:1024");
    byte[] blob = rsaBody(pem).toBlob(AlgId.CALG_RSA_KEYX);
    PvkFile clear = PvkFile.of(KeySlot.AT_KEYEXCHANGE, blob);

    byte[] theirs =
        openssl(
            "rsa",
            "-in",
            pem,
            "-outform",
            "PVK",
            "-passout",
            "pass:" + PASSWORD,
            "-pvk-" + protection.name().toLowerCase(Locale.ROOT),
            "-provider",
            "legacy",
            "-provider",
            "default");
    PvkFile read = PvkFile.read(theirs);
    assertThat(read.isEncrypted()).isEqualTo(protection != PvkProtection.NONE);
    assertThat(
            read.decrypt(PASSWORD.getBytes(StandardCharsets.US_ASCII), JdkPvkCipher.INSTANCE)
                .privateKeyBlob())
        .isEqualTo(blob);
    byte[] salt =
        protection == PvkProtection.NONE ? new byte[0] : Arrays.copyOfRange(theirs, 24, 40);
    PvkFile ours =
        clear.encrypt(
            PASSWORD.getBytes(StandardCharsets.US_ASCII), salt, protection, JdkPvkCipher.INSTANCE);
    assertThat(ours.toBytes()).isEqualTo(theirs);
    assertThat(
            pkcs8(
                "rsa",
                write(ours.toBytes()),
                "-inform",
                "PVK",
                "-passin",
                "pass:" + PASSWORD,
                "-provider",
                "legacy",
                "-provider",
                "default"))
        .isEqualTo(pkcs8("rsa", pem));
  }

  private byte[] openssl(Object... arguments) throws Exception {
    return new OpenSsl(directory).run(arguments);
  }

  private Path generate(String algorithm, String option) throws Exception {
    Path pem = directory.resolve("key.pem");
    openssl("genpkey", "-algorithm", algorithm, "-pkeyopt", option, "-out", pem);
    return pem;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("blob"), bytes);
  }

  /** Returns the PKCS #8 encoding in a key file. */
  private byte[] pkcs8(String command, Path key, Object... options) throws Exception {
    Path pem = directory.resolve("converted.pem");
    List<Object> conversion = new ArrayList<>(List.of(command, "-in", key, "-out", pem));
    conversion.addAll(Arrays.asList(options));
    openssl(conversion.toArray());
    return openssl("pkcs8", "-topk8", "-nocrypt", "-in", pem, "-outform", "DER");
  }

  private RsaPrivateKeyData rsaBody(Path pem) throws Exception {
    RSAPrivateCrtKey key =
        (RSAPrivateCrtKey)
            KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(pkcs8("rsa", pem)));
    return RsaPrivateKeyData.of(
        key.getModulus(),
        key.getPublicExponent(),
        key.getPrivateExponent(),
        key.getPrimeP(),
        key.getPrimeQ(),
        key.getPrimeExponentP(),
        key.getPrimeExponentQ(),
        key.getCrtCoefficient());
  }

  private static DiscreteLogPrivateKeyData dssBody(DSAPrivateKey key) throws Exception {
    DomainParameterData domain =
        DomainParameterData.of(
            key.getParams().getP(), key.getParams().getQ(), key.getParams().getG(), null, null);
    return DiscreteLogPrivateKeyData.of(
        DiscreteLogFormat.DSS,
        domain,
        key.getParams().getG().modPow(key.getX(), key.getParams().getP()),
        key.getX());
  }
}
