// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.BlobMistakes.ascii;
import static org.capijca.messages.Inputs.CAPI;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.capijca.CapiProvider;
import org.capijca.format.EncryptedFile;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerSymmetricKey;
import org.capijca.format.SqlServerVersion;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiLoadStoreParameter;

/** Key containers, PFX files and encrypted files. */
final class StoreMistakes {
  private final Inputs inputs;
  private final Path folder;
  private final CapiProvider provider;
  private final byte[] pfx;

  private StoreMistakes(Inputs inputs, Path folder) throws Exception {
    this.inputs = inputs;
    this.folder = folder;
    provider = CAPI.configure("store=" + folder.resolve("store"));
    pfx = jdkStore("PKCS12");
  }

  static void addTo(Mistakes list, Inputs inputs, Path folder) throws Exception {
    StoreMistakes mistakes = new StoreMistakes(inputs, folder);
    list.subject("Key containers");
    mistakes.keyStores(list);
    mistakes.containers(list);
    list.subject("PFX files");
    mistakes.pfxFiles(list);
    list.subject("Encrypted files and messages of SQL Server");
    mistakes.encryptedFiles(list);
    mistakes.sqlServer(list);
  }

  /** A store of the JDK with one secret key or none, since a key pair needs a certificate. */
  private static byte[] jdkStore(String type) throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "changeit".toCharArray());
    return out.toByteArray();
  }

  private KeyStore loaded() throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    return store;
  }

  private void keyStores(Mistakes list) {
    list.works(
        "getKey of a container that does not exist",
        "null, as JCA has it",
        () -> loaded().getKey("Nope/AT_KEYEXCHANGE", null));
    list.refused(
        "setCertificateEntry",
        () -> {
          KeyStore store = loaded();
          store.setCertificateEntry("x", null);
          return store;
        });
    list.refused(
        "setKeyEntry of a session key",
        () -> {
          KeyStore store = loaded();
          store.setKeyEntry("x", inputs.rc4, null, null);
          return store;
        });
    list.refused(
        "setKeyEntry of an encrypted key",
        () -> {
          KeyStore store = loaded();
          store.setKeyEntry("x", new byte[8], null);
          return store;
        });
    list.byJdk(
        "getKey before load",
        "call load first",
        () -> KeyStore.getInstance("CAPI", provider).getKey("x", null));
    list.refused(
        "store=FILE, which is a file",
        () -> {
          Path file = Files.writeString(folder.resolve("file"), "x");
          KeyStore store = KeyStore.getInstance("CAPI", CAPI.configure("store=" + file));
          store.load(null, null);
          return store.size();
        });
    list.refused(
        "KeyStore.getInstance(\"PKCS12\", CAPI)", () -> KeyStore.getInstance("PKCS12", CAPI));
    list.refused(
        "a directory and a file",
        () -> CapiLoadStoreParameter.builder().directory(folder).file(folder).build());
  }

  private void containers(Mistakes list) {
    list.refused(
        "delete of a container that does not exist",
        () -> {
          provider.keyContainers().delete("Nope");
          return null;
        });
    list.refused(
        "create twice, in upper and lower case",
        () -> {
          provider.keyContainers().create("A");
          provider.keyContainers().create("a");
          return null;
        });
    list.refused(
        "a name of 300 characters",
        () -> {
          provider.keyContainers().create("z".repeat(300));
          return null;
        });
    list.works(
        "an empty name",
        "the default container",
        () -> {
          provider.keyContainers().create("");
          return null;
        });
  }

  private KeyStore pfx(byte[] file, String password) throws Exception {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
    store.load(new ByteArrayInputStream(file), password == null ? null : password.toCharArray());
    return store;
  }

  private void pfxFiles(Mistakes list) throws Exception {
    list.refused(
        "a file that does not exist",
        () -> {
          KeyStore store = KeyStore.getInstance("CAPI", provider);
          store.load(
              CapiLoadStoreParameter.builder()
                  .file(folder.resolve("absent.pfx"))
                  .password("x".toCharArray())
                  .build());
          return store;
        });
    list.refused("text", () -> pfx(ascii("garbage"), "x"));
    list.refused("base64 text", () -> pfx(Base64.getEncoder().encode(pfx), "x"));
    list.refused("PEM text", () -> pfx(BlobMistakes.pem("PKCS12", pfx), "x"));
    list.refused("a JKS file", () -> pfx(jdkStore("JKS"), "changeit"));
    list.refused("PKCS #8", () -> pfx(inputs.exchange.getPrivate().getEncoded(), "x"));
    list.refused("no bytes", () -> pfx(new byte[0], "x"));
    list.refused("a wrong password", () -> pfx(pfx, "wrong"));
    list.refused("no password", () -> pfx(pfx, null));
    list.refused("a file cut in half", () -> pfx(Arrays.copyOf(pfx, pfx.length / 2), "changeit"));
    list.byJdk(
        "setKeyEntry of a private key without certificates",
        "KeyStore wants a chain; for a key alone use setEntry with a CapiKeyPairEntry",
        () -> {
          KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
          store.load(null, null);
          store.setKeyEntry("x", inputs.fixed.getPrivate(), null, null);
          return store;
        });
    list.refused(
        "a PFX file is written with a key that is not exportable",
        () -> {
          KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
          store.load(null, null);
          store.setEntry("x", new CapiKeyPairEntry(inputs.fixed), null);
          store.store(new ByteArrayOutputStream(), "x".toCharArray());
          return store;
        });
  }

  private void encryptedFiles(Mistakes list) {
    EncryptedFile files = new EncryptedFile(CAPI);
    list.refused(
        "EncryptedFile, text",
        () ->
            files.reader(
                new ByteArrayInputStream(ascii("not encrypted at all")),
                inputs.exchange.getPrivate()));
    list.refused(
        "EncryptedFile, a SIMPLEBLOB without its length",
        () ->
            files.reader(
                new ByteArrayInputStream(inputs.publicBlob), inputs.exchange.getPrivate()));
    list.refused(
        "EncryptedFile, base64 text",
        () ->
            files.reader(
                new ByteArrayInputStream(
                    Base64.getEncoder().encode(BlobMistakes.behindLength(inputs.publicBlob))),
                inputs.exchange.getPrivate()));
    list.refused(
        "EncryptedFile, no bytes",
        () -> files.reader(new ByteArrayInputStream(new byte[0]), inputs.exchange.getPrivate()));
    list.refused(
        "EncryptedFile, a PUBLICKEYBLOB after its length",
        () ->
            files.reader(
                new ByteArrayInputStream(BlobMistakes.behindLength(inputs.publicBlob)),
                inputs.exchange.getPrivate()));
  }

  private void sqlServer(Mistakes list) throws Exception {
    SqlServerPassphrase passphrase = new SqlServerPassphrase("secret".toCharArray(), CAPI);
    byte[] message = passphrase.encrypt(SqlServerVersion.SQL_SERVER_2017, new byte[9]);
    list.refused(
        "another pass phrase",
        () -> new SqlServerPassphrase("other".toCharArray(), CAPI).decrypt(message));
    list.refused(
        "hex text, as of SELECT",
        () -> passphrase.decrypt(ascii("0x" + HexFormat.of().formatHex(message))));
    list.refused("base64 text", () -> passphrase.decrypt(Base64.getEncoder().encode(message)));
    list.refused("no bytes", () -> passphrase.decrypt(new byte[0]));
    list.refused("a PUBLICKEYBLOB", () -> passphrase.decrypt(inputs.publicBlob));
    byte[] fixed = HexFormat.of().parseHex("02000000" + "5a".repeat(64));
    SqlServerSymmetricKey key =
        new SqlServerSymmetricKey(
            UUID.fromString("d7c1a0f2-9f3e-4b6a-8f00-000102030405"),
            (CapiSecretKey) Inputs.key("CALG_AES_256", new CapiKeyGenParameterSpec(0)),
            CAPI);
    list.refused("ENCRYPTBYKEY, a message of ENCRYPTBYPASSPHRASE", () -> key.decrypt(fixed, null));
    list.refused(
        "ENCRYPTBYKEY, hex text",
        () -> key.decrypt(ascii("0x" + HexFormat.of().formatHex(fixed)), null));
    list.refused("ENCRYPTBYKEY, no bytes", () -> key.decrypt(new byte[0], null));
    list.refused(
        "a CALG_RC4 key for ENCRYPTBYKEY",
        () -> new SqlServerSymmetricKey(new UUID(1, 2), (CapiSecretKey) inputs.rc4, CAPI));
  }
}
