// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.WinCrypt.CRYPT_EXPORTABLE;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.KeyGenerator;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The numbers of WinCrypt are those of the enums, and every enum constant has its number. */
@Tag("unit")
class WinCryptTest {
  private static final List<Class<? extends NumericConstant>> ENUMS =
      List.of(
          AlgId.class,
          KeyFlag.class,
          ImportFlag.class,
          ExportFlag.class,
          SignatureFlag.class,
          KeyPermission.class,
          BlobType.class,
          KeySlot.class,
          CipherMode.class,
          ProviderType.class,
          CapiError.class);

  /** Constants of the header without an enum, written down here a second time. */
  private static final Map<String, Integer> OF_THE_HEADER = new TreeMap<>();

  static {
    numbered("KP_", 1, "IV SALT PADDING MODE MODE_BITS PERMISSIONS ALGID BLOCKLEN KEYLEN SALT_EX");
    numbered("KP_", 11, "P G Q X Y RA RB INFO EFFECTIVE_KEYLEN SCHANNEL_ALG CLIENT_RANDOM");
    numbered("KP_", 22, "SERVER_RANDOM RP PRECOMP_MD5 PRECOMP_SHA CERTIFICATE CLEAR_KEY");
    numbered("KP_", 28, "PUB_EX_LEN PUB_EX_VAL KEYVAL ADMIN_PIN KEYEXCHANGE_PIN SIGNATURE_PIN");
    numbered("KP_", 34, "PREHASH ROUNDS OAEP_PARAMS CMS_KEY_INFO CMS_DH_KEY_INFO PUB_PARAMS");
    numbered("KP_", 40, "VERIFY_PARAMS HIGHEST_VERSION GET_USE_COUNT PIN_ID PIN_INFO");
    numbered("HP_", 1, "ALGID HASHVAL");
    numbered("HP_", 4, "HASHSIZE HMAC_INFO TLS1PRF_LABEL TLS1PRF_SEED");
    numbered("", 1, "PKCS5_PADDING RANDOM_PADDING ZERO_PADDING");
    numbered("PP_", 1, "ENUMALGS ENUMCONTAINERS IMPTYPE NAME VERSION CONTAINER CHANGE_PASSWORD");
    numbered("PP_", 8, "KEYSET_SEC_DESCR CERTCHAIN KEY_TYPE_SUBTYPE CONTEXT_INFO");
    numbered("PP_", 12, "KEYEXCHANGE_KEYSIZE SIGNATURE_KEYSIZE KEYEXCHANGE_ALG SIGNATURE_ALG");
    numbered("PP_", 16, "PROVTYPE KEYSTORAGE APPLI_CERT SYM_KEYSIZE SESSION_KEYSIZE UI_PROMPT");
    numbered("PP_", 22, "ENUMALGS_EX");
    numbered("PP_", 24, "DELETEKEY ENUMMANDROOTS ENUMELECTROOTS KEYSET_TYPE");
    numbered("PP_", 31, "ADMIN_PIN KEYEXCHANGE_PIN SIGNATURE_PIN SIG_KEYSIZE_INC KEYX_KEYSIZE_INC");
    numbered("PP_", 36, "UNIQUE_CONTAINER SGC_INFO USE_HARDWARE_RNG KEYSPEC ENUMEX_SIGNING_PROT");
    numbered("PP_", 41, "CRYPT_COUNT_KEY_USE USER_CERTSTORE SMARTCARD_READER");
    numbered("PP_", 44, "PIN_PROMPT_STRING SMARTCARD_GUID ROOT_CERTSTORE SMARTCARD_READER_ICON");
    numbered("PP_", 47, "SECURE_KEYEXCHANGE_PIN SECURE_SIGNATURE_PIN DISMISS_PIN_UI_SEC");
    numbered("PP_", 1, "CLIENT_HWND");
    numbered("CRYPT_IMPL_", 1, "HARDWARE SOFTWARE MIXED UNKNOWN");
    OF_THE_HEADER.put("CRYPT_IMPL_REMOVABLE", 8);
    OF_THE_HEADER.put("CUR_BLOB_VERSION", 2);
    OF_THE_HEADER.put("CRYPT_VERIFYCONTEXT", 0xF0000000);
    OF_THE_HEADER.put("CRYPT_NEWKEYSET", 8);
    OF_THE_HEADER.put("CRYPT_DELETEKEYSET", 0x10);
    OF_THE_HEADER.put("CRYPT_MACHINE_KEYSET", 0x20);
    OF_THE_HEADER.put("CRYPT_SILENT", 0x40);
    OF_THE_HEADER.put("CRYPT_DEFAULT_CONTAINER_OPTIONAL", 0x80);
    OF_THE_HEADER.put("CRYPT_DECRYPT_RSA_NO_PADDING_CHECK", 0x20);
    OF_THE_HEADER.put("CRYPT_OWF_REPL_LM_HASH", 1);
    OF_THE_HEADER.put("CRYPT_USERDATA", 1);
    OF_THE_HEADER.put("CRYPT_LITTLE_ENDIAN", 1);
    OF_THE_HEADER.put("CRYPT_FIRST", 1);
    OF_THE_HEADER.put("CRYPT_NEXT", 2);
    OF_THE_HEADER.put("CRYPT_SGC_ENUM", 4);
    OF_THE_HEADER.put("CRYPT_FLAG_PCT1", 0x01);
    OF_THE_HEADER.put("CRYPT_FLAG_SSL2", 0x02);
    OF_THE_HEADER.put("CRYPT_FLAG_SSL3", 0x04);
    OF_THE_HEADER.put("CRYPT_FLAG_TLS1", 0x08);
    OF_THE_HEADER.put("CRYPT_FLAG_IPSEC", 0x10);
    OF_THE_HEADER.put("CRYPT_FLAG_SIGNING", 0x20);
    OF_THE_HEADER.put("RSA1024BIT_KEY", 0x04000000);
    shifted("ALG_CLASS_", 13, "ANY SIGNATURE MSG_ENCRYPT DATA_ENCRYPT HASH KEY_EXCHANGE");
    OF_THE_HEADER.put("ALG_CLASS_ALL", 7 << 13);
    shifted("ALG_TYPE_", 9, "ANY DSS RSA BLOCK STREAM DH SECURECHANNEL ECDH THIRDPARTY");
  }

