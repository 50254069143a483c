// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format.recognition;

/**
 * The formats of keys, files and messages that error messages recognize, with the class that reads
 * each.
 *
 * @since 0.1
 */
public enum InputFormat {
  /** No bytes. */
  EMPTY("empty", "check that the file or the field was read"),
  /** Text after a UTF-8 byte order mark, EF BB BF. */
  UTF_8_MARK("text after a UTF-8 byte order mark", "remove its first 3 bytes"),
  /** Text in UTF-16, with or without a byte order mark. */
  UTF_16_TEXT("text in UTF-16", "read it with StandardCharsets.UTF_16LE or UTF_16BE"),
  /** PEM text (RFC 7468). */
  PEM("PEM text", "decode the text between the BEGIN and END lines with Base64.getMimeDecoder()"),
  /**
   * PEM text of a private key encrypted in OpenSSL's traditional format, with Proc-Type and
   * DEK-Info lines.
   */
  ENCRYPTED_PEM(
      "an encrypted key in OpenSSL's traditional PEM format",
      "convert it with openssl pkcs8 -topk8 -nocrypt -outform DER, then new PKCS8EncodedKeySpec reads"
          + " it"),
  /** Base64 text without PEM lines. */
  BASE64("base64 text", "decode it with Base64.getMimeDecoder()"),
  /** Hexadecimal digits, with or without separators. */
  HEX("hexadecimal text", "remove the separators, and decode it with HexFormat.parseHex"),
  /** The source text of a byte array, as in C programs and .reg files. */
  C_ARRAY("the source text of a byte array", "convert it to bytes"),
  /** RSAKeyValue or DSAKeyValue, as ToXmlString of .NET writes it. */
  XML_KEY("an XML key of .NET", "new CapiXmlKeySpec reads it"),
  /** XML of another kind. */
  XML("XML", "look for a key in it: CapiXmlKeySpec reads RSAKeyValue and DSAKeyValue"),
  /** A JSON Web Key (RFC 7517). */
  JSON_WEB_KEY(
      "a JSON Web Key", "its n, e, d … are base64url-encoded numbers for RSAPrivateCrtKeySpec"),
  /** An OpenSSH public key, one line of text. */
  OPENSSH_PUBLIC_KEY("an OpenSSH public key", "convert it with ssh-keygen -e -m PKCS8"),
  /** An OpenSSH private key in its own format. */
  OPENSSH_PRIVATE_KEY("an OpenSSH private key", "convert it with ssh-keygen -p -m PKCS8"),
  /** A PuTTY private key file (.ppk). */
  PUTTY_KEY(
      "a PuTTY key file", "export it from PuTTYgen as an OpenSSH key, then ssh-keygen -p -m PKCS8"),
  /** Text of no known format. */
  TEXT("text", "pass the bytes of the key or file"),

  /** A session key encrypted with a key exchange key. */
  SIMPLEBLOB(
      "a SIMPLEBLOB", "Cipher.getInstance(\"SIMPLEBLOB\", \"CAPI\") with UNWRAP_MODE reads it"),
  /** A public key BLOB. */
  PUBLICKEYBLOB(
      "a PUBLICKEYBLOB", "KeyFactory.generatePublic(new CapiKeyBlobSpec(bytes)) reads it"),
  /** A key pair BLOB. */
  PRIVATEKEYBLOB(
      "a PRIVATEKEYBLOB", "KeyFactory.generatePrivate(new CapiKeyBlobSpec(bytes)) reads it"),
  /** An unencrypted session key BLOB. */
  PLAINTEXTKEYBLOB(
      "a PLAINTEXTKEYBLOB", "SecretKeyFactory.generateSecret(new CapiKeyBlobSpec(bytes)) reads it"),
  /** A session key encrypted with another session key. */
  SYMMETRICWRAPKEYBLOB(
      "a SYMMETRICWRAPKEYBLOB",
      "Cipher.getInstance(\"SYMMETRICWRAPKEYBLOB\", \"CAPI\") with UNWRAP_MODE reads it"),
  /** An OPAQUEKEYBLOB, PUBLICKEYBLOBEX or KEYSTATEBLOB, whose formats are not published. */
  UNREAD_BLOB("a BLOB of a type without a published format", "export the key as another type"),
  /** A BLOB after its length, a little-endian DWORD. */
  BLOB_AFTER_LENGTH("a BLOB after its length, a DWORD", "remove its first 4 bytes"),
  /** A BLOB with its bytes in reverse order. */
  REVERSED_BLOB("a BLOB with its bytes in reverse order", "reverse the array"),
  /** RSAPUBKEY and what follows it, without the BLOBHEADER of 8 bytes. */
  BLOB_WITHOUT_HEADER("RSAPUBKEY without its BLOBHEADER", "pass the BLOB from its first byte"),
  /** A PVK file with a private key. */
  PVK("a PVK file", "new CapiPvkSpec reads it"),
  /** A strong-name public key: a PUBLICKEYBLOB after a prefix of 12 bytes. */
  STRONG_NAME_PUBLIC_KEY("a strong-name public key", "new CapiSnkSpec reads it"),
  /** A BLOB of CNG, with big-endian numbers. */
  CNG_BLOB("a BLOB of CNG, not of CryptoAPI", "new CapiCngBlobSpec reads those of RSA, DSA and DH"),
  /**
   * An encrypted file of Microsoft's sample programs: a SIMPLEBLOB after its length, then the data.
   */
  ENCRYPTED_FILE("the encrypted file of Microsoft's samples", "EncryptedFile reads it"),
  /** A message of ENCRYPTBYPASSPHRASE, by its version DWORD and length. */
  SQL_SERVER_PASSPHRASE(
      "perhaps a message of ENCRYPTBYPASSPHRASE", "SqlServerPassphrase decrypts it"),
  /** A message of ENCRYPTBYKEY, by its version DWORD and length. */
  SQL_SERVER_KEY("perhaps a message of ENCRYPTBYKEY", "SqlServerSymmetricKey decrypts it"),
  /** A BLOB of CryptProtectData. */
  DPAPI(
      "data of the Windows Data Protection API",
      "only the Windows account that protected it can decrypt it"),

