// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.cli.CommandRun;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.CodePage;
import org.capijca.cli.recipe.DataCipher;
import org.capijca.cli.recipe.Derivation;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.PasswordKeySource;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.SaltRule;
import org.capijca.cli.recipe.TextEncoding;
import org.capijca.spec.PasswordEncoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of a recipe decrypts: the command line is run, the Java compiled and run. */
@Tag("unit")
class RecipeTextTest {
  private static final String PASSWORD = "pass";
  private static final byte[] PLAIN =
      "What is to be read again.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SALT = {1, 2, 3, 4, 5, 6, 7, 8};

  private final CapiProvider provider = new CapiProvider();

  @TempDir Path folder;

  private static HashDerivation hash(Csp csp, AlgId hash, AlgId algId, int bits, KeyFlag... flags) {
    return new HashDerivation(csp, hash, algId, bits, Set.of(flags));
  }

  private static Recipe recipe(Derivation derivation, CipherUse use) {
    return new Recipe(
        Form.RAW, new PasswordForm(PasswordEncoding.ANSI, CodePage.WESTERN), derivation, use);
  }

  private static CipherUse use(CipherMode mode, IvRule rule) {
    return new CipherUse(mode, 0, null, rule, null);
  }

  private static List<Recipe> recipes() {
    HashDerivation aes = hash(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_SHA_256, AlgId.CALG_AES_128, 0);
    List<Recipe> recipes = new ArrayList<>();
    recipes.add(
        recipe(
            hash(Csp.MS_DEF_PROV, AlgId.CALG_MD5, AlgId.CALG_RC2, 40, KeyFlag.CRYPT_CREATE_SALT),
            use(CipherMode.CRYPT_MODE_CFB, IvRule.ZERO)));
    recipes.add(
        recipe(
            hash(null, AlgId.CALG_SHA1, AlgId.CALG_RC2, 128, KeyFlag.CRYPT_NO_SALT),
            new CipherUse(null, 40, SALT, IvRule.GIVEN, SALT)));
    recipes.add(
        recipe(
            hash(null, AlgId.CALG_MD5, AlgId.CALG_3DES, 0),
            use(CipherMode.CRYPT_MODE_ECB, IvRule.ZERO)));
    for (IvRule rule :
        List.of(IvRule.FIRST_BLOCK, IvRule.HASH_START, IvRule.HASH_END, IvRule.HASH_AFTER_KEY)) {
      recipes.add(recipe(aes, use(CipherMode.CRYPT_MODE_CBC, rule)));
    }
    for (Generator generator : Generator.values()) {
      recipes.add(
          recipe(
              new DotNetDerivation(
                  generator, AlgId.CALG_SHA1, SaltRule.of(SALT), 3, AlgId.CALG_AES_128, 128),
              use(null, generator == Generator.RFC2898 ? IvRule.DERIVED : IvRule.FIRST_BLOCK)));
    }
    recipes.add(
        new Recipe(
            new Form(Form.Text.BASE64, Form.Framing.LENGTH),
            new PasswordForm(PasswordEncoding.ANSI_WITH_ZERO, CodePage.of("932").orElseThrow()),
            new DotNetDerivation(
                Generator.RFC2898,
                AlgId.CALG_SHA_256,
                SaltRule.leading(8),
                2,
                AlgId.CALG_3DES,
                192),
            use(CipherMode.CRYPT_MODE_CBC, IvRule.FIRST_BLOCK)));
    recipes.add(
        new Recipe(
            new Form(Form.Text.HEX, Form.Framing.NONE),
            new PasswordForm(PasswordEncoding.UTF_16LE_CUT_WITH_ZERO, CodePage.WESTERN),
            aes,
            use(null, IvRule.HASH_END)));
    for (Form.Framing framing :
        new Form.Framing[] {Form.Framing.REVERSED, Form.Framing.BIG_ENDIAN_LENGTH}) {
      recipes.add(
          new Recipe(
              new Form(Form.Text.HEX, framing),
              new PasswordForm(PasswordEncoding.ANSI, CodePage.WESTERN),
              aes,
              use(null, IvRule.FIRST_BLOCK)));
    }
    return recipes;
  }

