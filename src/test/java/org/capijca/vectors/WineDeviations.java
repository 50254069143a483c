// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import static org.capijca.vectors.Comparison.OK;
import static org.capijca.vectors.Comparison.OUTCOME;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.ProviderType;
import org.capijca.internal.csp.AlgorithmTable;
import org.capijca.internal.csp.KeyShape;
import org.capijca.internal.csp.SessionKeyRow;

/**
 * Known or assumed differences between Wine 8 and Windows: the only explanations accepted for a
 * difference between the results of Wine and of this provider.
 *
 * <p>Each names the behavior of Wine, the behavior of Windows, and its source; its test accepts
 * only the result of Windows for this provider. The quirk is the tag in the recorded vectors, if
 * there is one.
 */
public enum WineDeviations {
  LENGTH_ERROR_CODE(
      "length-error-code",
      "NTE_BAD_DATA for a bad key length, NTE_BAD_FLAGS for DES keys",
      "ERROR_INVALID_PARAMETER",
      "CryptGenKey page",
      Set.of("genkey", "derive", "live refusals", "simpleblob"),
      d ->
          d.isOutcome("ERROR_INVALID_PARAMETER", "NTE_BAD_DATA", "NTE_BAD_FLAGS")
              && d.subject().lengthWord() != 0),

  BASE_EXCHANGE_LENGTH(
      "",
      "exchange keys of the Base CSP have at most 1024 bits",
      "up to 16384 bits are generated",
      "CryptGenKey page, table of key lengths",
      Set.of("genkey"),
      d ->
          d.isOutcome(OK, "NTE_BAD_DATA")
              && d.subject().csp() == Csp.MS_DEF_PROV
              && d.subject().algId().equals("AT_KEYEXCHANGE")
              && d.subject().lengthWord() > 1024),

  UNDEFINED_FLAG(
      "",
      "accepts dwFlags bit 0x20, which is not a flag",
      "NTE_BAD_FLAGS",
      "CryptGenKey page: dwFlags contains a value that is not valid (inferred for this bit)",
      Set.of("genkey", "live refusals"),
      d -> d.isOutcome("NTE_BAD_FLAGS", OK, "NTE_BAD_DATA") && (d.subject().dwFlags() & 0x20) != 0),

  PREGEN_FLAG(
      "",
      "accepts CRYPT_PREGEN for any key and for DSS keys without values",
      "NTE_BAD_FLAGS",
      "CryptGenKey page: CRYPT_PREGEN is for Diffie-Hellman and DSS keys (the code is inferred)",
      Set.of("genkey", "live refusals"),
      d ->
          d.isOutcome("NTE_BAD_FLAGS", OK, "NTE_BAD_DATA")
              && d.subject().hasFlag(KeyFlag.CRYPT_PREGEN)),

  DES_PARITY(
      "des-parity",
      "does not set the parity of generated DES keys",
      "sets odd parity",
      ".NET test suite (exported derived keys); inferred for generated keys",
      Set.of("live"),
      d -> d.is("oddParity", "false", "true")),

  DERIVED_DES_PARITY(
      "des-parity",
      "does not set the parity of derived DES keys",
      "sets odd parity",
      ".NET test suite (exported derived keys)",
      Set.of("derive", "derivekey", "recorded mac"),
      d ->
          d.what().equals("CALG_HMAC")
                  && d.subject().detail().endsWith(" derived")
                  && d.ours().equals(d.independent())
              || d.what().equals("key") && withOddParity(d.wine()).equals(d.ours())
              || d.what().equals("blob")
                  && d.subject().algId().contains("DES")
                  && keyHasOddParity(d)),

  DERIVED_SCHANNEL_KEYS(
      "",
      "NTE_FAIL for CryptDeriveKey of SChannel keys in the other CSPs",
      "NTE_BAD_ALGID",
      "CryptDeriveKey page",
      Set.of("derivekey"),
      d ->
          d.isOutcome("NTE_BAD_ALGID", "NTE_FAIL")
              && d.subject().algId().matches("CALG_(SSL3_MASTER|SCHANNEL_ENC_KEY)")),

