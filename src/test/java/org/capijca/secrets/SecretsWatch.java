// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.secrets;

import static net.bytebuddy.matcher.ElementMatchers.declaresMethod;
import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isToString;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.utility.JavaModule;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Searches the messages of exceptions with a code and of their causes, the texts of toString and
 * the log records of this provider for secrets of the tests: session keys, private numbers, input
 * of CryptDeriveKey, and passwords of PFX files, stores and PVK files. {@code mvn -Psecrets test}
 * registers it for all tests; a test in which a secret is found fails, and target/secrets-fork1.txt
 * has the figures.
 */
public final class SecretsWatch implements BeforeAllCallback {
  /** Precedes the secrets of {@link PlantedSecrets}, which are found on purpose. */
  static final String PLANTED = "planted: ";

  private static final KnownSecrets SECRETS = new KnownSecrets();
  private static final AtomicLong MESSAGES = new AtomicLong();
  private static final AtomicLong TEXTS = new AtomicLong();
  private static final AtomicLong RECORDS = new AtomicLong();
  private static final ConcurrentLinkedQueue<String> FOUND = new ConcurrentLinkedQueue<>();
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.capijca.spec"), Logger.getLogger("org.capijca.store"));

  /** Longer bytes of specs are BLOBs, whose first bytes are not secret. */
  private static final int LONGEST_SECRET = 128;

  private static final int SHORTEST_PASSWORD = 5;

  private static boolean installed;

  @Override
  public void beforeAll(ExtensionContext context) {
    synchronized (SecretsWatch.class) {
      if (!installed) {
        installed = true;
        install();
      }
    }
  }

  private static void install() {
    new AgentBuilder.Default()
        .disableClassFormatChanges()
        .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
        .ignore(not(nameStartsWith("org.capijca.")))
        .type(named("org.capijca.CapiError"))
        .transform(advice(ExceptionAdvice.class, named("as").and(takesArguments(3))))
        .type(named("org.capijca.internal.session.SessionKey"))
        .transform(advice(KeyAdvice.class, isConstructor().and(takesArgument(1, byte[].class))))
        .type(named("org.capijca.internal.blob.RsaPrivateKeyData"))
        .transform(advice(RsaAdvice.class, isConstructor()))
        .type(named("org.capijca.internal.blob.DiscreteLogPrivateKeyData"))
        .transform(advice(DiscreteLogAdvice.class, isConstructor()))
        .type(named("org.capijca.spec.SecretBytes"))
        .transform(advice(KeyAdvice.class, isConstructor()))
        .type(named("org.capijca.internal.primitive.pkcs12.PfxPassword"))
        .transform(
            advice(PasswordAdvice.class, isConstructor().and(takesArgument(0, char[].class))))
        .type(SecretsWatch::isOfProvider)
        .transform(advice(ToStringAdvice.class, isToString()))
        .installOn(ByteBuddyAgent.install());
    LOGGERS.forEach(logger -> logger.addHandler(new RecordHandler()));
    Runtime.getRuntime().addShutdownHook(new Thread(SecretsWatch::report));
  }

  /** Returns whether a class is the provider's own, and not one of the tests. */
  private static boolean isOfProvider(
      TypeDescription type,
      ClassLoader loader,
      JavaModule module,
      Class<?> loaded,
      ProtectionDomain domain) {
    return domain != null
        && domain.getCodeSource() != null
        && domain.getCodeSource().getLocation().getPath().endsWith("/classes/")
        && declaresMethod(isToString().and(not(isAbstract()))).matches(type);
  }

  private static AgentBuilder.Transformer advice(
      Class<?> advice, ElementMatcher<? super MethodDescription> method) {
    return (builder, type, loader, module, domain) -> builder.visit(Advice.to(advice).on(method));
  }

  /** Checks the message of an exception and those of its causes. */
  public static void checkMessage(String message, Throwable cause) {
    MESSAGES.incrementAndGet();
    check("message", message);
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each.getMessage() != null) {
        check("message of " + each.getClass().getName(), each.getMessage());
      }
    }
  }

  /** Checks the text of an object. */
  public static void checkText(Object object, String text) {
    if (text != null) {
      TEXTS.incrementAndGet();
      check("toString of " + object.getClass().getName(), text);
    }
  }

  private static void check(String what, String text) {
    Optional<String> secret = SECRETS.in(text);
    if (secret.isPresent()) {
      String found = what + " (" + secret.get() + "): " + text;
      if (!text.contains(PLANTED)) {
        FOUND.add(found);
      }
      throw new AssertionError("a secret in the " + found);
    }
  }

  /** Adds a key or a private number. */
  public static void addSecret(byte[] secret) {
    if (secret.length <= LONGEST_SECRET) {
      SECRETS.add(secret);
    }
  }

  /** Adds a password. */
  public static void addSecret(char[] secret) {
    if (secret.length >= SHORTEST_PASSWORD) {
      SECRETS.add(new String(secret));
    }
  }

  /**
   * Adds the secret numbers of an RSA key.
   *
   * @param numbers the modulus, five numbers of half its length, and the private exponent
   * @param bits length of the modulus in bits
   */
  public static void addRsaNumbers(byte[] numbers, int bits) {
    int width = (bits + Byte.SIZE - 1) / Byte.SIZE;
    int half = (width + 1) / 2;
    for (int start = width; start + half <= numbers.length; start += half) {
      SECRETS.add(Arrays.copyOfRange(numbers, start, start + half));
    }
  }

  private static void report() {
    String figures =
        SECRETS.count()
            + " parts of secrets, "
            + MESSAGES
            + " messages of exceptions, "
            + TEXTS
            + " texts of toString, "
            + RECORDS
            + " log records; "
            + FOUND.size()
            + " with a secret\n";
    try {
      Path file = Path.of("target/secrets-" + System.getProperty("capi.fork", "fork") + ".txt");
      Files.writeString(file, figures + String.join("\n", FOUND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks log records. */
  private static final class RecordHandler extends Handler {
    @Override
    public void publish(LogRecord logged) {
      RECORDS.incrementAndGet();
      check("log", new SimpleFormatter().formatMessage(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Added to {@code CapiError.as}. */
  private static final class ExceptionAdvice {
    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(1) String message, @Advice.Argument(2) Throwable cause) {
      checkMessage(message, cause);
    }
  }

  /** Added to toString of each class. */
  private static final class ToStringAdvice {
    @Advice.OnMethodExit
    static void exit(@Advice.This Object object, @Advice.Return String text) {
      checkText(object, text);
    }
  }

  /** Added to constructors whose second argument is secret. */
  private static final class KeyAdvice {
    @Advice.OnMethodExit
    static void exit(@Advice.Argument(1) byte[] secret) {
      addSecret(secret);
    }
  }

  /** Added to constructors whose first argument is a password. */
  private static final class PasswordAdvice {
    @Advice.OnMethodExit
    static void exit(@Advice.Argument(0) char[] password) {
      addSecret(password);
    }
  }

  /** Added to the constructor of RSA private keys. */
  private static final class RsaAdvice {
    @Advice.OnMethodExit
    static void exit(@Advice.Argument(0) int bits, @Advice.Argument(2) byte[] numbers) {
      addRsaNumbers(numbers, bits);
    }
  }

  /** Added to the constructor of DSS and Diffie-Hellman private keys. */
  private static final class DiscreteLogAdvice {
    @Advice.OnMethodExit
    static void exit(@Advice.Argument(4) byte[] x) {
      addSecret(x);
    }
  }
}