  private byte[] encrypted(Recipe recipe) throws Exception {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (java.io.OutputStream out =
        new DataCipher(provider, recipe.form().framing(), recipe.use())
            .encrypting(
                TextEncoding.writing(bytes, recipe.form().text()),
                new PasswordKeySource(provider, recipe, PASSWORD.toCharArray()),
                OptionalLong.of(PLAIN.length))) {
      out.write(PLAIN);
    }
    return bytes.toByteArray();
  }

  @Test
  void commandLine_decrypts() throws Exception {
    for (Recipe recipe : recipes()) {
      List<String> words = new ArrayList<>(CommandText.arguments(recipe));
      words.addAll(List.of("--password-env", "PW"));
      CommandRun run =
          new CommandRun.Setup()
              .variable("PW", PASSWORD)
              .in(encrypted(recipe))
              .run(words.toArray(String[]::new));
      assertThat(run.bytes()).as("%s: %s", words, run.err()).isEqualTo(PLAIN);
    }
  }

  @Test
  void java_compilesAndDecrypts() throws Exception {
    StringBuilder source = new StringBuilder();
    JavaText.IMPORTS.forEach(name -> source.append("import ").append(name).append(";\n"));
    source.append("public class Recipes {\n");
    List<Recipe> recipes = recipes();
    for (int i = 0; i < recipes.size(); i++) {
      source
          .append("  public static byte[] recipe" + i)
          .append("(byte[] data, char[] password) throws Exception {\n")
          .append(JavaText.of(recipes.get(i)))
          .append("  }\n");
    }
    compile(source.append("}\n").toString());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> compiled = loader.loadClass("Recipes");
      for (int i = 0; i < recipes.size(); i++) {
        Object plain =
            compiled
                .getMethod("recipe" + i, byte[].class, char[].class)
                .invoke(null, encrypted(recipes.get(i)), PASSWORD.toCharArray());
        assertThat((byte[]) plain).as(JavaText.of(recipes.get(i))).isEqualTo(PLAIN);
      }
    }
  }

  private void compile(String source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Recipes.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return source;
          }
        };
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options =
        List.of("-d", folder.toString(), "-cp", classPath, "-proc:none", "-implicit:none");
    compiler.getTask(null, null, found, options, null, List.of(file)).call();
    Stream<Diagnostic<? extends JavaFileObject>> errors =
        found.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR);
    assertThat(errors.map(Diagnostic::toString)).as(source).isEmpty();
  }

  @Test
  void c_namesEveryStep() {
    String text =
        CText.of(
            recipe(
                hash(Csp.MS_DEF_PROV, AlgId.CALG_MD5, AlgId.CALG_RC2, 40, KeyFlag.CRYPT_NO_SALT),
                new CipherUse(CipherMode.CRYPT_MODE_CFB, 40, SALT, IvRule.GIVEN, SALT)));

    assertThat(text)
        .contains(
            "CryptAcquireContext(&prov, NULL, MS_DEF_PROV, PROV_RSA_FULL, CRYPT_VERIFYCONTEXT);",
            "CryptCreateHash(prov, CALG_MD5, 0, 0, &hash);",
            "CryptDeriveKey(prov, CALG_RC2, hash, 40 << 16 | CRYPT_NO_SALT, &key);",
            "KP_EFFECTIVE_KEYLEN",
            "KP_SALT_EX",
            "DWORD mode = CRYPT_MODE_CFB;",
            "BYTE iv[] = {0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08};",
            "CryptDecrypt(key, 0, TRUE, 0, data, &length);");
  }

  @Test
  void sqlServerMessage_hasItsOwnCalls() {
    Recipe recipe =
        new Recipe(
            new Form(Form.Text.NONE, Form.Framing.SQL_SERVER),
            new PasswordForm(PasswordEncoding.UTF_16LE, CodePage.WESTERN),
            hash(Csp.MS_ENH_RSA_AES_PROV, AlgId.CALG_SHA1, AlgId.CALG_3DES_112, 0),
            use(null, IvRule.FIRST_BLOCK));

    assertThat(CommandText.line(recipe, "in file", "out"))
        .isEqualTo("capi decrypt --format sqlserver --out out 'in file'");
    assertThat(JavaText.of(recipe))
        .contains("new SqlServerPassphrase(password, capi).decrypt(data)");
    assertThat(CText.of(recipe)).contains("DECRYPTBYPASSPHRASE");
    assertThat(Arrays.asList(CommandText.line(recipe, "a", "b").split(" ")))
        .doesNotContain("--hash");
  }
}