  EXPORTABILITY(
      "exportability",
      "exports session keys made without CRYPT_EXPORTABLE",
      "NTE_BAD_KEY_STATE",
      "CryptExportKey page",
      Set.of("genkey", "import", "simpleblob", "derivekey"),
      d ->
          !d.subject().hasFlag(KeyFlag.CRYPT_EXPORTABLE)
              && !d.subject().hasFlag(KeyFlag.CRYPT_ARCHIVABLE)
              && Set.of("plainKeyBytes", "blob", OUTCOME).contains(d.what())
              && "NTE_BAD_KEY_STATE".equals(d.ours())),

  ARCHIVABLE(
      "",
      "ignores CRYPT_ARCHIVABLE",
      "permission CRYPT_ARCHIVE; exportable through the handle that made the key",
      "CryptGenKey page (the bit in KP_PERMISSIONS is inferred)",
      Set.of("genkey"),
      d ->
          d.subject().hasFlag(KeyFlag.CRYPT_ARCHIVABLE)
              && (d.is("KP_PERMISSIONS", "59", "315")
                  || d.is("KP_PERMISSIONS", "63", "319")
                  || d.is("exportPrivate", "NTE_BAD_KEY_STATE", OK))),

  ZERO_SALT(
      "salt",
      "a 40-bit key without salt flags has 11 random salt bytes",
      "11 zero bytes",
      "SecCrypto page Salt Value Functionality; Wine test suite (rsaenh)",
      Set.of("genkey", "live"),
      d ->
          d.is("KP_SALT", "random 11", "00".repeat(11))
              && !d.subject().hasFlag(KeyFlag.CRYPT_CREATE_SALT)
              && !d.subject().hasFlag(KeyFlag.CRYPT_NO_SALT)),

  CREATED_SALT(
      "salt",
      "CRYPT_CREATE_SALT creates a salt that extends the key to 16 bytes, except in the Enhanced CSP",
      "11 bytes in the Base and Strong CSPs, none in the Enhanced CSP",
      "Wine test suite (rsaenh), marked there as failing in Wine; AES and SChannel inferred",
      Set.of("genkey", "live"),
      d ->
          d.what().equals("KP_SALT")
              && d.subject().hasFlag(KeyFlag.CRYPT_CREATE_SALT)
              && (createsSalt(d.subject()) ? "random 11" : "").equals(d.ours())
              && wineSalt(d.subject()).equals(d.wine())),

  DERIVED_SALT(
      "salt",
      "CRYPT_CREATE_SALT creates a salt that extends the key to 16 bytes, except in the Enhanced CSP",
      "11 bytes of the hash in the Base and Strong CSPs, none in the Enhanced CSP",
      "Wine test suite (rsaenh) for 40 bits; other lengths and the AES CSP inferred",
      Set.of("derive", "derivekey"),
      d ->
          isRightCiphertext(d) && d.subject().hasFlag(KeyFlag.CRYPT_CREATE_SALT)
              || d.what().equals("KP_SALT")
                  && d.wine().matches("([0-9a-f]{2})*")
                  && d.subject().hasFlag(KeyFlag.CRYPT_CREATE_SALT)
                  && d.ours().length() == (createsSalt(d.subject()) ? 22 : 0)),

  SALTLESS_KEYS(
      "",
      "KP_SALT of keys other than RC2 and RC4 fails with NTE_BAD_KEY",
      "success, no bytes",
      "Wine test suite (rsaenh) for AES, marked there as failing in Wine; others inferred",
      Set.of(
          "genkey", "keyparams", "derive", "live", "import", "cipher", "simpleblob", "derivekey"),
      d ->
          d.is("KP_SALT", "NTE_BAD_KEY", "")
              || d.is("KP_SALT size", "NTE_BAD_KEY", "ok len=0")
              || d.is("KP_SALT buffer", "NTE_BAD_KEY", "ok -")),