  /** An unencrypted PKCS #8 PrivateKeyInfo (RFC 5208). */
  PKCS8("PKCS #8, an unencrypted private key in DER", "new PKCS8EncodedKeySpec reads it"),
  /** A PKCS #8 EncryptedPrivateKeyInfo (RFC 5208). */
  ENCRYPTED_PKCS8(
      "PKCS #8, an encrypted private key in DER",
      "decrypt it with javax.crypto.EncryptedPrivateKeyInfo, then new PKCS8EncodedKeySpec reads it"),
  /** An X.509 SubjectPublicKeyInfo (RFC 5280). */
  SUBJECT_PUBLIC_KEY_INFO("X.509, a public key in DER", "new X509EncodedKeySpec reads it"),
  /** A PKCS #1 RSAPrivateKey (RFC 8017). */
  PKCS1_PRIVATE_KEY(
      "PKCS #1, an RSA private key in DER",
      "convert it with openssl pkcs8 -topk8 -nocrypt, then new PKCS8EncodedKeySpec reads it"),
  /** A PKCS #1 RSAPublicKey (RFC 8017). */
  PKCS1_PUBLIC_KEY(
      "PKCS #1, an RSA public key in DER",
      "convert it with openssl rsa -RSAPublicKey_in -pubout, then new X509EncodedKeySpec reads it"),
  /** A DSA private key in the format of OpenSSL. */
  DSA_PRIVATE_KEY(
      "a DSA private key in OpenSSL's DER format",
      "convert it with openssl pkcs8 -topk8 -nocrypt, then new PKCS8EncodedKeySpec reads it"),
  /** An ECPrivateKey (RFC 5915). */
  EC_PRIVATE_KEY(
      "an elliptic-curve private key in DER",
      "CryptoAPI has no elliptic curves; use another provider"),
  /** An X.509 certificate (RFC 5280). */
  CERTIFICATE(
      "a certificate in DER",
      "CertificateFactory.getInstance(\"X.509\") reads it; getPublicKey returns its key"),
  /** A PKCS #10 certificate request (RFC 2986). */
  CERTIFICATE_REQUEST(
      "a certificate request in DER", "it contains a public key but no private key"),
  /** A PFX file (PKCS #12, RFC 7292). */
  PFX("a PFX (PKCS #12) file", "KeyStore.getInstance(\"CAPI-PFX\") reads it"),
  /** A CMS ContentInfo (RFC 5652). */
  CMS("a CMS (PKCS #7) structure in DER", "CertificateFactory reads the certificates in it"),
  /** Domain parameters of DSA or Diffie-Hellman. */
  DL_PARAMETERS("domain parameters in DER", "AlgorithmParameters reads them"),
  /** A DSA or ECDSA signature as a SEQUENCE of two INTEGERs. */
  DL_SIGNATURE("a DSA or ECDSA signature in DER", "Signature.verify of SHA1withDSA takes it"),
  /** DER of no known structure. */
  DER("DER of no known structure", "examine it with openssl asn1parse -inform DER"),

  /** A Java key store of the type JKS. */
  JKS("a Java key store (JKS)", "KeyStore.getInstance(\"JKS\") reads it"),
  /** A Java key store of the type JCEKS. */
  JCEKS("a Java key store (JCEKS)", "KeyStore.getInstance(\"JCEKS\") reads it"),
  /** A serialized Java object. */
  SERIALIZED("a serialised Java object", "ObjectInputStream reads it"),
  /** A Windows program, DLL or assembly. */
  PROGRAM("a Windows program or assembly", "extract the key or file from it"),
  /** A compressed archive. */
  ARCHIVE("a compressed archive", "unpack it"),
  /** Bytes that have the length of a session key and no known format. */
  RAW_KEY(
      "perhaps the raw bytes of a session key",
      "pass them to SecretKeyFactory.generateSecret as a SecretKeySpec; a PLAINTEXTKEYBLOB has 12 bytes"
          + " before them"),
  /** No known format. */
  UNKNOWN("of unknown format", "pass it in one of the formats of InputFormat");

  private final String noun;
  private final String advice;

  InputFormat(String noun, String advice) {
    this.noun = noun;
    this.advice = advice;
  }

  /** {@return what the input is, as the complement of "the input is"} */
  public String noun() {
    return noun;
  }

  /** {@return what to do with the input: the class or call that reads it} */
  public String advice() {
    return advice;
  }
}
