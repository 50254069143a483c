// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.Inputs.factory;
import static org.capijca.messages.Inputs.secret;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.capijca.spec.CapiKeyBlobSpec;

/** CryptImportKey of BLOBs. */
final class BlobMistakes {
  private static final HexFormat HEX = HexFormat.of();

  private final Inputs inputs;

  private BlobMistakes(Inputs inputs) {
    this.inputs = inputs;
  }

  static void addTo(Mistakes list, Inputs inputs) {
    BlobMistakes mistakes = new BlobMistakes(inputs);
    list.subject("BLOBs of key pairs");
    mistakes.lengths(list);
    mistakes.formats(list);
    mistakes.contents(list);
    list.subject("BLOBs of session keys");
    sessionKeys(list);
  }

  private PublicKey read(byte[] bytes) throws Exception {
    return factory("CALG_RSA_KEYX").generatePublic(new CapiKeyBlobSpec(bytes));
  }

  private Object readPrivate(byte[] bytes) throws Exception {
    return factory("CALG_RSA_KEYX").generatePrivate(new CapiKeyBlobSpec(bytes));
  }

  private void lengths(Mistakes list) {
    byte[] blob = inputs.publicBlob;
    list.refused("no bytes", () -> read(new byte[0]));
    list.refused("null", () -> new CapiKeyBlobSpec(null));
    list.refused("the first 10 bytes", () -> read(Arrays.copyOf(blob, 10)));
    list.refused("the first 18 bytes", () -> read(Arrays.copyOf(blob, 18)));
    list.refused("5 bytes lost", () -> read(Arrays.copyOf(blob, blob.length - 5)));
    list.refused(
        "a private key cut after 200 bytes",
        () -> readPrivate(Arrays.copyOf(inputs.privateBlob, 200)));
    list.refused(
        "a DSS key cut by 5 bytes",
        () ->
            factory("CALG_DSS_SIGN")
                .generatePublic(
                    new CapiKeyBlobSpec(Arrays.copyOf(inputs.dssBlob, inputs.dssBlob.length - 5))));
    list.refused("bitlen 0", () -> read(with(blob, 12, 0)));
    list.refused("bitlen 65536", () -> read(with(blob, 12, 65536)));
    list.refused("bitlen 1025", () -> read(with(blob, 12, 1025)));
  }

  private void formats(Mistakes list) {
    byte[] blob = inputs.publicBlob;
    byte[] der = inputs.exchange.getPublic().getEncoded();
    list.refused("base64 text", () -> read(Base64.getEncoder().encode(blob)));
    list.refused("base64 text in lines", () -> read(Base64.getMimeEncoder().encode(blob)));
    list.refused("hex text", () -> read(ascii(HEX.formatHex(blob))));
    list.refused(
        "a C array",
        () -> read(ascii(HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(blob))));
    list.refused("PEM text", () -> read(pem("PUBLIC KEY", der)));
    list.refused(
        "PEM text of a private key",
        () -> read(pem("PRIVATE KEY", inputs.exchange.getPrivate().getEncoded())));
    list.refused("X.509 in DER", () -> read(der));
    list.refused("PKCS #8 in DER", () -> readPrivate(inputs.exchange.getPrivate().getEncoded()));
    list.refused("an XML key", () -> read(ascii("<RSAKeyValue><Modulus>")));
    list.refused("XML key text in UTF-16", () -> read(utf16("<RSAKeyValue><Modulus>")));
    list.refused(
        "the bytes in reverse order",
        () -> read(Inputs.reversed(with(blob, blob.length - 4, 0x11111111))));
    list.refused("a BLOB of CNG", () -> read(cng()));
    list.refused("a BLOB after its length", () -> read(behindLength(blob)));
    list.refused(
        "RSAPUBKEY without the BLOBHEADER", () -> read(Arrays.copyOfRange(blob, 8, blob.length)));
    list.refused("text", () -> read(ascii("not a key at all")));
    list.refused("random bytes", () -> read(HEX.parseHex("f3c1a7e90b1d5566778899")));
  }

