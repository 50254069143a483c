// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The names and numbers of the headers, written down here a second time. */
@Tag("unit")
class VocabularyTest {
  private static final Map<String, Integer> ALG_IDS =
      Map.ofEntries(
          entry("CALG_DES", 0x6601),
          entry("CALG_RC2", 0x6602),
          entry("CALG_3DES", 0x6603),
          entry("CALG_DESX", 0x6604),
          entry("CALG_3DES_112", 0x6609),
          entry("CALG_SKIPJACK", 0x660A),
          entry("CALG_TEK", 0x660B),
          entry("CALG_CYLINK_MEK", 0x660C),
          entry("CALG_RC5", 0x660D),
          entry("CALG_AES_128", 0x660E),
          entry("CALG_AES_192", 0x660F),
          entry("CALG_AES_256", 0x6610),
          entry("CALG_AES", 0x6611),
          entry("CALG_NULLCIPHER", 0x6000),
          entry("CALG_RC4", 0x6801),
          entry("CALG_SEAL", 0x6802),
          entry("CALG_MD2", 0x8001),
          entry("CALG_MD4", 0x8002),
          entry("CALG_MD5", 0x8003),
          entry("CALG_SHA1", 0x8004),
          entry("CALG_MAC", 0x8005),
          entry("CALG_SSL3_SHAMD5", 0x8008),
          entry("CALG_HMAC", 0x8009),
          entry("CALG_TLS1PRF", 0x800A),
          entry("CALG_HASH_REPLACE_OWF", 0x800B),
          entry("CALG_SHA_256", 0x800C),
          entry("CALG_SHA_384", 0x800D),
          entry("CALG_SHA_512", 0x800E),
          entry("CALG_NO_SIGN", 0x2000),
          entry("CALG_DSS_SIGN", 0x2200),
          entry("CALG_ECDSA", 0x2203),
          entry("CALG_RSA_SIGN", 0x2400),
          entry("CALG_RSA_KEYX", 0xA400),
          entry("CALG_ECMQV", 0xA001),
          entry("CALG_HUGHES_MD5", 0xA003),
          entry("CALG_DH_SF", 0xAA01),
          entry("CALG_DH_EPHEM", 0xAA02),
          entry("CALG_AGREEDKEY_ANY", 0xAA03),
          entry("CALG_KEA_KEYX", 0xAA04),
          entry("CALG_ECDH", 0xAA05),
          entry("CALG_ECDH_EPHEM", 0xAE06),
          entry("CALG_SSL3_MASTER", 0x4C01),
          entry("CALG_SCHANNEL_MASTER_HASH", 0x4C02),
          entry("CALG_SCHANNEL_MAC_KEY", 0x4C03),
          entry("CALG_PCT1_MASTER", 0x4C04),
          entry("CALG_SSL2_MASTER", 0x4C05),
          entry("CALG_TLS1_MASTER", 0x4C06),
          entry("CALG_SCHANNEL_ENC_KEY", 0x4C07),
          entry("CALG_THIRDPARTY_KEY_EXCHANGE", 0xB000),
          entry("CALG_THIRDPARTY_SIGNATURE", 0x3000),
          entry("CALG_THIRDPARTY_CIPHER", 0x7000),
          entry("CALG_THIRDPARTY_HASH", 0x9000),
          entry("CALG_OID_INFO_CNG_ONLY", -1),
          entry("CALG_OID_INFO_PARAMETERS", -2),
          entry("CALG_OID_INFO_PQ", -3),
          entry("CALG_OID_INFO_PQ_T", -4));

  private static final Map<String, Integer> KEY_FLAGS =
      Map.ofEntries(
          entry("CRYPT_EXPORTABLE", 1),
          entry("CRYPT_USER_PROTECTED", 2),
          entry("CRYPT_CREATE_SALT", 4),
          entry("CRYPT_UPDATE_KEY", 8),
          entry("CRYPT_NO_SALT", 16),
          entry("CRYPT_PREGEN", 64),
          entry("CRYPT_ONLINE", 128),
          entry("CRYPT_SF", 256),
          entry("CRYPT_CREATE_IV", 512),
          entry("CRYPT_KEK", 1024),
          entry("CRYPT_DATA_KEY", 2048),
          entry("CRYPT_VOLATILE", 4096),
          entry("CRYPT_SGCKEY", 8192),
          entry("CRYPT_ARCHIVABLE", 16384),
          entry("CRYPT_FORCE_KEY_PROTECTION_HIGH", 32768));

  private static final Map<String, Integer> SIGNATURE_FLAGS =
      Map.of("CRYPT_NOHASHOID", 1, "CRYPT_TYPE2_FORMAT", 2, "CRYPT_X931_FORMAT", 4);