  BASE_EFFECTIVE_LENGTH(
      "",
      "the effective length of RC2 keys of the Base CSP is the key length",
      "40 bits",
      "Wine test suite (rsaenh); KB 841715",
      Set.of("genkey", "derive", "derivekey", "live", "import"),
      d ->
          (d.what().equals("KP_EFFECTIVE_KEYLEN") && "40".equals(d.ours()) || isRightCiphertext(d))
              && d.subject().csp() == Csp.MS_DEF_PROV
              && d.subject().algId().equals("CALG_RC2")),

  FEEDBACK_WIDTH(
      "",
      "KP_MODE_BITS of a block cipher key reads 0",
      "8",
      "CryptSetKeyParam page: the default feedback width is 8 bits",
      Set.of("genkey", "keyparams", "live", "import", "cipher", "simpleblob", "derivekey"),
      d -> d.is("KP_MODE_BITS", "0", "8")),

  FEEDBACK_WIDTH_RANGE(
      "",
      "stores any KP_MODE_BITS",
      "1 to the block length, else NTE_BAD_DATA",
      "inferred: other widths are undefined",
      Set.of("keyparams", "live refusals"),
      d -> d.isOutcome("NTE_BAD_DATA", OK) && d.subject().detail().startsWith("KP_MODE_BITS ")),

  SALT_OF_SALTLESS_KEYS(
      "",
      "accepts KP_SALT_EX without effect for keys that are not RC2 or RC4 keys",
      "NTE_BAD_KEY, as for KP_SALT",
      "inferred from KP_SALT",
      Set.of("keyparams", "live refusals"),
      d ->
          d.isOutcome("NTE_BAD_KEY", OK, "NTE_BAD_DATA")
              && d.subject().detail().startsWith("KP_SALT_EX ")),

  STREAM_PARAMETERS(
      "",
      "accepts KP_IV, KP_MODE, KP_MODE_BITS and KP_PADDING without effect for RC4 keys",
      "NTE_BAD_TYPE",
      "inferred: CryptSetKeyParam page, these are for block ciphers",
      Set.of("keyparams", "live refusals"),
      d ->
          d.isOutcome("NTE_BAD_TYPE", OK, "NTE_BAD_DATA")
              && d.subject().algId().equals("CALG_RC4")),

  HMAC_STRINGS(
      "hmac-block",
      "in HMAC with SHA-384 and SHA-512 the default strings, and keys not hashed, have 64 bytes",
      "128 bytes",
      "RFC 2104 (inferred)",
      Set.of("mac", "recorded mac"),
      d ->
          d.what().equals("CALG_HMAC")
              && (d.subject().detail().matches("CALG_SHA_(384|512) .*(default|long key).*")
                  || d.subject().detail().startsWith("CALG_SHA_")
                      && d.ours() != null
                      && d.ours().equals(d.independent()))),

  IPSEC_KEY_LENGTH(
      "",
      "KP_KEYLEN of a CRYPT_IPSEC_HMAC_KEY of more than 64 bytes reads 0",
      "the length of the key",
      "CryptImportKey page: a key of any length (KP_KEYLEN is inferred)",
      Set.of("recorded mac"),
      d ->
          d.what().equals("KP_KEYLEN")
              && "0".equals(d.wine())
              && d.ours() != null
              && Integer.parseInt(d.ours()) > 512),

  HMAC_OVER_MAC(
      "",
      "accepts CALG_MAC as the hash of an HMAC without a key, and the value is empty",
      "NTE_BAD_ALGID",
      "HMAC_INFO page: HashAlgid is the ALG_ID of a hash algorithm (the code is inferred)",
      Set.of("recorded mac"),
      d -> d.isOutcome("NTE_BAD_ALGID", OK) && d.subject().detail().startsWith("CALG_MAC")),

