// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;

/**
 * A recipe as the statements of a C function with the parameters {@code const wchar_t *password},
 * {@code BYTE *data} and {@code DWORD length}, which decrypts in place and returns the new length.
 */
public final class CText {
  private final Recipe recipe;
  private final List<String> lines = new ArrayList<>();

  private CText(Recipe recipe) {
    this.recipe = recipe;
  }

  /** Returns the statements, one a line. */
  public static String of(Recipe recipe) {
    CText text = new CText(recipe);
    text.build();
    return String.join("\n", text.lines) + "\n";
  }

  private void build() {
    addForm();
    if (recipe.form().framing() == Form.Framing.SQL_SERVER) {
      lines.add("/* SELECT DECRYPTBYPASSPHRASE(N'password', data) in SQL Server */");
      return;
    }
    if (recipe.derivation() instanceof DotNetDerivation derivation) {
      addDotNet(derivation);
      return;
    }
    HashDerivation derivation = (HashDerivation) recipe.derivation();
    Csp csp = derivation.csp() == null ? Csp.MS_ENH_RSA_AES_PROV : derivation.csp();
    lines.add("HCRYPTPROV prov;");
    lines.add("HCRYPTHASH hash;");
    lines.add("HCRYPTKEY key;");
    lines.add(
        "CryptAcquireContext(&prov, NULL, "
            + csp.name()
            + ", "
            + csp.type()
            + ", CRYPT_VERIFYCONTEXT);");
    lines.add("CryptCreateHash(prov, " + derivation.hash() + ", 0, 0, &hash);");
    addPassword(recipe.password());
    lines.add(
        "CryptDeriveKey(prov, " + derivation.algId() + ", hash, " + flags(derivation) + ", &key);");
    addUse(recipe.use(), derivation);
    lines.add("CryptDecrypt(key, 0, TRUE, 0, data, &length);");
    lines.add("return length;");
  }

  private void addForm() {
    if (recipe.form().text() != Form.Text.NONE) {
      String format =
          recipe.form().text() == Form.Text.HEX ? "CRYPT_STRING_HEXRAW" : "CRYPT_STRING_BASE64";
      lines.add(
          "CryptStringToBinaryA((char *)data, length, " + format + ", data, &length, NULL, NULL);");
    }
    if (recipe.form().framing().lengthOrder() != null) {
      skip("4", "the length");
    }
    if (recipe.form().framing() == Form.Framing.REVERSED) {
      lines.add("for (DWORD i = 0; i < length / 2; i++) {");
      lines.add("  BYTE first = data[i];");
      lines.add("  data[i] = data[length - 1 - i];");
      lines.add("  data[length - 1 - i] = first;");
      lines.add("}");
    }
  }

  private void skip(String count, String what) {
    lines.add("length -= " + count + "; /* " + what + " */");
    lines.add("memmove(data, data + " + count + ", length);");
  }

  private static String flags(HashDerivation derivation) {
    List<String> parts = new ArrayList<>();
    if (derivation.bits() != 0) {
      parts.add(derivation.bits() + " << 16");
    }
    for (KeyFlag flag : derivation.flags()) {
      parts.add(flag.name());
    }
    return parts.isEmpty() ? "0" : String.join(" | ", parts);
  }

  private void addPassword(PasswordForm form) {
    if (form.encoding().usesCodePage()) {
      String zero = form.encoding().name().endsWith("ZERO") ? " + 1" : "";
      lines.add("char bytes[1024];");
      lines.add(
          "WideCharToMultiByte("
              + form.codePage()
              + ", 0, password, -1, bytes, sizeof bytes, NULL, NULL);");
      lines.add("CryptHashData(hash, (BYTE *)bytes, (DWORD)strlen(bytes)" + zero + ", 0);");
      return;
    }
    String length =
        switch (form.encoding()) {
          case UTF_16LE -> "wcslen(password) * sizeof(wchar_t)";
          case UTF_16LE_WITH_ZERO -> "(wcslen(password) + 1) * sizeof(wchar_t)";
          case UTF_16LE_CUT_WITH_ZERO -> "(wcslen(password) + 1)";
          default -> "wcslen(password)";
        };
    lines.add("CryptHashData(hash, (BYTE *)password, (DWORD)(" + length + "), 0);");
  }

  private void addDotNet(DotNetDerivation derivation) {
    lines.add(
        "/* CryptoAPI has no "
            + derivation.generator().className()
            + ": take the "
            + derivation.bits() / Byte.SIZE
            + " bytes of its GetBytes, append them to a BLOBHEADER");
    lines.add(
        "   as PLAINTEXTKEYBLOB of "
            + derivation.algId()
            + ", and call CryptImportKey and CryptDecrypt. */");
  }

  private void addUse(CipherUse use, HashDerivation derivation) {
    if (use.keySalt() != null) {
      lines.add("BYTE salt[] = {" + array(use.keySalt()) + "};");
      lines.add("CRYPT_DATA_BLOB saltBlob = {sizeof salt, salt};");
      lines.add("CryptSetKeyParam(key, KP_SALT_EX, (BYTE *)&saltBlob, 0);");
    }
    if (use.effectiveBits() != 0) {
      lines.add("DWORD effective = " + use.effectiveBits() + ";");
      lines.add("CryptSetKeyParam(key, KP_EFFECTIVE_KEYLEN, (BYTE *)&effective, 0);");
    }
    if (use.mode() != null && use.mode() != CipherMode.CRYPT_MODE_CBC) {
      lines.add("DWORD mode = " + use.mode() + ";");
      lines.add("CryptSetKeyParam(key, KP_MODE, (BYTE *)&mode, 0);");
    }
    if (use.mode() == CipherMode.CRYPT_MODE_ECB || use.iv() == IvRule.ZERO) {
      return;
    }
    switch (use.iv()) {
      case GIVEN -> {
        lines.add("BYTE iv[] = {" + array(use.givenIv()) + "};");
        lines.add("CryptSetKeyParam(key, KP_IV, iv, 0);");
      }
      case FIRST_BLOCK -> {
        addBlock();
        lines.add("CryptSetKeyParam(key, KP_IV, data, 0);");
        skip("block", "the IV");
      }
      case HASH_START -> addHashIv("0", derivation);
      case HASH_END -> addHashIv("size - block", derivation);
      case HASH_AFTER_KEY -> addHashIv("bits / 8", derivation);
      default -> {}
    }
  }

  private void addBlock() {
    lines.add("DWORD block, four = sizeof block;");
    lines.add("CryptGetKeyParam(key, KP_BLOCKLEN, (BYTE *)&block, &four, 0);");
    lines.add("block /= 8;");
  }

  private void addHashIv(String from, HashDerivation derivation) {
    addBlock();
    lines.add("BYTE value[64];");
    lines.add("DWORD size = sizeof value, bits;");
    lines.add(
        "CryptGetHashParam(hash, HP_HASHVAL, value, &size, 0); /* " + derivation.hash() + " */");
    lines.add("CryptGetKeyParam(key, KP_KEYLEN, (BYTE *)&bits, &four, 0);");
    lines.add("CryptSetKeyParam(key, KP_IV, value + " + from + ", 0);");
  }

  private static String array(byte[] bytes) {
    return "0x" + HexFormat.ofDelimiter(", 0x").formatHex(bytes);
  }
}