  private static final Map<String, Integer> IMPORT_FLAGS =
      Map.of(
          "CRYPT_EXPORTABLE", 1,
          "CRYPT_USER_PROTECTED", 2,
          "CRYPT_NO_SALT", 16,
          "CRYPT_OAEP", 64,
          "CRYPT_IPSEC_HMAC_KEY", 256);

  private static final Map<String, Integer> EXPORT_FLAGS =
      Map.of(
          "CRYPT_Y_ONLY", 1,
          "CRYPT_SSL2_FALLBACK", 2,
          "CRYPT_DESTROYKEY", 4,
          "CRYPT_OAEP", 64,
          "CRYPT_BLOB_VER3", 128);

  private static final Map<String, Integer> BLOB_TYPES =
      Map.of(
          "SIMPLEBLOB", 1,
          "PUBLICKEYBLOB", 6,
          "PRIVATEKEYBLOB", 7,
          "PLAINTEXTKEYBLOB", 8,
          "OPAQUEKEYBLOB", 9,
          "PUBLICKEYBLOBEX", 10,
          "SYMMETRICWRAPKEYBLOB", 11,
          "KEYSTATEBLOB", 12);

  private static final Map<String, Integer> PERMISSIONS =
      Map.of(
          "CRYPT_ENCRYPT", 1,
          "CRYPT_DECRYPT", 2,
          "CRYPT_EXPORT", 4,
          "CRYPT_READ", 8,
          "CRYPT_WRITE", 16,
          "CRYPT_MAC", 32,
          "CRYPT_EXPORT_KEY", 64,
          "CRYPT_IMPORT_KEY", 128,
          "CRYPT_ARCHIVE", 256);

  private static final Map<String, Integer> MODES =
      Map.of(
          "CRYPT_MODE_CBC", 1,
          "CRYPT_MODE_ECB", 2,
          "CRYPT_MODE_OFB", 3,
          "CRYPT_MODE_CFB", 4,
          "CRYPT_MODE_CTS", 5,
          "CRYPT_MODE_CBCI", 6,
          "CRYPT_MODE_CFBP", 7,
          "CRYPT_MODE_OFBP", 8,
          "CRYPT_MODE_CBCOFM", 9,
          "CRYPT_MODE_CBCOFMI", 10);

  private static final Map<String, Integer> PROVIDER_TYPES =
      Map.ofEntries(
          entry("PROV_RSA_FULL", 1),
          entry("PROV_RSA_SIG", 2),
          entry("PROV_DSS", 3),
          entry("PROV_FORTEZZA", 4),
          entry("PROV_MS_EXCHANGE", 5),
          entry("PROV_SSL", 6),
          entry("PROV_STT_MER", 7),
          entry("PROV_STT_ACQ", 8),
          entry("PROV_STT_BRND", 9),
          entry("PROV_STT_ROOT", 10),
          entry("PROV_STT_ISS", 11),
          entry("PROV_RSA_SCHANNEL", 12),
          entry("PROV_DSS_DH", 13),
          entry("PROV_EC_ECDSA_SIG", 14),
          entry("PROV_EC_ECNRA_SIG", 15),
          entry("PROV_EC_ECDSA_FULL", 16),
          entry("PROV_EC_ECNRA_FULL", 17),
          entry("PROV_DH_SCHANNEL", 18),
          entry("PROV_SPYRUS_LYNKS", 20),
          entry("PROV_RNG", 21),
          entry("PROV_INTEL_SEC", 22),
          entry("PROV_REPLACE_OWF", 23),
          entry("PROV_RSA_AES", 24));

  private static final Map<String, Integer> ERRORS =
      Map.ofEntries(
          entry("ERROR_FILE_NOT_FOUND", 2),
          entry("ERROR_INVALID_HANDLE", 6),
          entry("ERROR_NOT_ENOUGH_MEMORY", 8),
          entry("ERROR_INVALID_PASSWORD", 86),
          entry("ERROR_INVALID_PARAMETER", 87),
          entry("ERROR_BUSY", 170),
          entry("ERROR_MORE_DATA", 234),
          entry("ERROR_NO_MORE_ITEMS", 259),
          entry("ERROR_INTERNAL_ERROR", 1359),
          entry("STATUS_INVALID_PARAMETER", 0xC000000D));