  private static void numbered(String prefix, int first, String names) {
    String[] split = names.split(" ");
    IntStream.range(0, split.length).forEach(i -> OF_THE_HEADER.put(prefix + split[i], first + i));
  }

  private static void shifted(String prefix, int shift, String names) {
    String[] split = names.split(" ");
    IntStream.range(0, split.length).forEach(i -> OF_THE_HEADER.put(prefix + split[i], i << shift));
  }

  private static <T> Map<String, T> constants(Class<T> type) {
    return Arrays.stream(WinCrypt.class.getFields())
        .filter(field -> field.getType() == type)
        .peek(field -> assertThat(Modifier.isStatic(field.getModifiers())).isTrue())
        .collect(Collectors.toMap(Field::getName, field -> value(field, type)));
  }

  @SuppressWarnings("unchecked")
  private static <T> T value(Field field, Class<T> type) {
    try {
      return (T) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(type + " " + field, e);
    }
  }

  /** All constants of an enum, and its static fields, which are the header's other names. */
  private static Map<String, Integer> names(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> field.getType() == type)
        .collect(
            Collectors.toMap(
                Field::getName, field -> ((NumericConstant) value(field, type)).value()));
  }

  private static Map<String, Integer> vocabulary() {
    Map<String, Integer> all = new LinkedHashMap<>();
    for (Class<? extends NumericConstant> type : ENUMS) {
      names(type)
          .forEach((name, number) -> {
            Integer before = all.put(name, number);
            assertThat(before).as(name + " in two enums").isIn(null, number);
          });
    }
    return all;
  }

  @Test
  void numbers_areThoseOfTheEnums_andOfTheHeader() {
    Map<String, Integer> expected = new TreeMap<>(OF_THE_HEADER);
    vocabulary()
        .forEach((name, number) -> assertThat(expected.put(name, number)).as(name).isNull());

    assertThat(new TreeMap<>(constants(int.class))).isEqualTo(expected);
  }

  /** An enum of numbers that this test forgot would have no constants. */
  @Test
  void enums_areAllThatStandForNumbersOfTheHeader() {
    Pattern name = Pattern.compile("org\\.capijca\\.\\w+");
    assertThat(
            new ClassFileImporter()
                .importPackages("org.capijca").stream()
                    .filter(found -> name.matcher(found.getName()).matches())
                    .filter(found -> found.isEnum() && found.isAssignableTo(NumericConstant.class))
                    .map(found -> found.getSimpleName())
                    .collect(Collectors.toSet()))
        .isEqualTo(ENUMS.stream().map(Class::getSimpleName).collect(Collectors.toSet()));
  }

  @Test
  void names_areThoseOfTheCsps() {
    Map<String, String> expected =
        Arrays.stream(Csp.values()).collect(Collectors.toMap(Csp::name, Csp::providerName));
    expected.put("MS_ENH_RSA_AES_PROV_XP", Csp.MS_ENH_RSA_AES_PROV_XP);

    assertThat(constants(String.class)).isEqualTo(expected);
  }

  @Test
  void expressionOfAProgram_isTheDwFlagsOfAKey() throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC4", new CapiProvider());
    generator.init(new CapiKeyGenParameterSpec(128 << 16 | CRYPT_EXPORTABLE));

    CapiSecretKey key = (CapiSecretKey) generator.generateKey();

    assertThat(key.getKeyLength()).isEqualTo(128);
    assertThat(key.isExportable()).isTrue();
  }
}
