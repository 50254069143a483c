// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.capijca.CapiProvider;
import org.capijca.format.EncryptedFile;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerSymmetricKey;
import org.capijca.format.SqlServerVersion;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every format is recognised, bare and in every text that people put around it. */
@Tag("unit")
class RecognitionTest {
  private static final CapiProvider PROVIDER = new CapiProvider();
  private static final Map<InputFormat, byte[]> SAMPLES = new LinkedHashMap<>();

  private static KeyPair jdkPair(String algorithm, int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static byte[] blob(String algorithm, Key key) throws Exception {
    return KeyFactory.getInstance(algorithm, PROVIDER)
        .getKeySpec(key, CapiKeyBlobSpec.class)
        .getEncoded();
  }

  @BeforeAll
  static void makeSamples() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_RSA_SIGN", PROVIDER);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    blobs(pair);
    files(pair);
    der();
    stores();
  }

  private static void blobs(KeyPair pair) throws Exception {
    byte[] publicBlob = blob("CALG_RSA_SIGN", pair.getPublic());
    SAMPLES.put(InputFormat.PUBLICKEYBLOB, publicBlob);
    SAMPLES.put(InputFormat.PRIVATEKEYBLOB, blob("CALG_RSA_SIGN", pair.getPrivate()));
    KeyGenerator generator = KeyGenerator.getInstance("CALG_AES_256", PROVIDER);
    generator.init(new CapiKeyGenParameterSpec(1));
    SecretKey key = generator.generateKey();
    SAMPLES.put(
        InputFormat.PLAINTEXTKEYBLOB,
        ((CapiKeyBlobSpec)
                SecretKeyFactory.getInstance("CALG_AES_256", PROVIDER)
                    .getKeySpec(key, CapiKeyBlobSpec.class))
            .getEncoded());
    KeyPairGenerator exchange = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", PROVIDER);
    exchange.initialize(new CapiKeyGenParameterSpec(1024 << 16));
    KeyPair exchangePair = exchange.generateKeyPair();
    SAMPLES.put(InputFormat.SIMPLEBLOB, wrap("SIMPLEBLOB", exchangePair.getPublic(), key));
    generator = KeyGenerator.getInstance("CALG_3DES", PROVIDER);
    generator.init(new CapiKeyGenParameterSpec(1));
    SecretKey tripleDes = generator.generateKey();
    SAMPLES.put(
        InputFormat.SYMMETRICWRAPKEYBLOB, wrap("SYMMETRICWRAPKEYBLOB", tripleDes, tripleDes));
    SAMPLES.put(InputFormat.UNREAD_BLOB, HexFormat.of().parseHex("0902000001680000abcdef0123"));
    SAMPLES.put(
        InputFormat.BLOB_AFTER_LENGTH,
        ByteBuffer.allocate(4 + publicBlob.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(publicBlob.length)
            .put(publicBlob)
            .array());
    SAMPLES.put(InputFormat.REVERSED_BLOB, reversed(publicBlob));
    SAMPLES.put(
        InputFormat.BLOB_WITHOUT_HEADER, Arrays.copyOfRange(publicBlob, 8, publicBlob.length));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new EncryptedFile(PROVIDER).writer(file, exchangePair.getPublic(), key).close();
    SAMPLES.put(InputFormat.ENCRYPTED_FILE, file.toByteArray());
    SAMPLES.put(
        InputFormat.CNG_BLOB,
        HexFormat.of()
            .parseHex(
                "52534131000400000300000080000000" + "00".repeat(8) + "010001" + "c3".repeat(128)));
    SqlServerVersion version = SqlServerVersion.SQL_SERVER_2017;
    SAMPLES.put(
        InputFormat.SQL_SERVER_PASSPHRASE,
        new SqlServerPassphrase("secret".toCharArray(), PROVIDER).encrypt(version, new byte[9]));
    SAMPLES.put(
        InputFormat.SQL_SERVER_KEY,
        new SqlServerSymmetricKey(
                UUID.fromString("d7c1a0f2-9f3e-4b6a-8f00-000102030405"),
                (CapiSecretKey) key,
                PROVIDER)
            .encrypt(version, new byte[9], null));
  }

  private static byte[] wrap(String form, Key wrapping, SecretKey key) throws Exception {
    Cipher cipher = Cipher.getInstance(form, PROVIDER);
    cipher.init(Cipher.WRAP_MODE, wrapping);
    return cipher.wrap(key);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    IntStream.range(0, bytes.length).forEach(i -> reversed[bytes.length - 1 - i] = bytes[i]);
    return reversed;
  }

  private static void files(KeyPair pair) throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_RSA_SIGN", PROVIDER);
    SAMPLES.put(
        InputFormat.PVK, factory.getKeySpec(pair.getPrivate(), CapiPvkSpec.class).getEncoded());
    SAMPLES.put(
        InputFormat.STRONG_NAME_PUBLIC_KEY,
        factory.getKeySpec(pair.getPublic(), CapiSnkSpec.class).getEncoded());
    SAMPLES.put(
        InputFormat.DPAPI,
        HexFormat.of().parseHex("01000000d08c9ddf0115d1118c7a00c04fc297eb0100000012345678"));
    SAMPLES.put(
        InputFormat.OPENSSH_PRIVATE_KEY,
        "openssh-key-v1\0\0\0\0\4none\0\0\0\4none".getBytes(StandardCharsets.ISO_8859_1));
    SAMPLES.put(InputFormat.ARCHIVE, HexFormat.of().parseHex("504b03041400000008009a"));
    SAMPLES.put(InputFormat.PROGRAM, HexFormat.of().parseHex("4d5a90000300000004000000ffff"));
    SAMPLES.put(
        InputFormat.RAW_KEY, HexFormat.of().parseHex("8f1e2d3c4b5a6978" + "90a1b2c3d4e5f607"));
  }