  /** NTE_ codes are numbered without a gap from 0x80090001. */
  private static final String[] NTE = {
    "BAD_UID",
    "BAD_HASH",
    "BAD_KEY",
    "BAD_LEN",
    "BAD_DATA",
    "BAD_SIGNATURE",
    "BAD_VER",
    "BAD_ALGID",
    "BAD_FLAGS",
    "BAD_TYPE",
    "BAD_KEY_STATE",
    "BAD_HASH_STATE",
    "NO_KEY",
    "NO_MEMORY",
    "EXISTS",
    "PERM",
    "NOT_FOUND",
    "DOUBLE_ENCRYPT",
    "BAD_PROVIDER",
    "BAD_PROV_TYPE",
    "BAD_PUBLIC_KEY",
    "BAD_KEYSET",
    "PROV_TYPE_NOT_DEF",
    "PROV_TYPE_ENTRY_BAD",
    "KEYSET_NOT_DEF",
    "KEYSET_ENTRY_BAD",
    "PROV_TYPE_NO_MATCH",
    "SIGNATURE_FILE_BAD",
    "PROVIDER_DLL_FAIL",
    "PROV_DLL_NOT_FOUND",
    "BAD_KEYSET_PARAM",
    "FAIL",
    "SYS_ERR",
    "SILENT_CONTEXT",
    "TOKEN_KEYSET_STORAGE_FULL",
    "TEMPORARY_PROFILE",
    "FIXEDPARAMETER"
  };

