// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every reader that refuses something else than its format says what it is. */
@Tag("unit")
class RefusalTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final Map<InputFormat, byte[]> INPUTS = new LinkedHashMap<>();
  private static KeyPair pair;

  private interface Reader {
    Object read(byte[] input) throws Exception;
  }

  @BeforeAll
  static void makeInputs() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_RSA_KEYX", PROVIDER);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | 1));
    pair = generator.generateKeyPair();
    byte[] blob = specOf(pair.getPublic(), CapiKeyBlobSpec.class).getEncoded();
    INPUTS.put(InputFormat.EMPTY, new byte[0]);
    INPUTS.put(InputFormat.BASE64, Base64.getEncoder().encode(blob));
    INPUTS.put(InputFormat.HEX, HexFormat.of().formatHex(blob).getBytes(StandardCharsets.US_ASCII));
    INPUTS.put(
        InputFormat.PEM,
        ("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----")
            .getBytes(StandardCharsets.US_ASCII));
    INPUTS.put(
        InputFormat.XML_KEY, "<RSAKeyValue></RSAKeyValue>".getBytes(StandardCharsets.US_ASCII));
    INPUTS.put(InputFormat.TEXT, "no key".getBytes(StandardCharsets.US_ASCII));
    INPUTS.put(InputFormat.PVK, specOf(pair.getPrivate(), CapiPvkSpec.class).getEncoded());
    INPUTS.put(
        InputFormat.STRONG_NAME_PUBLIC_KEY,
        specOf(pair.getPublic(), CapiSnkSpec.class).getEncoded());
    INPUTS.put(InputFormat.SUBJECT_PUBLIC_KEY_INFO, pair.getPublic().getEncoded());
    INPUTS.put(InputFormat.PKCS8, pair.getPrivate().getEncoded());
    INPUTS.put(InputFormat.PUBLICKEYBLOB, blob);
    INPUTS.put(InputFormat.JKS, HexFormat.of().parseHex("feedfeed000000020000000000000000"));
  }

  private static <T extends KeySpec> T specOf(Key key, Class<T> type) throws Exception {
    return KeyFactory.getInstance("CALG_RSA_KEYX", PROVIDER).getKeySpec(key, type);
  }

  private static Reader publicKey(Function<byte[], KeySpec> spec) {
    return input ->
        KeyFactory.getInstance("CALG_RSA_KEYX", PROVIDER).generatePublic(spec.apply(input));
  }

  private static Reader privateKey(Function<byte[], KeySpec> spec) {
    return input ->
        KeyFactory.getInstance("CALG_RSA_KEYX", PROVIDER).generatePrivate(spec.apply(input));
  }

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put("public BLOB", publicKey(CapiKeyBlobSpec::new));
    readers.put("private BLOB", privateKey(CapiKeyBlobSpec::new));
    readers.put("PVK", privateKey(CapiPvkSpec::new));
    readers.put("SNK public", publicKey(CapiSnkSpec::new));
    readers.put("SNK private", privateKey(CapiSnkSpec::new));
    readers.put("X.509", publicKey(X509EncodedKeySpec::new));
    readers.put("PKCS #8", privateKey(PKCS8EncodedKeySpec::new));
    readers.put(
        "PLAINTEXTKEYBLOB",
        input ->
            SecretKeyFactory.getInstance("CALG_RC4", PROVIDER)
                .generateSecret(new CapiKeyBlobSpec(input)));
    readers.put(
        "SIMPLEBLOB",
        input -> {
          Cipher cipher = Cipher.getInstance("SIMPLEBLOB", PROVIDER);
          cipher.init(Cipher.UNWRAP_MODE, pair.getPrivate());
          return cipher.unwrap(input, "CALG_RC4", Cipher.SECRET_KEY);
        });
    readers.put(
        "PFX",
        input -> {
          KeyStore store = KeyStore.getInstance("CAPI-PFX", PROVIDER);
          store.load(new ByteArrayInputStream(input), "secret".toCharArray());
          return store;
        });
    return readers;
  }

  @Test
  void refusal_saysWhatTheInputIs_andWhatReadsIt() {
    readers()
        .forEach((name, reader) ->
            INPUTS.forEach((format, input) -> {
              if (!reads(reader, input) && !isPublicHalf(name, format)) {
                assertThatThrownBy(() -> reader.read(input))
                    .as(name + " given " + format)
                    .hasMessageContaining(format.advice())
                    .satisfies(failure -> assertThat(CapiError.of(failure)).as(name).isPresent());
              }
            }));
  }

  /** A strong-name file without the private key is the right format, and says what it lacks. */
  private static boolean isPublicHalf(String name, InputFormat format) {
    return name.equals("SNK private")
        && (format == InputFormat.STRONG_NAME_PUBLIC_KEY || format == InputFormat.PUBLICKEYBLOB);
  }

  private static boolean reads(Reader reader, byte[] input) {
    try {
      reader.read(input);
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  void privateKeyBytes_areNotInTheMessage() {
    byte[] base64 = Base64.getEncoder().encode(INPUTS.get(InputFormat.PKCS8));

    assertThatThrownBy(() -> readers().get("private BLOB").read(base64))
        .hasMessageContaining("base64 text of PKCS #8")
        .message()
        .doesNotContain(new String(base64, StandardCharsets.US_ASCII).substring(0, 12));
  }
}