  private static void der() throws Exception {
    KeyPair rsa = jdkPair("RSA", 1024);
    KeyPair dsa = jdkPair("DSA", 1024);
    KeyPair ec = jdkPair("EC", 256);
    SAMPLES.put(InputFormat.PKCS8, rsa.getPrivate().getEncoded());
    SAMPLES.put(InputFormat.SUBJECT_PUBLIC_KEY_INFO, rsa.getPublic().getEncoded());
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(rsa.getPrivate().getEncoded());
    SAMPLES.put(
        InputFormat.PKCS1_PRIVATE_KEY, info.parsePrivateKey().toASN1Primitive().getEncoded());
    SAMPLES.put(
        InputFormat.PKCS1_PUBLIC_KEY,
        SubjectPublicKeyInfo.getInstance(rsa.getPublic().getEncoded())
            .parsePublicKey()
            .getEncoded());
    SAMPLES.put(
        InputFormat.EC_PRIVATE_KEY,
        PrivateKeyInfo.getInstance(ec.getPrivate().getEncoded())
            .parsePrivateKey()
            .toASN1Primitive()
            .getEncoded());
    SAMPLES.put(InputFormat.DSA_PRIVATE_KEY, integers(0, 1000, 160, 1000, 1000, 160));
    SAMPLES.put(InputFormat.DL_PARAMETERS, integers(1024, 160, 1024));
    Signature signature = Signature.getInstance("SHA1withDSA");
    signature.initSign(dsa.getPrivate());
    SAMPLES.put(InputFormat.DL_SIGNATURE, signature.sign());
    SAMPLES.put(InputFormat.DER, HexFormat.of().parseHex("300a0c0374657374" + "0403010203"));
    SAMPLES.put(InputFormat.ENCRYPTED_PKCS8, encrypted(rsa.getPrivate()));
    certificates(rsa);
  }

  private static byte[] integers(int... bits) throws Exception {
    ASN1EncodableVector numbers = new ASN1EncodableVector();
    Arrays.stream(bits)
        .forEach(n ->
            numbers.add(
                new ASN1Integer(n == 0 ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(n - 1))));
    return new DERSequence(numbers).getEncoded();
  }