  private void contents(Mistakes list) {
    list.works(
        "a PRIVATEKEYBLOB for generatePublic", "its public half", () -> read(inputs.privateBlob));
    list.refused("a PUBLICKEYBLOB for generatePrivate", () -> readPrivate(inputs.publicBlob));
    list.refused(
        "a SIMPLEBLOB for generatePublic",
        () -> read(HEX.parseHex("01020000016800000 0a40000".replace(" ", "") + "00".repeat(128))));
    list.refused(
        "a PLAINTEXTKEYBLOB for generatePrivate",
        () ->
            readPrivate(HEX.parseHex("08020000016800001000000000112233445566778899aabbccddeeff")));
    list.works(
        "a BLOB of CALG_RSA_KEYX for the factory of CALG_RSA_SIGN",
        "both are RSA; the key remains an exchange key",
        () -> factory("CALG_RSA_SIGN").generatePublic(new CapiKeyBlobSpec(inputs.publicBlob)));
    list.refused("a DSS BLOB for the factory of CALG_RSA_KEYX", () -> read(inputs.dssBlob));
    list.refused(
        "an RSA BLOB for the factory of CALG_DSS_SIGN",
        () -> factory("CALG_DSS_SIGN").generatePublic(new CapiKeyBlobSpec(inputs.publicBlob)));
    list.refused("flags 0x20", () -> new CapiKeyBlobSpec(inputs.privateBlob, 0x20));
    list.refused("flags CRYPT_CREATE_SALT", () -> new CapiKeyBlobSpec(inputs.privateBlob, 4));
    list.refused("bType 0x22", () -> read(with(inputs.publicBlob, 0, 0x0222)));
    list.refused("bVersion 1", () -> read(with(inputs.publicBlob, 0, 0x0106)));
    list.refused("bVersion 3 of an RSA key", () -> read(with(inputs.publicBlob, 0, 0x0306)));
    list.refused("an unknown ALG_ID", () -> read(with(inputs.publicBlob, 4, 0xABCD)));
    list.refused("the ALG_ID of a cipher", () -> read(with(inputs.publicBlob, 4, 0x6801)));
    list.refused(
        "the magic number of a private key", () -> read(with(inputs.publicBlob, 8, 0x32415352)));
    list.refused("another magic number", () -> read(with(inputs.publicBlob, 8, 0x12345678)));
  }

  private static void sessionKeys(Mistakes list) {
    list.refused("the 16 bytes of an AES key", () -> aes(128, "00".repeat(16)));
    list.refused(
        "a CALG_3DES BLOB for the factory of CALG_AES_128",
        () ->
            aes(
                128,
                "080200000366000018000000" + "000102030405060708090a0b0c0d0e0f1011121314151617"));
    list.refused(
        "a length of 16 before 9 bytes",
        () -> aes(128, "080200000e66000010000000" + "010203040506070809"));
    list.works(
        "9 bytes more than the length says",
        "trailing bytes are ignored, as CryptImportKey does",
        () -> aes(128, "080200000e66000010000000" + "00".repeat(25)));
    list.refused(
        "16 bytes for CALG_AES_256",
        () -> aes(256, "080200001066000010000000" + "000102030405060708090a0b0c0d0e0f"));
    list.refused("a length of 0", () -> aes(128, "080200000e66000000000000"));
    list.refused(
        "a SIMPLEBLOB for the SecretKeyFactory",
        () -> aes(128, "010200000e66000000a40000" + "00".repeat(128)));
    list.refused(
        "a BLOB of an RSA key", () -> aes(128, "0602000000a40000525341310004000001000100"));
    list.refused("hex text of a PLAINTEXTKEYBLOB", () -> aes(ascii("080200000e66000010000000")));
  }

  private static SecretKey aes(int bits, String blob) throws Exception {
    return secret("CALG_AES_" + bits, new CapiKeyBlobSpec(HEX.parseHex(blob)));
  }

  private static SecretKey aes(byte[] blob) throws Exception {
    return secret("CALG_AES_128", new CapiKeyBlobSpec(blob));
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  static byte[] pem(String label, byte[] der) {
    return ascii(
        "-----BEGIN "
            + label
            + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END "
            + label
            + "-----\n");
  }

  static byte[] behindLength(byte[] blob) {
    return ByteBuffer.allocate(4 + blob.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(blob.length)
        .put(blob)
        .array();
  }

  private static byte[] with(byte[] blob, int offset, int dword) {
    byte[] changed = blob.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, dword);
    return changed;
  }

  private static byte[] cng() {
    return ByteBuffer.allocate(24 + 3 + 128)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RSA1"))
        .putInt(1024)
        .putInt(3)
        .putInt(128)
        .array();
  }
}
