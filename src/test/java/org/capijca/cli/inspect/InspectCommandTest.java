// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.capijca.CapiProvider;
import org.capijca.KeyFlag;
import org.capijca.cli.CommandRun;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class InspectCommandTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final Map<String, byte[]> KEYS = new TreeMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void makeKeys() throws Exception {
    add("rsa", "CALG_RSA_KEYX");
    add("dss", "CALG_DSS_SIGN");
    add("dh", "CALG_DH_SF");
  }

  private static void add(String name, String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
    generator.initialize(
        CapiKeyGenParameterSpec.builder()
            .keyLength(512)
            .flags(List.of(KeyFlag.CRYPT_EXPORTABLE))
            .build());
    KeyPair pair = generator.generateKeyPair();
    KeyFactory factory = KeyFactory.getInstance(algorithm, PROVIDER);
    KEYS.put(
        name + ".public",
        blob(factory, pair.getPublic(), CapiKeyBlobSpec.class, CapiKeyBlobSpec::getEncoded));
    KEYS.put(
        name + ".private",
        blob(factory, pair.getPrivate(), CapiKeyBlobSpec.class, CapiKeyBlobSpec::getEncoded));
    KEYS.put(
        name + ".cng.public",
        blob(factory, pair.getPublic(), CapiCngBlobSpec.class, CapiCngBlobSpec::getEncoded));
    KEYS.put(
        name + ".cng.private",
        blob(factory, pair.getPrivate(), CapiCngBlobSpec.class, CapiCngBlobSpec::getEncoded));
    KEYS.put(name + ".spki", pair.getPublic().getEncoded());
    KEYS.put(name + ".pkcs8", pair.getPrivate().getEncoded());
    if (name.equals("rsa")) {
      KEYS.put(
          "rsa.snk", blob(factory, pair.getPublic(), CapiSnkSpec.class, CapiSnkSpec::getEncoded));
    } else {
      KEYS.put(
          name + ".public3",
          blob(
              factory,
              pair.getPublic(),
              CapiKeyBlobVer3Spec.class,
              CapiKeyBlobVer3Spec::getEncoded));
      KEYS.put(
          name + ".private3",
          blob(
              factory,
              pair.getPrivate(),
              CapiKeyBlobVer3Spec.class,
              CapiKeyBlobVer3Spec::getEncoded));
    }
    if (!name.equals("dh")) {
      KEYS.put(
          name + ".pvk",
          blob(factory, pair.getPrivate(), CapiPvkSpec.class, CapiPvkSpec::getEncoded));
      KEYS.put(
          name + ".xml",
          blob(factory, pair.getPrivate(), CapiXmlKeySpec.class, CapiXmlKeySpec::getEncoded));
    }
  }

  private static <T extends KeySpec> byte[] blob(
      KeyFactory factory, Key key, Class<T> type, Function<T, byte[]> bytes) throws Exception {
    return bytes.apply(factory.getKeySpec(key, type));
  }

  private static CommandRun inspect(byte[] input, String... options) {
    String[] arguments = Arrays.copyOf(new String[] {"inspect", "-"}, 2 + options.length);
    System.arraycopy(options, 0, arguments, 2, options.length);
    return new CommandRun.Setup().in(input).run(arguments);
  }

  private static JsonNode part(CommandRun run) throws Exception {
    return new ObjectMapper().readTree(run.out()).get("parts").get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rsa.public | PUBLICKEYBLOB | bType,bVersion,reserved,aiKeyAlg,magic,bitlen,pubexp,modulus",
        "rsa.private | PRIVATEKEYBLOB | bType,bVersion,reserved,aiKeyAlg,magic,bitlen,pubexp,"
            + "modulus,prime1,prime2,exponent1,exponent2,coefficient,privateExponent",
        "dss.public | PUBLICKEYBLOB | bType,bVersion,reserved,aiKeyAlg,magic,bitlen,p,q,g,y,counter,seed",
        "dss.private | PRIVATEKEYBLOB | bType,bVersion,reserved,aiKeyAlg,magic,bitlen,p,q,g,x,counter,seed",
        "dh.public | PUBLICKEYBLOB | bType,bVersion,reserved,aiKeyAlg,magic,bitlen,y",
        "dh.private | PRIVATEKEYBLOB | bType,bVersion,reserved,aiKeyAlg,magic,bitlen,p,g,x",
        "rsa.cng.public | CNG_BLOB | dwMagic,BitLength,cbPublicExp,cbModulus,cbPrime1,cbPrime2,"
            + "PublicExponent,Modulus",
        "dss.cng.private | CNG_BLOB | dwMagic,cbKey,Count,Seed,q,Modulus,Generator,Public,PrivateExponent",
        "dh.cng.public | CNG_BLOB | dwMagic,cbKey,Modulus,Generator,Public",
        "rsa.spki | SUBJECT_PUBLIC_KEY_INFO | SubjectPublicKeyInfo,algorithm,algorithm,parameters,"
            + "subjectPublicKey,SEQUENCE,modulus,publicExponent",
        "rsa.xml | XML_KEY | Modulus,Exponent,P,Q,DP,DQ,InverseQ,D"
      })
  void fields_areNamedAndCoverTheInput(String key, String format, String names) throws Exception {
    CommandRun run = inspect(KEYS.get(key), "--json");

    assertThat(run.exitCode()).as(run.out()).isZero();
    JsonNode part = part(run);
    assertThat(part.get("format").asText()).isEqualTo(format);
    assertThat(part.get("fields").findValuesAsText("name")).containsExactly(names.split(","));
    if (!format.equals("XML_KEY")) {
      JsonNode last = part.get("fields").get(part.get("fields").size() - 1);
      assertThat(last.get("offset").asInt() + last.get("length").asInt())
          .isEqualTo(KEYS.get(key).length);
    }
  }

  @Test
  void everySample_isWellFormedAndFits80Columns() {
    KEYS.forEach((name, bytes) -> {
      CommandRun run = inspect(bytes);
      assertThat(run.exitCode()).as(name + run.out()).isZero();
      assertThat(run.out()).as(name).contains("in Java: ").contains("0x00");
      assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    });
  }

  @Test
  void everyLostByteAtTheEnd_isAProblem() {
    KEYS.forEach((name, bytes) -> {
      CommandRun run = inspect(Arrays.copyOf(bytes, bytes.length - 30));
      assertThat(run.exitCode()).as(name + "\n" + run.out()).isEqualTo(1);
      assertThat(run.out()).as(name).contains("! at 0x");
      assertThat(run.err()).as(name).isEmpty();
    });
  }

  @Test
  void trailingBytes_areAProblemOfBinaryFormats() {
    KEYS.forEach((name, bytes) -> {
      if (!name.endsWith("xml")) {
        CommandRun run = inspect(Arrays.copyOf(bytes, bytes.length + 3));
        assertThat(run.exitCode()).as(name + "\n" + run.out()).isEqualTo(1);
        assertThat(run.out()).as(name).contains("(trailing)").contains("3 bytes after");
      }
    });
  }

  /** The private number of each key, found by its place at the end of the format. */
  @Test
  void privateNumbers_areShownOnRequestOnly() throws Exception {
    byte[] blob = KEYS.get("rsa.private");
    String d = HexFormat.of().formatHex(blob, blob.length - 64, blob.length);
    String spaced = HexFormat.ofDelimiter(" ").formatHex(blob, blob.length - 64, blob.length - 48);

    for (String[] options : new String[][] {{}, {"--full"}, {"--json"}}) {
      assertThat(inspect(blob, options).out().replaceAll("\\s", ""))
          .doesNotContain(d.substring(0, 12));
    }
    assertThat(inspect(blob, "--json", "--show-secrets").out()).contains(d);
    assertThat(inspect(blob, "--full", "--show-secrets").out()).contains(spaced);
  }

  @Test
  void keysInDerOfUnknownStructure_areShownOnRequestOnly() {
    byte[] pkcs8 = KEYS.get("rsa.pkcs8");
    byte[] blob = KEYS.get("rsa.cng.private");
    String d = HexFormat.of().formatHex(blob, blob.length - 64, blob.length - 52);
    for (int offset = 0; offset < 30; offset++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = pkcs8.clone();
        changed[offset] ^= (byte) (1 << bit);
        assertThat(inspect(changed, "--json").out())
            .as("bit %d of byte %d", bit, offset)
            .doesNotContain(d);
      }
    }
    assertThat(inspect(pkcs8, "--as", "DER", "--json").out()).doesNotContain(d);
  }

  /** With a longer bitlen the modulus reaches into the private numbers. */
  @Test
  void privateNumbersInADamagedBlob_areShownOnRequestOnly() {
    byte[] blob = KEYS.get("rsa.private");
    String prime1 = HexFormat.of().formatHex(blob, 84, 96);
    for (int offset = 0; offset < 20; offset++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = blob.clone();
        changed[offset] ^= (byte) (1 << bit);
        assertThat(inspect(changed, "--json").out())
            .as("bit %d of byte %d", bit, offset)
            .doesNotContain(prime1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | bType 0x47 is not the type of a BLOB | 0",
        "1 | bVersion 66; expected 2 | 1",
        "2 | reserved is not 0 | 2",
        "4 | aiKeyAlg 0xa440 is not an ALG_ID | 4",
        "8 | magic | 8",
        "15 | bitlen 1073742336; expected | 12",
        "20 | the modulus is even | 20",
        "90 | prime1 times prime2 is not the modulus | 84",
        "150 | exponent1 does not belong to prime1 | 148",
        "290 | the private exponent does not belong | 84"
      })
  void changedByte_isNamedWithItsOffset(int at, String message, int offset) throws Exception {
    byte[] changed = KEYS.get("rsa.private").clone();
    changed[at] ^= (byte) (at == 20 ? 1 : 0x40);
    JsonNode part = part(inspect(changed, "--json"));

    assertThat(part.get("wellFormed").asBoolean()).isFalse();
    assertThat(part.get("problems"))
        .as(part.toString())
        .anySatisfy(problem -> {
          assertThat(problem.get("message").asText()).contains(message);
          assertThat(problem.get("offset").asInt()).isEqualTo(offset);
        });
  }

  @Test
  void texts_areTakenOffLayerByLayer() throws Exception {
    byte[] blob = KEYS.get("dss.public");
    String base64 = Base64.getMimeEncoder().encodeToString(blob);
    byte[] utf16 = ("\ufeff" + base64).getBytes(StandardCharsets.UTF_16LE);

    CommandRun run = inspect(utf16, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(part(run).get("layers")).hasSize(2);
    assertThat(part(run).get("format").asText()).isEqualTo("PUBLICKEYBLOB");
    assertThat(inspect(utf16).out()).contains("text in UTF-16 of base64 text of a PUBLICKEYBLOB");
  }

  @Test
  void pemWithSeveralBlocks_hasAPartForEach() throws Exception {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEYS.get("rsa.spki"))
            + "\n-----END PUBLIC KEY-----\n";
    CommandRun run = inspect((pem + pem).getBytes(StandardCharsets.US_ASCII), "--json");

    assertThat(new ObjectMapper().readTree(run.out()).get("parts")).hasSize(2);
  }

  @Test
  void unknownInput_isNotWellFormed() {
    CommandRun run = inspect(new byte[] {(byte) 0x99, 1, 2, 3});

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("of unknown format");
    assertThat(inspect(new byte[0]).exitCode()).isEqualTo(1);
  }

  @Test
  void asOption_readsAsThatFormat() throws Exception {
    byte[] blob = KEYS.get("rsa.private").clone();
    Arrays.fill(blob, 0, 12, (byte) 0xEE);
    CommandRun run = inspect(blob, "--as", "privatekeyblob", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(part(run).get("fields").findValuesAsText("name")).contains("bType", "aiKeyAlg");
    assertThat(inspect(blob, "--as", "TEXT").exitCode()).isEqualTo(2);
    assertThat(inspect(blob, "--as", "NONE").exitCode()).isEqualTo(2);
  }

  @Test
  void files_areNamedAndMissingOnesRefused() throws Exception {
    Path file = Files.write(folder.resolve("key.blob"), KEYS.get("dh.public"));

    assertThat(CommandRun.of("inspect", file.toString()).out())
        .startsWith("key.blob: a PUBLICKEYBLOB");
    assertThat(CommandRun.of("inspect", "no such file").err())
        .isEqualTo("capi: no such file: no such file (ERROR_FILE_NOT_FOUND, 2)\n");
    assertThat(CommandRun.of("inspect", folder.toString()).exitCode()).isEqualTo(1);
    assertThat(CommandRun.of("inspect").exitCode()).isEqualTo(2);
  }

  @Test
  void terminal_getsColours() {
    CommandRun.Setup setup = new CommandRun.Setup().in(KEYS.get("rsa.private"));

    assertThat(setup.terminal().run("inspect", "-").out())
        .contains("\33[38;5;30m07\33[0m")
        .contains("\33[38;5;133m(secret)\33[0m");
  }

  @Test
  void inputWithoutKnownFormat_isAProblem() {
    CommandRun text = new CommandRun.Setup().in("hello").run("inspect", "-");
    byte[] random = new byte[501];
    new Random(1).nextBytes(random);
    CommandRun bytes = new CommandRun.Setup().in(random).run("inspect", "-");

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out()).contains("! at 0x0000: the input is text");
    assertThat(bytes.exitCode()).isEqualTo(1);
    assertThat(bytes.out()).contains("of unknown format", "capi recipe");
  }
}
