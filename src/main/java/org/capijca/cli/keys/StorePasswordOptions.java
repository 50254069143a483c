// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keys;

import java.io.IOException;
import java.util.Arrays;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.capijca.cli.io.CommandFailure;
import org.capijca.cli.io.Environment;
import org.capijca.cli.io.PasswordReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the password of a store comes from; without these options the terminal is asked. */
public final class StorePasswordOptions {
  @ArgGroup private Source source;

  /** At most one of these is given. */
  static final class Source {
    @Option(
        names = "--store-password-file",
        paramLabel = "FILE",
        description = "Password of the store: the first line of this file.")
    private String file;

    @Option(
        names = "--store-password-env",
        paramLabel = "NAME",
        description = "Password of the store: the value of this environment variable.")
    private String variable;
  }

  /** Returns a handler that answers when a store needs its password; it confirms nothing. */
  CallbackHandler handler(Environment environment) {
    return callbacks -> {
      for (Callback callback : callbacks) {
        if (!(callback instanceof PasswordCallback question)) {
          throw new UnsupportedCallbackException(callback);
        }
        char[] password = read(new PasswordReader(environment));
        question.setPassword(password);
        Arrays.fill(password, '\0');
      }
    };
  }

  private char[] read(PasswordReader reader) throws IOException {
    try {
      return source == null
          ? reader.ofTerminal("the store", "--store-password-file or --store-password-env", false)
          : reader.of(source.file, source.variable, false);
    } catch (CommandFailure e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
