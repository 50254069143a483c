// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verifies signatures of the {@code openssl} command, and signatures of this provider with the
 * command.
 */
@Tag("interop")
class OpenSslSignatureTest {
  private static final int EXPORTABLE = 1;

  private static KeyPair rsa;
  private static KeyPair smallRsa;
  private static KeyPair dss;

  @TempDir private Path directory;

  private final CapiProvider provider = new CapiProvider();

  @BeforeAll
  static void prepare() throws Exception {
    OpenSsl.assumeInstalled();
    rsa = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "AT_SIGNATURE", 2048 << 16 | EXPORTABLE);
    smallRsa = CapiCalls.keyPair(Csp.MS_STRONG_PROV, "AT_KEYEXCHANGE", 1032 << 16 | EXPORTABLE);
    dss = CapiCalls.keyPair(Csp.MS_DEF_DSS_PROV, "AT_SIGNATURE", 1024 << 16 | EXPORTABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "MD5withRSA, md5, ",
    "SHA1withRSA, sha1, ",
    "SHA224withRSA, sha224, ",
    "SHA256withRSA, sha256, ",
    "SHA384withRSA, sha384, ",
    "SHA512withRSA, sha512, ",
    "SHA512/256withRSA, sha512-256, ",
    "SHA3-256withRSA, sha3-256, ",
    "SHA1withRSAandMGF1, sha1, 20",
    "SHA256withRSAandMGF1, sha256, 32",
    "SHA384withRSAandMGF1, sha384, 48",
    "SHA1withDSA, sha1, ",
    "SHA224withDSA, sha224, ",
    "SHA256withDSA, sha256, ",
    "SHA512withDSA, sha512, "
  })
  void signatures_areVerifiedByOtherImplementation(String name, String digest, String saltLength)
      throws Exception {
    List<KeyPair> pairs = name.endsWith("DSA") ? List.of(dss) : List.of(rsa, smallRsa);
    for (KeyPair pair : pairs) {
      Path message = write("message", randomBytes(name.hashCode(), 1000));
      Path publicKey = write("public.der", pair.getPublic().getEncoded());
      Path privateKey = write("private.der", pair.getPrivate().getEncoded());
      List<Object> options = new ArrayList<>(List.of("dgst", "-" + digest, "-keyform", "DER"));
      if (saltLength != null) {
        options.addAll(
            List.of("-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:" + saltLength));
      }
      Signature signature = Signature.getInstance(name, provider);
      signature.initSign(pair.getPrivate());
      signature.update(Files.readAllBytes(message));
      Path ours = write("ours", signature.sign());
      assertThat(openssl(options, "-verify", publicKey, "-signature", ours, message))
          .contains((byte) 'O', (byte) 'K');

      byte[] theirs = openssl(options, "-sign", privateKey, message);
      signature.initVerify(pair.getPublic());
      signature.update(Files.readAllBytes(message));
      assertThat(signature.verify(theirs)).isTrue();
    }
  }

  /** The output of CryptSignHash is OpenSSL's signature in reverse byte order. */
  @ParameterizedTest
  @CsvSource({
    "CALG_MD5withCALG_RSA_SIGN, md5",
    "CALG_SHA1withCALG_RSA_SIGN, sha1",
    "CALG_SHA_256withCALG_RSA_SIGN, sha256",
    "CALG_SHA_512withCALG_RSA_SIGN, sha512"
  })
  void capiSignatures_haveReverseByteOrder(String name, String digest) throws Exception {
    Path message = write("message", randomBytes(name.hashCode(), 100));
    Path privateKey = write("private.der", rsa.getPrivate().getEncoded());
    Signature signature = Signature.getInstance(name, provider);
    signature.initSign(rsa.getPrivate());
    signature.update(Files.readAllBytes(message));

    assertThat(LittleEndianNumber.reversed(signature.sign()))
        .isEqualTo(
            openssl(
                List.of("dgst", "-" + digest, "-keyform", "DER"), "-sign", privateKey, message));
  }

  /** The command signs raw bytes without a DigestInfo. */
  @Test
  void noneWithRsa_equalsRawSignature() throws Exception {
    Path data = write("data", randomBytes(1, 36));
    Path privateKey = write("private.der", rsa.getPrivate().getEncoded());
    Signature signature = Signature.getInstance("NONEwithRSA", provider);
    signature.initSign(rsa.getPrivate());
    signature.update(Files.readAllBytes(data));

    assertThat(signature.sign())
        .isEqualTo(
            openssl(
                List.of("pkeyutl", "-sign", "-keyform", "DER"), "-inkey", privateKey, "-in", data));
  }

  private static byte[] randomBytes(int seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private byte[] openssl(List<?> options, Object... arguments) throws Exception {
    return new OpenSsl(directory)
        .run(Stream.concat(options.stream(), Arrays.stream(arguments)).toArray());
  }
}
