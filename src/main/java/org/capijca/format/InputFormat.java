// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.format;

/**
 * What people give where a key, a file or a message is read, and which class reads it.
 *
 * @since 0.1
 */
public enum InputFormat {
  EMPTY("no bytes at all", "check that the file or the field was read"),
  UTF_8_MARK("text behind a UTF-8 byte order mark", "leave out its first 3 bytes"),
  UTF_16_TEXT("text in UTF-16", "read it with StandardCharsets.UTF_16LE or UTF_16BE"),
  PEM("PEM text", "decode what stands between the BEGIN and END lines by Base64.getMimeDecoder()"),
  ENCRYPTED_PEM(
      "an encrypted key in OpenSSL's own PEM",
      "convert it by openssl pkcs8 -topk8 -nocrypt -outform DER, then new PKCS8EncodedKeySpec reads"
          + " it"),
  BASE64("base64 text", "decode it by Base64.getMimeDecoder()"),
  HEX("hexadecimal text", "remove what separates the digits, and decode it by HexFormat.parseHex"),
  C_ARRAY("the source text of a byte array", "make the array of it"),
  XML_KEY("an XML key of .NET", "new CapiXmlKeySpec reads it"),
  XML("XML", "look for a key in it: CapiXmlKeySpec reads RSAKeyValue and DSAKeyValue"),
  JSON_WEB_KEY("a JSON Web Key", "its n, e, d … are base64url numbers for RSAPrivateCrtKeySpec"),
  OPENSSH_PUBLIC_KEY("an OpenSSH public key", "convert it by ssh-keygen -e -m PKCS8"),
  OPENSSH_PRIVATE_KEY("an OpenSSH private key", "convert it by ssh-keygen -p -m PKCS8"),
  PUTTY_KEY(
      "a PuTTY key file", "export it from PuTTYgen as an OpenSSH key, then ssh-keygen -p -m PKCS8"),
  TEXT("text", "give the bytes of the key or file itself"),

  SIMPLEBLOB(
      "a SIMPLEBLOB", "Cipher.getInstance(\"SIMPLEBLOB\", \"CAPI\") with UNWRAP_MODE reads it"),
  PUBLICKEYBLOB(
      "a PUBLICKEYBLOB", "KeyFactory.generatePublic(new CapiKeyBlobSpec(bytes)) reads it"),
  PRIVATEKEYBLOB(
      "a PRIVATEKEYBLOB", "KeyFactory.generatePrivate(new CapiKeyBlobSpec(bytes)) reads it"),
  PLAINTEXTKEYBLOB(
      "a PLAINTEXTKEYBLOB", "SecretKeyFactory.generateSecret(new CapiKeyBlobSpec(bytes)) reads it"),
  SYMMETRICWRAPKEYBLOB(
      "a SYMMETRICWRAPKEYBLOB",
      "Cipher.getInstance(\"SYMMETRICWRAPKEYBLOB\", \"CAPI\") with UNWRAP_MODE reads it"),
  UNREAD_BLOB("a BLOB of a type without a published format", "export the key as another type"),
  BLOB_BEHIND_LENGTH("a BLOB behind its length, a DWORD", "leave out its first 4 bytes"),
  REVERSED_BLOB("a BLOB with its bytes in reverse order", "turn the whole array around"),
  BLOB_WITHOUT_HEADER(
      "RSAPUBKEY without the BLOBHEADER before it", "give the BLOB from its first byte"),
  PVK("a PVK file", "new CapiPvkSpec reads it"),
  STRONG_NAME_PUBLIC_KEY("a strong-name public key", "new CapiSnkSpec reads it"),
  CNG_BLOB("a BLOB of CNG, not of CryptoAPI", "new CapiCngBlobSpec reads those of RSA, DSA and DH"),
  ENCRYPTED_FILE("the classic encrypted file", "EncryptedFile reads it"),
  SQL_SERVER_PASSPHRASE("perhaps a message of ENCRYPTBYPASSPHRASE", "SqlServerPassphrase opens it"),
  SQL_SERVER_KEY("perhaps a message of ENCRYPTBYKEY", "SqlServerSymmetricKey opens it"),
  DPAPI(
      "data of the Windows Data Protection API",
      "only the Windows account that protected it opens it"),

  PKCS8("PKCS #8, an unencrypted private key in DER", "new PKCS8EncodedKeySpec reads it"),
  ENCRYPTED_PKCS8(
      "PKCS #8, an encrypted private key in DER",
      "decrypt it by javax.crypto.EncryptedPrivateKeyInfo, then new PKCS8EncodedKeySpec reads it"),
  SUBJECT_PUBLIC_KEY_INFO("X.509, a public key in DER", "new X509EncodedKeySpec reads it"),
  PKCS1_PRIVATE_KEY(
      "PKCS #1, an RSA private key in DER",
      "convert it by openssl pkcs8 -topk8 -nocrypt, then new PKCS8EncodedKeySpec reads it"),
  PKCS1_PUBLIC_KEY(
      "PKCS #1, an RSA public key in DER",
      "convert it by openssl rsa -RSAPublicKey_in -pubout, then new X509EncodedKeySpec reads it"),
  DSA_PRIVATE_KEY(
      "a DSA private key in OpenSSL's own DER",
      "convert it by openssl pkcs8 -topk8 -nocrypt, then new PKCS8EncodedKeySpec reads it"),
  EC_PRIVATE_KEY(
      "an elliptic-curve private key in DER",
      "CryptoAPI has no elliptic curves; use another provider"),
  CERTIFICATE(
      "a certificate in DER",
      "CertificateFactory.getInstance(\"X.509\") reads it, and getPublicKey gives its key"),
  CERTIFICATE_REQUEST("a certificate request in DER", "it holds a public key and no private key"),
  PFX("a PFX (PKCS #12) file", "KeyStore.getInstance(\"CAPI-PFX\") reads it"),
  CMS("a CMS (PKCS #7) structure in DER", "CertificateFactory reads the certificates in it"),
  DL_PARAMETERS("domain parameters in DER", "AlgorithmParameters reads them"),
  DL_SIGNATURE("a DSA or ECDSA signature in DER", "Signature.verify of SHA1withDSA takes it"),
  DER("DER of no known structure", "see what it is by openssl asn1parse -inform DER"),

  JKS("a Java key store (JKS)", "KeyStore.getInstance(\"JKS\") reads it"),
  JCEKS("a Java key store (JCEKS)", "KeyStore.getInstance(\"JCEKS\") reads it"),
  SERIALIZED("a serialised Java object", "ObjectInputStream reads it"),
  PROGRAM("a Windows program or assembly", "extract the key or file from it"),
  ARCHIVE("a compressed archive", "unpack it"),
  RAW_KEY(
      "perhaps the bytes of a session key themselves",
      "SecretKeyFactory.generateSecret takes them as a SecretKeySpec; a PLAINTEXTKEYBLOB has 12 bytes"
          + " before them"),
  UNKNOWN("of no known format", "give it in one of the formats of InputFormat");

  private final String noun;
  private final String advice;

  InputFormat(String noun, String advice) {
    this.noun = noun;
    this.advice = advice;
  }

  /** What it is, to follow "the input is". */
  public String noun() {
    return noun;
  }

  /** What to do with it: the class or call that reads it. */
  public String advice() {
    return advice;
  }
}
