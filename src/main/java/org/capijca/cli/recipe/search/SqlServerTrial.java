// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe.search;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.BadPaddingException;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.cli.recipe.CipherUse;
import org.capijca.cli.recipe.CodePage;
import org.capijca.cli.recipe.Form;
import org.capijca.cli.recipe.HashDerivation;
import org.capijca.cli.recipe.IvRule;
import org.capijca.cli.recipe.PasswordForm;
import org.capijca.cli.recipe.Recipe;
import org.capijca.cli.recipe.TextEncoding;
import org.capijca.format.SqlServerPassphrase;
import org.capijca.format.SqlServerVersion;
import org.capijca.spec.PasswordEncoding;

/** Tries the ciphertexts as messages of ENCRYPTBYPASSPHRASE. */
final class SqlServerTrial {
  /** A wrong key passes magic number, two lengths and padding with this probability, in bits. */
  private static final double EVIDENCE = 32 + 32 + 8;

  private final CapiProvider provider;
  private final SearchRequest request;

  SqlServerTrial(CapiProvider provider, SearchRequest request) {
    this.provider = provider;
    this.request = request;
  }

  List<Finding> run(char[] password, Tally tally) throws GeneralSecurityException {
    List<Finding> findings = new ArrayList<>();
    SqlServerPassphrase passphrase = new SqlServerPassphrase(password, provider);
    for (Form.Text text : Form.Text.values()) {
      Optional<byte[]> message = TextEncoding.decode(request.ciphertexts().get(0), text);
      if (message.isPresent()) {
        tally.add(1, 1);
        open(passphrase, message.get(), text).ifPresent(findings::add);
      }
    }
    passphrase.destroy();
    return findings;
  }

  private Optional<Finding> open(SqlServerPassphrase passphrase, byte[] message, Form.Text text)
      throws GeneralSecurityException {
    try {
      byte[] plain = passphrase.decrypt(message);
      for (byte[] other : request.ciphertexts().subList(1, request.ciphertexts().size())) {
        passphrase.decrypt(TextEncoding.decode(other, text).orElse(new byte[0]));
      }
      double bits = request.expectation().bits(plain, 0, plain.length);
      return bits == Double.NEGATIVE_INFINITY
          ? Optional.empty()
          : Optional.of(
              new Finding(
                  List.of(recipe(text, message[0])),
                  EVIDENCE + bits,
                  EVIDENCE,
                  true,
                  Arrays.copyOf(plain, Math.min(plain.length, 256))));
    } catch (BadPaddingException doesNotOpen) {
      return Optional.empty();
    }
  }

  private static Recipe recipe(Form.Text text, int number) {
    SqlServerVersion version = SqlServerVersion.fromValue(number).orElseThrow();
    return new Recipe(
        new Form(text, Form.Framing.SQL_SERVER),
        new PasswordForm(PasswordEncoding.UTF_16LE, CodePage.WESTERN),
        new HashDerivation(
            Csp.MS_ENH_RSA_AES_PROV, version.hash(), version.passphraseAlgId(), 0, Set.of()),
        new CipherUse(null, 0, null, IvRule.FIRST_BLOCK, null));
  }
}
