// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.capijca.AlgId;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.CodePage;
import org.capijca.cli.recipe.Derivation;
import org.capijca.cli.recipe.DotNetDerivation;
import org.capijca.cli.recipe.DotNetDerivation.Generator;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.SaltRule;
import org.capijca.internal.csp.EffectiveLengthRule;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.spec.PasswordEncoding;

/**
 * A random recipe as an application may have it, and a password.
 *
 * @param recipe the recipe
 * @param password the password
 * @param row the algorithm
 */
record RecipePlan(Recipe recipe, String password, SessionKeyRow row) {
  private static final String[] CHARACTERS = {
    "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!$%&/()=?",
    "abcdefghijk\u00e4\u00f6\u00fc\u00df\u00e9\u00e8\u00f1",
    "abc\u0161\u010d\u0159\u017e\u016f\u011b",
    "\u0431\u0432\u0433\u0434\u0436\u0437abc12"
  };

  private static final CodePage[] PAGES = {
    CodePage.WESTERN,
    CodePage.WESTERN,
    CodePage.of("1250").orElseThrow(),
    CodePage.of("1251").orElseThrow()
  };

  private static final CipherMode[] MODES = {
    CipherMode.CRYPT_MODE_CBC, CipherMode.CRYPT_MODE_ECB, CipherMode.CRYPT_MODE_CFB
  };

  static RecipePlan draw(Random random) {
    int language = random.nextInt(CHARACTERS.length);
    PasswordForm form = passwordForm(language, random);
    boolean dotNet = random.nextInt(8) == 0;
    Csp csp =
        dotNet ? Csp.MS_ENH_RSA_AES_PROV : LiveRun.CSPS.get(random.nextInt(LiveRun.CSPS.size()));
    List<SessionKeyRow> rows =
        LiveRun.ciphers(csp).filter(row -> !dotNet || row.algorithm().blockBytes() != 0).toList();
    SessionKeyRow row = rows.get(random.nextInt(rows.size()));
    if (dotNet) {
      form = new PasswordForm(PasswordEncoding.ANSI, CodePage.UTF_8);
    }
    Derivation derivation = dotNet ? dotNet(row, random) : hash(row, random);
    return new RecipePlan(
        new Recipe(form(random), form, derivation, use(row, derivation, random)),
        password(CHARACTERS[language], random),
        row);
  }

  private static PasswordForm passwordForm(int language, Random random) {
    PasswordEncoding encoding =
        PasswordEncoding.values()[random.nextInt(PasswordEncoding.values().length)];
    CodePage page = random.nextInt(5) == 0 ? CodePage.UTF_8 : PAGES[language];
    return new PasswordForm(encoding, encoding.usesCodePage() ? page : CodePage.WESTERN);
  }

  private static String password(String characters, Random random) {
    StringBuilder password = new StringBuilder();
    for (int i = 6 + random.nextInt(10); i > 0; i--) {
      password.append(characters.charAt(random.nextInt(characters.length())));
    }
    return password.toString();
  }

  private static Form form(Random random) {
    Form.Text[] texts = Form.Text.values();
    return new Form(
        texts[random.nextInt(texts.length)],
        switch (random.nextInt(8)) {
          case 0 -> Form.Framing.LENGTH;
          case 1 -> Form.Framing.BIG_ENDIAN_LENGTH;
          case 2 -> Form.Framing.REVERSED;
          default -> Form.Framing.NONE;
        });
  }

  private static Derivation hash(SessionKeyRow row, Random random) {
    List<AlgId> hashes = new ArrayList<>(List.of(AlgId.CALG_MD5, AlgId.CALG_SHA1));
    if (row.csp() != Csp.MS_DEF_RSA_SCHANNEL_PROV) {
      hashes.addAll(List.of(AlgId.CALG_MD2, AlgId.CALG_MD4));
    }
    if (row.csp() == Csp.MS_ENH_RSA_AES_PROV) {
      hashes.addAll(List.of(AlgId.CALG_SHA_256, AlgId.CALG_SHA_384, AlgId.CALG_SHA_512));
    }
    int steps =
        row.limits().step() == 0
            ? 0
            : (row.limits().maxLength() - row.limits().minLength()) / row.limits().step();
    int bits =
        row.limits().step() == 0 || random.nextInt(3) == 0
            ? 0
            : row.limits().minLength() + row.limits().step() * random.nextInt(steps + 1);
    return new HashDerivation(
        row.csp(),
        hashes.get(random.nextInt(hashes.size())),
        row.algId(),
        bits,
        flags(row, bits, random));
  }

  /** The second implementation has the salt of Windows for 40-bit keys only. */
  private static Set<KeyFlag> flags(SessionKeyRow row, int bits, Random random) {
    int choice = random.nextInt(3);
    boolean salted =
        row.saltRule().createsSalt(EnumSet.of(KeyFlag.CRYPT_CREATE_SALT)) && bits == 40;
    return choice == 0
        ? EnumSet.of(KeyFlag.CRYPT_NO_SALT)
        : choice == 1 && salted
            ? EnumSet.of(KeyFlag.CRYPT_CREATE_SALT)
            : EnumSet.noneOf(KeyFlag.class);
  }

  private static Derivation dotNet(SessionKeyRow row, Random random) {
    Generator generator = Generator.values()[random.nextInt(2)];
    SaltRule salt =
        random.nextBoolean()
            ? SaltRule.leading(8)
            : SaltRule.of("Ivan Medvedev".getBytes(StandardCharsets.US_ASCII));
    int bits = row.algorithm().storedBits() == 0 ? 128 : row.algorithm().storedBits();
    return new DotNetDerivation(
        generator, AlgId.CALG_SHA1, salt, generator.defaultIterations(), row.algId(), bits);
  }

  private static CipherUse use(SessionKeyRow row, Derivation derivation, Random random) {
    if (row.algorithm().blockBytes() == 0) {
      return CipherUse.DEFAULT;
    }
    CipherMode mode = MODES[random.nextInt(MODES.length)];
    boolean isHash = derivation instanceof HashDerivation;
    List<IvRule> rules = new ArrayList<>(List.of(IvRule.ZERO, IvRule.GIVEN, IvRule.FIRST_BLOCK));
    if (isHash) {
      // The end of an MD5 value is the IV of an AES key of 128 bits by both other rules too.
      rules.addAll(List.of(IvRule.HASH_END, IvRule.HASH_START));
    } else if (((DotNetDerivation) derivation).generator() == Generator.RFC2898) {
      rules.add(IvRule.DERIVED);
    }
    IvRule rule =
        mode == CipherMode.CRYPT_MODE_ECB ? IvRule.ZERO : rules.get(random.nextInt(rules.size()));
    byte[] given = null;
    if (rule == IvRule.GIVEN) {
      given = new byte[row.algorithm().blockBytes()];
      random.nextBytes(given);
    }
    return new CipherUse(mode, effectiveBits(row, isHash, random), null, rule, given);
  }

  /** The second implementation has the default of the Base CSP only when it is set. */
  private static int effectiveBits(SessionKeyRow row, boolean isHash, Random random) {
    if (row.effectiveLengthRule() == EffectiveLengthRule.NONE || !isHash) {
      return 0;
    }
    boolean base = row.effectiveLengthRule() == EffectiveLengthRule.FORTY;
    return base || random.nextInt(4) == 0 ? 40 : 0;
  }
}
