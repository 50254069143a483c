// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.capijca.CipherMode;
import org.capijca.KeyFlag;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;

/**
 * A recipe as the statements of a Java method with the parameters {@code byte[] data} and {@code
 * char[] password}, which returns the plaintext.
 */
public final class JavaText {
  /** The imports that the statements need. */
  public static final List<String> IMPORTS =
      List.of(
          "java.nio.charset.*",
          "java.security.*",
          "java.util.*",
          "javax.crypto.*",
          "javax.crypto.spec.*",
          "org.capijca.*",
          "org.capijca.dotnet.*",
          "org.capijca.format.*",
          "org.capijca.interfaces.*",
          "org.capijca.spec.*");

  private final Recipe recipe;
  private final List<String> lines = new ArrayList<>();

  private JavaText(Recipe recipe) {
    this.recipe = recipe;
  }

  /** Returns the statements, one a line. */
  public static String of(Recipe recipe) {
    JavaText text = new JavaText(recipe);
    text.build();
    return String.join("\n", text.lines) + "\n";
  }

  private void build() {
    lines.add("Provider capi = new CapiProvider();");
    addForm();
    if (recipe.form().framing() == Form.Framing.SQL_SERVER) {
      lines.add("return new SqlServerPassphrase(password, capi).decrypt(data);");
      return;
    }
    if (recipe.derivation() instanceof HashDerivation derivation) {
      addHash(derivation);
    } else if (recipe.derivation() instanceof DotNetDerivation derivation) {
      addDotNet(derivation);
    }
    addUse(recipe.use());
    lines.add("Cipher cipher = Cipher.getInstance(\"" + recipe.derivation().algId() + "\", capi);");
    lines.add("cipher.init(Cipher.DECRYPT_MODE, key);");
    lines.add("return cipher.doFinal(data);");
  }

  private void addForm() {
    switch (recipe.form().text()) {
      case NONE -> {}
      case HEX ->
          lines.add(
              "data = HexFormat.of().parseHex(new String(data,"
                  + " StandardCharsets.US_ASCII).strip());");
      case BASE64 -> lines.add("data = Base64.getMimeDecoder().decode(data);");
    }
    if (recipe.form().framing().lengthOrder() != null) {
      skip("4", "the length");
    }
    if (recipe.form().framing() == Form.Framing.REVERSED) {
      lines.add("byte[] reversed = new byte[data.length];");
      lines.add("for (int i = 0; i < data.length; i++) {");
      lines.add("  reversed[i] = data[data.length - 1 - i];");
      lines.add("}");
      lines.add("data = reversed;");
    }
  }

  private void skip(String count, String what) {
    lines.add("data = Arrays.copyOfRange(data, " + count + ", data.length); // " + what);
  }

  private String password() {
    PasswordForm form = recipe.password();
    String encoding = "PasswordEncoding." + form.encoding() + ".encode(password";
    return encoding
        + (form.encoding().usesCodePage()
                && !form.codePage().charset().name().equals("windows-1252")
            ? ", Charset.forName(\"" + form.codePage().charset().name() + "\")"
            : "")
        + ")";
  }

  private boolean isPlainPassword() {
    return recipe.password().codePage().charset().name().equals("windows-1252");
  }

  private void addHash(HashDerivation derivation) {
    lines.add("CapiDeriveKeySpec spec =");
    lines.add("    CapiDeriveKeySpec.builder()");
    lines.add("        .hash(AlgId." + derivation.hash().name() + ")");
    lines.add(
        isPlainPassword()
            ? "        .password(password, PasswordEncoding." + recipe.password().encoding() + ")"
            : "        .data(" + password() + ")");
    if (derivation.bits() != 0) {
      lines.add("        .keyLength(" + derivation.bits() + ")");
    }
    for (KeyFlag flag : derivation.flags()) {
      lines.add("        .flags(KeyFlag." + flag + ")");
    }
    if (derivation.csp() != null) {
      lines.add("        .csp(Csp." + derivation.csp().name() + ")");
    }
    lines.add("        .build();");
    lines.add("CapiSecretKey key =");
    lines.add(
        "    (CapiSecretKey) SecretKeyFactory.getInstance(\""
            + derivation.algId()
            + "\", capi).generateSecret(spec);");
  }

  private void addDotNet(DotNetDerivation derivation) {
    String name = derivation.generator().className();
    int leading = derivation.salt().leading();
    String salt =
        leading != 0
            ? "Arrays.copyOf(data, " + leading + ")"
            : derivation.salt().value() == null ? "null" : hex(derivation.salt().value());
    String hash = "\"" + derivation.hash() + "\"";
    String tail =
        derivation.generator() == Generator.RFC2898
            ? derivation.iterations() + ", " + hash
            : hash + ", " + derivation.iterations();
    lines.add("byte[] salt = " + salt + ";");
    if (leading != 0) {
      skip("" + leading, "the salt");
    }
    lines.add(name + " bytes = new " + name + "(" + password() + ", salt, " + tail + ");");
    lines.add("byte[] value = bytes.getBytes(" + derivation.bits() / Byte.SIZE + ");");
    lines.add("CapiSecretKey key =");
    lines.add(
        "    (CapiSecretKey) SecretKeyFactory.getInstance(\"" + derivation.algId() + "\", capi)");
    lines.add("        .generateSecret(new SecretKeySpec(value, \"" + derivation.algId() + "\"));");
  }

  private static String hex(byte[] bytes) {
    return "HexFormat.of().parseHex(\"" + HexFormat.of().formatHex(bytes) + "\")";
  }

  private void addUse(CipherUse use) {
    if (use.keySalt() != null) {
      lines.add("key = key.withSalt(" + hex(use.keySalt()) + ");");
    }
    if (use.effectiveBits() != 0) {
      lines.add("key = key.withEffectiveKeyLength(" + use.effectiveBits() + ");");
    }
    if (use.mode() != null && use.mode() != CipherMode.CRYPT_MODE_CBC) {
      lines.add("key = key.withMode(CipherMode." + use.mode() + ");");
    }
    if (use.mode() == CipherMode.CRYPT_MODE_ECB || use.iv() == IvRule.ZERO) {
      return;
    }
    lines.add("int block = key.getBlockLength() / 8;");
    switch (use.iv()) {
      case GIVEN -> lines.add("key = key.withIV(" + hex(use.givenIv()) + ");");
      case FIRST_BLOCK -> {
        lines.add("key = key.withIV(Arrays.copyOf(data, block));");
        skip("block", "the IV");
      }
      case DERIVED -> lines.add("key = key.withIV(bytes.getBytes(block));");
      case HASH_START -> addHashIv("0");
      case HASH_END -> addHashIv("hash.length - block");
      case HASH_AFTER_KEY -> addHashIv("key.getKeyLength() / 8");
      case ZERO -> {}
    }
  }

  private void addHashIv(String from) {
    HashDerivation derivation = (HashDerivation) recipe.derivation();
    lines.add(
        "byte[] hash = MessageDigest.getInstance(\""
            + derivation.hash()
            + "\", capi).digest("
            + password()
            + ");");
    lines.add("int from = " + from + ";");
    lines.add("key = key.withIV(Arrays.copyOfRange(hash, from, from + block));");
  }
}