  RSA_PADDING(
      "",
      "CryptDecrypt accepts PKCS #1 padding without bytes, and data longer than the modulus",
      "NTE_BAD_DATA",
      "PKCS #1 requires 8 bytes of padding; CryptDecrypt page",
      Set.of("rsaencrypt"),
      d ->
          d.isOutcome("NTE_BAD_DATA", OK)
              && d.subject().detail().matches("(padding of no bytes|one byte long) .*")),

  PUBLIC_KEY_DECRYPTION(
      "",
      "CryptDecrypt with a public key fails with NTE_BAD_DATA",
      "NTE_BAD_KEY",
      "CryptDecrypt page; a Cipher refuses the key in init",
      Set.of("rsaencrypt"),
      d ->
          d.isOutcome("NTE_BAD_KEY", "NTE_BAD_DATA")
              && d.subject().detail().startsWith("public key ")),

  NO_EXCHANGE_KEY(
      "hpubkey-0",
      "NTE_BAD_PUBLIC_KEY for a SIMPLEBLOB with hPubKey 0",
      "decrypts it with the AT_KEYEXCHANGE key of the container, if the CSP has such keys",
      "CryptImportKey page; the page Example C Program: Decrypting a File",
      Set.of("simpleblob"),
      d ->
          d.subject().detail().startsWith("import, hPubKey 0")
              && (d.isOutcome(OK, "NTE_BAD_PUBLIC_KEY")
                  || d.subject().csp() == Csp.MS_DEF_PROV
                      && (d.isOutcome("NTE_BAD_ALGID", "NTE_BAD_PUBLIC_KEY")
                          || d.isOutcome("NTE_BAD_DATA", "NTE_BAD_PUBLIC_KEY")))),

  PRIVATE_KEY_WRAP(
      "private-key-wrap",
      "ignores hExpKey for a PRIVATEKEYBLOB, and hPubKey on import",
      "encrypts the bytes after the BLOBHEADER with the session key",
      "CryptExportKey page",
      Set.of("rsablobs"),
      d ->
          d.what().equals("encrypted") && d.ours().equals(d.independent())
              || d.is("imported without the key", OK, "NTE_BAD_DATA")),

  RSA_BLOB_CHECKS(
      "lenient-import",
      "does not check the exponent of a public key, nor the private numbers and their length",
      "NTE_BAD_DATA for numbers that are not an RSA key",
      "CryptImportKey page (inferred for each of these)",
      Set.of("rsablobs"),
      d ->
          d.isOutcome("NTE_BAD_DATA", OK)
                  && d.subject()
                      .detail()
                      .matches("public, e 1 .*|private, (truncated|longer|p damaged|d zero) .*")
              || d.isOutcome("NTE_BAD_ALGID", "NTE_BAD_DATA")
                  && d.subject().detail().startsWith("public, algid RC4 ")),

  IMPORT_NO_SALT(
      "",
      "ignores CRYPT_NO_SALT in CryptImportKey",
      "the key has no salt",
      "CryptImportKey page; .NET (RC2CryptoServiceProvider imports with it)",
      Set.of("live", "import", "simpleblob"),
      d ->
          d.subject().hasFlag(KeyFlag.CRYPT_NO_SALT)
              && (d.is("KP_SALT", "00".repeat(11), "") || isRightCiphertext(d))),

  MODE_OF_NOTHING(
      "mode-check",
      "CryptEncrypt of no data with Final FALSE succeeds in a mode that is not implemented",
      "NTE_BAD_ALGID, as with data",
      "Wine test suite (rsaenh) for OFB with data; inferred without",
      Set.of("live"),
      d -> d.is("encrypt", "", "NTE_BAD_ALGID")),