  private record Vocabulary<E extends Enum<E>>(
      Class<E> type,
      ToIntFunction<E> number,
      IntFunction<Optional<E>> of,
      Function<String, Optional<E>> named,
      Map<String, Integer> header) {
    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static Stream<Arguments> vocabularies() {
    Map<String, Integer> errors =
        Stream.concat(
                ERRORS.entrySet().stream(),
                Stream.iterate(0, i -> i < NTE.length, i -> i + 1)
                    .map(i -> entry("NTE_" + NTE[i], 0x80090001 + i)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Stream.of(
            new Vocabulary<>(AlgId.class, AlgId::value, AlgId::fromValue, AlgId::fromName, ALG_IDS),
            new Vocabulary<>(
                KeyFlag.class,
                KeyFlag::value,
                value -> KeyFlag.fromBits(value).stream().findFirst(),
                KeyFlag::fromName,
                KEY_FLAGS),
            new Vocabulary<>(
                SignatureFlag.class,
                SignatureFlag::value,
                value -> SignatureFlag.fromBits(value).stream().findFirst(),
                SignatureFlag::fromName,
                SIGNATURE_FLAGS),
            new Vocabulary<>(
                ImportFlag.class,
                ImportFlag::value,
                value -> ImportFlag.fromBits(value).stream().findFirst(),
                ImportFlag::fromName,
                IMPORT_FLAGS),
            new Vocabulary<>(
                ExportFlag.class,
                ExportFlag::value,
                value -> ExportFlag.fromBits(value).stream().findFirst(),
                ExportFlag::fromName,
                EXPORT_FLAGS),
            new Vocabulary<>(
                BlobType.class,
                BlobType::value,
                BlobType::fromValue,
                BlobType::fromName,
                BLOB_TYPES),
            new Vocabulary<>(
                KeyPermission.class,
                KeyPermission::value,
                KeyPermission::fromValue,
                KeyPermission::fromName,
                PERMISSIONS),
            new Vocabulary<>(
                CipherMode.class,
                CipherMode::value,
                CipherMode::fromValue,
                CipherMode::fromName,
                MODES),
            new Vocabulary<>(
                ProviderType.class,
                ProviderType::value,
                ProviderType::fromValue,
                ProviderType::fromName,
                PROVIDER_TYPES),
            new Vocabulary<>(
                KeySlot.class,
                KeySlot::value,
                KeySlot::fromValue,
                KeySlot::fromName,
                Map.of("AT_KEYEXCHANGE", 1, "AT_SIGNATURE", 2)),
            new Vocabulary<>(
                CapiError.class,
                CapiError::code,
                CapiError::fromValue,
                CapiError::fromName,
                errors))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <E extends Enum<E>> void constants_haveTheNumbersOfTheHeader(Vocabulary<E> vocabulary) {
    Map<String, Integer> constants =
        Arrays.stream(vocabulary.type.getEnumConstants())
            .collect(Collectors.toMap(Enum::name, vocabulary.number::applyAsInt));

    assertThat(constants).isEqualTo(vocabulary.header);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <E extends Enum<E>> void constants_areFoundByNumberAndByName(Vocabulary<E> vocabulary) {
    for (E constant : vocabulary.type.getEnumConstants()) {
      assertThat(vocabulary.of.apply(vocabulary.number.applyAsInt(constant))).contains(constant);
      assertThat(vocabulary.named.apply(constant.name())).contains(constant);
      assertThat(vocabulary.named.apply(constant.name().toLowerCase(Locale.ROOT)))
          .contains(constant);
    }
    assertThat(vocabulary.named.apply("CALG_UNHEARD_OF")).isEmpty();
  }

  @Test
  void algId_isMadeOfClassTypeAndSubIdentifier() {
    for (AlgId algId : AlgId.values()) {
      if (algId.value() > 0) {
        assertThat(algId.algClass() | algId.algType() | algId.algSid()).isEqualTo(algId.value());
      }
    }
    assertThat(AlgId.CALG_RC2.algClass()).isEqualTo(0x6000);
    assertThat(AlgId.CALG_RC2.algType()).isEqualTo(0x0600);
    assertThat(AlgId.CALG_RC2.algSid()).isEqualTo(2);
  }

  @Test
  void sha_isTheOtherNameOfSha1() {
    assertThat(AlgId.fromName("CALG_SHA")).contains(AlgId.CALG_SHA1);
    assertThat(AlgId.CALG_SHA1.otherNames()).containsExactly("CALG_SHA");
    assertThat(AlgId.CALG_RC2.otherNames()).isEmpty();
  }

  @Test
  void flagsThatShareABit_areOneConstant() {
    assertThat(KeyFlag.fromName("CRYPT_RECIPIENT")).contains(KeyFlag.CRYPT_NO_SALT);
    assertThat(KeyFlag.fromName("CRYPT_INITIATOR")).contains(KeyFlag.CRYPT_PREGEN);
    assertThat(KeyFlag.fromName("CRYPT_SERVER")).contains(KeyFlag.CRYPT_KEK);
    assertThat(KeyFlag.RSA1024BIT_KEY).isEqualTo(1024 << 16);
  }

  @Test
  void permissions_areReadAndWrittenAsBits() {
    assertThat(KeyPermission.toBits(KeyPermission.fromBits(0x1FF))).isEqualTo(0x1FF);
    assertThat(KeyPermission.fromBits(0)).isEmpty();
    assertThatCapi(() -> KeyPermission.fromBits(0x201))
        .fails(IllegalArgumentException.class)
        .hasMessageContaining("0x200")
        .with(CapiError.NTE_BAD_FLAGS);
    assertThat(KeyPermission.fromValue(3)).isEmpty();
  }

  @Test
  void cspNames_areThoseOfTheHeader() {
    Map<String, String> names =
        Arrays.stream(Csp.values())
            .collect(Collectors.toMap(Csp::name, csp -> csp.providerName() + " " + csp.type()));

    assertThat(names)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "MS_DEF_PROV", "Microsoft Base Cryptographic Provider v1.0 PROV_RSA_FULL",
                "MS_STRONG_PROV", "Microsoft Strong Cryptographic Provider PROV_RSA_FULL",
                "MS_ENHANCED_PROV", "Microsoft Enhanced Cryptographic Provider v1.0 PROV_RSA_FULL",
                "MS_ENH_RSA_AES_PROV",
                    "Microsoft Enhanced RSA and AES Cryptographic Provider PROV_RSA_AES",
                "MS_DEF_RSA_SCHANNEL_PROV",
                    "Microsoft RSA SChannel Cryptographic Provider PROV_RSA_SCHANNEL",
                "MS_DEF_DSS_PROV", "Microsoft Base DSS Cryptographic Provider PROV_DSS",
                "MS_DEF_DSS_DH_PROV",
                    "Microsoft Base DSS and Diffie-Hellman Cryptographic Provider PROV_DSS_DH",
                "MS_ENH_DSS_DH_PROV",
                    "Microsoft Enhanced DSS and Diffie-Hellman Cryptographic Provider PROV_DSS_DH",
                "MS_DEF_DH_SCHANNEL_PROV",
                    "Microsoft DH SChannel Cryptographic Provider PROV_DH_SCHANNEL"));
  }

  @Test
  void errorText_hasNameAndNumberAsTheHeaderWritesIt() {
    assertThat(CapiError.NTE_BAD_LEN).hasToString("NTE_BAD_LEN, 0x80090004");
    assertThat(CapiError.ERROR_INVALID_PARAMETER).hasToString("ERROR_INVALID_PARAMETER, 87");
  }

  @Test
  void error_isFoundAnywhereInTheChainOfCauses() {
    Exception inner = CapiError.NTE_BAD_VER.as(IllegalArgumentException::new, "version 9");
    Exception outer = new java.security.ProviderException("wrapped", inner);

    assertThat(inner).hasMessage("version 9 (NTE_BAD_VER, 0x80090007)");
    assertThat(CapiError.of(outer)).contains(CapiError.NTE_BAD_VER);
    assertThat(CapiError.of(new IllegalArgumentException("not ours"))).isEmpty();
    assertThat(CapiError.of((Throwable) null)).isEmpty();
  }

  @Test
  void error_keepsWhatLedToIt() {
    Exception cause = new java.io.IOException("disk");
    Exception failure = CapiError.NTE_FAIL.as(IllegalStateException::new, "no key", cause);

    assertThat(failure).hasRootCause(cause);
  }
}
