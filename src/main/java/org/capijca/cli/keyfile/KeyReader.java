// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiError.NTE_BAD_DATA;
import static org.capijca.CapiError.NTE_BAD_TYPE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.ImportFlag;
import org.capijca.KeySlot;
import org.capijca.cli.io.CommandFailure;
import org.capijca.format.PemBlock;
import org.capijca.format.recognition.InputFormat;
import org.capijca.format.recognition.Recognition;
import org.capijca.interfaces.CapiKey;
import org.capijca.spec.CapiCngBlobSpec;
import org.capijca.spec.CapiImportKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiXmlKeySpec;

/** Reads a key pair or public key in any format. */
public final class KeyReader {
  private static final int EXPORTABLE = ImportFlag.CRYPT_EXPORTABLE.value();
  private static final int MAX_LAYERS = 8;

  private final CapiProvider provider;
  private final PasswordSupplier password;
  private final List<AlgId> algorithms;

  /**
   * Creates a reader.
   *
   * @param provider the provider CAPI
   * @param password where the password comes from, which is asked for once it is needed
   * @param slot the slot of RSA keys in formats that have none
   */
  public KeyReader(CapiProvider provider, PasswordSupplier password, KeySlot slot) {
    this.provider = provider;
    this.password = password;
    this.algorithms =
        List.of(
            slot == KeySlot.AT_SIGNATURE ? AlgId.CALG_RSA_SIGN : AlgId.CALG_RSA_KEYX,
            AlgId.CALG_DSS_SIGN,
            AlgId.CALG_DH_SF);
  }

  /**
   * Reads a key.
   *
   * @param input the bytes of the file
   * @param name the name of the file, for messages
   * @return the keys
   * @throws IOException if the password cannot be read
   * @throws CommandFailure if the input has no key (NTE_BAD_TYPE)
   * @throws GeneralSecurityException if the key is damaged or the password wrong
   */
  public KeyMaterial read(byte[] input, String name)
      throws IOException, CommandFailure, GeneralSecurityException {
    byte[] bytes = input;
    for (int i = 0; i < MAX_LAYERS; i++) {
      Recognition recognition = Recognition.of(bytes);
      InputFormat format = recognition.format();
      if (format == InputFormat.PEM || format == InputFormat.ENCRYPTED_PEM) {
        return pem(bytes, name);
      }
      Optional<byte[]> content = Recognition.decode(bytes);
      if (content.isEmpty()) {
        return key(bytes, recognition, name);
      }
      bytes = content.get();
    }
    throw noKey(name, Recognition.of(input));
  }

  private static CommandFailure noKey(String name, Recognition recognition) {
    return NTE_BAD_TYPE.as(
        CommandFailure::new, name + " has no key pair or public key: it is " + recognition);
  }

  /** The first private key of PEM text, or the first public key; and all certificates. */
  private KeyMaterial pem(byte[] text, String name)
      throws IOException, CommandFailure, GeneralSecurityException {
    List<PemBlock> blocks;
    try {
      blocks = PemBlock.parse(text);
    } catch (IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(CommandFailure::new, name + " is damaged: " + e.getMessage(), e);
    }
    KeyMaterial found = null;
    List<Certificate> certificates = new ArrayList<>();
    for (PemBlock block : blocks) {
      if (block.label().endsWith("CERTIFICATE")) {
        certificates.add(certificate(block.content()));
      } else if (found == null || (found.privateKey().isEmpty() && isPrivate(block))) {
        byte[] content =
            block.headers().containsKey("DEK-Info")
                ? OpenSslPem.decrypt(block, this::privateKeyPassword)
                : block.content();
        found =
            block.label().equals("RSA PUBLIC KEY")
                ? publicKey(pkcs1Public(content))
                : key(content, Recognition.of(content), name);
      }
    }
    if (found == null && !certificates.isEmpty()) {
      return certified(certificates);
    }
    if (found == null) {
      throw noKey(name, Recognition.of(text));
    }
    return new KeyMaterial(found.publicKey(), found.privateKey(), certificates);
  }

  private static boolean isPrivate(PemBlock block) {
    return block.label().endsWith("PRIVATE KEY");
  }

  private KeyMaterial key(byte[] bytes, Recognition recognition, String name)
      throws IOException, CommandFailure, GeneralSecurityException {
    return switch (recognition.format()) {
      case CERTIFICATE -> certified(List.of(certificate(bytes)));
      case PFX -> pfx(bytes);
      case CMS -> certified(cmsCertificates(bytes, name, recognition));
      default -> {
        KeySpecs specs = specs(bytes, recognition, name);
        yield specs.isPrivate() ? pair(specs) : publicKey(specs);
      }
    };
  }