  DECRYPT_LENGTH(
      "decrypt-length",
      "CryptDecrypt accepts any length and checks only the padding",
      "NTE_BAD_DATA unless it is a multiple of the block length",
      "CryptDecrypt page",
      Set.of("live", "state"),
      d ->
          "NTE_BAD_DATA".equals(d.ours())
              && (d.what().equals("garbage of part of a block")
                  || d.subject().detail().startsWith("decrypt, Final=FALSE, length not"))),

  OTHER_FEEDBACK(
      "cfb-bits",
      "encrypts in CFB with 8-bit feedback for any KP_MODE_BITS",
      "NTE_BAD_DATA for another width",
      "inferred: the Microsoft CSPs implement 8 bits only (CryptSetKeyParam page)",
      Set.of("cipher"),
      d ->
          (d.what().equals("encrypt") || d.what().equals("decrypt"))
              && "NTE_BAD_DATA".equals(d.ours())
              && d.subject().detail().matches("CFB(1|16|64) .*")),

  EMPTY_DECRYPT(
      "decrypt-length",
      "CryptDecrypt of no data with Final TRUE raises an exception",
      "NTE_BAD_LEN",
      "later versions of Wine",
      Set.of("state"),
      d -> d.is("decrypt", "c0000005", "NTE_BAD_LEN")),

  IMPORT_LENGTHS(
      "lenient-import",
      "accepts DES keys of 7 bytes, pads them, and refuses other lengths with NTE_BAD_FLAGS",
      "NTE_BAD_DATA for any length but 8, 16 or 24 bytes",
      "CryptExportKey page; the code as for other keys",
      Set.of("import", "live refusals", "simpleblob"),
      d ->
          d.isOutcome("NTE_BAD_DATA", OK, "NTE_BAD_FLAGS")
              && d.subject().algId().contains("DES")
              && !d.subject().detail().startsWith("OAEP")),

  IMPORT_FLAGS(
      "",
      "ignores CRYPT_CREATE_SALT in CryptImportKey",
      "NTE_BAD_FLAGS",
      "CryptImportKey page, which does not list it (inferred)",
      Set.of("import", "live refusals"),
      d ->
          d.isOutcome("NTE_BAD_FLAGS", OK, "NTE_BAD_DATA", "ERROR_INVALID_PARAMETER")
              && d.subject().hasFlag(KeyFlag.CRYPT_CREATE_SALT)),

  BLOB_VERSION(
      "lenient-import",
      "NTE_BAD_DATA for a bVersion other than 2",
      "NTE_BAD_VER",
      "CryptImportKey page",
      Set.of("import", "live refusals", "simpleblob", "rsablobs"),
      d ->
          d.isOutcome("NTE_BAD_VER", "NTE_BAD_DATA")
              && d.subject().detail().matches("(public, )?version .*")),

  RESERVED_WORD(
      "",
      "NTE_BAD_DATA if the reserved WORD of a BLOB is not 0",
      "ignores the reserved WORD",
      "Wine test suite (rsaenh), where a PLAINTEXTKEYBLOB with garbage there is imported",
      Set.of("import"),
      d -> d.isOutcome(OK, "NTE_BAD_DATA") && d.subject().detail().startsWith("reserved set")),

  BLOB_ALGORITHM(
      "lenient-import",
      "imports a PLAINTEXTKEYBLOB of CALG_MD5",
      "NTE_BAD_ALGID",
      "CryptImportKey page",
      Set.of("import"),
      d -> d.isOutcome("NTE_BAD_ALGID", OK) && d.subject().detail().startsWith("hash algid ")),

  EMPTY_BLOB(
      "",
      "ERROR_INVALID_PARAMETER for an empty BLOB",
      "NTE_BAD_DATA",
      "inferred: the BLOB is too short, the pointer is not null",
      Set.of("import", "live refusals"),
      d ->
          d.isOutcome("NTE_BAD_DATA", "ERROR_INVALID_PARAMETER")
              && d.subject().detail().startsWith("empty ")),