  private static byte[] encrypted(PrivateKey key) throws Exception {
    SecretKeyFactory factory = SecretKeyFactory.getInstance("PBEWithSHA1AndDESede");
    Cipher cipher = Cipher.getInstance("PBEWithSHA1AndDESede");
    cipher.init(
        Cipher.ENCRYPT_MODE, factory.generateSecret(new PBEKeySpec("secret".toCharArray())));
    return new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(key.getEncoded()))
        .getEncoded();
  }

  private static X509CertificateHolder certificate(KeyPair pair) throws Exception {
    X500Name name = new X500Name("CN=Recognition");
    ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
    return new JcaX509v3CertificateBuilder(
            name, BigInteger.TEN, new Date(0), new Date(4_000_000_000_000L), name, pair.getPublic())
        .build(signer);
  }

  private static void certificates(KeyPair pair) throws Exception {
    X509CertificateHolder certificate = certificate(pair);
    SAMPLES.put(InputFormat.CERTIFICATE, certificate.getEncoded());
    ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
    SAMPLES.put(
        InputFormat.CERTIFICATE_REQUEST,
        new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=Recognition"), pair.getPublic())
            .build(signer)
            .getEncoded());
    CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
    cms.addCertificate(certificate);
    SAMPLES.put(
        InputFormat.CMS, cms.generate(new CMSProcessableByteArray(new byte[3])).getEncoded());
  }

  private static void stores() throws Exception {
    KeyPair pair = jdkPair("RSA", 1024);
    Certificate certificate = new JcaX509CertificateConverter().getCertificate(certificate(pair));
    for (Map.Entry<InputFormat, String> type :
        Map.of(InputFormat.PFX, "PKCS12", InputFormat.JKS, "JKS", InputFormat.JCEKS, "JCEKS")
            .entrySet()) {
      KeyStore store = KeyStore.getInstance(type.getValue());
      store.load(null, null);
      char[] password = "secret".toCharArray();
      store.setKeyEntry("key", pair.getPrivate(), password, new Certificate[] {certificate});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      SAMPLES.put(type.getKey(), out.toByteArray());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(pair.getPublic());
    }
    SAMPLES.put(InputFormat.SERIALIZED, out.toByteArray());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String lines(byte[] bytes) {
    return Base64.getMimeEncoder(64, ascii("\n")).encodeToString(bytes);
  }

  private record Wrapping(String name, InputFormat format, UnaryOperator<byte[]> wrap) {}

  private static Wrapping[] wrappings() {
    return new Wrapping[] {
      new Wrapping("base64", InputFormat.BASE64, b -> Base64.getEncoder().encode(b)),
      new Wrapping("base64 lines", InputFormat.BASE64, b -> ascii(lines(b) + "\r\n")),
      new Wrapping("base64url", InputFormat.BASE64, b -> Base64.getUrlEncoder().encode(b)),
      new Wrapping("hex", InputFormat.HEX, b -> ascii(HexFormat.of().formatHex(b))),
      new Wrapping(
          "0x", InputFormat.HEX, b -> ascii("0x" + HexFormat.of().withUpperCase().formatHex(b))),
      new Wrapping("colons", InputFormat.HEX, b -> ascii(HexFormat.ofDelimiter(":").formatHex(b))),
      new Wrapping(
          "spaces", InputFormat.HEX, b -> ascii(HexFormat.ofDelimiter(" ").formatHex(b) + "\n")),
      new Wrapping(
          "C array", InputFormat.C_ARRAY, b -> ascii("BYTE b[] = {\n  " + array(b) + "\n};\n")),
      new Wrapping("C string", InputFormat.C_ARRAY, b -> ascii("\"" + escapes(b) + "\"")),
      new Wrapping("Java", InputFormat.C_ARRAY, b -> ascii("{" + decimals(b, false) + "};")),
      new Wrapping("C#", InputFormat.C_ARRAY, b -> ascii("new byte[] {" + decimals(b, true) + "}")),
      new Wrapping("registry", InputFormat.C_ARRAY, b -> ascii("\"Key\"=hex:" + registry(b))),
      new Wrapping("PowerShell", InputFormat.C_ARRAY, b -> ascii("$b = " + array(b))),
      new Wrapping(
          "PEM",
          InputFormat.PEM,
          b -> ascii("-----BEGIN X-----\n" + lines(b) + "\n-----END X-----\n")),
      new Wrapping(
          "UTF-8 BOM",
          InputFormat.UTF_8_MARK,
          b -> joined("efbbbf", Base64.getEncoder().encode(b))),
      new Wrapping("UTF-16", InputFormat.UTF_16_TEXT, b -> utf16(b, "")),
      new Wrapping("UTF-16 BOM", InputFormat.UTF_16_TEXT, b -> utf16(b, "\ufeff"))
    };
  }

  private static String escapes(byte[] bytes) {
    return "\\x" + HexFormat.ofDelimiter("\\x").formatHex(bytes);
  }

  private static String decimals(byte[] bytes, boolean unsigned) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> String.valueOf(unsigned ? bytes[i] & 0xFF : bytes[i]))
        .collect(Collectors.joining(", "));
  }

  private static String registry(byte[] bytes) {
    return HexFormat.ofDelimiter(",").formatHex(bytes).replaceAll("(.{60},)", "$1\\\\\n  ");
  }

  private static String array(byte[] bytes) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> String.format("0x%02x", bytes[i]))
        .collect(Collectors.joining(", "));
  }

  private static byte[] utf16(byte[] bytes, String mark) {
    return (mark + Base64.getEncoder().encodeToString(bytes)).getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] joined(String hex, byte[] rest) {
    byte[] start = HexFormat.of().parseHex(hex);
    byte[] all = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return all;
  }

  @Test
  void binaryFormats_areRecognised() {
    SAMPLES.forEach(
        (format, bytes) -> assertThat(Recognition.of(bytes).format()).isEqualTo(format));
  }

  /** So that a format added later gets a sample here or below. */
  @Test
  void samples_areOfAllFormats() {
    assertThat(InputFormat.values())
        .allSatisfy(format ->
            assertThat(
                    SAMPLES.containsKey(format)
                        || format.ordinal() <= InputFormat.TEXT.ordinal()
                        || format == InputFormat.UNKNOWN)
                .as(format.name())
                .isTrue());
  }

  @Test
  void everyFormat_isRecognisedInEveryText() {
    for (Wrapping wrapping : wrappings()) {
      SAMPLES.forEach((format, bytes) -> {
        Recognition recognition = Recognition.of(wrapping.wrap().apply(bytes));
        String what = wrapping.name() + " of " + format + ": " + recognition;
        assertThat(recognition.format()).as(what).isEqualTo(wrapping.format());
        InputFormat innermost = recognition.format();
        Recognition content = recognition;
        while (content.content().isPresent()) {
          content = content.content().get();
          innermost = content.format();
        }
        assertThat(innermost).as(what).isEqualTo(format);
        assertThat(decoded(wrapping.wrap().apply(bytes), bytes)).as(what).isTrue();
        assertThat(recognition.toString()).contains(format.noun(), format.advice());
      });
    }
  }

  /** Whether decoding, repeated for text within text, gives the bytes. */
  private static boolean decoded(byte[] text, byte[] bytes) {
    byte[] next = text;
    for (int i = 0; i < 3 && !Arrays.equals(next, bytes); i++) {
      next = Recognition.decode(next).orElseThrow();
    }
    return Arrays.equals(next, bytes);
  }

  @Test
  void formatsThatAreNotText_areNotDecoded() {
    SAMPLES.forEach((format, bytes) ->
        assertThat(Recognition.decode(bytes).isPresent())
            .as(format.name())
            .isEqualTo(format == InputFormat.REVERSED_BLOB));
    assertThat(Recognition.decode(null)).isEmpty();
    assertThat(Recognition.decode(ascii("a pass phrase of some words"))).isEmpty();
  }

  @Test
  void reversedBlob_isDecodedInItsRightOrder() {
    assertThat(
            Recognition.of(Recognition.decode(SAMPLES.get(InputFormat.REVERSED_BLOB)).orElseThrow())
                .format())
        .isEqualTo(InputFormat.PUBLICKEYBLOB);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue> | XML_KEY",
        "<?xml version=\"1.0\"?> <DSAKeyValue/> | XML_KEY",
        "<ds:KeyInfo><ds:KeyValue><ds:RSAKeyValue/></ds:KeyValue></ds:KeyInfo> | XML_KEY",
        "<configuration><a/></configuration> | XML",
        "{\"kty\":\"RSA\",\"n\":\"AQAB\"} | JSON_WEB_KEY",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB me@here | OPENSSH_PUBLIC_KEY",
        "---- BEGIN SSH2 PUBLIC KEY ---- | OPENSSH_PUBLIC_KEY",
        "PuTTY-User-Key-File-2: ssh-rsa | PUTTY_KEY",
        "-----BEGIN OPENSSH PRIVATE KEY-----b3BlbnNzaC1rZXktdjEA | OPENSSH_PRIVATE_KEY",
        "-----BEGIN CERTIFICATE----- | PEM",
        "secret | TEXT",
        "a pass phrase of some words | TEXT",
        "deadbeef | TEXT",
        "Gr\u00fc\u00dfe aus M\u00fcnchen | TEXT",
        "\\x06\\x02\\x00\\x00\\x00\\x24\\x00\\x00 | C_ARRAY"
      })
  void texts_areRecognised(String text, InputFormat format) {
    assertThat(Recognition.of(text.getBytes(StandardCharsets.UTF_8)).format()).isEqualTo(format);
  }

  @Test
  void encryptedPemOfOpenSsl_isNamed() {
    byte[] pem =
        ascii(
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                + "DEK-Info: DES-EDE3-CBC,0011223344556677\n\nAAAA\n-----END RSA PRIVATE KEY-----\n");

    assertThat(Recognition.of(pem))
        .hasToString(
            "an encrypted key in OpenSSL's traditional PEM format (RSA PRIVATE KEY): "
                + InputFormat.ENCRYPTED_PEM.advice());
  }

  @Test
  void emptyAndNull_areEmpty_andNoiseIsUnknown() {
    byte[] noise = new byte[77];
    new Random(1).nextBytes(noise);

    assertThat(Recognition.of(null).format()).isEqualTo(InputFormat.EMPTY);
    assertThat(Recognition.of(new byte[0]).format()).isEqualTo(InputFormat.EMPTY);
    assertThat(Recognition.of(noise).format()).isEqualTo(InputFormat.UNKNOWN);
    assertThat(Recognition.of(noise).sentence()).isEmpty();
  }

  @Test
  void details_nameLabelAlgorithmAndMagic() throws Exception {
    assertThat(Recognition.of(SAMPLES.get(InputFormat.PUBLICKEYBLOB)).detail())
        .contains("CALG_RSA_SIGN");
    assertThat(Recognition.of(SAMPLES.get(InputFormat.CNG_BLOB)).detail())
        .contains("RSA1, RSA public key");
    assertThat(Recognition.of(SAMPLES.get(InputFormat.CMS)).detail()).contains("SignedData");
    assertThat(Recognition.of(SAMPLES.get(InputFormat.PKCS8)).detail()).contains("RSA");
    assertThat(Recognition.of(jdkPair("EC", 256).getPublic().getEncoded()).detail())
        .contains("elliptic curve");
    assertThat(Recognition.of(jdkPair("DSA", 1024).getPrivate().getEncoded()).detail())
        .contains("DSA");
    KeyPairGenerator dh = KeyPairGenerator.getInstance("DH");
    dh.initialize(
        new DHParameterSpec(BigInteger.ONE.shiftLeft(1023).add(BigInteger.ONE), BigInteger.TWO));
    assertThat(Recognition.of(dh.generateKeyPair().getPublic().getEncoded()).detail())
        .contains("Diffie-Hellman");
    byte[] pem =
        ascii(
            "-----BEGIN PUBLIC KEY-----\n"
                + lines(SAMPLES.get(InputFormat.SUBJECT_PUBLIC_KEY_INFO))
                + "\n-----END PUBLIC KEY-----\n");
    assertThat(Recognition.of(pem).toString())
        .startsWith("PEM text (PUBLIC KEY) of X.509, a public key in DER (RSA): ")
        .contains("Base64.getMimeDecoder()", "X509EncodedKeySpec");
  }

  @Test
  void truncatedEncryptedFile_isStillOne() {
    byte[] file = SAMPLES.get(InputFormat.ENCRYPTED_FILE);
    for (int length : new int[] {12, 60, file.length - 17}) {
      Recognition recognition = Recognition.of(Arrays.copyOf(file, length));

      assertThat(recognition.format()).as("%d bytes", length).isEqualTo(InputFormat.ENCRYPTED_FILE);
      assertThat(recognition.sentence(InputFormat.ENCRYPTED_FILE)).isEmpty();
    }
  }

  @Test
  void sentence_isEmptyForWhatWasWanted() {
    Recognition blob = Recognition.of(SAMPLES.get(InputFormat.PUBLICKEYBLOB));

    assertThat(blob.sentence(InputFormat.PUBLICKEYBLOB, InputFormat.PRIVATEKEYBLOB)).isEmpty();
    assertThat(blob.sentence(InputFormat.PVK)).startsWith(". The input is a PUBLICKEYBLOB (");
  }

  /** Any prefix and any change of a byte gives an answer, and the answer none of the content. */
  @Test
  void damagedInput_neverFails_norIsShown() {
    Random random = new Random(7);
    SAMPLES.forEach((format, bytes) -> {
      for (int i = 0; i < 200; i++) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        if (damaged.length > 0) {
          damaged[random.nextInt(Math.min(damaged.length, 40))] = (byte) random.nextInt();
        }
        String text = Recognition.of(damaged).toString();
        assertThat(text.length()).as(format.name()).isLessThan(600);
      }
    });
    for (int i = 0; i < 20_000; i++) {
      byte[] noise = new byte[random.nextInt(64)];
      random.nextBytes(noise);
      assertThat(Recognition.of(noise)).isNotNull();
    }
  }

  @Test
  void longTexts_areReadInBoundedStack() {
    for (String unit : new String[] {"ab", "<!-- -->", "0x06, ", "A", "a ", "-----BEGIN X-----"}) {
      assertThat(Recognition.of(ascii(unit.repeat(300_000 / unit.length())))).as(unit).isNotNull();
    }
  }
}