  private KeySpecs specs(byte[] bytes, Recognition recognition, String name)
      throws IOException, CommandFailure, GeneralSecurityException {
    return switch (recognition.format()) {
      case PRIVATEKEYBLOB -> new KeySpecs(true, new CapiKeyBlobSpec(bytes, EXPORTABLE));
      case PUBLICKEYBLOB -> new KeySpecs(false, new CapiKeyBlobSpec(bytes));
      case BLOB_AFTER_LENGTH -> {
        byte[] blob = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        yield specs(blob, Recognition.of(blob), name);
      }
      case STRONG_NAME_PUBLIC_KEY -> new KeySpecs(false, new CapiSnkSpec(bytes));
      case PVK -> new KeySpecs(true, pvk(bytes));
      case CNG_BLOB -> new KeySpecs(isPrivateCng(bytes), new CapiCngBlobSpec(bytes, EXPORTABLE));
      case XML_KEY -> new KeySpecs(isPrivateXml(bytes), new CapiXmlKeySpec(bytes, EXPORTABLE));
      case PKCS8 -> pkcs8(bytes);
      case PKCS1_PRIVATE_KEY -> pkcs8(Pkcs1.toPkcs8(bytes));
      case ENCRYPTED_PKCS8 -> pkcs8(EncryptedPkcs8.decrypt(bytes, this::privateKeyPassword));
      case SUBJECT_PUBLIC_KEY_INFO -> new KeySpecs(false, new X509EncodedKeySpec(bytes));
      case PKCS1_PUBLIC_KEY -> pkcs1Public(bytes);
      case JSON_WEB_KEY -> JsonWebKey.read(bytes);
      default -> throw noKey(name, recognition);
    };
  }

  private char[] privateKeyPassword() throws IOException, CommandFailure {
    password.beforePrivateKey();
    return password.get();
  }

  private static KeySpecs pkcs1Public(byte[] bytes) {
    return new KeySpecs(false, new X509EncodedKeySpec(Pkcs1.toSubjectPublicKeyInfo(bytes)));
  }

  private static KeySpecs pkcs8(byte[] bytes) {
    return new KeySpecs(true, new PKCS8EncodedKeySpec(bytes));
  }

  /** A file without encryption needs no password, which its header says. */
  private CapiPvkSpec pvk(byte[] bytes) throws IOException, CommandFailure {
    int encryptedOffset = 12;
    boolean encrypted = bytes.length > encryptedOffset && bytes[encryptedOffset] != 0;
    char[] secret = encrypted ? privateKeyPassword() : new char[0];
    try {
      return new CapiPvkSpec(bytes, encrypted ? secret : null, EXPORTABLE);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /** Private BLOBs of CNG have an even digit or a V in their magic number. */
  private static boolean isPrivateCng(byte[] bytes) {
    String magic = new String(bytes, 0, 4, StandardCharsets.ISO_8859_1);
    return magic.matches("RSA[23]|DSPV|DPV2|DHPV");
  }

  private static boolean isPrivateXml(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.matches("(?s).*<(?:\\w+:)?[DX]>.*");
  }

  private KeyMaterial pair(KeySpecs specs) throws GeneralSecurityException {
    InvalidKeySpecException refusal = null;
    for (AlgId algorithm : algorithms) {
      KeyFactory factory = KeyFactory.getInstance(algorithm.name(), provider);
      try {
        PrivateKey key =
            factory.generatePrivate(
                specs.spec() instanceof PKCS8EncodedKeySpec encoded
                    ? new CapiImportKeySpec(encoded, EXPORTABLE)
                    : specs.spec());
        PublicKey publicKey =
            KeyFactory.getInstance(((CapiKey) key).getAlgId().name(), provider)
                .generatePublic(new PKCS8EncodedKeySpec(key.getEncoded()));
        return new KeyMaterial(publicKey, Optional.of(key), List.of());
      } catch (InvalidKeySpecException e) {
        refusal = refusal == null ? e : refusal;
      }
    }
    throw refusal;
  }

  private KeyMaterial publicKey(KeySpecs specs) throws GeneralSecurityException {
    InvalidKeySpecException refusal = null;
    for (AlgId algorithm : algorithms) {
      try {
        PublicKey key =
            KeyFactory.getInstance(algorithm.name(), provider).generatePublic(specs.spec());
        return new KeyMaterial(key, Optional.empty(), List.of());
      } catch (InvalidKeySpecException e) {
        refusal = refusal == null ? e : refusal;
      }
    }
    throw refusal;
  }

  private KeyMaterial certified(List<Certificate> certificates) throws GeneralSecurityException {
    KeyMaterial key =
        publicKey(
            new KeySpecs(
                false, new X509EncodedKeySpec(certificates.get(0).getPublicKey().getEncoded())));
    return new KeyMaterial(key.publicKey(), Optional.empty(), certificates);
  }

  private static Certificate certificate(byte[] der) throws CertificateException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(der));
  }

  private static List<Certificate> cmsCertificates(byte[] der, String name, Recognition recognition)
      throws CertificateException, CommandFailure {
    List<Certificate> certificates =
        new ArrayList<>(
            CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(der)));
    if (certificates.isEmpty()) {
      throw noKey(name, recognition);
    }
    return certificates;
  }

  /** The first key pair of the file, or the first certificate. */
  private KeyMaterial pfx(byte[] bytes)
      throws IOException, CommandFailure, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("CAPI-PFX", provider.configure("flags=CRYPT_EXPORTABLE"));
    char[] secret = password.get();
    try {
      ProtectedFile.load(store, bytes, secret);
      List<Certificate> certificates = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          KeyMaterial pair = pair(pkcs8(store.getKey(alias, secret).getEncoded()));
          return new KeyMaterial(
              pair.publicKey(),
              pair.privateKey(),
              store.getCertificateChain(alias) == null
                  ? List.of()
                  : List.of(store.getCertificateChain(alias)));
        }
        certificates.add(store.getCertificate(alias));
      }
      if (certificates.isEmpty()) {
        throw NTE_BAD_TYPE.as(CommandFailure::new, "the PFX file has no key and no certificate");
      }
      return certified(certificates);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }
}