  LONGEST_SALT(
      "",
      "KP_SALT_EX accepts 24 bytes",
      "NTE_BAD_DATA above 23 bytes",
      "Wine test suite (rsaenh): 23 bytes pass, 25 fail; 24 inferred from the limit of 184 bits",
      Set.of("cipher", "live refusals"),
      d ->
          ("NTE_BAD_DATA".equals(d.ours()) || d.what().matches("KP_SALT|encrypt|decrypt"))
              && d.subject().detail().matches("(salt-ex 24 |KP_SALT_EX [0-9a-f]{48}\\b).*")),

  KP_SALT_LOST(
      "kp-salt",
      "KP_SALT in the Enhanced CSP salts the key until the first call with Final TRUE",
      "the salt reads as empty at once, and the key has none",
      "Wine test suite (rsaenh) for the length; that it is not mixed in is inferred",
      Set.of("cipher"),
      d ->
          d.what().matches("encrypt|decrypt")
              && d.subject().csp() == Csp.MS_ENHANCED_PROV
              && d.subject().detail().startsWith("salt ")
              && (d.what().equals("decrypt") || d.ours().equals(d.independent()))),

  STREAM_SIZE(
      "stream-size",
      "for RC4 a size query returns 0, and the length of the buffer is not checked",
      "the length of the data, else ERROR_MORE_DATA",
      "CryptEncrypt page",
      Set.of("buffer"),
      d ->
          d.subject().algId().equals("CALG_RC4")
              && (d.what().equals("size")
                      && "0".equals(d.wine())
                      && d.subject().detail().endsWith(", " + d.ours() + " bytes")
                  || d.isOutcome("ERROR_MORE_DATA", OK))),

  BASE_EFFECTIVE_RANGE(
      "",
      "the effective length of RC2 keys of the Base CSP can be set to 40 only",
      "1 to 40",
      "CryptSetKeyParam page",
      Set.of("live refusals"),
      d ->
          d.isOutcome(OK, "NTE_BAD_DATA")
              && d.subject().csp() == Csp.MS_DEF_PROV
              && d.subject().detail().startsWith("KP_EFFECTIVE_KEYLEN ")),

  EMPTY_KEY(
      "lenient-import",
      "creates a key of the default length from a BLOB without key bytes",
      "NTE_BAD_DATA",
      "CryptExportKey page: the BLOB holds the whole key (inferred)",
      Set.of("live refusals", "simpleblob"),
      d ->
          d.isOutcome("NTE_BAD_DATA", OK)
              && d.subject().detail().matches("(length 0,|empty key ).*")),

  OAEP_IMPORT_FLAGS(
      "oaep-import-flags",
      "decrypts a SIMPLEBLOB with OAEP only if dwFlags is exactly CRYPT_OAEP",
      "CRYPT_OAEP can be combined with other flags",
      "CryptImportKey page",
      Set.of("simpleblob"),
      d ->
          (d.subject().dwFlags() & ~1) == 0x40
              && d.subject().hasFlag(KeyFlag.CRYPT_EXPORTABLE)
              && (d.isOutcome(OK, "NTE_BAD_DATA")
                  || d.isOutcome("NTE_BAD_ALGID", "NTE_BAD_DATA")
                  || d.isOutcome("NTE_BAD_DATA", OK))),

  WRAPPING_ALGORITHM(
      "lenient-import",
      "does not check the ALG_ID of the wrapping key in a SIMPLEBLOB",
      "NTE_BAD_ALGID unless it is that of the key",
      "CryptImportKey page",
      Set.of("simpleblob"),
      d ->
          d.isOutcome("NTE_BAD_ALGID", OK, "NTE_BAD_DATA")
              && d.subject().detail().startsWith("exchange algid ")),

  X931_FORMAT(
      "x931",
      "signs in a variant of ANSI X9.31 with CRYPT_X931_FORMAT",
      "unknown bytes; here NTE_BAD_FLAGS",
      "no source shows the signature of Windows",
      Set.of("signatures"),
      d -> d.isOutcome("NTE_BAD_FLAGS", OK) && d.subject().dwFlags() == 4),

  NOHASHOID_IS_NO_DEMAND(
      "",
      "CRYPT_NOHASHOID refuses a signature with a DigestInfo",
      "accepts both encodings with either flag",
      "Wine test suite (rsaenh) for the encoding without DigestInfo and without the flag; the reverse is inferred",
      Set.of("signatures", "live signatures"),
      d -> d.is("verify under CRYPT_NOHASHOID", "NTE_BAD_SIGNATURE", OK)),

  SIGNATURE_RANGE(
      "verify",
      "NTE_FAIL for a signature above the modulus",
      "NTE_BAD_SIGNATURE",
      "CryptVerifySignature page",
      Set.of("signatures", "live signatures"),
      d -> d.what().startsWith("verify") && d.is(d.what(), "NTE_FAIL", "NTE_BAD_SIGNATURE")),

  SSL3_KEYS(
      "ssl3",
      "NTE_BAD_KEY for the master hash of an SSL 3.0 secret",
      "derives the keys of SSL 3.0",
      "RFC 6101 section 6: the protocol fixes the bytes",
      Set.of("schannel"),
      d -> d.isOutcome(OK, "NTE_BAD_KEY") && d.subject().algId().equals("CALG_SSL3_MASTER")),

  OAEP_LENGTH_CODE(
      "",
      "NTE_BAD_LEN for data that fit the modulus but not OAEP",
      "NTE_BAD_DATA; for data longer than the modulus NTE_BAD_LEN",
      "twapi test suite (87 bytes under 1024 bits)",
      Set.of("rsaencrypt"),
      d ->
          d.isOutcome("NTE_BAD_DATA", "NTE_BAD_LEN")
              && d.subject().detail().startsWith("OAEP fits the modulus")),

  SCHANNEL_AES(
      "",
      "the RSA SChannel CSP has no AES",
      "AES of 128 and 256 bits since Windows Vista",
      "Microsoft RSA/Schannel Cryptographic Provider page",
      Set.of("genkey", "live refusals"),
      d ->
          d.subject().csp() == Csp.MS_DEF_RSA_SCHANNEL_PROV
              && isSchannelAes(d.subject().algId())
              && (d.isOutcome(OK, "NTE_BAD_ALGID")
                  || d.isOutcome("NTE_BAD_FLAGS", "NTE_BAD_ALGID")
                      && (d.subject().dwFlags() & 0x60) != 0
                  || d.isOutcome("ERROR_INVALID_PARAMETER", "NTE_BAD_ALGID")
                      && d.subject().lengthWord() != 0)),

  DSS_ALGORITHMS(
      "dss",
      "supports no session keys and no Diffie-Hellman in the DSS CSPs, and fails without a code",
      "supports them; failures have a code",
      "CryptGenKey and CryptDeriveKey pages; Wine test suite (dssenh)",
      Set.of("genkey", "dss"),
      d ->
          isDss(d.subject())
              && (d.isOutcome(OK, "ERROR_SUCCESS")
                  || d.isOutcome("NTE_BAD_ALGID", "ERROR_SUCCESS")
                  || d.isOutcome("NTE_BAD_FLAGS", "ERROR_SUCCESS")
                      && d.subject().hasFlag(KeyFlag.CRYPT_PREGEN)
                  || d.isOutcome("ERROR_INVALID_PARAMETER", "ERROR_SUCCESS")
                      && d.subject().lengthWord() != 0)),

  DSS_LENGTHS(
      "length-error-code",
      "supports few lengths in the DSS CSPs, and checks the length before the algorithm",
      "every 64 bits from 512 to 1024, or 4096; the algorithm is checked first",
      "CryptGenKey page, table of key lengths; Wine test suite (dssenh)",
      Set.of("genkey"),
      d ->
          isDss(d.subject())
              && d.subject().lengthWord() % 64 == 0
              && (d.isOutcome(OK, "NTE_BAD_FLAGS")
                  || d.isOutcome("NTE_BAD_ALGID", "NTE_BAD_FLAGS")));

  private static final Set<ProviderType> DSS_TYPES =
      EnumSet.of(ProviderType.PROV_DSS, ProviderType.PROV_DSS_DH, ProviderType.PROV_DH_SCHANNEL);

  private final String quirk;
  private final String wine;
  private final String windows;
  private final String source;
  private final Set<String> topics;
  private final Predicate<Difference> explains;

  WineDeviations(
      String quirk,
      String wine,
      String windows,
      String source,
      Set<String> topics,
      Predicate<Difference> explains) {
    this.quirk = quirk;
    this.wine = wine;
    this.windows = windows;
    this.source = source;
    this.topics = topics;
    this.explains = explains;
  }

  /** Returns whether another implementation computes the ciphertext of this provider. */
  private static boolean isRightCiphertext(Difference d) {
    return d.what().equals("ciphertext") && d.ours() != null && d.ours().equals(d.independent());
  }

  /** Returns whether CRYPT_CREATE_SALT creates a salt for keys of a CSP. */
  private static boolean createsSalt(Subject subject) {
    return subject.csp() == Csp.MS_DEF_PROV || subject.csp() == Csp.MS_STRONG_PROV;
  }

  /** Returns the salt that CRYPT_CREATE_SALT creates in Wine, which extends the key to 16 bytes. */
  private static String wineSalt(Subject subject) {
    int bits =
        AlgId.fromName(subject.algId())
            .flatMap(algId -> AlgorithmTable.row(subject.csp(), algId, SessionKeyRow.class))
            .orElseThrow()
            .keyBits(subject.lengthWord());
    return bits == 128 ? "" : "random " + (128 - bits) / 8;
  }

  /** Returns whether the key in a BLOB is Wine's key with odd parity. */
  private static boolean keyHasOddParity(Difference d) {
    return d.ours() != null
        && d.wine().length() > 24
        && d.wine().length() == d.ours().length()
        && d.wine().substring(0, 24).equals(d.ours().substring(0, 24))
        && withOddParity(d.wine().substring(24)).equals(d.ours().substring(24));
  }

  private static boolean isDss(Subject subject) {
    return DSS_TYPES.contains(subject.csp().type());
  }

  private static boolean isSchannelAes(String algId) {
    return algId.matches("CALG_AES_(128|256)");
  }

  /** Returns whether Wine supports no such key, so that nothing can be compared. */
  public static boolean isMissingInWine(Csp csp, AlgId algId) {
    return csp == Csp.MS_DEF_RSA_SCHANNEL_PROV && isSchannelAes(algId.name());
  }

  private static String withOddParity(String hex) {
    byte[] key = HexFormat.of().parseHex(hex);
    KeyShape.ODD_PARITY.apply(key, key.length);
    return HexFormat.of().formatHex(key);
  }

  /** Returns the deviation that explains a difference in this topic. */
  static Optional<WineDeviations> of(String topic, Difference difference) {
    return of(topic).stream().filter(d -> d.explains.test(difference)).findFirst();
  }

  /** Returns whether this deviation explains a difference in its topics. */
  boolean isReasonFor(Difference difference) {
    return explains.test(difference);
  }

  /** Returns the deviations that a topic shows. */
  static List<WineDeviations> of(String topic) {
    return Arrays.stream(values()).filter(d -> d.topics.contains(topic)).toList();
  }

  @Override
  public String toString() {
    return name()
        + (quirk.isEmpty() ? "" : " (" + quirk + ")")
        + ": Wine: "
        + wine
        + "; Windows: "
        + windows
        + " ["
        + source
        + "]";
  }
}
